// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/sqlite.h"
#include "core/notify/delivery/outboxwrite.h"

namespace lightfoot {

// What a person asked by way of the file; an error where it is not readable.
struct WaitingRequest
{
    std::int64_t number = 0;
    Result<AlertRequest> request;
};

// How one notifier did, as far as the file still knows.
struct NotifierTally
{
    std::string notifier; // "kind/name"
    std::size_t waiting = 0;
    std::size_t sent = 0;
    std::size_t undelivered = 0;
    std::string lastReason; // of what was not sent last; empty after a message that was

    bool operator==(const NotifierTally &) const = default;
};

// What is to be told and what is known of alerts, in one SQLite file in WAL mode with synchronous=FULL: there
// are few messages, and one that was committed survives a power loss. A lock file beside it keeps a second
// Lightfoot from sending the same messages; reading (Access::Read) goes on beside a running one.
//
// It always opens: what is damaged, foreign or newer is set aside as NAME.damaged-TIME and a new file is
// started. A disk that is full or read-only is an Error now and tried again by the next call.
// One thread's own; every function waits for the disk.
class Outbox
{
public:
    enum class Access : std::uint8_t
    {
        Write,
        Read // the past only; makes nothing
    };
    static constexpr std::int64_t decisionsPerEndpoint = 200;
    static constexpr std::int64_t decisionLimit = 200'000;
    static constexpr std::int64_t deadLimit = 1'000; // that wait for a person, the newest
    static constexpr std::int64_t requestsAtOnce = 100;
    static constexpr std::int64_t answerLimit = 100; // kept for who asked, the newest
    static constexpr std::int64_t doneLimit = 1'000; // kept to be shown and to know them again, the newest

    // path: of the file; empty: in memory.
    explicit Outbox(std::string path, Access access = Access::Write);
    ~Outbox();
    Outbox(const Outbox &) = delete;
    Outbox &operator=(const Outbox &) = delete;

    // Does nothing when it is open.
    Result<void> open();
    bool isOpen() const { return m_database != nullptr; }
    // Rises with each new, empty file: what was known of the one before must be written again.
    int generation() const { return m_generation; }
    // That an old file was set aside, and where; empty when none was.
    const Message &notice() const { return m_notice; }

    Result<AlertStates> states();
    // What waits, was under way, or waits for a person; in the order in which it was taken.
    Result<std::vector<StoredDelivery>> deliveries();
    // Whether a notification with this id was taken before.
    Result<bool> knows(std::string_view notification);
    Result<std::vector<DecisionRecord>> decisions(std::string_view endpoint, WallTime from, WallTime to);

    // What people asked (RequestBox), oldest first, at most requestsAtOnce; they stay until
    // OutboxWrite::answers has them. outbox_requests.cpp
    Result<std::vector<WaitingRequest>> requests();
    // By the notifiers' keys.
    Result<std::vector<NotifierTally>> tallies();

    // All of it is on the disk afterwards, or nothing.
    Result<void> write(const OutboxWrite &write);

private:
    struct Statements;
    struct Trouble
    {
        Error error;
        bool damaged = false; // else: try again later
    };

    // Opening (outbox_open.cpp)
    tl::expected<void, Trouble> tryOpen();
    tl::expected<void, Trouble> openFile();
    tl::expected<void, Trouble> takeLock();
    tl::expected<void, Trouble> configure();
    tl::expected<void, Trouble> checkPages();
    tl::expected<void, Trouble> checkSchema();
    bool createSchema();
    Trouble trouble() const;
    Result<void> setAside(const Message &why);
    void close();

    // Rolls back, says what went wrong, and closes or sets aside what is of no use any more.
    tl::unexpected<Error> recover();
    bool writeAll(const OutboxWrite &write);
    bool writeStates(const AlertBatch &batch);
    bool writeDecisions(const std::vector<DecisionRecord> &decisions);
    bool writeDeliveries(const OutboxWrite &write);
    bool writeDelivery(const DeliveryRecord &record);
    bool writeAnswers(const OutboxWrite &write);
    bool trim();

    const std::string m_path;
    const Access m_access;
    int m_lock = -1; // descriptor of the lock file
    sqlite::Database m_database;
    std::unique_ptr<Statements> m_statements; // after m_database: gone before it
    int m_generation = 0;
    std::size_t m_untrimmed = 0; // notifications since the last trim()
    Message m_notice;
};

} // namespace lightfoot
