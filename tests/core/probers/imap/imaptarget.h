// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/imap/imapcodec.h"

#include <string_view>

namespace lightfoot::test {

// Pushes bytes through every parser of the codec, line by line as a conversation would.
inline void feedImap(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        const ImapResponse response = parseImapResponse(line);
        static_cast<void>(response.answer());
        ImapCapabilities(response.text).offers("STARTTLS");
        literalAfter(line);
        imapQuoted(line);
    }
}

} // namespace lightfoot::test
