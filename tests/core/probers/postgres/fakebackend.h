// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/script.h"

#include <cstdint>
#include <string>

namespace lightfoot::test {

// Messages of a PostgreSQL server, for scripts (protocol 3.0).

inline std::string wordOf(std::uint32_t value)
{
    std::string bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        bytes += static_cast<char>((value >> shift) & 0xff);
    return bytes;
}

inline std::string backendMessage(char type, const std::string &content)
{
    return type + wordOf(static_cast<std::uint32_t>(content.size()) + 4) + content;
}

inline std::string asksFor(std::uint32_t method, const std::string &more = {})
{
    return backendMessage('R', wordOf(method) + more);
}

inline std::string errorMessage(const std::string &state, const std::string &text)
{
    using namespace std::string_literals;
    return backendMessage('E', "SFATAL\0C"s + state + "\0M"s + text + "\0\0"s);
}

inline std::string isReady()
{
    return backendMessage('Z', "I");
}

inline std::string loggedIn()
{
    using namespace std::string_literals;
    return asksFor(0) + backendMessage('S', "server_version\0009.9-test\0"s) + isReady();
}

// So many columns of text, all called x.
inline std::string columns(char count = 1)
{
    using namespace std::string_literals;
    std::string content = "\0"s + count;
    for (char i = 0; i < count; ++i)
        content += "x\0\0\0\0\0\0\0\0\0\0\x19\xff\xff\xff\xff\xff\xff\0\0"s;
    return backendMessage('T', content);
}

inline std::string row(const std::string &value, char count = 1)
{
    using namespace std::string_literals;
    std::string content = "\0"s + count;
    for (char i = 0; i < count; ++i)
        content += wordOf(static_cast<std::uint32_t>(value.size())) + value;
    return backendMessage('D', content);
}

inline std::string complete()
{
    using namespace std::string_literals;
    return backendMessage('C', "SELECT 1\0"s);
}

inline std::string answers(const std::string &value)
{
    return columns() + row(value) + complete() + isReady();
}

// One that says these when it is asked for TLS (only where it is), when it learns who we are, when it is
// given a password, and when it is asked a query; goodbye ends it.
struct Backend
{
    std::string negotiation = "N";
    Reply login = {.bytes = loggedIn()};
    Reply password = {.bytes = loggedIn()};
    Reply query = {.bytes = answers("1")};
};

inline Script backend(Backend backend)
{
    Script script = answerWith([backend](const std::string &request) {
        if (request.starts_with('\0') && request.find("user") != std::string::npos)
            return backend.login;
        if (request.starts_with('\0')) {
            const bool secure = backend.negotiation == "S";
            return Reply{.bytes = backend.negotiation,
                         .ending = secure ? Ending::StartTls : Ending::KeepAlive};
        }
        if (request.starts_with('p'))
            return backend.password;
        if (request.starts_with('Q'))
            return backend.query;
        return Reply{.ending = Ending::Close};
    });
    script.waitFor = WaitFor::Bytes;
    return script;
}

} // namespace lightfoot::test
