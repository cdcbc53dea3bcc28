// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/channel.h"
#include "core/notify/delivery/courier.h"

#include <QTest>

#include <thread>

namespace lightfoot::testing {

// Both clocks stand still until a test moves them; the wall clock can be set, too. Starts on
// 2026-11-27 12:00:00 UTC, a Friday. Any thread.
class HandClock final : public Clock
{
public:
    static constexpr std::int64_t noonMs = 1'795'780'800'000;

    SteadyTime steady() const override { return SteadyTime(std::chrono::milliseconds(m_steady.load())); }
    WallTime wall() const override { return WallTime(std::chrono::milliseconds(m_wall.load())); }
    void advance(std::chrono::milliseconds by)
    {
        m_wall += by.count();
        m_steady += by.count();
    }
    void setWall(std::chrono::milliseconds by) { m_wall += by.count(); }

private:
    std::atomic<std::int64_t> m_steady = 1'000'000;
    std::atomic<std::int64_t> m_wall = noonMs;
};

inline Notification notificationOf(const std::string &id, const std::string &thread,
                                   NotificationKind kind = NotificationKind::Down)
{
    Notification made;
    made.id = id;
    made.thread = thread;
    made.kind = kind;
    made.title = thread + " " + std::string(toString(kind));
    made.text = "text of " + id;
    made.at = WallTime(std::chrono::milliseconds(HandClock::noonMs));
    made.since = made.at;
    made.count = 1;
    return made;
}

inline NotificationPtr shared(Notification notification)
{
    return std::make_shared<const Notification>(std::move(notification));
}

// Polls, since what is awaited happens on other threads; gives up after half a minute.
template <class Predicate>
bool eventually(Predicate predicate)
{
    for (int i = 0; i < 30'000; ++i) {
        if (predicate())
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return predicate();
}

// What answers the fake channels, by the notifier's name. Any thread.
class FakeService
{
public:
    using Answer = std::function<Delivery(const Notification &, const RenderedText &, const SendContext &)>;

    static FakeService &of(const std::string &notifier)
    {
        static std::mutex mutex;
        static std::map<std::string, std::unique_ptr<FakeService>> services;
        const std::lock_guard lock(mutex);
        auto &service = services[notifier];
        if (!service)
            service = std::make_unique<FakeService>();
        return *service;
    }

    void answerWith(Answer answer)
    {
        const std::lock_guard lock(m_mutex);
        m_answer = std::move(answer);
        m_got.clear();
    }
    void answerWith(const Delivery &delivery)
    {
        answerWith([delivery](const auto &, const auto &, const auto &) { return delivery; });
    }
    std::vector<Notification> got() const
    {
        const std::lock_guard lock(m_mutex);
        return m_got;
    }
    std::vector<std::string> ids() const
    {
        std::vector<std::string> ids;
        for (const Notification &notification : got())
            ids.push_back(notification.id);
        return ids;
    }
    Delivery send(const Notification &notification, const RenderedText &text, const SendContext &context)
    {
        Answer answer;
        {
            const std::lock_guard lock(m_mutex);
            m_got.push_back(notification);
            answer = m_answer;
        }
        return answer ? answer(notification, text, context) : Delivery::sent();
    }

private:
    mutable std::mutex m_mutex;
    std::vector<Notification> m_got;
    Answer m_answer;
};

class FakeChannel final : public Channel
{
public:
    explicit FakeChannel(FakeService &service) : m_service(service) {}
    Delivery send(const Notification &notification, const RenderedText &text,
                  const SendContext &context) override
    {
        return m_service.send(notification, text, context);
    }

private:
    FakeService &m_service;
};

inline Result<std::unique_ptr<Channel>> makeFakeChannel(const NotifierSettings &settings)
{
    if (settings.options.contains("wrong"))
        return failure("the token %1 is wrong", optionOr<std::string>(settings.options, "token", ""));
    return std::make_unique<FakeChannel>(FakeService::of(settings.name));
}

inline constexpr OptionDescriptor fakeOptions[]{
    {.key = "token", .type = OptionType::Text, .label = "Token", .secret = true},
    {.key = "headers", .type = OptionType::TextMap, .label = "Headers", .secret = true},
};
inline constexpr ChannelKind fakeKind{
    .id = "fake",
    .label = "Fake",
    .summary = "Says what a test wants",
    .options = fakeOptions,
    .textLimit = 1000,
    .perMinute = 0,
    .create = makeFakeChannel,
};
// The same for a service that folds what comes twice.
inline constexpr ChannelKind foldingKind{
    .id = "folding",
    .label = "Folding",
    .summary = "Says what a test wants",
    .options = fakeOptions,
    .textLimit = 1000,
    .perMinute = 0,
    .create = makeFakeChannel,
    .foldsById = true,
};
inline constexpr std::array fakeKinds{&fakeKind, &foldingKind};

inline NotifierSettings notifier(const std::string &name, std::vector<std::string> channels = {})
{
    NotifierSettings settings;
    settings.name = name;
    settings.kind = "fake";
    settings.channels = std::move(channels);
    return settings;
}

inline AlertPlan planOf(std::vector<NotifierSettings> notifiers)
{
    AlertPlan plan;
    plan.notifiers = std::move(notifiers);
    return plan;
}

inline AlertBatch batchOf(std::vector<Notification> notifications)
{
    AlertBatch batch;
    batch.notifications = std::move(notifications);
    return batch;
}

inline CourierOptions courierOptions(const Clock &clock, std::string path = "")
{
    CourierOptions options;
    options.path = std::move(path);
    options.clock = &clock;
    options.host = "testhost";
    options.period = std::chrono::milliseconds(2);
    options.grace = std::chrono::milliseconds(30);
    return options;
}

// Waits as a service that hangs, but for the end of the program; tells that it is waiting.
inline FakeService::Answer hanging(std::atomic<int> &waiting)
{
    return [&waiting](const Notification &, const RenderedText &, const SendContext &context) {
        ++waiting;
        while (!context.cancelled)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return Delivery{Delivery::Verdict::Retry, message("cancelled"), {}};
    };
}

// The first notifier; nothing while there is none yet.
inline NotifierHealth only(const Courier &courier)
{
    const CourierHealth health = courier.health();
    return health.notifiers.empty() ? NotifierHealth() : health.notifiers.front();
}

} // namespace lightfoot::testing
