// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lightfoot::test {

// Reads bytes as an answer over HTTP/1, whole and in pieces, and wants the same of both; ends the program
// where they differ. The first byte says how large the pieces are (its low five bits, and one more) and
// whether the request was HEAD (its highest bit); the answer is behind it.
void feedHttpReply(std::string_view bytes);

} // namespace lightfoot::test
