// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/stream.h"
#include "core/probers/mongo/mongoguard.h"

#include <mongoc/mongoc.h>

#include <chrono>
#include <string>

namespace lightfoot {

class BlockingCall;
class ProbeContext;

// Our connection as libmongoc's own stream: whole messages that were looked at (mongoguard.h). Its socket
// streams call shutdown() before close(), which leaves TIME_WAIT where the server's FIN comes in between;
// here its close() does nothing, and the Stream ends the connection as it always does.
//
// The pool's thread reads and writes on the Stream's socket itself, or through its SSL where it has one. The
// probe's thread waits for the job meanwhile and touches neither, so that one thread at a time has the SSL,
// as OpenSSL wants it; a pump between the two threads would cost a socket pair, two copies and two changes of
// thread for each message, and the protocol is strictly question and answer. Lives in one job.
class MongoBridge
{
public:
    MongoBridge(ProbeContext &context, BlockingCall &call, Stream &stream);
    MongoBridge(const MongoBridge &) = delete;
    MongoBridge &operator=(const MongoBridge &) = delete;

    // For libmongoc, which lets go of it with its client; stays ours.
    mongoc_stream_t *handle() { return &m_handle.functions; }
    const std::string &peer() const { return m_peer; }
    // Why no more bytes come or go; none also where the probe was interrupted.
    const MaybeFailure &failure() const { return m_failure; }

    int messages() const { return m_messages; } // sent
    void loggedIn() { m_inLogin = false; }
    // The next message is a question: what follows are the phases first-byte and transfer.
    void beginQuestion() { m_asking = true; }
    // The verdict stands: from here on the server gets this much time at most.
    void hurry(std::chrono::milliseconds patience);

private:
    struct Handle // the first member is what libmongoc sees
    {
        mongoc_stream_t functions;
        MongoBridge *bridge;
    };
    static MongoBridge &of(mongoc_stream_t *stream);
    static ssize_t onRead(mongoc_stream_t *stream, mongoc_iovec_t *parts, size_t count, size_t least,
                          int32_t);
    static ssize_t onWrite(mongoc_stream_t *stream, mongoc_iovec_t *parts, size_t count, int32_t);
    static ssize_t onPoll(mongoc_stream_poll_t *streams, size_t count, int32_t milliseconds);

    ssize_t read(mongoc_iovec_t *parts, size_t count, size_t least);
    // The next message, checked, into the inbox.
    bool fetch();
    bool fetchBytes(std::size_t count);
    ssize_t receive(char *data, std::size_t size);
    ssize_t receiveSecured(char *data, std::size_t size);
    bool send(std::string_view data);
    bool sendSecured(std::string_view data);
    bool isReadable();
    // Until the socket is ready; false: interrupted, or the time is up.
    bool wait(short events);
    bool waitForTls(int error);
    bool accept(MongoFlaw flaw);
    void fail(Failure failure);
    void failTls(int error);
    void peerClosed();
    bool isOver() const;

    ProbeContext &m_context; // enter() alone
    BlockingCall &m_call;
    const int m_socket;
    SSL *const m_ssl; // null: in the clear
    const std::string m_peer;
    Handle m_handle{};
    std::string m_inbox;     // the message that came last
    std::size_t m_taken = 0; // of it by the library
    MaybeFailure m_failure;
    std::chrono::steady_clock::time_point m_limit; // should nobody interrupt us
    int m_messages = 0;
    bool m_inLogin = true;
    bool m_asking = false;
    bool m_heard = false; // something of the answer
};

} // namespace lightfoot
