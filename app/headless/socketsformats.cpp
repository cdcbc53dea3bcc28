// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/socketstext.h"

#include <array>
#include <ostream>

namespace lightfoot {

namespace {

constexpr std::size_t textLimit = 2 * SocketProcess::commandLimit; // bytes, once escaped

std::string microseconds(Duration duration)
{
    return std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(duration).count());
}

// Appends to a text, which is faster than a stream by far.
class JsonObject
{
public:
    explicit JsonObject(std::string &text) : m_text(text) { m_text += '{'; }
    ~JsonObject() { m_text += '}'; }
    JsonObject(const JsonObject &) = delete;
    JsonObject &operator=(const JsonObject &) = delete;

    // value: JSON already.
    void add(std::string_view key, std::string_view value)
    {
        m_text.append(m_first ? "\"" : ",\"").append(key).append("\":").append(value);
        m_first = false;
    }
    void add(std::string_view key, std::uint64_t value) { add(key, std::string_view(std::to_string(value))); }
    // Words and addresses made here: nothing in them needs escaping.
    void addWord(std::string_view key, std::string_view word)
    {
        m_text.append(m_first ? "\"" : ",\"").append(key).append("\":\"").append(word).append("\"");
        m_first = false;
    }

private:
    std::string &m_text;
    bool m_first = true;
};

void addOwner(JsonObject &object, const SocketLine &line)
{
    object.add("user", jsonText(*line.user));
    object.add("pid", line.process ? std::to_string(line.process->pid) : "null");
    object.add("process", line.process ? jsonText(line.process->name) : "null");
    object.add("command", line.process ? jsonText(line.process->command) : "null");
    object.add("processes", line.sharers);
}

void addDetails(JsonObject &object, const SocketLine &line)
{
    const auto number = [&](auto value) { return line.details ? std::to_string(value) : "null"; };
    const SocketDetails details = line.details ? *line.details : SocketDetails();
    object.add("rtt_us", number(details.rtt.count()));
    object.add("rtt_variation_us", number(details.rttVariation.count()));
    object.add("retransmits_total", number(details.totalRetransmits));
    object.add("bytes_sent", number(details.bytesSent));
    object.add("bytes_received", number(details.bytesReceived));
}

void addSocket(std::string &text, const SocketLine &line, const SocketLines &lines)
{
    JsonObject object(text);
    const SocketRow &row = line.row;
    object.addWord("protocol", toString(row.protocol));
    object.addWord("state", toString(row.state));
    object.add("receive_queue", row.receiveQueue);
    object.add("send_queue", row.sendQueue);
    object.addWord("local", row.local.toString());
    object.addWord("remote", row.remote.toString());
    object.addWord("timer", timerName(row.timer));
    object.add("timer_us", microseconds(row.timerLeft));
    object.add("retransmits", row.retransmits);
    object.add("uid", row.uid);
    object.add("inode", row.inode);
    addOwner(object, line);
    if (lines.info)
        addDetails(object, line);
    if (line.age)
        object.add("age_us", microseconds(*line.age));
}

constexpr std::array csvHeads{
    "protocol",       "state",       "receive_queue", "send_queue", "local_address", "local_port",
    "remote_address", "remote_port", "timer",         "timer_us",   "retransmits",   "uid",
    "user",           "pid",         "process",       "command",    "processes",     "inode"};
constexpr std::array csvInfoHeads{"rtt_us", "rtt_variation_us", "retransmits_total", "bytes_sent",
                                  "bytes_received"};

void addCsv(std::string &text, const SocketLine &line, const SocketLines &lines)
{
    const auto add = [&text](std::string_view value) { text.append(value).append(","); };
    const SocketRow &row = line.row;
    add(toString(row.protocol));
    add(toString(row.state));
    add(std::to_string(row.receiveQueue));
    add(std::to_string(row.sendQueue));
    add(row.local.host());
    add(std::to_string(row.local.port));
    add(row.remote.host());
    add(std::to_string(row.remote.port));
    add(timerName(row.timer));
    add(microseconds(row.timerLeft));
    add(std::to_string(row.retransmits));
    add(std::to_string(row.uid));
    add(csvText(*line.user));
    add(line.process ? std::to_string(line.process->pid) : "");
    add(line.process ? csvText(line.process->name) : "");
    add(line.process ? csvText(line.process->command) : "");
    add(std::to_string(line.sharers));
    add(std::to_string(row.inode));
    if (lines.info) {
        const auto number = [&](auto value) { return line.details ? std::to_string(value) : ""; };
        const SocketDetails details = line.details ? *line.details : SocketDetails();
        add(number(details.rtt.count()));
        add(number(details.rttVariation.count()));
        add(number(details.totalRetransmits));
        add(number(details.bytesSent));
        add(number(details.bytesReceived));
    }
    text.back() = '\n';
}

} // namespace

std::string_view timerName(std::uint8_t timer)
{
    constexpr std::array<std::string_view, 5> names{"none", "retransmit", "keep-alive", "time-wait",
                                                    "zero-window"};
    return timer < names.size() ? names[timer] : "unknown";
}

std::string jsonText(std::string_view hostile)
{
    std::string text = "\"";
    for (const char c : escaped(hostile, textLimit)) {
        switch (c) {
        case '"':
        case '\\':
            text.append({'\\', c});
            break;
        case '<': // whoever puts it into a page must not be told to run it
            text += "\\u003c";
            break;
        case '>':
            text += "\\u003e";
            break;
        case '&':
            text += "\\u0026";
            break;
        default:
            text += c;
        }
    }
    return text += '"';
}

std::string csvText(std::string_view hostile)
{
    const std::string safe = escaped(hostile, textLimit);
    std::string text = "\"";
    // A spreadsheet would calculate it; an apostrophe says that it is text. It also skips blanks before it.
    const std::size_t first = safe.find_first_not_of(' ');
    if (first != std::string::npos && std::string_view("=+-@").find(safe[first]) != std::string_view::npos)
        text += '\'';
    for (const char c : safe)
        text.append(c == '"' ? 2 : 1, c);
    return text += '"';
}

void printJson(std::ostream &out, const SocketLines &lines)
{
    StateCounts counts{};
    for (const SocketLine &line : lines.lines)
        ++counts[static_cast<std::size_t>(line.row.state)];
    std::string text = "{\"counts\":";
    {
        JsonObject object(text);
        for (std::size_t i = 1; i < counts.size(); ++i)
            object.add(toString(static_cast<TcpState>(i)), counts[i]);
    }
    text += ",\"hidden_processes\":" + std::to_string(lines.hidden) +
            ",\"sockets_of_hidden\":" + std::to_string(lines.ownerless) + ",\"sockets\":[";
    for (const SocketLine &line : lines.lines) {
        if (&line != &lines.lines.front())
            text += ',';
        addSocket(text, line, lines);
    }
    out << text << "]}\n";
}

void printCsv(std::ostream &out, const SocketLines &lines)
{
    std::string text;
    for (const char *head : csvHeads)
        text.append(head).append(",");
    for (const char *head : csvInfoHeads)
        text.append(lines.info ? head : "").append(lines.info ? "," : "");
    text.back() = '\n';
    for (const SocketLine &line : lines.lines)
        addCsv(text, line, lines);
    out << text;
}

} // namespace lightfoot
