// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpfetch.h"
#include "core/probers/tls/revocationlist.h"
#include "core/probers/tls/revocationstatus.h"

#include <functional>

namespace lightfoot {

class ProbeContext;
struct ProberResources;

// What an authority's responder or list came to.
struct AuthorityAnswer
{
    RevocationStatus status; // of the one certificate; with a list its end only
    std::shared_ptr<const RevocationList> list;
};
using AuthorityAnswerPtr = std::shared_ptr<const AuthorityAnswer>;

struct AuthorityQuestion
{
    std::string key; // the same for whoever would get the same answer
    HttpFetch fetch;
    std::function<AuthorityAnswer(const std::string &body)> judge; // may run on another thread
};

// The questions of one probe to authorities: six at most, each with half of the time that is left and five
// seconds at most, so that the endpoint's own verdict is never late. What one probe learned all of the
// process know, until the answer expires and for an hour at most; that nobody answered, for half a minute.
// While one asks, others with the same question wait for its answer. Lives in the running probe, on its
// thread.
class AuthorityErrand
{
public:
    AuthorityErrand(ProbeContext &context, ProberResources &resources)
        : m_context(context), m_resources(resources)
    {}

    ProbeContext &context() const { return m_context; }
    ProberResources &resources() const { return m_resources; }

    // Never null: without an answer its status says why.
    asio::awaitable<AuthorityAnswerPtr> ask(AuthorityQuestion question);

private:
    Duration patience() const;
    asio::awaitable<AuthorityAnswer> fetch(AuthorityQuestion &question);
    asio::awaitable<AuthorityAnswer> judge(const AuthorityQuestion &question, const std::string &body);
    void keep(const AuthorityQuestion &question, const AuthorityAnswerPtr &answer);

    ProbeContext &m_context;
    ProberResources &m_resources;
    int m_left = 6;
};

// When an answer must be asked for anew; none: each time.
std::optional<WallTime> keptUntil(const RevocationStatus &status, WallTime now);

} // namespace lightfoot
