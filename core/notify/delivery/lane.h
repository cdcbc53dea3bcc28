// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gracefulthread.h"
#include "core/notify/delivery/lanequeue.h"
#include "core/probe/channelkind.h"

#include <random>

namespace lightfoot {

// What all lanes share. The clock must outlive them.
struct LaneSurroundings
{
    const Clock *clock = nullptr;
    std::string sender; // "Lightfoot"
    std::string host;
    std::string icon = {}; // the sender's, as SendContext has it
    // Of the chance by which pauses are stretched: another one on each machine. Tests give their own.
    std::function<std::uint32_t()> seed = [] { return std::random_device()(); };
};

// One notifier with its channel and the thread on which the channel waits for its service, so that one that
// hangs delays no other. Owned by a Courier; all functions on its thread.
class Lane
{
public:
    using Done = std::function<void(std::uint64_t lane, const Delivery &, AttemptEnd end)>;

    // number: to find it again. done is called on the lane's own thread after each attempt.
    Lane(std::uint64_t number, NotifierSettings settings, const ChannelKind &kind,
         std::unique_ptr<Channel> channel, LaneRules rules, LaneSurroundings surroundings, Done done);
    ~Lane();

    std::uint64_t number() const { return m_number; }
    // Whether it would be made the same from these.
    bool isLike(const NotifierSettings &settings, bool dry, const ChannelKind *kind,
                const std::string &sender, const std::string &icon) const;
    const std::string &key() const { return m_key; }
    LaneQueue &queue() { return m_queue; }
    const LaneQueue &queue() const { return m_queue; }
    bool listensTo(const std::vector<std::string> &channels) const;
    RenderedText textOf(const Notification &notification) const;

    // Sends what queue().turn() gave.
    void send(NotificationPtr notification);
    void cancel() { m_cancelled = true; }
    // Waits for the thread; its done was called when there was an attempt.
    void stop();

private:
    void attempt(const Notification &notification);

    const std::uint64_t m_number;
    const NotifierSettings m_settings;
    const std::string m_key;
    const bool m_dry;
    const ChannelKind &m_kind;
    const std::unique_ptr<Channel> m_channel;
    const LaneSurroundings m_surroundings;
    const Done m_done;
    LaneQueue m_queue;
    std::atomic<bool> m_cancelled{false};
    std::unique_ptr<HttpTransport> m_http; // the lane's thread
    std::unique_ptr<GracefulThread> m_thread;
};

// "kind/name", which is unique.
std::string notifierKey(const NotifierSettings &settings);

// Whether a notifier's list of channels and a notification's have one in common. An empty list is the default
// channel, which a list of names does not include (EaseProbe's rule).
bool channelsMeet(const std::vector<std::string> &notifier, const std::vector<std::string> &notification);

// A reason without the notifier's secrets: a channel that puts one into it by mistake must not show it.
Message withoutSecrets(Message reason, const NotifierSettings &settings, const ChannelKind &kind);

} // namespace lightfoot
