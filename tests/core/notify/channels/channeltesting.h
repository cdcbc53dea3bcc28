// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/channel.h"
#include "core/probe/channelkind.h"
#include "tests/servers/scriptedserver.h"

#include <deque>
#include <map>

namespace lightfoot::test {

// The wall time of every test of a channel: 2026-11-27 18:04:12 UTC.
inline constexpr WallTime channelNow{std::chrono::seconds(1'795'802'652)};

class ChannelClock final : public Clock
{
public:
    SteadyTime steady() const override { return SteadyTime(); }
    WallTime wall() const override { return channelNow; }
};

// "api-1 is down: connection refused", with everything that one endpoint's notification has.
Notification plainNotification(NotificationKind kind = NotificationKind::Down);
// Several endpoints and what they share.
Notification incidentNotification(NotificationKind kind = NotificationKind::IncidentOpened);
// Every text of it holds quotes, markup of all services, mentions, emoji, control characters, newlines, bytes
// that are not UTF-8, and names that templates, shells and header lines know.
Notification hostileNotification();
// Texts of 100 KB, of characters of two bytes.
Notification hugeNotification();
// What each text of hostileNotification() holds.
std::string hostileText();

// One request as a service would see it.
struct RecordedRequest
{
    std::string method;
    std::string path;                                         // with the query
    std::vector<std::pair<std::string, std::string>> headers; // names in lower case
    std::string body;

    std::string header(std::string_view name) const; // lower-case name; empty: not there
};

// An HTTP service on the loopback that keeps what it was sent and answers as told; 200 and "ok" until then.
// Any thread.
class Recorder
{
public:
    Recorder();

    // "http://127.0.0.1:PORT/path"
    std::string url(const std::string &path = "/hook") const;
    std::uint16_t port() const { return m_server.port(); }

    // How the next request is answered; each call one request more. After them as answerAlways() says.
    void answerNext(int status, const std::string &body = {}, const std::string &headerLines = {});
    void answerAlways(int status, const std::string &body = {}, const std::string &headerLines = {});
    void silence(); // takes requests, never answers
    void cutOff();  // takes requests, closes in the middle of the answer

    std::vector<RecordedRequest> requests() const;
    RecordedRequest request() const; // the last; empty when there was none

private:
    Reply reply(const std::string &request);

    mutable std::mutex m_mutex; // protects what follows
    std::deque<Reply> m_next;
    Reply m_always;
    std::vector<RecordedRequest> m_requests;

    ScriptedServer m_server; // last: its thread uses the others
};

// Settings with these options, everything else as a list would have it by default.
NotifierSettings channelSettings(const ChannelKind &kind, OptionMap options);

// Makes the channel; a refusal ends the test program with its reason.
std::unique_ptr<Channel> channelOf(const ChannelKind &kind, OptionMap options);

// Sends once, as sender "Lightfoot" on host "probe-host".
Delivery deliver(Channel &channel, const Notification &notification,
                 std::chrono::milliseconds timeout = std::chrono::seconds(20));
Delivery deliver(const ChannelKind &kind, OptionMap options, const Notification &notification,
                 std::chrono::milliseconds timeout = std::chrono::seconds(20));

// Why a channel with these options is refused, in English; empty when it is not.
std::string refusal(const ChannelKind &kind, OptionMap options);

bool isUtf8(std::string_view text);

} // namespace lightfoot::test
