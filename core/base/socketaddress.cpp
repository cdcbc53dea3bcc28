// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/socketaddress.h"

#include <arpa/inet.h>
#include <charconv>
#include <cstring>
#include <netinet/in.h>
#include <strings.h>

namespace lightfoot {

namespace {

constexpr std::array<std::uint8_t, 12> mappedPrefix{0, 0, 0, 0, 0,    0,
                                                    0, 0, 0, 0, 0xff, 0xff}; // ::ffff:0:0/96

struct Words
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;
};

// The address as 128 bits; IPv4 takes its v4-mapped form.
Words wordsOf(const SocketAddress &address)
{
    std::array<std::uint8_t, 16> bytes = address.bytes;
    if (!address.v6) {
        std::memcpy(bytes.data(), mappedPrefix.data(), mappedPrefix.size());
        std::memcpy(bytes.data() + mappedPrefix.size(), address.bytes.data(), 4);
    }
    Words words;
    std::memcpy(&words.high, bytes.data(), 8);
    std::memcpy(&words.low, bytes.data() + 8, 8);
    return words;
}

// Multiply and fold: addresses of a range and neighbouring ports differ in few low bits, and must end far
// apart.
std::uint64_t mixed(std::uint64_t state, std::uint64_t word)
{
    state = (state ^ word) * 0xff51afd7ed558ccdULL;
    return state ^ (state >> 32);
}

} // namespace

// inet_ntop goes through printf for IPv4, which took a seventh of the time that a large socket table takes to
// show.
std::string SocketAddress::host() const
{
    char text[INET6_ADDRSTRLEN] = "";
    if (v6) {
        inet_ntop(AF_INET6, bytes.data(), text, sizeof text);
        return text;
    }
    char *end = text;
    for (std::size_t i = 0; i < 4; ++i) {
        if (i > 0)
            *end++ = '.';
        end = std::to_chars(end, text + sizeof text, bytes[i]).ptr;
    }
    return {text, end};
}

std::string SocketAddress::toString() const
{
    const std::string number = std::to_string(port);
    return v6 ? "[" + host() + "]:" + number : host() + ":" + number;
}

SocketAddress makeAddress(bool v6, const void *bytes, std::uint16_t port)
{
    SocketAddress address;
    address.port = port;
    if (v6 && std::memcmp(bytes, mappedPrefix.data(), mappedPrefix.size()) == 0) {
        std::memcpy(address.bytes.data(), static_cast<const char *>(bytes) + mappedPrefix.size(), 4);
        return address;
    }
    address.v6 = v6;
    std::memcpy(address.bytes.data(), bytes, v6 ? 16 : 4);
    return address;
}

SocketAddress fromSockaddr(const sockaddr *address, socklen_t length)
{
    if (!address || length < sizeof(sa_family_t))
        return {};
    if (address->sa_family == AF_INET && length >= sizeof(sockaddr_in)) {
        sockaddr_in v4{};
        std::memcpy(&v4, address, sizeof v4);
        return makeAddress(false, &v4.sin_addr, ntohs(v4.sin_port));
    }
    if (address->sa_family == AF_INET6 && length >= sizeof(sockaddr_in6)) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, address, sizeof v6);
        return makeAddress(true, &v6.sin6_addr, ntohs(v6.sin6_port));
    }
    return {};
}

TupleDigest digestOf(const SocketAddress &local, const SocketAddress &remote)
{
    const Words from = wordsOf(local);
    const Words to = wordsOf(remote);
    std::uint64_t state = mixed(0x9e3779b97f4a7c15ULL, from.high);
    state = mixed(state, from.low);
    state = mixed(state, to.high);
    state = mixed(state, to.low);
    state = mixed(state, (std::uint64_t(local.port) << 16) | remote.port);
    return mixed(state, 0xc4ceb9fe1a85ec53ULL);
}

bool isLocalhostName(std::string_view name)
{
    constexpr std::string_view localhost = "localhost";
    if (name.ends_with('.'))
        name.remove_suffix(1);
    if (name.size() < localhost.size())
        return false;
    const std::string_view tail = name.substr(name.size() - localhost.size());
    const bool same = ::strncasecmp(tail.data(), localhost.data(), localhost.size()) == 0;
    return same && (name.size() == localhost.size() || name[name.size() - localhost.size() - 1] == '.');
}

} // namespace lightfoot
