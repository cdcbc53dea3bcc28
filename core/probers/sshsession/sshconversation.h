// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/probers/sshsession/sshkind.h"

struct ssh_channel_struct;

namespace lightfoot {

class BlockingCall;
class SshRoute;
class SshSession;

// What the server says of the command's end.
struct SshEnding
{
    std::optional<int> code;
    std::string signal;
};

bool sshBuiltIn();

// Null: it is no private key, or the passphrase is not its own. Never asks anybody.
SshKey importSshKey(const std::string &text, const std::string &passphrase);

// One conversation with libssh, on a thread of the pool, over a socket that stays the caller's.
class SshConversation
{
public:
    SshConversation(ProbeContext &context, const SshPlan &plan, int socket)
        : m_context(context), m_plan(plan), m_socket(socket)
    {}

    // The job on the pool: from the version exchange to the goodbye. The socket is left open.
    void run(BlockingCall &call, SshAnswer &answer);
    bool settled() const { return m_settled; } // the answer stands, whatever happened afterwards
    // Of a plan with a pause, whose clock is not stopped here: the pause, and what came after the verdict.
    std::chrono::nanoseconds notCounted() const;

private:
    MaybeFailure logIn(SshRoute &route, SshSession &session, const SshLogin &login);
    MaybeFailure checkHostKey(SshSession &session, const SshLogin &login) const;
    MaybeFailure authenticate(SshRoute &route, SshSession &session, const SshLogin &login);
    MaybeFailure openForward(SshRoute &route, SshSession &bastion, ssh_channel_struct *channel);
    void behindBastion(SshRoute &route, SshSession &bastion, SshAnswer &answer);
    MaybeFailure talk(SshRoute &route, SshSession &session, SshAnswer &answer);
    MaybeFailure startCommand(SshRoute &route, SshSession &session, ssh_channel_struct *channel);
    MaybeFailure readOutput(SshRoute &route, SshSession &session, ssh_channel_struct *channel,
                            const SshEnding &ending, SshAnswer &answer);
    MaybeFailure execute(SshRoute &route, SshSession &session, SshAnswer &answer);
    Failure brokenOff(SshSession &session, const SshLogin &login) const;
    void settle(SshRoute &route, SshAnswer &answer, MaybeFailure failure);
    bool isInner(const SshLogin &login) const { return m_plan.bastion && &login == &m_plan.server; }

    ProbeContext &m_context; // enter() and finish() alone
    const SshPlan &m_plan;
    const int m_socket;
    bool m_settled = false;
    SteadyTime m_verdict;
    std::optional<SteadyTime> m_firstOutput;
};

} // namespace lightfoot
