// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Incidents over a restart: one line a thing, its fields parted by tabs. Endpoints by their ids: handles do
// not last. What fails below its threshold is not kept: it fails again, or not.

#include "core/monitor/incidents/incidents.h"

#include <algorithm>
#include <charconv>

namespace lightfoot {

namespace {

constexpr std::string_view header = "incidents 1";
constexpr std::size_t channelLimit = 1'000;

std::string encoded(std::string_view text)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte < 0x20 || letter == '%') {
            out += '%';
            out += digits[byte / 16];
            out += digits[byte % 16];
        } else {
            out += letter;
        }
    }
    return out;
}

std::string decoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned byte = 0;
        const bool coded =
            text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(text.data() + i + 1, text.data() + i + 3, byte, 16).ptr == text.data() + i + 3;
        out += coded ? static_cast<char>(byte) : text[i];
        i += coded ? 2 : 0;
    }
    return out;
}

void addLine(std::string &text, std::string_view name, const std::vector<std::string> &fields)
{
    text += name;
    for (const std::string &field : fields)
        text += '\t' + encoded(field);
    text += '\n';
}

std::string timeText(WallTime time)
{
    return std::to_string(time.time_since_epoch().count());
}

std::string numberText(std::size_t number)
{
    return std::to_string(number);
}

// The fields of one line, taken in order; what is missing or no number makes it broken.
class LineReader
{
public:
    explicit LineReader(std::string_view line)
    {
        for (std::size_t begin = 0; begin <= line.size();) {
            const std::size_t end = std::min(line.find('\t', begin), line.size());
            m_fields.push_back(decoded(line.substr(begin, end - begin)));
            begin = end + 1;
        }
    }
    std::string text()
    {
        if (m_next >= m_fields.size()) {
            m_broken = true;
            return {};
        }
        return m_fields[m_next++];
    }
    template <class Number>
    Number number()
    {
        const std::string field = text();
        Number value = 0;
        const char *end = field.data() + field.size();
        const auto [stop, error] = std::from_chars(field.data(), end, value);
        m_broken = m_broken || error != std::errc() || stop != end;
        return value;
    }
    WallTime time() { return WallTime(WallTime::duration(number<std::int64_t>())); }
    template <class Enum>
    Enum name(std::optional<Enum> (*parse)(std::string_view))
    {
        const std::optional<Enum> value = parse(text());
        m_broken = m_broken || !value;
        return value.value_or(Enum{});
    }
    bool broken() const { return m_broken; }

private:
    std::vector<std::string> m_fields;
    std::size_t m_next = 0;
    bool m_broken = false;
};

void write(std::string &text, const Incident &incident, const FailureEvidence &evidence)
{
    const Odds &odds = incident.odds;
    addLine(text, "incident",
            {incident.thread, std::string(toString(incident.failureClass)), timeText(incident.since),
             timeText(incident.opened), timeText(incident.grown), timeText(incident.lastGood),
             numberText(incident.joined), numberText(incident.stayed), numberText(incident.answering),
             numberText(odds.failing), numberText(odds.probed), numberText(odds.othersFailing),
             numberText(odds.othersProbed), timeText(odds.since)});
    for (const Cause &cause : incident.causes)
        addLine(text, "cause", {std::string(toString(cause.property)), cause.value});
    for (const auto &[endpoint, member] : incident.members)
        if (const EndpointFacts *facts = evidence.facts(endpoint))
            addLine(text, "member",
                    {facts->id, timeText(member.since), timeText(member.name),
                     std::string(toString(member.failure)), member.reason});
    for (const std::string &name : incident.stayedDown)
        addLine(text, "stayed", {name});
    for (const std::string &channel : incident.channels)
        addLine(text, "channel", {channel});
    for (const std::string &thread : incident.blindness)
        addLine(text, "blind", {thread});
}

Incident readIncident(LineReader &line)
{
    Incident incident;
    incident.thread = line.text();
    incident.failureClass = line.name(failureClassFromString);
    incident.since = line.time();
    incident.opened = line.time();
    incident.grown = line.time();
    incident.lastGood = line.time();
    incident.joined = line.number<std::size_t>();
    incident.stayed = line.number<std::size_t>();
    incident.answering = line.number<std::size_t>();
    incident.odds.failing = line.number<std::size_t>();
    incident.odds.probed = line.number<std::size_t>();
    incident.odds.othersFailing = line.number<std::size_t>();
    incident.odds.othersProbed = line.number<std::size_t>();
    incident.odds.since = line.time();
    return incident;
}

