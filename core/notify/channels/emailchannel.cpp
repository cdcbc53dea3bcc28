// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channelparts.h"
#include "core/notify/channels/channels.h"
#include "core/notify/text/escape.h"
#include "core/notify/text/words.h"
#include "core/notify/transport/curlhandle.h"
#include "core/notify/transport/mailmessage.h"
#include "core/notify/transport/mailtransport.h"
#include "core/probe/sametext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <deque>

namespace lightfoot {

namespace {

constexpr std::uint16_t implicitTlsPort = 465; // RFC 8314 7.3
constexpr std::size_t mailTextLimit = 64 * 1024;
constexpr std::size_t rememberedMails = 64; // of which some recipients wait

constexpr std::array tlsChoices{"auto", "required", "never"};

constexpr std::array<OptionDescriptor, 7> emailOptions{{
    {.key = "server",
     .label = QT_TRANSLATE_NOOP("Option", "Mail server"),
     .hint =
         QT_TRANSLATE_NOOP("Option", "host:port; on port 465 TLS from the first byte, elsewhere STARTTLS"),
     .required = true},
    {.key = "username",
     .label = QT_TRANSLATE_NOOP("Option", "User"),
     .hint = QT_TRANSLATE_NOOP("Option", "Without one nobody logs in")},
    {.key = "password",
     .label = QT_TRANSLATE_NOOP("Option", "Password"),
     .hint = QT_TRANSLATE_NOOP("Option", "Never sent without TLS, except to this machine"),
     .secret = true},
    {.key = "to",
     .label = QT_TRANSLATE_NOOP("Option", "To"),
     .hint = QT_TRANSLATE_NOOP("Option", "Mail addresses, with ; or , between them"),
     .required = true},
    {.key = "from",
     .label = QT_TRANSLATE_NOOP("Option", "From"),
     .hint = QT_TRANSLATE_NOOP("Option", "A mail address, or Name <address>; without: the user")},
    {.key = "tls",
     .label = QT_TRANSLATE_NOOP("Option", "TLS"),
     .hint =
         QT_TRANSLATE_NOOP("Option", "auto: where the server has it, and always where a password is sent"),
     .choices = tlsChoices},
    {.key = "ca",
     .label = QT_TRANSLATE_NOOP("Option", "Trusted authorities"),
     .hint = QT_TRANSLATE_NOOP("Option", "a PEM file; without: the system's"),
     .file = true},
}};

struct MailSettings
{
    MailRequest request; // all but the message
    MailAddress from;
    std::vector<MailAddress> to;
};

std::string colourText(Tone tone)
{
    char text[8];
    std::snprintf(text, sizeof text, "#%06X", colourOf(tone));
    return text;
}

std::string htmlLines(std::string_view text)
{
    std::string out;
    for (const char c : htmlEscaped(text))
        out += c == '\n' ? std::string("<br>\n") : std::string(1, c);
    return out;
}

std::string htmlBody(const Notification &notification, const RenderedText &text, const SendContext &context)
{
    std::string rows;
    for (const Field &field : fields(notification))
        rows += "<tr><th style=\"text-align:left;vertical-align:top;padding:4px 16px 4px 0\">" +
                htmlEscaped(field.label) + "</th><td style=\"padding:4px 0\">" + htmlEscaped(field.value) +
                "</td></tr>\n";
    return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>" + htmlEscaped(text.title) +
           "</title></head>\n<body style=\"font-family:sans-serif;font-size:15px\">\n<p "
           "style=\"border-left:6px solid " +
           colourText(toneOf(notification.kind)) + ";padding-left:10px;font-size:18px\"><b>" +
           htmlEscaped(text.title) + "</b></p>\n<p>" + htmlLines(cutTo(text.text, mailTextLimit)) +
           "</p>\n<table style=\"border-collapse:collapse\">\n" + rows +
           "</table>\n<p style=\"color:#777777\">" +
           htmlEscaped(context.sender + " on " + context.host + ", " + timeWords(notification.at)) +
           "</p>\n</body></html>\n";
}

std::string plainBody(const Notification &notification, const RenderedText &text, const SendContext &context)
{
    std::string body = text.title + "\n\n";
    if (!text.text.empty())
        body += cutTo(text.text, mailTextLimit) + "\n\n";
    for (const Field &field : fields(notification))
        body += field.label + ": " + field.value + "\n";
    return body + "\n-- \n" + context.sender + " on " + context.host + ", " + timeWords(notification.at) +
           "\n";
}

// Of one notification: whom nobody need send it to again, and whom the server does not want to know.
struct MailProgress
{
    std::string notification;
    std::vector<std::string> settled;
    std::string refused; // "ghost@example.com with 550, ..."
};

// Recipients that got a mail do not get it again because another one was busy; one that is refused makes the
// message a dead letter, which says who got none.
class EmailChannel final : public Channel
{
public:
    explicit EmailChannel(MailSettings settings) : m_settings(std::move(settings)) {}

