// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/filter/filtertest.h"

#include <algorithm>
#include <cstring>

namespace lightfoot {

namespace {

template <class T>
bool compared(FilterOperator op, T left, T right)
{
    switch (op) {
    case FilterOperator::NotEqual:
        return left != right;
    case FilterOperator::Less:
        return left < right;
    case FilterOperator::LessEqual:
        return left <= right;
    case FilterOperator::Greater:
        return left > right;
    case FilterOperator::GreaterEqual:
        return left >= right;
    default:
        return left == right;
    }
}

// part is in small letters already.
bool hasPart(std::string_view text, std::string_view part)
{
    const auto same = [](char left, char right) {
        return (left >= 'A' && left <= 'Z' ? left - 'A' + 'a' : left) == right;
    };
    return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end() ||
           part.empty();
}

bool passesText(const FilterTest &test, const std::string *text)
{
    if (!text)
        return test.op == FilterOperator::NotEqual;
    switch (test.op) {
    case FilterOperator::Part:
        return hasPart(*text, test.text);
    case FilterOperator::NotEqual:
        return *text != test.text;
    default:
        return *text == test.text;
    }
}

bool sameNetwork(const AddressPattern &pattern, const SocketAddress &address)
{
    if (pattern.prefix < 0)
        return true;
    if (pattern.address.v6 != address.v6)
        return false;
    const auto whole = static_cast<std::size_t>(pattern.prefix) / 8;
    const unsigned bits = static_cast<unsigned>(pattern.prefix) % 8;
    if (std::memcmp(pattern.address.bytes.data(), address.bytes.data(), whole) != 0)
        return false;
    return bits == 0 || ((pattern.address.bytes[whole] ^ address.bytes[whole]) >> (8 - bits)) == 0;
}

bool passesAddress(const FilterTest &test, const SocketAddress &address)
{
    const bool same = sameNetwork(test.address, address) &&
                      (test.address.address.port == 0 || test.address.address.port == address.port);
    return same == (test.op == FilterOperator::Equal);
}

// With an owner that is not known nothing is said but that it is not this one.
bool passesOwner(const FilterTest &test, const SocketProcess *process)
{
    if (test.field == FilterField::Pid)
        return process ? compared(test.op, static_cast<std::uint64_t>(process->pid), test.number)
                       : test.op == FilterOperator::NotEqual;
    if (!process)
        return test.op == FilterOperator::NotEqual;
    return passesText(test, test.field == FilterField::Command ? &process->command : &process->name);
}

} // namespace

bool passes(const FilterTest &test, const FilterSubject &subject)
{
    const SocketRow &row = *subject.row;
    switch (test.field) {
    case FilterField::State:
        return ((test.number & stateBit(row.state)) != 0) == (test.op == FilterOperator::Equal);
    case FilterField::Source:
        return passesAddress(test, row.local);
    case FilterField::Destination:
        return passesAddress(test, row.remote);
    case FilterField::SourcePort:
        return compared<std::uint64_t>(test.op, row.local.port, test.number);
    case FilterField::DestinationPort:
        return compared<std::uint64_t>(test.op, row.remote.port, test.number);
    case FilterField::Uid:
        return compared<std::uint64_t>(test.op, row.uid, test.number);
    case FilterField::ReceiveQueue:
        return compared<std::uint64_t>(test.op, row.receiveQueue, test.number);
    case FilterField::SendQueue:
        return compared<std::uint64_t>(test.op, row.sendQueue, test.number);
    case FilterField::Retransmits:
        return compared<std::uint64_t>(test.op, row.retransmits, test.number);
    case FilterField::Age:
        return subject.age ? compared<std::int64_t>(test.op, subject.age->count(),
                                                    static_cast<std::int64_t>(test.number))
                           : test.op == FilterOperator::NotEqual;
    case FilterField::Pid:
    case FilterField::Process:
    case FilterField::Command:
        return passesOwner(test, subject.process);
    case FilterField::User:
        return passesText(test, subject.user);
    case FilterField::Protocol:
        return compared<std::uint64_t>(test.op, std::uint64_t(row.protocol), test.number);
    case FilterField::Family:
        return compared<std::uint64_t>(test.op, row.local.v6 ? 1 : 0, test.number);
    }
    return false;
}

} // namespace lightfoot