// A line that belongs to the incident before it. false: it is none of these.
bool readPart(const std::string &kind, LineReader &line, Incident &incident, const FailureEvidence &evidence)
{
    if (kind == "cause") {
        const Property property = line.name(propertyFromString);
        Cause cause{property, line.text()};
        if (incident.causes.size() < Incident::causeLimit)
            incident.causes.push_back(std::move(cause));
    } else if (kind == "member") {
        const std::optional<EndpointHandle> endpoint = evidence.find(line.text());
        const WallTime since = line.time();
        const WallTime name = line.time();
        const FailureKind failure = line.name(failureKindFromString);
        if (endpoint)
            incident.members[*endpoint] = {since, name, failure, escaped(line.text(), 512)};
        else if (incident.joined > 0)
            --incident.joined; // no longer in the list
    } else if (kind == "stayed") {
        if (incident.stayedDown.size() < Incident::nameLimit)
            incident.stayedDown.push_back(line.text());
    } else if (kind == "channel") {
        if (incident.channels.size() < channelLimit)
            incident.channels.insert(line.text());
    } else if (kind == "blind") {
        if (incident.blindness.size() < channelLimit)
            incident.blindness.insert(line.text());
    } else {
        return false;
    }
    return true;
}

Decision readHeld(LineReader &line, const FailureEvidence &evidence)
{
    Decision decision;
    decision.endpoint = evidence.find(line.text()).value_or(0);
    decision.kind = line.name(notificationKindFromString);
    decision.tell = true;
    decision.status = line.name(statusFromString);
    decision.failure = line.name(failureKindFromString);
    decision.reason = describe(decision.failure);
    decision.at = line.time();
    decision.since = line.time();
    decision.name = line.time();
    decision.number = line.number<int>();
    return decision;
}

Notification readNotice(LineReader &line)
{
    Notification notice;
    notice.id = line.text();
    notice.thread = line.text();
    notice.kind = line.name(notificationKindFromString);
    notice.title = line.text();
    notice.text = line.text();
    notice.count = line.number<std::size_t>();
    notice.cause = line.text();
    notice.at = line.time();
    notice.since = line.time();
    return notice;
}

} // namespace

std::string Incidents::toText() const
{
    std::string text(header);
    text += '\n';
    addLine(text, "serial", {std::to_string(m_serial)});
    for (const Incident &incident : m_incidents)
        write(text, incident, m_evidence);
    for (const auto &[endpoint, held] : m_held) {
        const Decision &decision = held.decision;
        if (const EndpointFacts *facts = m_evidence.facts(endpoint))
            addLine(text, "held",
                    {facts->id, std::string(toString(decision.kind)), std::string(toString(decision.status)),
                     std::string(toString(decision.failure)), timeText(decision.at), timeText(decision.since),
                     timeText(decision.name), std::to_string(decision.number)});
    }
    for (const HeldNotice &held : m_notices) {
        const Notification &notice = held.notification;
        addLine(text, "notice",
                {notice.id, notice.thread, std::string(toString(notice.kind)), notice.title, notice.text,
                 numberText(notice.count), notice.cause, timeText(notice.at), timeText(notice.since)});
    }
    return text;
}

// What waited is told at the next advance(): nobody knows for how long this program was away.
Result<void> Incidents::fromText(std::string_view text)
{
    std::vector<Incident> incidents;
    std::map<EndpointHandle, Held> held;
    std::vector<HeldNotice> notices;
    std::uint64_t serial = 0;
    bool good = text.starts_with(header) && text.size() > header.size() && text[header.size()] == '\n';
    for (std::size_t begin = header.size() + 1; good && begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        LineReader line(text.substr(begin, end - begin));
        begin = end + 1;
        const std::string kind = line.text();
        if (kind == "serial") {
            serial = line.number<std::uint64_t>();
        } else if (kind == "incident") {
            incidents.push_back(readIncident(line));
        } else if (kind == "held") {
            const Decision decision = readHeld(line, m_evidence);
            if (m_evidence.facts(decision.endpoint))
                held.insert_or_assign(decision.endpoint, Held{decision, WallTime(), WallTime()});
        } else if (kind == "notice") {
            notices.push_back({readNotice(line), {}, WallTime(), WallTime()});
        } else {
            good = !incidents.empty() && readPart(kind, line, incidents.back(), m_evidence);
        }
        good = good && !line.broken();
    }
    good = good &&
           std::ranges::none_of(incidents, [](const Incident &incident) { return incident.causes.empty(); });
    if (!good)
        return failure(QT_TRANSLATE_NOOP("Message", "the stored state of incidents is not readable"));
    m_incidents = std::move(incidents);
    m_held = std::move(held);
    m_notices = std::move(notices);
    m_serial = serial;
    m_memberOf.clear();
    for (Incident &incident : m_incidents) {
        incident.name = causesText(incident);
        incident.joined = std::max(incident.joined, incident.members.size() + incident.stayed);
        for (const auto &[endpoint, member] : incident.members)
            m_memberOf[endpoint] = incident.thread;
    }
    return {};
}

} // namespace lightfoot
