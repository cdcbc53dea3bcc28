// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// The bytes of a server that speaks HTTP/2, well or badly, made by hand, and what a client sent to it. Pure;
// any thread.
namespace lightfoot::test::http2 {

using Fields = std::vector<std::pair<std::string, std::string>>;

// RFC 9113 section 6.
enum Type : std::uint8_t
{
    Data = 0,
    Headers = 1,
    Priority = 2,
    ResetStream = 3,
    Settings = 4,
    PushPromise = 5,
    Ping = 6,
    GoAway = 7,
    WindowUpdate = 8,
    Continuation = 9
};
enum Flag : std::uint8_t
{
    None = 0,
    EndStream = 1, // or ACK
    EndHeaders = 4
};

std::string number(std::uint32_t value); // four bytes
std::string frame(Type type, unsigned flags, std::uint32_t stream, std::string_view payload = {});
// A header block of literals (RFC 7541 6.2.2), names of at most 126 bytes, values of any length.
std::string block(const Fields &fields);

// The server's first words: its settings, none changed.
std::string greeting();
std::string headers(const Fields &fields, bool last = false);
std::string data(std::string_view bytes, bool last = false);
std::string reset(std::uint32_t code);
std::string goAway(std::uint32_t lastStream, std::uint32_t code, std::string_view words = {});
// Greeting, a head with this status and more, a body, and trailers where there are any.
std::string reply(const char *status, std::string_view body, Fields more = {}, const Fields &trailers = {});

// What a client sent, up to where it stopped.
struct Sent
{
    bool valid = false; // the preface and whole frames, as nghttp2's server sees it
    Fields fields;      // of the request, pseudo fields too
    std::string body;
    bool ended = false; // the request did
    std::vector<std::pair<int, std::uint32_t>> settings;
    int settingsAcks = 0;
    std::vector<std::string> pingAcks; // their payloads

    std::string operator[](std::string_view name) const; // the first field's value; "(none)"
};
Sent readClient(std::string_view bytes);

} // namespace lightfoot::test::http2
