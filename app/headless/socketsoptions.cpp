// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/socketsoptions.h"

#include "core/base/message.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <netdb.h>
#include <netinet/in.h>

namespace lightfoot {

const char *const socketsHelp =
    R"(Usage: lightfoot-cli sockets [OPTION]... [FILTER]

Prints this machine's TCP sockets as the kernel's table has them, and whose they are.

  FILTER                 only sockets that match, in a language like that of ss(8):
                           state time-wait and dport = 443
                           process ~ java and not (dst 10.0.0.0/8 or dst [::1]:443)
                         tests: state, exclude, src, dst, sport, dport, process, command, pid, user, uid, age,
                         recvq, sendq, retransmits, proto, family; = != < <= > >=, and ~ for a part of a text;
                         not, and, or, parentheses; quotation marks around a text with spaces
  --state STATE,...      only these states: established, syn-sent, syn-recv, fin-wait-1, fin-wait-2,
                         time-wait, close, close-wait, last-ack, listen, closing
  --remote HOST[:PORT]   only sockets whose other end is this: a name, an IP address, [IPV6]:PORT or :PORT
  --process NAME         only sockets of processes with this in their name
  --udp                  UDP sockets too (as does a filter with proto)
  --info                 also round trip time, retransmits since the start and bytes of each connection
  --no-process           do not look whose they are: takes half of the time
  --json                 one JSON object on one line; times in microseconds
  --csv                  comma-separated values for a spreadsheet
  --watch                anew every second until interrupted; where the output is no terminal, without --json,
                         a line of counts a second
  --close                close what the filter matches, after showing it and asking; their processes see an
                         error, their peers a reset. Needs the right CAP_NET_ADMIN
  --yes                  with --close: do not ask
  --help                 this text

Queues are bytes; of a listening socket they are the connections that wait and the most that may. Processes of
other users are seen with their rights or as root alone.
Exit status: 0, 1 when the table cannot be read or a socket not be closed, 64 for wrong usage.
)";

namespace {

template <class T>
using Parsed = tl::expected<T, std::string>;

tl::unexpected<std::string> wrong(const std::string &text)
{
    return tl::unexpected(text);
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
Parsed<void> parseRemote(SocketsOptions &options, std::string_view text)
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

struct Flag
{
    std::string_view name;
    bool SocketsOptions::*member;
    bool value = true;
};

constexpr std::array flags{Flag{"--json", &SocketsOptions::json},
                           Flag{"--csv", &SocketsOptions::csv},
                           Flag{"--watch", &SocketsOptions::watch},
                           Flag{"--info", &SocketsOptions::info},
                           Flag{"--close", &SocketsOptions::close},
                           Flag{"--yes", &SocketsOptions::yes},
                           Flag{"--help", &SocketsOptions::help},
                           Flag{"-h", &SocketsOptions::help},
                           Flag{"--no-process", &SocketsOptions::processes, false}};

struct ValueName
{
    std::string_view name;
    std::string_view value;
};

constexpr std::array valueNames{ValueName{"--state", "STATE,..."}, ValueName{"--remote", "HOST[:PORT]"},
                                ValueName{"--process", "NAME"}};

// The name may hold any character: as a quoted word of a filter.
Parsed<void> takeProcess(SocketsOptions &options, std::string_view name)
{
    if (name.empty())
        return wrong("--process: the name is empty; expected NAME");
    std::string text = "process ~ \"";
    for (const char c : name)
        text.append(c == '"' || c == '\\' ? "\\" : "").append(1, c);
    auto filter = SocketFilter::compile(text + "\"");
    if (!filter)
        return wrong("--process: " + toEnglish(filter.error().message));
    options.processFilter = std::move(*filter);
    return {};
}

Parsed<void> takeValue(SocketsOptions &options, std::string_view name, std::string_view value)
{
    options.restricted = true;
    if (name == "--remote")
        return parseRemote(options, value);
    if (name == "--process") {
        return takeProcess(options, value);
    }
    const auto states = parseStates(value);
    if (!states)
        return tl::unexpected(states.error());
    options.query.states = (options.query.states == allStates ? 0 : options.query.states) | *states;
    return {};
}

// One word that begins with a dash, and its value, which may be the next word.
Parsed<void> takeOption(SocketsOptions &options, std::span<const std::string> arguments, std::size_t &at)
{
    const std::string_view word = arguments[at];
    const std::size_t equals = word.find('=');
    const std::string_view name = word.substr(0, equals);
    if (word == "--udp") {
        options.query.udp = true;
        return {};
    }
    if (const auto flag = std::ranges::find(flags, word, &Flag::name); flag != flags.end()) {
        options.*flag->member = flag->value;
        return {};
    }
    const auto known = std::ranges::find(valueNames, name, &ValueName::name);
    if (known == valueNames.end())
        return wrong(
            inQuotes(word) +
            " is not known; expected --state, --remote, --process, --udp, --info, --no-process, --json, "
            "--csv, --watch, --close, --yes, --help or a filter");
    if (equals != std::string_view::npos)
        return takeValue(options, name, word.substr(equals + 1));
    if (at + 1 == arguments.size())
        return wrong(std::string(name) + ": a value is missing; expected " + std::string(known->value));
    return takeValue(options, name, arguments[++at]);
}

Parsed<void> takeFilter(SocketsOptions &options, const std::string &text)
{
    auto filter = SocketFilter::compile(text);
    if (!filter)
        return wrong(toEnglish(filter.error().message));
    options.filter = std::move(*filter);
    options.restricted = options.restricted || !options.filter.empty();
    return {};
}

// Words that contradict each other.
Parsed<void> checkTogether(const SocketsOptions &options)
{
    if (options.json && options.csv)
        return wrong("--json and --csv: expected one of them");
    if (options.csv && options.watch)
        return wrong("--csv and --watch: expected one of them");
    if (options.close && (options.watch || options.json || options.csv))
        return wrong("--close is not for --watch, --json or --csv");
    if (options.yes && !options.close)
        return wrong("--yes: expected --close with it");
    if (options.close && !options.restricted)
        return wrong("--close: expected a filter that says which sockets");
    if (!options.processes && (!options.processFilter.empty() || options.filter.usesProcess()))
        return wrong("--no-process: the filter asks for processes");
    if (options.filter.usesAge() && !options.watch)
        return wrong("age: how old a socket is shows with --watch alone; expected --watch");
    return {};
}

} // namespace

Parsed<SocketsOptions> parseSocketsOptions(std::span<const std::string> arguments)
{
    SocketsOptions options;
    std::string filter;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (!arguments[i].starts_with('-')) {
            filter.append(filter.empty() ? "" : " ").append(arguments[i]);
            continue;
        }
        if (const auto taken = takeOption(options, arguments, i); !taken)
            return tl::unexpected(taken.error());
    }
    if (options.help)
        return options;
    if (const auto taken = takeFilter(options, filter); !taken)
        return tl::unexpected(taken.error());
    if (const auto checked = checkTogether(options); !checked)
        return tl::unexpected(checked.error());
    return options;
}

} // namespace lightfoot
