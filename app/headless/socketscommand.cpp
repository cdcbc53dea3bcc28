// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/socketscommand.h"

#include "app/headless/arguments.h"
#include "app/headless/socketsclosing.h"
#include "app/headless/socketsreading.h"

#include <algorithm>
#include <csignal>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <optional>
#include <sys/ioctl.h>
#include <unistd.h>

namespace lightfoot {

namespace {

// Takes SIGINT and SIGTERM from this thread for as long as it lives: they end a wait instead of the program.
class Interrupt
{
public:
    Interrupt()
    {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    }
    ~Interrupt() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    // True when interrupted, false at the end of a second.
    bool waitSecond()
    {
        const auto end = std::chrono::steady_clock::now() + 1s;
        for (;;) {
            const auto left = std::max<std::chrono::nanoseconds>(end - std::chrono::steady_clock::now(), 0ns);
            const timespec time{left / 1s, (left % 1s).count()};
            if (sigtimedwait(&m_signals, nullptr, &time) > 0)
                return true;
            if (errno != EINTR)
                return false;
        }
    }

private:
    sigset_t m_signals{};
    sigset_t m_before{};
};

std::size_t terminalLines()
{
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 4 ? size.ws_row : 24;
}

// Counts on top, and as many rows as the screen holds.
void printScreen(std::ostream &out, const SocketLines &lines)
{
    const std::size_t room = terminalLines() - 4; // counts, head, what was left out, cursor
    out << "\x1b[H\x1b[2J" << countsText(lines.lines) << '\n';
    printTable(out, lines, room);
    if (lines.lines.size() > room)
        out << "and " << lines.lines.size() - room << " more\n";
}

void printLine(std::ostream &out, const SocketLines &lines)
{
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    tm local{};
    localtime_r(&now, &local);
    out << std::put_time(&local, "%H:%M:%S") << ' ' << countsText(lines.lines) << '\n';
}

void print(std::ostream &out, const SocketsOptions &options, const SocketLines &lines)
{
    if (options.json) {
        printJson(out, lines);
    } else if (options.csv) {
        printCsv(out, lines);
    } else if (!options.watch) {
        printTable(out, lines);
        out << countsText(lines.lines) << '\n';
    } else if (&out == &std::cout && isatty(STDOUT_FILENO) == 1) {
        printScreen(out, lines);
    } else {
        printLine(out, lines);
    }
    out.flush();
}

// Shows the table once, or each second.
int show(const SocketsOptions &options, std::istream &in, std::ostream &out, std::ostream &err)
{
    std::optional<Interrupt> interrupt;
    if (options.watch)
        interrupt.emplace();
    SocketsReading reading(options);
    bool said = false; // once is enough
    do {
        const auto lines = reading.read();
        if (!lines) {
            err << "lightfoot-cli sockets: " << toEnglish(lines.error().message) << '\n';
            return exitFailed;
        }
        if (const std::string hidden = hiddenText(*lines); !hidden.empty() && !said) {
            err << "lightfoot-cli sockets: " << hidden << '\n';
            said = true;
        }
        if (options.close)
            return closeSockets(*lines, options.yes, in, out, err) ? exitOk : exitFailed;
        print(out, options, *lines);
        if (!out)
            return exitFailed;
    } while (options.watch && !interrupt->waitSecond());
    return exitOk;
}

} // namespace

int runSocketsCommand(std::span<const std::string> arguments, std::istream &in, std::ostream &out,
                      std::ostream &err)
{
    const auto options = parseSocketsOptions(arguments);
    if (!options) {
        err << "lightfoot-cli sockets: " << options.error() << '\n';
        return exitUsage;
    }
    if (options->help) {
        out << socketsHelp;
        return exitOk;
    }
    return show(*options, in, out, err);
}

int runSocketsCommand(std::span<const std::string> arguments, std::ostream &out, std::ostream &err)
{
    return runSocketsCommand(arguments, std::cin, out, err);
}

} // namespace lightfoot
