// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/kinds/kindbench.h"

#include <curl/curl.h>

namespace lightfoot::bench {

// One transfer by libcurl: a new connection, reset at its end. command: asked instead of the usual (IMAP,
// SMTP); empty: the usual. Shared by the kinds whose usual client it is.
BareProbe curlProbe(const std::string &url, const std::string &ca, const std::string &command);

} // namespace lightfoot::bench
