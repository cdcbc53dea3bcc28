// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/notify/channels/channeltesting.h"

#include "core/notify/text/escape.h"
#include "core/notify/text/template.h"
#include "core/notify/transport/httptransport.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace lightfoot::test {

namespace {

NotificationSubject subjectOf(const std::string &name, const std::string &target)
{
    return {.id = "id-" + name,
            .name = name,
            .kind = "tcp",
            .target = target,
            .group = "shop",
            .labels = {{"site", "berlin"}, {"team", "web"}},
            .status = Status::Down,
            .failure = FailureKind::Refused,
            .reason = "connection refused",
            .since = channelNow - std::chrono::seconds(252),
            .latency = std::chrono::milliseconds(12)};
}

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

RecordedRequest parsed(const std::string &text)
{
    RecordedRequest request;
    const std::size_t headEnd = text.find("\r\n\r\n");
    const std::string head = text.substr(0, headEnd);
    request.body = headEnd == std::string::npos ? std::string() : text.substr(headEnd + 4);
    const std::size_t methodEnd = head.find(' ');
    const std::size_t pathEnd = head.find(' ', methodEnd + 1);
    request.method = head.substr(0, methodEnd);
    request.path = head.substr(methodEnd + 1, pathEnd - methodEnd - 1);
    for (std::size_t at = head.find("\r\n"); at != std::string::npos;) {
        const std::size_t end = head.find("\r\n", at + 2);
        const std::string line =
            head.substr(at + 2, end == std::string::npos ? std::string::npos : end - at - 2);
        const std::size_t colon = line.find(':');
        if (colon != std::string::npos) {
            const std::size_t value = line.find_first_not_of(' ', colon + 1);
            request.headers.emplace_back(lowerCase(line.substr(0, colon)),
                                         value == std::string::npos ? std::string() : line.substr(value));
        }
        at = end;
    }
    return request;
}

Reply answerOf(int status, const std::string &body, const std::string &headerLines)
{
    return {.bytes = "HTTP/1.1 " + std::to_string(status) + " As told\r\nContent-Length: " +
                     std::to_string(body.size()) + "\r\n" + headerLines + "\r\n" + body};
}

} // namespace

Notification plainNotification(NotificationKind kind)
{
    return {.id = "n-4711",
            .thread = "t-42",
            .kind = kind,
            .title = isResolution(kind) ? "api-1 is up again" : "api-1 is down: connection refused",
            .text = "10.0.0.5:443 refuses connections.\nDown for 4 min 12 s.",
            .subjects = {subjectOf("api-1", "10.0.0.5:443")},
            .count = 1,
            .at = channelNow,
            .since = channelNow - std::chrono::seconds(252)};
}

Notification incidentNotification(NotificationKind kind)
{
    Notification notification = plainNotification(kind);
    notification.title = "25 endpoints are down, they share the gateway 10.0.0.1";
    notification.cause = "the gateway 10.0.0.1";
    for (int i = 2; i <= 20; ++i)
        notification.subjects.push_back(subjectOf("api-" + std::to_string(i), "10.0.0.5:443"));
    notification.count = 25;
    return notification;
}

std::string hostileText()
{
    return "\"quotes\" 'single' \\back `tick` $(id) ${HOME} {name} %s %1 <b>bold</b> &amp; <!channel> "
           "@everyone "
           "<@U1> *star* _under_ ~tilde~ |pipe| [link](http://a.b) #1 + - = . ! ]]> --> 😀 é 中 "
           "\r\nX-Injected: yes\r\n.\r\nQUIT\n\t\x01\x07\x1b[31mred\x7f \xc2\x85 \xff\xfe \xed\xa0\x80 end";
}

Notification hostileNotification()
{
    Notification notification = plainNotification();
    notification.title = hostileText();
    notification.text = hostileText();
    notification.cause = hostileText();
    NotificationSubject &subject = notification.subjects.front();
    subject.id = hostileText();
    subject.name = hostileText();
    subject.target = hostileText();
    subject.group = hostileText();
    subject.reason = hostileText();
    subject.labels = {{hostileText(), hostileText()}};
    return notification;
}

