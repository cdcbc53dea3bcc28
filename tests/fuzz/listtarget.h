// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lightfoot::test {

// Reads any bytes as a list and, where endpoints come out, writes them and reads that again. Empty when all
// holds that must hold for every text, else what does not.
std::string tryList(const std::string &text);

// The same for fuzzers: ends the program, after saying what does not hold.
void feedList(std::string_view bytes);

} // namespace lightfoot::test