    Delivery send(const Notification &notification, const RenderedText &text,
                  const SendContext &context) override
    {
        MailRequest request = m_settings.request;
        request.helo = context.host;
        MailAddress from = m_settings.from;
        if (from.name.empty())
            from.name = context.sender;
        request.message = mailMessage({.from = from,
                                       .to = m_settings.to,
                                       .subject = text.title,
                                       .text = plainBody(notification, text, context),
                                       .html = htmlBody(notification, text, context),
                                       .id = notification.id,
                                       .thread = notification.thread,
                                       .now = context.clock.wall()});
        MailProgress &progress = progressOf(notification.id);
        std::erase_if(request.to, [&](const std::string &to) {
            return std::ranges::find(progress.settled, to) != progress.settled.end();
        });
        const Delivery delivery =
            judge(request, sendMail(request, context.timeout, context.cancelled), progress);
        if (delivery.verdict != Delivery::Verdict::Retry)
            forget(notification.id);
        return delivery;
    }

private:
    Delivery judge(const MailRequest &request, const MailReply &reply, MailProgress &progress) const
    {
        const std::string server = request.host + ":" + std::to_string(request.port);
        std::string busy;
        bool taken = reply.recipients.size() < request.to.size();
        for (std::size_t i = 0; i < std::min(reply.recipients.size(), request.to.size()); ++i) {
            const int status = reply.recipients[i];
            const std::string words = request.to[i] + " with " + std::to_string(status);
            if (status >= 500) {
                progress.settled.push_back(request.to[i]);
                progress.refused += (progress.refused.empty() ? "" : ", ") + words;
            } else if (status >= 400) {
                busy += (busy.empty() ? "" : ", ") + words;
            } else {
                taken = true;
                if (reply.delivery.verdict == Delivery::Verdict::Sent)
                    progress.settled.push_back(request.to[i]);
            }
        }
        if (taken && reply.delivery.verdict != Delivery::Verdict::Sent)
            return reply.delivery;
        const auto refusing = [&server](const std::string &whom) {
            return message(QT_TRANSLATE_NOOP("Message", "the mail server %1 refuses %2"), server,
                           escaped(whom, 1000));
        };
        if (!busy.empty())
            return {.verdict = Delivery::Verdict::Retry, .reason = refusing(busy)};
        if (!progress.refused.empty())
            return {.verdict = Delivery::Verdict::Refused, .reason = refusing(progress.refused)};
        return Delivery::sent();
    }

    MailProgress &progressOf(const std::string &notification)
    {
        const auto found = std::ranges::find(m_progress, notification, &MailProgress::notification);
        if (found != m_progress.end())
            return *found;
        if (m_progress.size() >= rememberedMails)
            m_progress.pop_front();
        m_progress.push_back({.notification = notification});
        return m_progress.back();
    }

    void forget(const std::string &notification)
    {
        std::erase_if(m_progress, [&](const MailProgress &one) { return one.notification == notification; });
    }

    const MailSettings m_settings;
    std::deque<MailProgress> m_progress; // of mails that wait for a recipient, oldest first
};

// "host:port", "[v6]:port".
Result<void> readServer(const std::string &text, MailRequest &request)
{
    const std::size_t colon = text.rfind(':');
    std::string host = colon == std::string::npos ? std::string() : text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    // What stands in a URL: nothing that would end the host there.
    const bool good = !host.empty() && host.size() <= 253 && std::ranges::all_of(host, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '-' || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
    });
    const char *end = text.data() + text.size();
    const auto [last, error] = std::from_chars(good ? text.data() + colon + 1 : end, end, request.port);
    if (!good || error != std::errc() || last != end || request.port == 0)
        return failure(QT_TRANSLATE_NOOP("Message", "%1: expected host:port"), "server");
    request.host = host;
    return {};
}

Result<void> chooseTls(const OptionMap &options, MailRequest &request)
{
    const std::string wish = textOption(options, "tls", "auto");
    const bool mayBeClear = request.username.empty() || isLoopback(request.host);
    if (request.port == implicitTlsPort)
        request.tls = MailTls::Implicit;
    else if (sameText(wish, "required"))
        request.tls = MailTls::Required;
    else if (sameText(wish, "never"))
        request.tls = MailTls::Never;
    else
        request.tls = mayBeClear ? MailTls::Opportunistic : MailTls::Required;
    if (request.tls == MailTls::Never && !mayBeClear)
        return failure(QT_TRANSLATE_NOOP("Message", "%1: a password is not sent without TLS"), "tls");
    return {};
}

Result<void> readAddresses(const OptionMap &options, MailSettings &settings)
{
    for (const std::string &one : splitRecipients(textOption(options, "to"))) {
        const Result<MailAddress> address = parseMailAddress(one);
        if (!address)
            return tl::unexpected(address.error());
        settings.to.push_back(*address);
        settings.request.to.push_back(address->address);
    }
    if (settings.to.empty())
        return failure(QT_TRANSLATE_NOOP("Message", "%1 is missing"), "to");
    const std::string from = textOption(options, "from", settings.request.username);
    if (from.empty())
        return failure(QT_TRANSLATE_NOOP("Message", "%1 is missing"), "from");
    const Result<MailAddress> address = parseMailAddress(from);
    if (!address)
        return tl::unexpected(address.error());
    settings.from = *address;
    settings.request.from = address->address;
    return {};
}

Result<std::unique_ptr<Channel>> createEmail(const NotifierSettings &settings)
{
    const OptionMap &options = settings.options;
    MailSettings mail;
    Result<void> checked = checkChannelOptions(emailOptions, options);
    mail.request.username = textOption(options, "username");
    mail.request.password = textOption(options, "password");
    mail.request.caFile = textOption(options, "ca");
    if (checked)
        checked = readServer(textOption(options, "server"), mail.request);
    if (checked)
        checked = chooseTls(options, mail.request);
    if (checked)
        checked = readAddresses(options, mail);
    if (!checked)
        return tl::unexpected(checked.error());
    return std::make_unique<EmailChannel>(std::move(mail));
}

} // namespace

const ChannelKind emailChannel{
    .id = "email",
    .label = QT_TRANSLATE_NOOP("Option", "E-mail"),
    .summary = QT_TRANSLATE_NOOP("Option", "Sends a mail by SMTP, in plain text and HTML"),
    .options = emailOptions,
    .textLimit = mailTextLimit,
    .perMinute = 0,
    .create = createEmail,
};

} // namespace lightfoot
