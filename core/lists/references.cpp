// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/references.h"

#include "core/lists/alertfields.h"
#include "core/lists/commonfields.h"

#include <algorithm>
#include <charconv>

namespace lightfoot {

namespace {

std::string_view keyOf(std::string_view path)
{
    return path.substr(0, path.find('.'));
}

template <class Item>
Item *itemAt(std::vector<Item> &items, std::string_view number)
{
    std::size_t index = items.size();
    std::from_chars(number.data(), number.data() + number.size(), index);
    return index < items.size() ? &items[index] : nullptr;
}

std::string *textNamed(TextMap &map, std::string_view name)
{
    const auto found = std::ranges::find(map, name, &TextMap::value_type::first);
    return found == map.end() ? nullptr : &found->second;
}

// The text of a value at a path that begins with the value's own key; null where there is none.
std::string *textAt(OptionValue &value, std::string_view path)
{
    const std::size_t dot = path.find('.');
    if (dot == std::string_view::npos)
        return std::get_if<std::string>(&value);
    const std::string_view rest = path.substr(dot + 1);
    if (auto *list = std::get_if<std::vector<std::string>>(&value))
        return itemAt(*list, rest);
    if (auto *map = std::get_if<TextMap>(&value))
        return textNamed(*map, rest);
    auto *records = std::get_if<RecordList>(&value);
    const std::size_t next = rest.find('.');
    TextMap *record =
        records && next != std::string_view::npos ? itemAt(*records, rest.substr(0, next)) : nullptr;
    return record ? textNamed(*record, rest.substr(next + 1)) : nullptr;
}

// Nothing where the text has its secrets already.
Result<void> fillIn(std::string *text, std::string_view path, const std::string &reference,
                    const Environment &environment)
{
    if (!text || !namesKeychain(std::string_view(*text)))
        return {};
    Expansion expansion = expandEnvironment(reference, environment);
    if (!expansion.refusals.empty())
        return failure(QT_TRANSLATE_NOOP("Message", "“%1”: %2"), std::string(keyOf(path)),
                       toEnglish(expansion.refusals.front()));
    *text = std::move(expansion.text);
    return {};
}

// find: of the fields that are no options.
template <class Owner, class Field>
Result<void> putSecretsInto(Owner &owner, const Field *(*find)(std::string_view),
                            const Environment &environment)
{
    for (const auto &[path, reference] : owner.references) {
        if (!namesKeychain(std::string_view(reference)))
            continue;
        const auto option = owner.options.find(keyOf(path));
        if (option != owner.options.end()) {
            if (const Result<void> put = fillIn(textAt(option->second, path), path, reference, environment);
                !put)
                return put;
            continue;
        }
        const Field *field = find(keyOf(path));
        std::optional<OptionValue> value = field ? field->get(owner) : std::nullopt;
        if (!value)
            continue;
        if (const Result<void> put = fillIn(textAt(*value, path), path, reference, environment); !put)
            return put;
        field->set(owner, std::move(*value));
    }
    return {};
}

// Others call an endpoint and a notifier by the rest.
const CommonField *endpointFieldOf(std::string_view key)
{
    return key == "name" || key == "id" || key == "depends" ? nullptr : findCommonField(key);
}

const NotifierField *notifierFieldOf(std::string_view key)
{
    return key == "name" ? nullptr : findNotifierField(key);
}

} // namespace

OptionMap asWritten(OptionMap options, const SecretReferences &references)
{
    for (const auto &[path, reference] : references) {
        const auto found = options.find(keyOf(path));
        if (std::string *text = found == options.end() ? nullptr : textAt(found->second, path))
            *text = reference;
    }
    return options;
}

Result<void> putSecrets(Endpoint &endpoint, const Environment &environment)
{
    return putSecretsInto(endpoint, endpointFieldOf, environment);
}

Result<void> putSecrets(NotifierSettings &notifier, const Environment &environment)
{
    return putSecretsInto(notifier, notifierFieldOf, environment);
}

std::set<std::string> secretNames(const SecretReferences &references)
{
    std::set<std::string> names;
    Environment collecting([](std::string_view) { return std::optional<std::string>(); });
    collecting.secret = [&names](const std::string &name) -> Result<std::string> {
        names.insert(name);
        return std::string();
    };
    for (const auto &[path, text] : references) {
        if (namesKeychain(std::string_view(text)))
            expandEnvironment(text, collecting);
    }
    return names;
}

} // namespace lightfoot
