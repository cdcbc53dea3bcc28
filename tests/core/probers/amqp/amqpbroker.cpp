// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/probers/amqp/amqpbroker.h"

namespace lightfoot::test {

namespace {

std::string number(std::size_t value, int bytes)
{
    std::string out;
    while (bytes-- > 0)
        out += static_cast<char>(value >> (8 * bytes) & 0xFF);
    return out;
}

std::string shortText(const std::string &text)
{
    return number(text.size(), 1) + text;
}

std::string longText(const std::string &text)
{
    return number(text.size(), 4) + text;
}

std::string methodName(unsigned id)
{
    return number(10, 2) + number(id, 2);
}

// A frame of the client's, or the first of several that came together.
bool isMethod(const std::string &bytes, unsigned id)
{
    return bytes.size() > 11 && bytes[0] == 1 && bytes.substr(7, 4) == methodName(id);
}

Reply answerTo(const std::string &request)
{
    if (request.starts_with("AMQP"))
        return {.bytes = amqpStart()};
    if (isMethod(request, 11)) {
        const bool right = request.find(longText(std::string("\0probe\0secret", 13))) != std::string::npos;
        if (right)
            return {.bytes = amqpFrame(30, number(2047, 2) + number(131072, 4) + number(60, 2))};
        return {.bytes = amqpClose(
                    403, "ACCESS_REFUSED - Login was refused using authentication mechanism PLAIN.")};
    }
    if (isMethod(request, 31)) { // TuneOk, with Open behind it
        const auto asksFor = [&](const std::string &host) {
            return request.find(methodName(40) + shortText(host)) != std::string::npos;
        };
        if (asksFor("/") || asksFor("orders"))
            return {.bytes = amqpFrame(41, shortText(""))};
        return {.bytes = amqpClose(530, "NOT_ALLOWED - vhost not found")};
    }
    if (isMethod(request, 50))
        return {.bytes = amqpFrame(51, ""), .ending = Ending::Hold};
    return {.ending = Ending::Close}; // CloseOk, or nonsense
}

} // namespace

std::string amqpFrame(unsigned method, const std::string &arguments)
{
    const std::string payload = methodName(method) + arguments;
    return number(1, 1) + number(0, 2) + longText(payload) + '\xCE';
}

std::string amqpStart(const std::string &mechanisms)
{
    const std::string capabilities =
        shortText("publisher_confirms") + "t\x01" + shortText("consumer_cancel_notify") + "t\x01";
    const std::string properties = shortText("capabilities") + 'F' + longText(capabilities) +
                                   shortText("cluster_name") + 'S' + longText("rabbit@test") +
                                   shortText("product") + 'S' + longText("RabbitMQ") + shortText("version") +
                                   'S' + longText("3.10.8");
    return amqpFrame(10, std::string("\0\x09", 2) + longText(properties) + longText(mechanisms) +
                             longText("en_US"));
}

std::string amqpClose(unsigned code, const std::string &text)
{
    return amqpFrame(50, number(code, 2) + shortText(text) + number(0, 4));
}

Script amqpBroker()
{
    Script script = answerWith(answerTo);
    script.waitFor = WaitFor::Bytes;
    return script;
}

} // namespace lightfoot::test
