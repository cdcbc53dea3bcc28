// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/filter/filtertoken.h"

namespace lightfoot {

enum class FilterField : std::uint8_t
{
    State,
    Source,
    Destination,
    SourcePort,
    DestinationPort,
    Uid,
    Pid,
    ReceiveQueue,
    SendQueue,
    Retransmits,
    Age,
    Process,
    Command,
    User,
    Protocol,
    Family
};

enum class FilterOperator : std::uint8_t
{
    Equal,
    NotEqual,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Part
};

// IP[/PREFIX][:PORT].
struct AddressPattern
{
    SocketAddress address; // its port 0: any
    int prefix = -1;       // bits that count; -1: any address
};

// One test of a filter: what is asked of which field.
struct FilterTest
{
    FilterField field = FilterField::State;
    FilterOperator op = FilterOperator::Equal;
    std::uint64_t number =
        0; // a StateSet, a port, a uid ..., a SocketProtocol, 1 for IPv6; a time in nanoseconds
    AddressPattern address;
    std::string text; // for Part in small letters
};

bool passes(const FilterTest &test, const FilterSubject &subject);

// Reads a test from tokens[at] on, which is a word, and moves at behind it.
tl::expected<FilterTest, FilterError> readFilterTest(std::span<const FilterToken> tokens, std::size_t &at);

std::string filterFieldNames(); // "state, exclude, src, ..."

} // namespace lightfoot
