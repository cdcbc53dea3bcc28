// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/smtp/smtpcodec.h"

#include <string_view>

namespace lightfoot::test {

// Pushes bytes through every parser of the codec, line by line as a conversation would.
inline void feedSmtp(std::string_view bytes)
{
    SmtpReplyReader replies;
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const SmtpReplyReader::State state = replies.add(bytes.substr(0, end));
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        if (state == SmtpReplyReader::State::More)
            continue;
        const SmtpReply reply = replies.take();
        parseExtensions(reply).offers("PLAIN");
        static_cast<void>(reply.text());
    }
}

} // namespace lightfoot::test