Notification hugeNotification()
{
    std::string text;
    while (text.size() < 100'000)
        text += "é";
    Notification notification = plainNotification();
    notification.title = text;
    notification.text = text;
    notification.cause = text;
    notification.subjects.front().name = text;
    notification.subjects.front().target = text;
    notification.subjects.front().reason = text;
    return notification;
}

std::string RecordedRequest::header(std::string_view name) const
{
    const auto found = std::ranges::find(headers, name, &std::pair<std::string, std::string>::first);
    return found == headers.end() ? std::string() : found->second;
}

Recorder::Recorder()
    : m_always(answerOf(200, "ok", {})),
      m_server(answerWith([this](const std::string &request) { return reply(request); }))
{}

std::string Recorder::url(const std::string &path) const
{
    return "http://127.0.0.1:" + std::to_string(m_server.port()) + path;
}

void Recorder::answerNext(int status, const std::string &body, const std::string &headerLines)
{
    const std::lock_guard lock(m_mutex);
    m_next.push_back(answerOf(status, body, headerLines));
}

void Recorder::answerAlways(int status, const std::string &body, const std::string &headerLines)
{
    const std::lock_guard lock(m_mutex);
    m_always = answerOf(status, body, headerLines);
}

void Recorder::silence()
{
    const std::lock_guard lock(m_mutex);
    m_always = {.ending = Ending::Hold};
}

void Recorder::cutOff()
{
    const std::lock_guard lock(m_mutex);
    m_always = {.bytes = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", .ending = Ending::CutOff};
}

std::vector<RecordedRequest> Recorder::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

RecordedRequest Recorder::request() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests.empty() ? RecordedRequest() : m_requests.back();
}

Reply Recorder::reply(const std::string &request)
{
    const std::lock_guard lock(m_mutex);
    m_requests.push_back(parsed(request));
    if (m_next.empty())
        return m_always;
    Reply reply = m_next.front();
    m_next.pop_front();
    return reply;
}

NotifierSettings channelSettings(const ChannelKind &kind, OptionMap options)
{
    return {.name = "test", .kind = kind.id, .options = std::move(options)};
}

std::unique_ptr<Channel> channelOf(const ChannelKind &kind, OptionMap options)
{
    Result<std::unique_ptr<Channel>> channel = kind.create(channelSettings(kind, std::move(options)));
    if (!channel) {
        std::fprintf(stderr, "%s: %s\n", kind.id, toEnglish(channel.error().message).c_str());
        std::abort();
    }
    return std::move(*channel);
}

Delivery deliver(Channel &channel, const Notification &notification, std::chrono::milliseconds timeout)
{
    HttpTransport transport;
    const ChannelClock clock;
    const std::atomic<bool> cancelled{false};
    const RenderedText text = render(notification, {}, {}, "Lightfoot", "probe-host");
    return channel.send(notification, text,
                        {.http = transport,
                         .clock = clock,
                         .sender = "Lightfoot",
                         .host = "probe-host",
                         .timeout = timeout,
                         .cancelled = cancelled});
}

Delivery deliver(const ChannelKind &kind, OptionMap options, const Notification &notification,
                 std::chrono::milliseconds timeout)
{
    const std::unique_ptr<Channel> channel = channelOf(kind, std::move(options));
    return deliver(*channel, notification, timeout);
}

std::string refusal(const ChannelKind &kind, OptionMap options)
{
    const Result<std::unique_ptr<Channel>> channel = kind.create(channelSettings(kind, std::move(options)));
    return channel ? std::string() : toEnglish(channel.error().message);
}

bool isUtf8(std::string_view text)
{
    // A replacement is what cleanText() puts for bytes that are none; those that were there stay as many.
    const auto replacements = [](std::string_view where) {
        std::size_t count = 0;
        for (std::size_t at = where.find("\uFFFD"); at != std::string_view::npos;
             at = where.find("\uFFFD", at + 3))
            ++count;
        return count;
    };
    return replacements(cleanText(text)) == replacements(text);
}

} // namespace lightfoot::test
