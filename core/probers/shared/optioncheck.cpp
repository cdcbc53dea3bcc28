// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/shared/optioncheck.h"

#include "core/net/asiotypes.h"
#include "core/net/hostport.h"

namespace lightfoot {

static_assert(
    std::is_same_v<std::variant_alternative_t<static_cast<std::size_t>(OptionType::RecordList), OptionValue>,
                   RecordList>,
    "OptionType and OptionValue name the same types in the same order");

namespace {

bool isAddress(const std::string &text)
{
    boost::system::error_code error;
    asio::ip::make_address(text, error);
    return !error;
}

Result<void> checkAddresses(const Endpoint &endpoint)
{
    if (!endpoint.address.empty() && !isAddress(endpoint.address))
        return failure(
            QT_TRANSLATE_NOOP("Message", "ip: expected an address such as 10.0.0.5 or ::1, got “%1”"),
            endpoint.address);
    if (endpoint.resolver.empty())
        return {};
    const Result<HostPort> resolver = parseHostPort(endpoint.resolver, 53);
    if (!resolver || !isAddress(resolver->host))
        return failure(QT_TRANSLATE_NOOP("Message", "resolver: expected an address with or without a port, "
                                                    "such as 10.0.0.2 or 10.0.0.2:53, got “%1”"),
                       endpoint.resolver);
    return {};
}

} // namespace

Result<void> checkOptions(std::span<const OptionDescriptor> descriptors, const Endpoint &endpoint)
{
    const OptionMap &options = endpoint.options;
    for (const OptionDescriptor &descriptor : descriptors) {
        const auto found = options.find(std::string_view(descriptor.key));
        if (found == options.end()) {
            if (descriptor.required)
                return failure(QT_TRANSLATE_NOOP("Message", "%1 is missing"), descriptor.key);
            continue;
        }
        if (found->second.index() != static_cast<std::size_t>(descriptor.type))
            return failure(QT_TRANSLATE_NOOP("Message", "%1: expected %2"), descriptor.key,
                           toEnglish(expectation(descriptor)));
        if (Result<void> checked = checkOption(descriptor, found->second); !checked)
            return checked;
    }
    return checkAddresses(endpoint);
}

} // namespace lightfoot
