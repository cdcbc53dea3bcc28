// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lab/lingerlab.h"

#include "app/lab/labwire.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

extern char **environ;

namespace lightfoot {

namespace {

constexpr std::chrono::milliseconds look{100}; // how often a stop is looked for
constexpr std::chrono::seconds grace{20};      // for starting and ending, on a machine that is busy
constexpr std::size_t longestLine = 4096;

// The lab's process and the socket that is its standard input and output. Ended with this object.
class LabProcess
{
public:
    LabProcess() = default;
    ~LabProcess()
    {
        if (m_socket >= 0)
            ::close(m_socket);
        if (m_process <= 0)
            return;
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    LabProcess(const LabProcess &) = delete;
    LabProcess &operator=(const LabProcess &) = delete;

    // errno; 0: started.
    int start()
    {
        std::array<int, 2> ends{-1, -1};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
            return errno;
        m_socket = ends[0];
        posix_spawn_file_actions_t actions{};
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        // The signals that this program holds back are not the lab's.
        posix_spawnattr_t attributes{};
        ::posix_spawnattr_init(&attributes);
        sigset_t none{};
        sigemptyset(&none);
        ::posix_spawnattr_setsigmask(&attributes, &none);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
        std::string program = "lightfoot-linger-lab";
        std::string argument(labArgument);
        std::array<char *, 3> arguments{program.data(), argument.data(), nullptr};
        const int error =
            ::posix_spawn(&m_process, "/proc/self/exe", &actions, &attributes, arguments.data(), environ);
        if (error != 0)
            m_process = -1;
        ::posix_spawnattr_destroy(&attributes);
        ::posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        return error;
    }

    bool send(std::string_view text) const
    {
        while (!text.empty()) {
            const ssize_t sent = ::send(m_socket, text.data(), text.size(), MSG_NOSIGNAL);
            if (sent < 0 && errno != EINTR)
                return false;
            text.remove_prefix(sent > 0 ? static_cast<std::size_t>(sent) : 0);
        }
        return true;
    }

    // What came within a moment, nothing at its end; false when there will be no more.
    bool receive(std::string &text) const
    {
        pollfd wait{.fd = m_socket, .events = POLLIN, .revents = 0};
        const int ready = ::poll(&wait, 1, int(look.count()));
        if (ready <= 0)
            return ready == 0 || errno == EINTR;
        std::array<char, 4096> buffer{};
        const ssize_t bytes = ::recv(m_socket, buffer.data(), buffer.size(), 0);
        if (bytes > 0)
            text.append(buffer.data(), static_cast<std::size_t>(bytes));
        return bytes > 0 || (bytes < 0 && errno == EINTR);
    }

private:
    pid_t m_process = -1;
    int m_socket = -1;
};

std::string errorText(int error)
{
    return std::generic_category().message(error);
}

tl::unexpected<Error> brokenOff()
{
    return failure(QT_TRANSLATE_NOOP("Message", "the linger lab's process ended before its time"));
}

// The lines of one run, taken as they come.
class Run
{
public:
    Run(bool reset, const LabProgress &progress) : m_reset(reset), m_progress(progress) {}

    // True: go on.
    bool take(std::string &text)
    {
        for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n')) {
            const LabLine line = readLine(std::string_view(text).substr(0, end));
            text.erase(0, end + 1);
            if (!takeLine(line))
                return false;
        }
        return text.size() < longestLine;
    }
    Result<LabCurve> result() const
    {
        if (m_error)
            return tl::unexpected(*m_error);
        if (!m_ended || m_curve.samples.empty())
            return brokenOff();
        return m_curve;
    }

private:
    bool takeLine(const LabLine &line)
    {
        if (const auto *sample = std::get_if<LabSample>(&line)) {
            m_curve.samples.push_back(*sample);
            if (m_progress)
                m_progress(m_reset, *sample);
            return m_curve.samples.size() < 1000;
        }
        if (const auto *refusal = std::get_if<NamespaceRefusal>(&line))
            m_error = Error{describe(*refusal)};
        else if (const auto *server = std::get_if<LabServerRefusal>(&line))
            m_error = Error{message(QT_TRANSLATE_NOOP("Message", "the linger lab's server cannot listen: %1"),
                                    errorText(server->error))};
        else if (std::holds_alternative<LabTableRefusal>(line))
            m_error = Error{message(
                QT_TRANSLATE_NOOP("Message", "the linger lab cannot read the kernel's table of sockets"))};
        else if (std::holds_alternative<LabEnd>(line))
            m_ended = true;
        return false;
    }

    const bool m_reset;
    const LabProgress &m_progress;
    LabCurve m_curve;
    std::optional<Error> m_error;
    bool m_ended = false;
};

} // namespace

double LabCurve::connectsPerSecond() const
{
    if (samples.empty() || samples.back().at <= Duration(0))
        return 0;
    return static_cast<double>(samples.back().connects) /
           std::chrono::duration<double>(samples.back().at).count();
}

Result<LabCurve> runLingerLabOnce(const LabPlan &plan, bool reset, const LabProgress &progress,
                                  const std::atomic<bool> *stop)
{
    LabProcess process;
    if (const int error = process.start())
        return failure(QT_TRANSLATE_NOOP("Message", "the linger lab's process cannot be started: %1"),
                       errorText(error));
    if (!process.send(writeLabPlan(plan, reset)))
        return brokenOff();
    const SteadyTime end = std::chrono::steady_clock::now() + plan.length + grace;
    Run run(reset, progress);
    std::string text;
    while (process.receive(text) && run.take(text)) {
        if (stop && *stop)
            return failure(QT_TRANSLATE_NOOP("Message", "the linger lab was stopped"));
        if (std::chrono::steady_clock::now() > end)
            return brokenOff();
    }
    return run.result();
}

Result<LabResult> runLingerLab(const LabPlan &plan, const LabProgress &progress,
                               const std::atomic<bool> *stop)
{
    LabResult result;
    for (const bool reset : {true, false}) {
        Result<LabCurve> curve = runLingerLabOnce(plan, reset, progress, stop);
        if (!curve)
            return tl::unexpected(curve.error());
        (reset ? result.withReset : result.withoutReset) = std::move(*curve);
    }
    return result;
}

} // namespace lightfoot
