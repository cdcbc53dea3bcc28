// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/filter/filtertest.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <charconv>

namespace lightfoot {

namespace {

constexpr std::uint64_t largestPort = 65535;
constexpr std::uint64_t largestNumber = 0xffffffff;

struct FieldName
{
    std::string_view name;
    FilterField field;
    std::string_view operators; // as errors list them
    std::uint64_t largest = 0;  // of a number
};

constexpr std::string_view sameOrNot = "= !=";
constexpr std::string_view orders = "= != < <= > >=";
constexpr std::string_view words = "= != ~";

constexpr std::array fields{FieldName{"state", FilterField::State, sameOrNot},
                            FieldName{"exclude", FilterField::State, sameOrNot},
                            FieldName{"src", FilterField::Source, sameOrNot},
                            FieldName{"dst", FilterField::Destination, sameOrNot},
                            FieldName{"sport", FilterField::SourcePort, orders, largestPort},
                            FieldName{"dport", FilterField::DestinationPort, orders, largestPort},
                            FieldName{"process", FilterField::Process, words},
                            FieldName{"command", FilterField::Command, words},
                            FieldName{"pid", FilterField::Pid, orders, largestNumber},
                            FieldName{"user", FilterField::User, words},
                            FieldName{"uid", FilterField::Uid, orders, largestNumber},
                            FieldName{"age", FilterField::Age, orders},
                            FieldName{"recvq", FilterField::ReceiveQueue, orders, largestNumber},
                            FieldName{"sendq", FilterField::SendQueue, orders, largestNumber},
                            FieldName{"retransmits", FilterField::Retransmits, orders, largestNumber},
                            FieldName{"proto", FilterField::Protocol, sameOrNot},
                            FieldName{"family", FilterField::Family, sameOrNot}};

struct OperatorName
{
    std::string_view name;
    FilterOperator op;
    std::string_view sign;
};

constexpr std::array operators{OperatorName{"=", FilterOperator::Equal, "="},
                               OperatorName{"==", FilterOperator::Equal, "="},
                               OperatorName{"eq", FilterOperator::Equal, "="},
                               OperatorName{"!=", FilterOperator::NotEqual, "!="},
                               OperatorName{"ne", FilterOperator::NotEqual, "!="},
                               OperatorName{"<", FilterOperator::Less, "<"},
                               OperatorName{"lt", FilterOperator::Less, "<"},
                               OperatorName{"<=", FilterOperator::LessEqual, "<="},
                               OperatorName{"le", FilterOperator::LessEqual, "<="},
                               OperatorName{">", FilterOperator::Greater, ">"},
                               OperatorName{"gt", FilterOperator::Greater, ">"},
                               OperatorName{">=", FilterOperator::GreaterEqual, ">="},
                               OperatorName{"ge", FilterOperator::GreaterEqual, ">="},
                               OperatorName{"~", FilterOperator::Part, "~"}};

struct StateGroup
{
    std::string_view name;
    StateSet states;
};

// As ss(8) has them.
constexpr StateSet unconnected = stateBit(TcpState::Listen) | stateBit(TcpState::Close);
constexpr StateSet small = stateBit(TcpState::TimeWait) | stateBit(TcpState::SynReceived);
constexpr std::array groups{
    StateGroup{"all", allStates}, StateGroup{"connected", allStates & ~unconnected},
    StateGroup{"synchronized",
               allStates & ~unconnected & ~stateBit(TcpState::SynSent) & ~stateBit(TcpState::SynReceived)},
    StateGroup{"bucket", small}, StateGroup{"big", allStates & ~small}};

using Read = tl::expected<void, FilterError>;

std::string stateNames()
{
    std::string names;
    for (std::uint8_t i = 1; i < tcpStateCount; ++i)
        names.append(toString(static_cast<TcpState>(i))).append(", ");
    for (const StateGroup &group : groups)
        names.append(group.name).append(&group == &groups.back() ? "" : ", ");
    return names;
}

bool stateOrGroup(StateSet &states, std::string_view word)
{
    TcpState state{};
    if (tcpStateFromString(word, state)) {
        states |= stateBit(state);
        return true;
    }
    const std::string name = lowered(word);
    const auto group = std::ranges::find(groups, name, &StateGroup::name);
    if (group == groups.end())
        return false;
    states |= group->states;
    return true;
}

Read readStates(FilterTest &test, const FilterToken &token)
{
    StateSet states = 0;
    std::string_view text = token.text;
    for (bool more = true; more;) {
        const std::size_t comma = text.find(',');
        const std::string_view word = text.substr(0, comma);
        if (!stateOrGroup(states, word))
            return filterError(
                token, QT_TRANSLATE_NOOP("Message", "column %1: “%2” is no state; expected one of %3"),
                std::string(word), stateNames());
        more = comma != std::string_view::npos;
        text.remove_prefix(more ? comma + 1 : text.size());
    }
    test.number = states;
    return {};
}

bool toNumber(std::uint64_t &number, std::string_view text, std::uint64_t largest)
{
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    return code == std::errc() && end == text.data() + text.size() && number <= largest;
}

Read readNumber(FilterTest &test, const FilterToken &token, std::uint64_t largest)
{
    std::string_view text = token.text;
    if (largest == largestPort && text.starts_with(':'))
        text.remove_prefix(1); // ss writes ports so
    if (!toNumber(test.number, text, largest))
        return filterError(
            token,
            QT_TRANSLATE_NOOP("Message",
                              "column %1: “%2” is not understood; expected a whole number from 0 to %3"),
            token.text, std::to_string(largest));
    return {};
}

// IP or IP/PREFIX; empty and * are any address.
bool readHost(AddressPattern &pattern, std::string_view text)
{
    if (text.empty() || text == "*")
        return true;
    const std::size_t slash = text.find('/');
    const std::string host(text.substr(0, slash));
    const bool v6 = host.find(':') != std::string::npos;
    std::array<std::uint8_t, 16> bytes{};
    if (inet_pton(v6 ? AF_INET6 : AF_INET, host.c_str(), bytes.data()) != 1 ||
        host.find('\0') != std::string::npos)
        return false;
    std::uint64_t prefix = v6 ? 128 : 32;
    if (slash != std::string_view::npos && !toNumber(prefix, text.substr(slash + 1), prefix))
        return false;
    pattern.address = makeAddress(v6, bytes.data(), 0);
    pattern.prefix = static_cast<int>(prefix);
    if (v6 && !pattern.address.v6) { // v4-mapped: rows have such addresses as IPv4
        if (prefix < 96)
            return false;
        pattern.prefix -= 96;
    }
    return true;
}

// IP, IP/PREFIX, IP:PORT, IP/PREFIX:PORT, IPV6, [IPV6]:PORT, :PORT, *:PORT.
bool readPattern(AddressPattern &pattern, std::string_view text)
{
    std::string_view host = text;
    std::string_view port;
    const bool bracket = text.starts_with('[');
    const std::size_t end = bracket ? text.find(']') : text.find(':');
    if (bracket) {
        if (end == std::string_view::npos || (end + 1 < text.size() && text[end + 1] != ':'))
            return false;
        host = text.substr(1, end - 1);
        if (host.find(':') == std::string_view::npos)
            return false;
        port = text.substr(std::min(end + 2, text.size()));
    } else if (end != std::string_view::npos && text.find(':', end + 1) == std::string_view::npos) {
        host = text.substr(0, end); // two colons and more are an IPv6 address
        port = text.substr(end + 1);
    }
    const bool hasPort =
        port.data() != nullptr && (bracket ? end + 1 < text.size() : host.size() < text.size());
    std::uint64_t number = 0;
    if (!readHost(pattern, host))
        return false;
    if (hasPort && port != "*" && (!toNumber(number, port, largestPort) || number == 0))
        return false;
    pattern.address.port = static_cast<std::uint16_t>(number);
    return !text.empty();
}

Read readAddress(FilterTest &test, const FilterToken &token)
{
    if (!readPattern(test.address, token.text))
        return filterError(
            token,
            QT_TRANSLATE_NOOP("Message",
                              "column %1: “%2” is no address; expected IP[/PREFIX][:PORT], such as "
                              "10.0.0.0/8, 10.0.0.5:443 or [::1]:443"),
            token.text);
    return {};
}

Read readTime(FilterTest &test, const FilterToken &token)
{
    const auto time = parseDuration(token.text);
    if (!time || *time < Duration::zero())
        return filterError(
            token,
            QT_TRANSLATE_NOOP("Message", "column %1: “%2” is no time; expected one such as 10s or 1m30s"),
            token.text);
    test.number = static_cast<std::uint64_t>(time->count());
    return {};
}

struct Choice
{
    std::string_view name;
    std::uint64_t number;
};

constexpr std::array protocols{Choice{"tcp", std::uint64_t(SocketProtocol::Tcp)},
                               Choice{"udp", std::uint64_t(SocketProtocol::Udp)}};
constexpr std::array families{Choice{"inet", 0}, Choice{"inet6", 1}, Choice{"ipv4", 0}, Choice{"ipv6", 1}};

Read readChoice(FilterTest &test, const FilterToken &token, std::span<const Choice> choices)
{
    const std::string word = lowered(token.text);
    std::string names;
    for (const Choice &choice : choices) {
        if (choice.name == word) {
            test.number = choice.number;
            return {};
        }
        names.append(names.empty() ? "" : ", ").append(choice.name);
    }
    return filterError(token,
                       QT_TRANSLATE_NOOP("Message", "column %1: “%2” is not known; expected one of %3"),
                       token.text, names);
}

Read readValue(FilterTest &test, const FilterToken &token, const FieldName &field)
{
    switch (test.field) {
    case FilterField::State:
        return readStates(test, token);
    case FilterField::Source:
    case FilterField::Destination:
        return readAddress(test, token);
    case FilterField::Age:
        return readTime(test, token);
    case FilterField::Protocol:
        return readChoice(test, token, protocols);
    case FilterField::Family:
        return readChoice(test, token, families);
    case FilterField::Process:
    case FilterField::Command:
    case FilterField::User:
        test.text = test.op == FilterOperator::Part ? lowered(token.text) : token.text;
        return {};
    default:
        return readNumber(test, token, field.largest);
    }
}

bool allowed(const FieldName &field, std::string_view sign)
{
    const std::string padded = std::string(field.operators) + " ";
    return (" " + padded).find(" " + std::string(sign) + " ") != std::string::npos;
}

// The operator may be left out: then it is "=".
Read readOperator(FilterTest &test, std::span<const FilterToken> tokens, std::size_t &at,
                  const FieldName &field)
{
    const FilterToken &token = tokens[at];
    const auto found =
        std::ranges::find_if(operators, [&](const OperatorName &name) { return token.is(name.name); });
    if (found == operators.end() && token.kind != FilterToken::Kind::Sign)
        return {};
    if (found == operators.end() || !allowed(field, found->sign))
        return filterError(
            token,
            QT_TRANSLATE_NOOP("Message", "column %1: “%2” cannot stand behind “%3”; expected one of %4"),
            token.text, std::string(field.name), std::string(field.operators));
    test.op = found->op;
    ++at;
    return {};
}

} // namespace

std::string filterFieldNames()
{
    std::string names;
    for (const FieldName &field : fields)
        names.append(names.empty() ? "" : ", ").append(field.name);
    return names;
}

tl::expected<FilterTest, FilterError> readFilterTest(std::span<const FilterToken> tokens, std::size_t &at)
{
    const FilterToken &first = tokens[at];
    const auto field =
        std::ranges::find_if(fields, [&](const FieldName &name) { return first.is(name.name); });
    if (field == fields.end())
        return filterError(
            first,
            QT_TRANSLATE_NOOP("Message", "column %1: “%2” is not known; expected “not”, “(” or one of %3"),
            first.text, filterFieldNames());
    FilterTest test;
    test.field = field->field;
    ++at;
    if (const Read read = readOperator(test, tokens, at, *field); !read)
        return tl::unexpected(read.error());
    const FilterToken &value = tokens[at];
    if (!value.isWord())
        return filterError(value, QT_TRANSLATE_NOOP("Message", "column %1: expected a value for “%2”"),
                           std::string(field->name));
    if (const Read read = readValue(test, value, *field); !read)
        return tl::unexpected(read.error());
    ++at;
    if (field->name == "exclude")
        test.number = allStates & ~test.number;
    return test;
}

} // namespace lightfoot
