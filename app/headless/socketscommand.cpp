// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/socketscommand.h"

#include "app/headless/socketsprinter.h"
#include "core/base/duration.h"
#include "core/base/message.h"
#include "core/sockets/sockettable.h"

#include <algorithm>
#include <charconv>
#include <csignal>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>
#include <optional>
#include <sys/ioctl.h>
#include <unistd.h>

namespace lightfoot {

namespace {

constexpr int exitOk = 0;
constexpr int exitFailed = 1;
constexpr int exitUsage = 64; // EX_USAGE of sysexits.h

constexpr const char *helpText =
    R"(Usage: lightfoot-cli sockets [--state STATE,...] [--remote HOST[:PORT]] [--json] [--watch]

Prints this machine's TCP sockets as the kernel's table has them.

  --state STATE,...      only these states: established, syn-sent, syn-recv, fin-wait-1, fin-wait-2,
                         time-wait, close, close-wait, last-ack, listen, closing
  --remote HOST[:PORT]   only sockets whose other end is this: a name, an IP address, [IPV6]:PORT or :PORT
  --json                 one JSON object on one line; times in microseconds
  --watch                anew every second until interrupted; where the output is no terminal, without --json,
                         a line of counts a second
  --help                 this text

Queues are bytes; of a listening socket they are the connections that wait and the most that may.
Exit status: 0, 1 when the table cannot be read, 64 for wrong usage.
)";

struct Options
{
    SocketQuery query;
    std::optional<std::vector<SocketAddress>> hosts; // any of these; not set: all
    bool json = false;
    bool watch = false;
    bool help = false;
};

struct UsageError
{
    std::string text;
};

template <class T>
using Parsed = tl::expected<T, UsageError>;

tl::unexpected<UsageError> wrong(const std::string &text)
{
    return tl::unexpected(UsageError{text});
}

std::string inQuotes(std::string_view text)
{
    return "“" + escaped(text) + "”";
}

std::string stateNames()
{
    std::string names;
    for (std::uint8_t i = 1; i < tcpStateCount; ++i)
        names.append(i > 1 ? ", " : "").append(toString(static_cast<TcpState>(i)));
    return names;
}

Parsed<StateSet> parseStates(std::string_view text)
{
    StateSet states = 0;
    for (bool more = true; more;) {
        const std::size_t comma = text.find(',');
        const std::string_view word = text.substr(0, comma);
        TcpState state{};
        if (!tcpStateFromString(word, state))
            return wrong("--state: " + inQuotes(word) + " is no TCP state; expected one or several of " +
                         stateNames());
        states |= stateBit(state);
        more = comma != std::string_view::npos;
        text.remove_prefix(more ? comma + 1 : text.size());
    }
    return states;
}

Parsed<std::uint16_t> parsePort(std::string_view text)
{
    std::uint16_t port = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (code != std::errc() || end != text.data() + text.size() || port == 0)
        return wrong("--remote: " + inQuotes(text) + " is no port; expected a number from 1 to 65535");
    return port;
}

// Blocks as long as the system's resolver does.
Parsed<std::vector<SocketAddress>> resolve(const std::string &host)
{
    if (isLocalhostName(host)) {
        const in_addr v4{htonl(INADDR_LOOPBACK)};
        return std::vector{makeAddress(false, &v4, 0), makeAddress(true, &in6addr_loopback, 0)};
    }
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (const int code = getaddrinfo(host.c_str(), nullptr, &hints, &found); code != 0)
        return wrong("--remote: " + inQuotes(host) + ": " + gai_strerror(code) +
                     "; expected a name or an IP address, with or without :PORT");
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> keeper(found, &freeaddrinfo);
    std::vector<SocketAddress> addresses;
    for (const addrinfo *info = found; info; info = info->ai_next)
        addresses.push_back(fromSockaddr(info->ai_addr, info->ai_addrlen));
    return addresses;
}

// HOST, HOST:PORT, IPV6, [IPV6], [IPV6]:PORT or :PORT.
Parsed<void> parseRemote(Options &options, std::string_view text)
{
    std::string_view host = text;
    std::optional<std::string_view> port;
    const bool bracket = text.starts_with('[');
    const std::size_t end = bracket ? text.find(']') : text.find(':');
    if (bracket && (end == std::string_view::npos || (end + 1 < text.size() && text[end + 1] != ':')))
        return wrong("--remote: " + inQuotes(text) + ": expected HOST[:PORT], such as [::1]:443");
    if (bracket) {
        host = text.substr(1, end - 1);
        if (end + 1 < text.size())
            port = text.substr(end + 2);
    } else if (end != std::string_view::npos && text.find(':', end + 1) == std::string_view::npos) {
        host = text.substr(0, end); // two colons and more are an IPv6 address
        port = text.substr(end + 1);
    }
    if (host.empty() && (bracket || !port))
        return wrong("--remote: " + inQuotes(text) + ": expected HOST[:PORT], such as 10.0.0.5:443");
    if (port) {
        const auto number = parsePort(*port);
        if (!number)
            return tl::unexpected(number.error());
        options.query.remotePort = *number;
    }
    if (host.empty())
        return {};
    auto addresses = resolve(std::string(host));
    if (!addresses)
        return tl::unexpected(addresses.error());
    options.hosts = std::move(*addresses);
    return {};
}

Parsed<void> takeOption(Options &options, std::string_view name, std::string_view value)
{
    if (name == "--remote")
        return parseRemote(options, value);
    const auto states = parseStates(value);
    if (!states)
        return tl::unexpected(states.error());
    options.query.states = (options.query.states == allStates ? 0 : options.query.states) | *states;
    return {};
}

Parsed<Options> parse(std::span<const std::string> arguments)
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view word = arguments[i];
        const std::size_t equals = word.find('=');
        const std::string_view name = word.substr(0, equals);
        if (word == "--json") {
            options.json = true;
        } else if (word == "--watch") {
            options.watch = true;
        } else if (word == "--help" || word == "-h") {
            options.help = true;
        } else if (name == "--state" || name == "--remote") {
            const bool inside = equals != std::string_view::npos;
            if (!inside && i + 1 == arguments.size())
                return wrong(std::string(name) + ": a value is missing; expected " +
                             (name == "--state" ? "STATE,..." : "HOST[:PORT]"));
            const auto taken = takeOption(
                options, name, inside ? word.substr(equals + 1) : std::string_view(arguments[++i]));
            if (!taken)
                return tl::unexpected(taken.error());
        } else {
            return wrong(inQuotes(word) +
                         " is not known; expected --state, --remote, --json, --watch or --help");
        }
    }
    return options;
}

