// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/keychainreference.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::string_view keychainPrefix = "keychain:";
constexpr std::size_t longestName = 128;

void addTexts(const TextMap &map, std::vector<std::string> &texts)
{
    for (const auto &[name, text] : map)
        texts.push_back(text);
}

} // namespace

bool isKeychainName(std::string_view name)
{
    return !name.empty() && name.size() <= longestName && std::ranges::all_of(name, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view("._-@/+").find(c) != std::string_view::npos;
    });
}

std::optional<std::string_view> keychainName(std::string_view variable)
{
    return variable.starts_with(keychainPrefix) ? std::optional(variable.substr(keychainPrefix.size()))
                                                : std::nullopt;
}

bool namesKeychain(std::string_view text)
{
    return text.find("${" + std::string(keychainPrefix)) != std::string_view::npos;
}

bool namesKeychain(const SecretReferences &references)
{
    return std::ranges::any_of(
        references, [](const auto &reference) { return namesKeychain(std::string_view(reference.second)); });
}

std::vector<std::string> keychainTexts(const OptionMap &options, const SecretReferences &references)
{
    std::vector<std::string> texts;
    for (const auto &[path, reference] : references) {
        const auto option = options.find(std::string_view(path).substr(0, path.find('.')));
        if (!namesKeychain(std::string_view(reference)) || option == options.end())
            continue;
        const std::vector<std::string> more = textsOf(option->second);
        texts.insert(texts.end(), more.begin(), more.end());
    }
    std::ranges::sort(texts, std::greater<>(), &std::string::size);
    return texts;
}

std::vector<std::string> textsOf(const OptionValue &value)
{
    std::vector<std::string> texts;
    if (const auto *text = std::get_if<std::string>(&value)) {
        texts.push_back(*text);
    } else if (const auto *list = std::get_if<std::vector<std::string>>(&value)) {
        texts = *list;
    } else if (const auto *map = std::get_if<TextMap>(&value)) {
        addTexts(*map, texts);
    } else if (const auto *records = std::get_if<RecordList>(&value)) {
        for (const TextMap &record : *records)
            addTexts(record, texts);
    }
    return texts;
}

} // namespace lightfoot
