// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// "Name <user@example.com>" taken apart.
struct MailAddress
{
    std::string name; // may be empty, any UTF-8
    std::string address;

    bool operator==(const MailAddress &) const = default;
    std::string domain() const;
};

// Takes addresses that are plain ASCII and cannot end the line or the angle brackets that they stand in.
Result<MailAddress> parseMailAddress(std::string_view text);

// What a mail holds. Texts may be any bytes.
struct MailContent
{
    MailAddress from;
    std::vector<MailAddress> to;
    std::string subject;
    std::string text;
    std::string html;
    std::string id;     // becomes the Message-ID
    std::string thread; // mails of the same one are shown together
    WallTime now;
};

// The message as RFC 5322 has it, lines of at most 998 bytes ended with CR LF: both texts as
// multipart/alternative (RFC 2046 5.1.4) in base64, header texts as encoded words (RFC 2047) where they are
// not plain. ASCII throughout, so that it needs nothing of the server; no text can add a header. Pure.
std::string mailMessage(const MailContent &content);

} // namespace lightfoot
