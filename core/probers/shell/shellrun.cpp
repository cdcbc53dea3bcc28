// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/shell/shellrun.h"

#include "core/net/blockingpool.h"
#include "core/net/probecontext.h"
#include "core/probers/shell/childprocess.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace lightfoot {

// What the pool shuts down when the probe is interrupted: a poll() on it wakes. The command's own output is a
// pipe, since programs may open /dev/stdout, which a socket does not allow.
class ShellRun::Wake
{
public:
    explicit Wake(BlockingCall &call) : m_call(call)
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, m_ends) != 0)
            m_error = errno;
        else
            m_call.watch(m_ends[0]);
    }
    ~Wake()
    {
        if (m_error != 0)
            return;
        m_call.watch(-1);
        ::close(m_ends[0]);
        ::close(m_ends[1]);
    }
    Wake(const Wake &) = delete;
    Wake &operator=(const Wake &) = delete;
    int error() const { return m_error; }
    int descriptor() const { return m_ends[0]; }

private:
    BlockingCall &m_call;
    int m_ends[2]{-1, -1};
    int m_error = 0;
};

MaybeFailure ShellRun::startFailure(int error) const
{
    const std::string program = escaped(m_plan.program, 200);
    if (error == ENOENT)
        return failed(FailureKind::Config,
                      QT_TRANSLATE_NOOP("Message", "cmd: there is no program “%1” on this machine"), program);
    if (error == EAGAIN || error == ENOMEM || error == EMFILE || error == ENFILE)
        return failed(FailureKind::LocalResource,
                      QT_TRANSLATE_NOOP("Message", "this machine would not start “%1”: %2"), program,
                      std::strerror(error));
    return failed(FailureKind::Config, QT_TRANSLATE_NOOP("Message", "cmd: “%1” cannot be started: %2"),
                  program, std::strerror(error));
}

MaybeFailure ShellRun::statusFailure(int status) const
{
    if (WIFSIGNALED(status)) {
        const char *name = ::sigabbrev_np(WTERMSIG(status));
        return failed(FailureKind::ExitCode,
                      QT_TRANSLATE_NOOP("Message", "the command was killed by signal %1 (%2)"),
                      std::to_string(WTERMSIG(status)), name ? name : "?");
    }
    if (WEXITSTATUS(status) != 0)
        return exitFailure(WEXITSTATUS(status), m_output.lastLine());
    return outputFailure(m_plan.check, m_output);
}

ShellRun::Reading ShellRun::read(ProbeContext &context, int output)
{
    char buffer[16384];
    for (;;) {
        const ssize_t bytes = ::read(output, buffer, sizeof buffer);
        if (bytes < 0 && errno == EINTR)
            continue;
        if (bytes < 0)
            return errno == EAGAIN ? Reading::Waits : Reading::Ended;
        if (bytes == 0)
            return Reading::Ended;
        if (m_output.size() == 0)
            context.enter(Phase::Transfer);
        if (!m_output.append({buffer, static_cast<std::size_t>(bytes)}))
            return Reading::TooMuch;
    }
}

// Until the program itself has ended: children that it left behind may hold its output open for ever.
MaybeFailure ShellRun::follow(ProbeContext &context, BlockingCall &call, int output, int exited, int wake)
{
    for (bool over = false; !over && !call.interrupted();) {
        pollfd entries[3]{{.fd = exited, .events = POLLIN, .revents = 0},
                          {.fd = wake, .events = POLLIN | POLLRDHUP, .revents = 0},
                          {.fd = output, .events = POLLIN, .revents = 0}};
        ::poll(entries, 3, -1);
        over = entries[0].revents != 0; // looked at before the last read: nothing is missed
        if (output < 0)
            continue;
        const Reading reading = read(context, output);
        if (reading == Reading::TooMuch)
            return tooMuchOutput();
        if (reading == Reading::Ended)
            output = -1;
    }
    return std::nullopt;
}

void ShellRun::run(ProbeContext &context, BlockingCall &call)
{
    const Wake wake(call);
    ChildProcess child;
    context.enter(Phase::Request);
    int error = wake.error();
    if (error == 0)
        error = child.start(m_plan.program, m_plan.arguments, m_plan.environment, m_clean);
    if (error == 0) {
        context.enter(Phase::FirstByte);
        m_failure = follow(context, call, child.output(), child.exited(), wake.descriptor());
        const bool interrupted = call.interrupted();
        const int status = child.end();
        if (interrupted)
            return;
        if (!m_failure)
            m_failure = statusFailure(status);
    } else {
        m_failure = startFailure(error);
    }
    context.finish();
    m_settled = true;
}

} // namespace lightfoot
