// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/duration.h"
#include "core/base/socketaddress.h"

#include <atomic>
#include <vector>

namespace lightfoot {

// How something is asked whether it is there.
enum class Question : std::uint8_t
{
    Dns,     // the root's name servers, over UDP
    Connect, // a TCP connection, reset at once
    Echo     // an ICMP echo where the kernel lets us, else a datagram that makes it look for the neighbour
};

enum class Reply : std::uint8_t
{
    NotAsked, // this machine could not: no descriptor left, no such family
    Silent,   // nothing within the limit
    Refused,  // somebody, or the kernel, says that nobody is there
    Failing,  // a resolver that says it cannot (SERVFAIL)
    Answers,  // good
    Noticed   // it refused the datagram: so it is there, but need not do that each time
};

struct Ask
{
    Question question = Question::Connect;
    SocketAddress address;
    unsigned device = 0; // the link of a link-local address
    Reply reply = Reply::NotAsked;
    SteadyTime sent;
};

// Asks all at once and waits until all have replied, the limit is over or stop says so. Leaves no TIME_WAIT.
// Any thread.
void askAll(std::vector<Ask> &asks, Duration limit, const std::atomic<bool> &stop);

} // namespace lightfoot
