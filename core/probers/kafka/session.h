// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/streamreader.h"
#include "core/probers/kafka/messages.h"
#include "core/probers/kafka/scram.h"

namespace lightfoot {
class ProbeContext;
}

namespace lightfoot::kafka {

enum class Mechanism : std::uint8_t
{
    Plain,       // RFC 4616
    ScramSha256, // RFC 7677
    ScramSha512
};
const char *nameOf(Mechanism mechanism); // as on the wire: "SCRAM-SHA-256"

// What a probe says to a broker.
struct Plan
{
    std::string username;
    std::string password; // empty: no login
    Mechanism mechanism = Mechanism::Plain;
    std::string topic; // empty: all are counted

    bool hasLogin() const { return !password.empty(); }
};

// The password as the broker had it salted last time: it costs thousands of iterations, and stays the same
// until the broker's entry changes (RFC 5802 section 3 lets clients keep it). Owned by the prober.
struct SaltedPassword
{
    std::string salt;
    std::int64_t iterations = 0;
    std::string bytes; // empty: none yet
};

// One conversation with a broker over an open stream, up to the verdict. Lives in the running probe; plan and
// salted password outlive it. Kafka has no goodbye.
class Session
{
public:
    Session(ProbeContext &context, Stream &stream, const Plan &plan, SaltedPassword &salted)
        : m_context(context), m_stream(stream), m_plan(plan), m_salted(salted)
    {}

    // ApiVersions and the login are phase hello; Metadata is request, first-byte and transfer.
    asio::awaitable<MaybeFailure> run();

    // What the broker said of the cluster; nothing before it did.
    const std::optional<Metadata> &metadata() const { return m_metadata; }

private:
    static constexpr std::size_t replyLimit = 1 << 20; // bytes of an answer that are held

    asio::awaitable<MaybeFailure> learnVersions();
    asio::awaitable<MaybeFailure> askVersions(int version, ApiList &list);
    asio::awaitable<MaybeFailure> logIn();
    asio::awaitable<MaybeFailure> shakeHands();
    asio::awaitable<MaybeFailure> logInByScram();
    asio::awaitable<MaybeFailure> saltPassword(const char *digest, const ScramChallenge &challenge);
    // One SaslAuthenticate: the mechanism's bytes, and the broker's in their place.
    asio::awaitable<MaybeFailure> authenticate(std::string &bytes);
    asio::awaitable<MaybeFailure> askMetadata();
    MaybeFailure judge() const;
    MaybeFailure judgeTopic() const;

    // Sends a request and reads its answer, without its correlation: m_reply. Enters the phases of Metadata.
    asio::awaitable<MaybeFailure> ask(Api api, int version, std::string body);
    asio::awaitable<MaybeFailure> receive(Api api);
    asio::awaitable<MaybeFailure> fill(Api api, std::size_t size);
    // The version to speak; a failure where there is none.
    MaybeFailure agree(Api api, int &version);
    std::string_view body(Api api, int version) const; // of m_reply; empty, which is none, where it is broken
    std::string broker() const { return m_stream.remoteAddress(); }
    std::string quoted(std::string_view text) const;
    Failure errorReply(Api api, int code, std::string_view text = {}) const;
    Failure unexpected(Api api) const;
    Failure silentEnd(Api api) const;

    ProbeContext &m_context;
    Stream &m_stream;
    const Plan &m_plan;
    SaltedPassword &m_salted;
    StreamReader m_reader{m_stream, replyLimit + 2 * StreamReader::usualLimit};
    ApiList m_versions;
    int m_authenticateVersion = 0;
    std::int32_t m_correlation = 0;
    std::string m_reply;
    bool m_cut = false; // m_reply is the beginning of a longer answer
    std::optional<Metadata> m_metadata;
};

} // namespace lightfoot::kafka
