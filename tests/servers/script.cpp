// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/script.h"

#include <random>

namespace lightfoot::test {

namespace {

Script fixed(WaitFor waitFor, Reply reply)
{
    Script script;
    script.waitFor = waitFor;
    script.reply = [reply = std::move(reply)](const std::string &) { return reply; };
    return script;
}

std::string noise(unsigned seed, std::size_t size)
{
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> bytes(0, 255);
    std::string text(size, '\0');
    for (char &byte : text)
        byte = static_cast<char>(bytes(random));
    return text;
}

} // namespace

Script silent()
{
    return fixed(WaitFor::Nothing, {.ending = Ending::Hold});
}

Script closeAtOnce()
{
    return fixed(WaitFor::Nothing, {.ending = Ending::CutOff});
}

Script resetAtOnce()
{
    return fixed(WaitFor::Nothing, {.ending = Ending::Reset});
}

Script garbage(unsigned seed, std::size_t size)
{
    return fixed(WaitFor::Nothing, {.bytes = noise(seed, size), .ending = Ending::Hold});
}

Script garbageServerHello(unsigned seed)
{
    return fixed(WaitFor::Bytes, {.bytes = noise(seed, 512), .ending = Ending::Hold});
}

Script answer(std::string bytes, Ending ending)
{
    return fixed(WaitFor::RequestHead, {.bytes = std::move(bytes), .ending = ending});
}

Script answerWith(std::function<Reply(const std::string &request)> reply)
{
    Script script;
    script.reply = std::move(reply);
    return script;
}

Script drip(std::string bytes, std::chrono::milliseconds pause)
{
    return fixed(WaitFor::RequestHead, {.bytes = std::move(bytes), .pause = pause});
}

Script endlessBody()
{
    return fixed(WaitFor::RequestHead, {.bytes = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
                                        .filler = "400\r\n" + std::string(0x400, 'x') + "\r\n",
                                        .fillerSize = Reply::endless});
}

Script hugeHeaders(std::size_t size)
{
    return fixed(WaitFor::RequestHead, {.bytes = "HTTP/1.1 200 OK\r\n",
                                        .filler = "X-Filler: " + std::string(1000, 'x') + "\r\n",
                                        .fillerSize = size,
                                        .ending = Ending::Hold});
}

Script cutOff(std::string bytes)
{
    std::string head = "HTTP/1.1 200 OK\r\nContent-Length: " + std::to_string(bytes.size() * 10) + "\r\n\r\n";
    return fixed(WaitFor::RequestHead, {.bytes = head + bytes, .ending = Ending::CutOff});
}

std::string httpOk(const std::string &body)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

} // namespace lightfoot::test
