// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/secretinput.h"

#include <QString>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace lightfoot {

namespace {

constexpr std::size_t longestSecret = 64UL << 10U; // what a value in a list may have

// Does nothing but end a read().
void interrupt(int) {}

// A terminal without echo while it lives.
class QuietTerminal
{
public:
    QuietTerminal()
    {
        struct sigaction action = {};
        action.sa_handler = interrupt; // no SA_RESTART: Ctrl+C comes back here, and the echo is put on again
        ::sigaction(SIGINT, &action, &m_interrupt);
        ::sigaction(SIGTERM, &action, &m_terminate);
        m_known = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_known = m_known && ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~QuietTerminal()
    {
        if (m_known)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        ::sigaction(SIGINT, &m_interrupt, nullptr);
        ::sigaction(SIGTERM, &m_terminate, nullptr);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

    bool isQuiet() const { return m_known; }

private:
    termios m_before{};
    struct sigaction m_interrupt = {};
    struct sigaction m_terminate = {};
    bool m_known = false;
};

// Up to the end, or, from a terminal, up to the end of the line.
Result<std::string> readInput(bool terminal)
{
    std::string text;
    std::array<char, 4096> part{};
    while (text.size() <= longestSecret && !(terminal && text.find('\n') != std::string::npos)) {
        const ssize_t bytes = ::read(STDIN_FILENO, part.data(), part.size());
        if (bytes < 0)
            return failure(QT_TRANSLATE_NOOP("Message", "standard input cannot be read: %1"),
                           errno == EINTR ? "interrupted" : std::strerror(errno));
        if (bytes == 0)
            break;
        text.append(part.data(), static_cast<std::size_t>(bytes));
    }
    return text;
}

Result<std::string> oneLine(std::string text)
{
    if (text.ends_with('\n'))
        text.pop_back();
    if (text.ends_with('\r'))
        text.pop_back();
    if (text.empty())
        return failure(QT_TRANSLATE_NOOP("Message", "there is no secret on standard input"));
    if (text.size() > longestSecret)
        return failure(QT_TRANSLATE_NOOP("Message", "the secret is longer than 64 KiB, the limit"));
    if (text.find_first_of(std::string_view("\n\0", 2)) != std::string::npos)
        return failure(QT_TRANSLATE_NOOP("Message", "the secret has to be one line of text"));
    if (QString::fromStdString(text).toStdString() != text)
        return failure(QT_TRANSLATE_NOOP("Message", "the secret is not UTF-8"));
    return text;
}

} // namespace

Result<std::string> readSecret(const std::string &prompt)
{
    const bool terminal = ::isatty(STDIN_FILENO) == 1;
    Result<std::string> text;
    if (terminal) {
        const QuietTerminal quiet;
        if (!quiet.isQuiet())
            return failure(QT_TRANSLATE_NOOP("Message", "the terminal's echo cannot be switched off"));
        std::cerr << prompt << ": " << std::flush;
        text = readInput(true);
        std::cerr << '\n';
    } else {
        text = readInput(false);
    }
    return text ? oneLine(std::move(*text)) : text;
}

} // namespace lightfoot
