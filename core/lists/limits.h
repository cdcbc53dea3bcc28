// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

// What a list may be at most. A list is foreign text: every one of these has an error of its own that names
// it.
namespace lightfoot::limits {

// All files of one list together; the values of all its variables may be as much again.
inline constexpr std::size_t listBytes = 16UL << 20U;
inline constexpr std::size_t endpoints = 200'000;
inline constexpr std::size_t files = 1'000; // of one directory
inline constexpr std::size_t nesting = 64;  // maps and lists in each other, aliases followed
inline constexpr std::size_t scalarBytes = 64UL << 10U;
inline constexpr std::size_t entryValues =
    10'000; // values in one endpoint, aliases counted as what they stand for
inline constexpr std::size_t anchoredValues = 100'000; // values kept because an alias may ask for them
// Values in a list, aliases counted as what they stand for. Half a million a second is what a machine reads.
inline constexpr std::size_t listValues = 4'000'000;
// Text between two values. The parser looks ahead to the end of an inline [..] or {..}, and this is what
// bounds its memory then. A scalar of scalarBytes fits even if each byte is written as an escape.
inline constexpr std::size_t lookAheadBytes = 320UL << 10U;
inline constexpr std::size_t secrets = 1'000; // of the keychain, in one list: each takes a while to ask for
inline constexpr std::size_t remarks = 1'000; // kept of each severity; the rest is counted

} // namespace lightfoot::limits
