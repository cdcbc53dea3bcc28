// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/transport/program.h"

#include "core/base/duration.h"
#include "core/notify/transport/programrun.h"

#include <cerrno>
#include <cstring>
#include <sys/wait.h>

namespace lightfoot {

namespace {

Delivery notStarted(const std::string &program, int error)
{
    const bool passing = error == EAGAIN || error == ENOMEM || error == EMFILE || error == ENFILE;
    return {.verdict = passing ? Delivery::Verdict::Retry : Delivery::Verdict::Refused,
            .reason = message(QT_TRANSLATE_NOOP("Message", "“%1” could not be started: %2"),
                              escaped(program, 200), std::strerror(error))};
}

Delivery endedBadly(int status, const std::string &lastLine)
{
    Delivery delivery{.verdict = Delivery::Verdict::Retry};
    if (WIFSIGNALED(status))
        delivery.reason = message(QT_TRANSLATE_NOOP("Message", "the command was ended by signal %1"),
                                  std::to_string(WTERMSIG(status)));
    else if (lastLine.empty())
        delivery.reason = message(QT_TRANSLATE_NOOP("Message", "the command ended with exit code %1"),
                                  std::to_string(WEXITSTATUS(status)));
    else
        delivery.reason =
            message(QT_TRANSLATE_NOOP("Message", "the command ended with exit code %1 and said: %2"),
                    std::to_string(WEXITSTATUS(status)), lastLine);
    return delivery;
}

} // namespace

Delivery runProgram(const ProgramCall &call, std::chrono::milliseconds timeout,
                    const std::atomic<bool> &cancelled)
{
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    ProgramRun run;
    if (const int error = run.start(call); error != 0)
        return notStarted(call.program, error);
    if (!run.waitUntil(deadline, cancelled)) {
        run.kill();
        if (cancelled.load())
            return {.verdict = Delivery::Verdict::Retry,
                    .reason = message(QT_TRANSLATE_NOOP("Message", "given up, since the program ends"))};
        return {.verdict = Delivery::Verdict::Retry,
                .reason =
                    message(QT_TRANSLATE_NOOP("Message", "the command did not end within %1 and was killed"),
                            humanDuration(timeout))};
    }
    const int status = run.status();
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return Delivery::sent();
    return endedBadly(status, run.lastLine());
}

} // namespace lightfoot
