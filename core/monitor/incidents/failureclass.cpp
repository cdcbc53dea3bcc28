// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/incidents/failureclass.h"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

constexpr std::array<std::string_view, failureClassCount> classNames{"name", "path", "certificate", "answer",
                                                                     "own"};
constexpr std::array<std::string_view, propertyCount> propertyNames{
    "proxy",   "bastion", "resolver", "address", "network",   "issuer",
    "gateway", "group",   "label",    "port",    "everything"};

template <class Enum, std::size_t size>
std::optional<Enum> indexIn(const std::array<std::string_view, size> &names, std::string_view text)
{
    const auto found = std::ranges::find(names, text);
    return found == names.end() ? std::nullopt : std::optional(static_cast<Enum>(found - names.begin()));
}

} // namespace

FailureClass classOf(FailureKind kind)
{
    switch (kind) {
    case FailureKind::DnsNxdomain:
    case FailureKind::DnsServfail:
    case FailureKind::DnsTimeout:
        return FailureClass::Name;
    case FailureKind::NoRoute:
    case FailureKind::ConnectTimeout:
    case FailureKind::ReadTimeout:
    case FailureKind::Proxy:
        return FailureClass::Path;
    case FailureKind::TlsHandshake:
    case FailureKind::TlsUntrusted:
    case FailureKind::TlsExpired:
    case FailureKind::TlsHostname:
        return FailureClass::Certificate;
    case FailureKind::Refused:
    case FailureKind::Reset:
    case FailureKind::Auth:
    case FailureKind::Protocol:
    case FailureKind::Status:
    case FailureKind::Content:
    case FailureKind::Threshold:
    case FailureKind::ExitCode:
        return FailureClass::Answer;
    case FailureKind::None:
    case FailureKind::LocalResource:
    case FailureKind::Cancelled:
    case FailureKind::Config:
        break;
    }
    return FailureClass::Own;
}

std::string_view toString(FailureClass failureClass)
{
    return classNames.at(static_cast<std::size_t>(failureClass));
}

std::optional<FailureClass> failureClassFromString(std::string_view text)
{
    return indexIn<FailureClass>(classNames, text);
}

std::string_view toString(Property property)
{
    return propertyNames.at(static_cast<std::size_t>(property));
}

std::optional<Property> propertyFromString(std::string_view text)
{
    return indexIn<Property>(propertyNames, text);
}

bool canCause(Property property, FailureClass failureClass)
{
    switch (property) {
    case Property::Proxy:
    case Property::Bastion:
    case Property::Group:
    case Property::Label:
        return failureClass != FailureClass::Own;
    case Property::Resolver:
        return failureClass == FailureClass::Name;
    case Property::Address:
    case Property::Network:
        return failureClass != FailureClass::Own && failureClass != FailureClass::Name;
    case Property::Issuer:
        return failureClass == FailureClass::Certificate;
    case Property::Port:
        return failureClass == FailureClass::Path || failureClass == FailureClass::Answer;
    case Property::Gateway:
    case Property::Everything:
        return isSilent(failureClass);
    }
    return false;
}

} // namespace lightfoot
