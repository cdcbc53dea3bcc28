// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sockets/doctor/evidence.h"
#include "core/sockets/doctor/findingkind.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::uint64_t enoughResets = 20; // closings with SO_LINGER(0) in the watch
constexpr std::uint64_t enoughEnds = 5; // connections of the service that were seen to end without TIME_WAIT

std::uint64_t endsOf(const AbruptEnds &ends)
{
    return ends.withOthers + ends.withinMachine;
}

// No client can have reset more connections than were opened from here: the rest is the services' doing.
bool countersTell(const MachineFacts &facts, std::uint64_t resets)
{
    return resets >= grown(facts, KernelCounter::ActiveOpens) + enoughResets;
}

// False where a client of this machine may have done it, such as a prober, whose right it is.
bool onlyServicesEnd(const MachineFacts &facts)
{
    return std::ranges::none_of(facts.abruptEnds, [](const AbruptEnds &ends) {
        return ends.side == Side::Client || ends.withinMachine > 0;
    });
}

void explain(const MachineFacts &facts, Finding &finding)
{
    finding.evidence.push_back(counted(
        facts, KernelCounter::AbortOnData,
        message(QT_TRANSLATE_NOOP("Message", "Closed with SO_LINGER(0), or data came after the close"))));
    finding.evidence.push_back(
        counted(facts, KernelCounter::ActiveOpens,
                message(QT_TRANSLATE_NOOP("Message", "Connections opened from here"))));
    finding.why = message(QT_TRANSLATE_NOOP(
        "Message", "A reset throws away what was not yet sent and what the client has not yet read: answers "
                   "are cut off at random, and clients see “connection reset by peer”."));
    finding.advice =
        message(QT_TRANSLATE_NOOP("Message", "Take SO_LINGER(0) off the listening socket, from which "
                                             "accepted ones inherit it, and let the clients close first."));
    finding.whatNotTo = message(QT_TRANSLATE_NOOP(
        "Message",
        "Do not use SO_LINGER(0) to get rid of a server's TIME_WAIT. It is for probing clients only."));
}

void addEnds(Finding &finding, const AbruptEnds &ends)
{
    finding.evidence.push_back(
        rowsSeen(endsOf(ends),
                 message(QT_TRANSLATE_NOOP(
                     "Message",
                     "Connections of the service that went from established to nothing, without TIME_WAIT")),
                 sourceFilter(ends.address)));
}

Finding findingOf(const MachineFacts &facts, const AbruptEnds &ends, bool isCertain, std::uint64_t resets)
{
    Finding finding;
    finding.severity = isCertain ? Severity::Warning : Severity::Note;
    finding.count = endsOf(ends);
    finding.row = ends.example;
    finding.process = processOf(ends.owner);
    finding.filter = sourceFilter(ends.address);
    const std::string where = serviceName(ends.address);
    const std::string number = std::to_string(resets);
    finding.what =
        isCertain
            ? sentence(
                  finding.process,
                  QT_TRANSLATE_NOOP(
                      "Message",
                      "%1 (pid %2) resets the connections of its service %4: %3 resets while we watched"),
                  QT_TRANSLATE_NOOP("Message",
                                    "The service %2 resets its connections: %1 resets while we watched"),
                  number, where)
            : sentence(finding.process,
                       QT_TRANSLATE_NOOP("Message", "%1 (pid %2) at %4 or its clients on this machine reset "
                                                    "their connections: %3 resets while we watched"),
                       QT_TRANSLATE_NOOP("Message", "The service %2 or its clients on this machine reset "
                                                    "their connections: %1 resets while we watched"),
                       number, where);
    explain(facts, finding);
    addEnds(finding, ends);
    return finding;
}

// It is one of several services, or one whose connections are too short to be seen.
Finding unnamedFinding(const MachineFacts &facts, const std::vector<const AbruptEnds *> &candidates,
                       std::uint64_t resets)
{
    Finding finding;
    finding.severity = Severity::Warning;
    finding.count = resets;
    finding.what = message(
        QT_TRANSLATE_NOOP("Message",
                          "A service on this machine resets its connections: %1 resets while we watched"),
        std::to_string(resets));
    explain(facts, finding);
    for (const AbruptEnds *ends : candidates)
        addEnds(finding, *ends);
    return finding;
}

std::vector<Finding> judge(const MachineFacts &facts)
{
    const std::uint64_t resets = grown(facts, KernelCounter::AbortOnData);
    if (resets < enoughResets)
        return {};
    std::vector<const AbruptEnds *> candidates;
    for (const AbruptEnds &ends : facts.abruptEnds) {
        if (ends.side == Side::Server && endsOf(ends) >= enoughEnds)
            candidates.push_back(&ends);
    }
    const bool countsTell = countersTell(facts, resets);
    const bool certain = countsTell || onlyServicesEnd(facts);
    if (candidates.size() == 1 || !certain) {
        std::vector<Finding> findings;
        for (const AbruptEnds *ends : candidates)
            findings.push_back(findingOf(facts, *ends, certain, resets));
        return findings;
    }
    if (candidates.empty() && !countsTell)
        return {};
    return {unnamedFinding(facts, candidates, resets)};
}

} // namespace

extern const FindingKind resettingServiceKind;
const FindingKind resettingServiceKind{
    "resetting-service", QT_TRANSLATE_NOOP("Message", "A service resets its connections"), &judge};

} // namespace lightfoot
