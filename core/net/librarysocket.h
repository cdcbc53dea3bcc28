// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/socketaddress.h"
#include "core/net/asiotypes.h"
#include "core/net/destination.h"
#include "core/probe/outcome.h"

#include <chrono>
#include <functional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace lightfoot {

class BlockingCall;
class ProbeContext;

// What is known of the connections that a library made, for the probe's own thread.
struct LibraryConnections
{
    std::vector<TupleDigest> opened;
    Closing closing = Closing::NotOpened;
    std::string remoteAddress;

    // Tells the context's ledger, and how the last one ended. Probe thread, when the job is over: TIME_WAIT
    // would begin no sooner.
    void reportTo(ProbeContext &context) const;
};

// The socket of a library that makes, uses and closes it itself. A duplicate of it is kept, so that the
// library's close() ends nothing: the connection ends here, with a reset unless graceful, whatever the
// library does. The duplicate is also what the pool wakes when the probe is interrupted. Lives on the thread
// of the pool, in one job; destroyed after the library has let go of its own.
class LibrarySocket
{
public:
    LibrarySocket(BlockingCall &call, bool graceful, LibraryConnections &connections)
        : m_call(call), m_connections(connections), m_graceful(graceful)
    {}
    ~LibrarySocket() { close(); }
    LibrarySocket(const LibrarySocket &) = delete;
    LibrarySocket &operator=(const LibrarySocket &) = delete;

    // To be called after each step of the library with the socket it has now, or -1. Another one than before
    // ends the one before.
    void follow(int librarySocket, const asio::ip::tcp::endpoint &peer);

    enum class Wait : std::uint8_t
    {
        Ready,
        Interrupted, // the probe's deadline, or cancelled
        TooLate,     // limit
        TooMuch,     // the server sent more than a probe reads
        NoFile       // no file descriptor was left for the duplicate
    };
    // Until the socket is ready (POLLIN, POLLOUT). limit may be the farthest time there is.
    Wait wait(short events, std::chrono::steady_clock::time_point limit) const;
    // What a wait that did not end in Ready is to the probe.
    Failure waitFailure(Wait wait) const;

    // Asked when the connecting socket is ready: none, or why it is not connected.
    MaybeFailure connectFailure();
    bool connected() const { return m_connected; }
    const std::string &remoteAddress() const { return m_connections.remoteAddress; }

    // What the peer's end came to, where it ended the connection before us.
    enum class Peer : std::uint8_t
    {
        Open,
        Closed,
        Reset
    };
    Peer peer() const;
    // What waits to be read, at most so many bytes; it stays there for the library.
    std::string peek(std::size_t limit) const;
    // From here on the socket is ready to be read when so many bytes wait (or the end); 1 is usual.
    void readyFrom(std::size_t bytes) const;

    // After the library said its goodbye: waits for the peer's FIN at most this long, then closes.
    void farewell(std::chrono::milliseconds patience);
    void close();

private:
    BlockingCall &m_call;
    LibraryConnections &m_connections;
    const bool m_graceful;
    asio::ip::tcp::endpoint m_peer;
    int m_socket = -1; // the duplicate
    ino_t m_identity = 0;
    bool m_connected = false;
};

// Runs attempt for one address after the other until one is connected, as Stream::connect does: each but the
// last gets its share of the time (its limit), and the first failure that says something of the endpoint
// stands. attempt: connected says whether it came so far.
using ConnectAttempt = std::function<MaybeFailure(
    const asio::ip::tcp::endpoint &peer, std::chrono::steady_clock::time_point limit, bool &connected)>;
MaybeFailure tryAddresses(const AddressList &addresses, std::uint16_t port, const BlockingCall &call,
                          const ConnectAttempt &attempt);

} // namespace lightfoot
