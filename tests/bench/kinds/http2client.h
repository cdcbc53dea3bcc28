// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/kinds/kindbench.h"

#include <string>
#include <utility>
#include <vector>

namespace lightfoot::bench {

struct Http2Request
{
    std::vector<std::pair<std::string, std::string>> fields; // pseudo fields first
    std::string body;                                        // empty: none
};

// One request by nghttp2 on a blocking socket; the answer's whole body. Shared by the kinds over HTTP/2.
// False: no whole answer came.
bool http2Exchange(std::uint16_t port, const Http2Request &request, std::string &body);

} // namespace lightfoot::bench