bool wanted(const Options &options, const SocketRow &row)
{
    const auto same = [&](const SocketAddress &host) {
        return host.v6 == row.remote.v6 && host.bytes == row.remote.bytes;
    };
    return !options.hosts || std::ranges::any_of(*options.hosts, same);
}

Result<std::vector<SocketRow>> readRows(SocketTableReader &reader, const Options &options)
{
    auto rows = reader.read(options.query);
    if (!rows)
        return rows;
    std::erase_if(*rows, [&](const SocketRow &row) { return !wanted(options, row); });
    // The kernel's order is that of its hash table.
    const auto key = [](const SocketRow &row) {
        return std::tuple(row.state, row.local.v6, row.local.bytes, row.local.port, row.remote.bytes,
                          row.remote.port);
    };
    std::ranges::sort(*rows, {}, key);
    return rows;
}

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
void printScreen(std::ostream &out, std::span<const SocketRow> rows)
{
    const std::size_t room = terminalLines() - 4; // counts, head, what was left out, cursor
    out << "\x1b[H\x1b[2J" << countsText(rows) << '\n';
    printTable(out, rows.first(std::min(rows.size(), room)));
    if (rows.size() > room)
        out << "and " << rows.size() - room << " more\n";
}

void printLine(std::ostream &out, std::span<const SocketRow> rows)
{
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    tm local{};
    localtime_r(&now, &local);
    out << std::put_time(&local, "%H:%M:%S") << ' ' << countsText(rows) << '\n';
}

void print(std::ostream &out, const Options &options, std::span<const SocketRow> rows)
{
    if (options.json) {
        printJson(out, rows);
    } else if (!options.watch) {
        printTable(out, rows);
        out << countsText(rows) << '\n';
    } else if (&out == &std::cout && isatty(STDOUT_FILENO) == 1) {
        printScreen(out, rows);
    } else {
        printLine(out, rows);
    }
    out.flush();
}

} // namespace

int runSocketsCommand(std::span<const std::string> arguments, std::ostream &out, std::ostream &err)
{
    const auto options = parse(arguments);
    if (!options) {
        err << "lightfoot-cli sockets: " << options.error().text << '\n';
        return exitUsage;
    }
    if (options->help) {
        out << helpText;
        return exitOk;
    }
    std::optional<Interrupt> interrupt;
    if (options->watch)
        interrupt.emplace();
    SocketTableReader reader;
    do {
        const auto rows = readRows(reader, *options);
        if (!rows) {
            err << "lightfoot-cli sockets: " << toEnglish(rows.error().message) << '\n';
            return exitFailed;
        }
        print(out, *options, *rows);
        if (!out)
            return exitFailed;
    } while (options->watch && !interrupt->waitSecond());
    return exitOk;
}

} // namespace lightfoot
