// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What SelfHealth keeps over a restart: lines of a word and its values.

#include "core/monitor/health/selfhealth.h"

#include <algorithm>
#include <charconv>

namespace lightfoot {

namespace {

constexpr std::string_view healthHeader = "self-health 1";
constexpr std::size_t healthTextLimit = 64 * 1024;
constexpr std::size_t healthFaultLimit = 32;

std::string_view cutAt(std::string_view &text, char end)
{
    const std::string_view part = text.substr(0, text.find(end));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    return part;
}

template <class T>
bool readNumber(std::string_view text, T &value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

// Milliseconds of the wall clock that its nanoseconds can hold.
bool readTime(std::string_view text, std::int64_t &time)
{
    constexpr std::int64_t latest = 8'000'000'000'000;
    return readNumber(text, time) && time >= 0 && time <= latest;
}

// Keys are addresses and host names, but they came from a list: nothing that ends a line or a field.
std::string oneField(std::string_view text)
{
    std::string field = escaped(text);
    std::ranges::replace(field, ' ', '_');
    return field;
}

// "resolver-fails <subject> <shown>": either may be empty.
std::optional<Fault> readFault(std::string_view text)
{
    const auto kind = faultKindFromString(cutAt(text, ' '));
    if (!kind)
        return std::nullopt;
    const std::string_view subject = cutAt(text, ' ');
    return Fault{*kind, std::string(subject), std::string(text)};
}

struct Kept
{
    Expected expected;
    bool blind = false;
    std::int64_t name = 0; // ms of the wall clock, as since
    std::int64_t since = 0;
    std::size_t endpoints = 0;
    std::uint64_t probes = 0;
    std::optional<std::pair<std::int64_t, std::int64_t>> worse; // its name and since
    std::vector<Fault> faults;                                  // of the ledger
    std::vector<Fault> present;                                 // of them
};

bool readLine(std::string_view line, Kept &kept)
{
    const std::string_view word = cutAt(line, ' ');
    if (word == "had") {
        kept.expected.link = line.find('l') != std::string_view::npos;
        kept.expected.defaultRoute = {line.find('4') != std::string_view::npos,
                                      line.find('6') != std::string_view::npos};
        return true;
    }
    if (word == "blind") {
        kept.blind = true;
        const std::string_view name = cutAt(line, ' ');
        const std::string_view since = cutAt(line, ' ');
        const std::string_view endpoints = cutAt(line, ' ');
        return readTime(name, kept.name) && readTime(since, kept.since) &&
               readNumber(endpoints, kept.endpoints) && readNumber(line, kept.probes);
    }
    if (word == "worse") {
        auto &[name, since] = kept.worse.emplace();
        return readTime(cutAt(line, ' '), name) && readTime(line, since);
    }
    if (word != "fault" && word != "present")
        return false;
    auto &faults = word == "fault" ? kept.faults : kept.present;
    const auto fault = readFault(line);
    if (!fault || faults.size() >= healthFaultLimit)
        return false;
    faults.push_back(*fault);
    return true;
}

std::string faultLine(const char *word, const Fault &fault)
{
    return std::string(word) + ' ' + std::string(toString(fault.kind)) + ' ' + oneField(fault.subject) + ' ' +
           escaped(fault.shown) + '\n';
}

} // namespace

std::string SelfHealth::toText() const
{
    std::string text = std::string(healthHeader) + "\nhad ";
    text += m_expected.link ? "l" : "";
    text += m_expected.defaultRoute[0] ? "4" : "";
    text += m_expected.defaultRoute[1] ? "6" : "";
    text += '\n';
    if (!m_blind)
        return text;
    text += "blind " + std::to_string(toMilliseconds(m_ledger.name)) + ' ' +
            std::to_string(toMilliseconds(m_ledger.since)) + ' ' + std::to_string(m_ledger.endpointCount()) +
            ' ' + std::to_string(m_ledger.probes) + '\n';
    if (m_worse)
        text += "worse " + std::to_string(toMilliseconds(m_worse->name)) + ' ' +
                std::to_string(toMilliseconds(m_worse->since)) + '\n';
    for (const Fault &fault : m_ledger.faults)
        text += faultLine("fault", fault);
    std::size_t count = 0;
    for (const Fault &fault : m_history.confirmed()) {
        if (++count <= healthFaultLimit)
            text += faultLine("present", fault);
    }
    return text;
}

Result<void> SelfHealth::fromText(std::string_view text, SteadyTime now)
{
    const auto broken =
        failure(QT_TRANSLATE_NOOP("Message", "the stored state of our own health cannot be read"));
    if (text.size() > healthTextLimit || cutAt(text, '\n') != healthHeader)
        return broken;
    Kept kept;
    while (!text.empty()) {
        if (!readLine(cutAt(text, '\n'), kept))
            return broken;
    }
    if (kept.blind && kept.faults.empty())
        return broken;
    m_expected = kept.expected;
    m_blind = kept.blind;
    m_clearSince.reset();
    m_ledger = {.since = WallTime(std::chrono::milliseconds(kept.since)),
                .name = WallTime(std::chrono::milliseconds(kept.name)),
                .faults = std::move(kept.faults),
                .endpointsBefore = kept.endpoints,
                .probes = kept.probes};
    m_worse.reset();
    if (kept.worse)
        m_worse = Worse{WallTime(std::chrono::milliseconds(kept.worse->second)),
                        WallTime(std::chrono::milliseconds(kept.worse->first)),
                        {}};
    m_lost.reset();
    if (std::ranges::any_of(kept.present, isOfNetwork, &Fault::kind))
        m_lost = now;
    // Believed until the first sample says otherwise: the first probes are under way before it.
    for (const Fault &fault : kept.present)
        m_history.restore(fault, now);
    return {};
}

} // namespace lightfoot
