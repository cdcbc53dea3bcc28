// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/alerts/alertstate.h"

#include <array>
#include <charconv>
#include <vector>

namespace lightfoot {

namespace {

constexpr std::string_view stateVersion = "1";
constexpr std::size_t stateLimit = 8192; // bytes of a line

constexpr std::string_view hexDigits = "0123456789abcdef";

// What ends a value or a field, and what a line cannot hold.
bool isPlain(unsigned char c)
{
    return c > 0x20 && c != 0x7F && c != '%' && c != ',' && c != '=';
}

std::string packed(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (isPlain(byte))
            out += c;
        else
            out.append({'%', hexDigits[byte >> 4], hexDigits[byte & 0xF]});
    }
    return out;
}

std::optional<std::string> unpacked(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        unsigned byte = 0;
        const char *end = text.data() + i + 3;
        if (i + 2 >= text.size() || std::from_chars(text.data() + i + 1, end, byte, 16).ptr != end)
            return std::nullopt;
        out += static_cast<char>(byte);
        i += 2;
    }
    return out;
}

std::vector<std::string_view> parts(std::string_view text, char separator)
{
    std::vector<std::string_view> found;
    while (true) {
        const std::size_t end = text.find(separator);
        found.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return found;
        text.remove_prefix(end + 1);
    }
}

std::string timeText(WallTime time)
{
    return std::to_string(time.time_since_epoch().count());
}

// The values of one field, read in order. A value that is not there keeps what the state began with: an older
// program did not know it.
class FieldReader
{
public:
    explicit FieldReader(std::string_view text) : m_values(parts(text, ',')) {}

    bool isGood() const { return m_good; }

    template <class Number>
    void number(Number &value)
    {
        if (const std::optional<std::string_view> text = next()) {
            const char *end = text->data() + text->size();
            const auto [stop, error] = std::from_chars(text->data(), end, value);
            m_good = m_good && stop == end && error == std::errc();
        }
    }
    void count(int &value)
    {
        number(value);
        m_good = m_good && value >= 0;
    }
    void flag(bool &value)
    {
        int digit = value ? 1 : 0;
        number(digit);
        value = digit != 0;
    }
    void time(WallTime &value)
    {
        WallTime::rep ticks = value.time_since_epoch().count();
        number(ticks);
        value = WallTime(WallTime::duration(ticks));
    }
    void maybeTime(std::optional<WallTime> &value)
    {
        if (m_next < m_values.size() && m_values[m_next].empty()) {
            ++m_next;
            return;
        }
        WallTime read;
        time(read);
        value = read;
    }
    void text(std::string &value)
    {
        if (const std::optional<std::string_view> packedText = next()) {
            const std::optional<std::string> plain = unpacked(*packedText);
            m_good = m_good && plain.has_value();
            value = plain.value_or(std::string());
        }
    }

private:
    std::optional<std::string_view> next()
    {
        return m_next < m_values.size() ? std::optional(m_values[m_next++]) : std::nullopt;
    }

    std::vector<std::string_view> m_values;
    std::size_t m_next = 0;
    bool m_good = true;
};

void writeOutage(std::string &line, const Outage &outage)
{
    const std::array<std::int64_t, 8> values{
        outage.due ? 1 : 0,   outage.remind ? 1 : 0,  outage.told,        std::int64_t(outage.held),
        outage.repeat.failed, outage.repeat.notified, outage.repeat.next, outage.repeat.interval};
    line += " outage=" + timeText(outage.since);
    for (const std::int64_t value : values)
        line += ',' + std::to_string(value);
    line += ',' + timeText(outage.name);
}

void readOutage(FieldReader &reader, Outage &outage)
{
    int held = 0;
    outage.open = true;
    reader.time(outage.since);
    outage.name = outage.since; // an older program did not keep it
    reader.flag(outage.due);
    reader.flag(outage.remind);
    reader.count(outage.told);
    reader.count(held);
    // One of a newer program: it is looked at anew.
    outage.held = held < int(holdCount) ? Hold(held) : Hold::None;
    reader.count(outage.repeat.failed);
    reader.count(outage.repeat.notified);
    reader.count(outage.repeat.next);
    reader.count(outage.repeat.interval);
    reader.time(outage.name);
}

void readFlap(FieldReader &reader, AlertState &state)
{
    state.flap.known = true;
    reader.number(state.flap.changes);
    reader.flag(state.flap.up);
    reader.flag(state.flap.flapping);
    reader.flag(state.flapTold);
}

template <class Note>
void writeNote(std::string &line, std::string_view name, const std::optional<Note> &note)
{
    if (!note)
        return;
    line += ' ';
    line += name;
    line += '=' + timeText(note->at) + ',' + (note->until ? timeText(*note->until) : std::string()) + ',' +
            packed(note->author) + ',' + packed(note->comment);
}

template <class Note>
void readNote(FieldReader &reader, std::optional<Note> &note)
{
    note.emplace();
    reader.time(note->at);
    reader.maybeTime(note->until);
    reader.text(note->author);
    reader.text(note->comment);
}

} // namespace

std::string toText(const AlertState &state)
{
    std::string line(stateVersion);
    if (state.outage.open)
        writeOutage(line, state.outage);
    if (state.flap.known)
        line += " flap=" + std::to_string(state.flap.changes) + (state.flap.up ? ",1" : ",0") +
                (state.flap.flapping ? ",1" : ",0") + (state.flapTold ? ",1" : ",0");
    writeNote(line, "acknowledged", state.acknowledged);
    writeNote(line, "muted", state.muted);
    return line;
}

Result<AlertState> alertStateFromText(std::string_view text)
{
    const auto unreadable = [] {
        return failure(QT_TRANSLATE_NOOP("Message", "The stored state of an alert cannot be read."));
    };
    if (text.size() > stateLimit)
        return unreadable();
    const std::vector<std::string_view> fields = parts(text, ' ');
    int version = 0;
    FieldReader first(fields.front());
    first.count(version);
    if (!first.isGood() || version < 1)
        return unreadable();
    AlertState state;
    for (std::size_t i = 1; i < fields.size(); ++i) {
        const std::size_t equals = fields[i].find('=');
        const std::string_view name = fields[i].substr(0, equals);
        FieldReader reader(equals == std::string_view::npos ? std::string_view()
                                                            : fields[i].substr(equals + 1));
        if (name == "outage")
            readOutage(reader, state.outage);
        else if (name == "flap")
            readFlap(reader, state);
        else if (name == "acknowledged")
            readNote(reader, state.acknowledged);
        else if (name == "muted")
            readNote(reader, state.muted);
        if (!reader.isGood())
            return unreadable();
    }
    return state;
}

} // namespace lightfoot
