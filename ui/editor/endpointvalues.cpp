// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/endpointvalues.h"

#include "core/lists/commonfields.h"
#include "core/probe/keychainreference.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

constexpr const char *closeKey = "close";
constexpr const char *graceful = "graceful";

OptionValue emptyValue(OptionType type)
{
    switch (type) {
    case OptionType::Time:
        return Duration{0};
    case OptionType::TextList:
        return std::vector<std::string>();
    case OptionType::TextMap:
        return TextMap();
    default:
        return std::string();
    }
}

bool isCommon(const OptionDescriptor &descriptor)
{
    const auto edited = editedCommonOptions();
    return std::ranges::find(edited, &descriptor) != edited.end();
}

std::optional<OptionValue> commonValue(const Endpoint &endpoint, std::string_view key)
{
    if (const auto timing = timingKey(key))
        return timingValue(timingOf(endpoint), *timing);
    if (key == closeKey)
        return endpoint.gracefulClose ? std::optional<OptionValue>(graceful) : std::nullopt;
    const CommonField *field = findCommonField(key);
    return field ? field->get(endpoint) : std::nullopt;
}

void setCommonValue(Endpoint &endpoint, const OptionDescriptor &descriptor,
                    const std::optional<OptionValue> &value)
{
    if (const auto key = timingKey(descriptor.key)) {
        Timing timing = timingOf(endpoint);
        setTiming(timing, *key, value ? *value : *timingValue(timingOf(Endpoint{}), *key));
        applyTiming(endpoint, timing, {});
    } else if (descriptor.key == std::string_view(closeKey)) {
        endpoint.gracefulClose = value && std::get<std::string>(*value) == graceful;
        endpoint.references.erase("nolinger");
    } else if (const CommonField *field = findCommonField(descriptor.key)) {
        field->set(endpoint, value ? *value : emptyValue(descriptor.type));
    }
}

bool isPartOf(std::string_view path, std::string_view key)
{
    return path.starts_with(key) && (path.size() == key.size() || path[key.size()] == '.');
}

// Those that a text names: "Bearer ${keychain:NAME}".
void addSecrets(std::unordered_set<std::string> &secrets, std::string_view text)
{
    for (std::size_t at = text.find("${"); at != std::string_view::npos; at = text.find("${", at + 2)) {
        const std::string_view variable = text.substr(at + 2);
        if (const auto name = keychainName(variable.substr(0, variable.find('}'))))
            secrets.emplace(*name);
    }
}

bool fits(const OptionDescriptor *option, const OptionValue &value)
{
    return option && value.index() == static_cast<std::size_t>(option->type) && checkOption(*option, value);
}

} // namespace

std::span<const OptionDescriptor *const> editedCommonOptions()
{
    static const std::vector<const OptionDescriptor *> edited = [] {
        std::vector<const OptionDescriptor *> options;
        for (const char *key : {"name", "interval", "timeout", "group", "degraded", "failure", "success",
                                "labels", "channels", "depends", "ip", "resolver", "close"})
            options.push_back(findOption(commonOptions(), key));
        for (const OptionDescriptor &option : alertOptions())
            options.push_back(&option);
        return options;
    }();
    return edited;
}

HeldOption optionOf(const Endpoint &endpoint, const OptionDescriptor &descriptor)
{
    HeldOption held;
    if (isCommon(descriptor)) {
        held.value = commonValue(endpoint, descriptor.key);
    } else if (const auto found = endpoint.options.find(std::string_view(descriptor.key));
               found != endpoint.options.end()) {
        held.value = found->second;
    }
    for (const auto &reference : endpoint.references) {
        if (isPartOf(reference.first, descriptor.key))
            held.references.insert(reference);
    }
    return held;
}

void takeKind(Endpoint &endpoint, const ProberKind &kind)
{
    if (endpoint.kind == kind.id)
        return;
    endpoint.kind = kind.id;
    std::erase_if(endpoint.references, [&](const auto &reference) {
        const std::string_view key = std::string_view(reference.first).substr(0, reference.first.find('.'));
        if (findOption(commonOptions(), key))
            return false;
        const OptionDescriptor *option = findOption(kind.options, key);
        const auto value = endpoint.options.find(key);
        return !option || (value != endpoint.options.end() && !fits(option, value->second));
    });
    std::erase_if(endpoint.options, [&](const auto &option) {
        return !fits(findOption(kind.options, option.first), option.second);
    });
}

void setOption(Endpoint &endpoint, const OptionDescriptor &descriptor, const HeldOption &held)
{
    std::erase_if(endpoint.references,
                  [&](const auto &reference) { return isPartOf(reference.first, descriptor.key); });
    if (isCommon(descriptor))
        setCommonValue(endpoint, descriptor, held.value);
    else if (held.value)
        endpoint.options.insert_or_assign(descriptor.key, *held.value);
    else
        endpoint.options.erase(descriptor.key);
    endpoint.references.insert(held.references.begin(), held.references.end());
}

Result<Endpoint> endpointFor(ProberKinds kinds, std::string_view target, std::string_view kindId)
{
    const std::size_t separator = target.find("://");
    const ProberKind *kind = nullptr;
    if (!kindId.empty())
        kind = findKind(kinds, kindId);
    else if (separator != std::string_view::npos)
        kind = findScheme(kinds, target.substr(0, separator));
    else if (const auto plain = std::ranges::find_if(kinds, &ProberKind::plainTargets); plain != kinds.end())
        kind = *plain;
    if (!kind)
        return failure(QT_TRANSLATE_NOOP("Message", "no kind of probe for “%1”"),
                       std::string(kindId.empty() ? target.substr(0, separator) : kindId));
    Result<OptionMap> options = kind->fromTarget(target);
    if (!options)
        return tl::unexpected(options.error());
    Endpoint endpoint;
    endpoint.kind = kind->id;
    endpoint.options = std::move(*options);
    endpoint.name = kind->target(endpoint.options);
    return endpoint;
}

void TakenNames::add(const Endpoint &endpoint)
{
    m_names.insert(endpoint.name);
    m_ids.insert(endpoint.id);
    for (const auto &reference : endpoint.references)
        addSecrets(m_secrets, reference.second);
}

void TakenNames::remove(const Endpoint &endpoint)
{
    m_names.erase(endpoint.name);
    m_ids.erase(endpoint.id);
}

std::string TakenNames::freeName(const std::string &name) const
{
    if (!m_names.contains(name))
        return name;
    int &number = m_numbers[name];
    number = std::max(number, 2);
    std::string free = name + " (" + std::to_string(number) + ')';
    while (m_names.contains(free))
        free = name + " (" + std::to_string(++number) + ')';
    return free;
}

std::string TakenNames::freeId(const std::string &name) const
{
    std::string free = name;
    for (int number = 2; m_ids.contains(free); ++number)
        free = name + '-' + std::to_string(number);
    return free;
}

} // namespace lightfoot
