// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lightfoot::test {

// Pushes bytes through all that reads addresses, URLs and the references of redirects; ends the program where
// a result breaks its word. A first line, where there are two, is the URL that the rest is a reference of.
void feedUrl(std::string_view bytes);

} // namespace lightfoot::test
