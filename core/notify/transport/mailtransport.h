// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/channel.h"

#include <string>
#include <vector>

namespace lightfoot {

enum class MailTls : std::uint8_t
{
    Implicit,      // from the first byte (RFC 8314 3.3)
    Required,      // STARTTLS, or nothing is sent
    Opportunistic, // STARTTLS where the server has it
    Never
};

// One mail to one server.
struct MailRequest
{
    std::string host;
    std::uint16_t port = 25;
    MailTls tls = MailTls::Required;
    std::string caFile;   // authorities to trust (PEM); empty: the system's
    std::string helo;     // the name to greet with; letters, digits, dots and hyphens of it are used
    std::string username; // empty: no login
    std::string password;
    std::string from; // addresses alone
    std::vector<std::string> to;
    std::string message; // RFC 5322, lines with CR LF
};

struct MailReply
{
    Delivery delivery; // Sent: whoever is not refused got it
    // What the server said to each of MailRequest::to, as far as it was asked: 250, 550 ...
    std::vector<int> recipients;
};

// Sends it by libcurl and waits. A certificate is verified wherever there is TLS. 5xx replies and a refused
// login: Refused; 4xx and everything else: Retry. Of several recipients those that the server knows get it.
MailReply sendMail(const MailRequest &request, std::chrono::milliseconds timeout,
                   const std::atomic<bool> &cancelled);

} // namespace lightfoot
