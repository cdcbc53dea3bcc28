// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// lightfoot-cli alerts status: what the store keeps, read beside a running Lightfoot.
#include "app/headless/alertscommandparts.h"
#include "app/headless/arguments.h"
#include "core/monitor/alertnames.h"
#include "core/monitor/alerts/alertstate.h"
#include "core/monitor/desk/statustext.h"
#include "core/monitor/health/selfhealth.h"
#include "core/monitor/incidents/incidents.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace lightfoot {

namespace {

using StatusJson = nlohmann::ordered_json;

struct KeptEndpoint
{
    std::string id;
    std::string name;
    EndpointState state;
    AlertState alert;
};

// All that the store has of the present.
struct AlertsPicture
{
    std::vector<KeptEndpoint> endpoints;
    std::vector<Incident> incidents;
    Fitness fitness;
    std::vector<NotifierTally> notifiers;
    std::size_t undelivered = 0;
};

bool isOver(const std::optional<WallTime> &until)
{
    return until && *until <= std::chrono::system_clock::now();
}

// Most endpoints are kept only because they failed once.
bool isWorthTelling(const KeptEndpoint &endpoint)
{
    return endpoint.state.status == Status::Down || endpoint.alert.acknowledged || endpoint.alert.muted ||
           endpoint.alert.flap.flapping;
}

std::vector<KeptEndpoint> keptEndpoints(const AlertStates &states)
{
    const std::string prefix = alertkeys::endpoint("");
    const std::string names = alertkeys::name("");
    std::map<std::string, std::string> nameOf; // by id
    std::vector<KeptEndpoint> endpoints;
    for (const auto &[key, text] : states) {
        if (key.starts_with(names))
            nameOf[text] = key.substr(names.size());
        if (!key.starts_with(prefix))
            continue;
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view whole = text;
        const Result<EndpointState> state = endpointStateFromText(whole.substr(0, end));
        const Result<AlertState> alert = alertStateFromText(whole.substr(std::min(end + 1, whole.size())));
        if (!state)
            continue; // as a restart would do
        KeptEndpoint endpoint{key.substr(prefix.size()), "", *state, alert.value_or(AlertState())};
        if (endpoint.alert.acknowledged && isOver(endpoint.alert.acknowledged->until))
            endpoint.alert.acknowledged.reset();
        if (endpoint.alert.muted && isOver(endpoint.alert.muted->until))
            endpoint.alert.muted.reset();
        endpoints.push_back(std::move(endpoint));
    }
    for (KeptEndpoint &endpoint : endpoints) {
        const auto named = nameOf.find(endpoint.id);
        endpoint.name = named == nameOf.end() ? endpoint.id : named->second;
    }
    return endpoints;
}

std::vector<Incident> keptIncidents(const AlertStates &states, const std::vector<KeptEndpoint> &endpoints)
{
    const auto text = states.find(alertkeys::incidents);
    if (text == states.end())
        return {};
    std::vector<EndpointFacts> facts;
    for (const KeptEndpoint &endpoint : endpoints) {
        EndpointFacts one;
        one.endpoint = static_cast<EndpointHandle>(facts.size());
        one.id = endpoint.id;
        one.name = endpoint.name;
        facts.push_back(std::move(one));
    }
    Incidents incidents;
    incidents.setEndpoints(std::move(facts), std::chrono::system_clock::now());
    if (!incidents.fromText(text->second))
        return {}; // as a restart would do
    return incidents.open();
}

Result<AlertsPicture> pictureOf(Outbox &store)
{
    const Result<AlertStates> states = store.states();
    if (!states)
        return tl::unexpected<Error>(states.error());
    Result<std::vector<NotifierTally>> tallies = store.tallies();
    if (!tallies)
        return tl::unexpected<Error>(tallies.error());
    AlertsPicture picture;
    picture.endpoints = keptEndpoints(*states);
    picture.incidents = keptIncidents(*states, picture.endpoints);
    std::erase_if(picture.endpoints, [](const KeptEndpoint &one) { return !isWorthTelling(one); });
    SelfHealth health;
    const auto text = states->find(alertkeys::health);
    if (text != states->end() && health.fromText(text->second, std::chrono::steady_clock::now()))
        picture.fitness = health.fitness();
    picture.notifiers = std::move(*tallies);
    for (const NotifierTally &tally : picture.notifiers)
        picture.undelivered += tally.undelivered;
    return picture;
}

template <class Note>
StatusJson jsonOfNote(const std::optional<Note> &note)
{
    if (!note)
        return nullptr;
    StatusJson json{{"by", note->author}, {"comment", note->comment}, {"at_us", microsecondsOf(note->at)}};
    json["until_us"] = note->until ? StatusJson(microsecondsOf(*note->until)) : StatusJson(nullptr);
    return json;
}

StatusJson jsonOf(const AlertsPicture &picture)
{
    StatusJson endpoints = StatusJson::array();
    for (const KeptEndpoint &one : picture.endpoints)
        endpoints.push_back({{"endpoint", one.name},
                             {"status", std::string(toString(one.state.status))},
                             {"since_us", microsecondsOf(one.state.since)},
                             {"flapping", one.alert.flap.flapping},
                             {"acknowledged", jsonOfNote(one.alert.acknowledged)},
                             {"muted", jsonOfNote(one.alert.muted)}});
    StatusJson incidents = StatusJson::array();
    for (const Incident &one : picture.incidents)
        incidents.push_back({{"cause", one.name},
                             {"since_us", microsecondsOf(one.since)},
                             {"down", one.members.size() + one.stayed},
                             {"recovered", one.recovered()}});
    StatusJson faults = StatusJson::array();
    for (const Fault &fault : picture.fitness.faults)
        faults.push_back(toEnglish(describe(fault)));
    StatusJson notifiers = StatusJson::array();
    for (const NotifierTally &one : picture.notifiers)
        notifiers.push_back({{"notifier", one.notifier},
                             {"sent", one.sent},
                             {"waiting", one.waiting},
                             {"undelivered", one.undelivered},
                             {"last_reason", one.lastReason}});
    return {{"endpoints", std::move(endpoints)}, {"incidents", std::move(incidents)},
            {"blind", !picture.fitness.fit},     {"faults", std::move(faults)},
            {"notifiers", std::move(notifiers)}, {"undelivered", picture.undelivered}};
}

template <class Note>
std::string noteText(const char *what, const Note &note)
{
    std::string text = std::string(", ") + what + " by " + escaped(note.author);
    if (note.until)
        text += " until " + alertsTime(*note.until);
    return note.comment.empty() ? text : text + " (" + escaped(note.comment, 1000) + ")";
}

void print(const AlertsPicture &picture, std::ostream &out)
{
    if (!picture.fitness.fit)
        out << "Blind: nothing can be said of endpoints.\n";
    for (const Fault &fault : picture.fitness.faults)
        out << "  " << toEnglish(describe(fault)) << '\n';
    for (const Incident &one : picture.incidents)
        out << "Incident since " << alertsTime(one.since) << ": " << escaped(one.name, 1000) << "; "
            << one.members.size() + one.stayed << " down, " << one.recovered() << " recovered\n";
    for (const KeptEndpoint &one : picture.endpoints) {
        out << escaped(one.name) << ": " << toString(one.state.status) << " since "
            << alertsTime(one.state.since) << (one.alert.flap.flapping ? ", flapping" : "");
        if (one.alert.acknowledged)
            out << noteText("acknowledged", *one.alert.acknowledged);
        if (one.alert.muted)
            out << noteText("muted", *one.alert.muted);
        out << '\n';
    }
    if (picture.endpoints.empty())
        out << "No endpoint is down, acknowledged, muted or flapping.\n";
    for (const NotifierTally &one : picture.notifiers) {
        out << escaped(one.notifier) << ": " << one.sent << " sent, " << one.waiting << " waiting, "
            << one.undelivered << " undelivered";
        if (!one.lastReason.empty())
            out << "; last: " << escaped(one.lastReason, 1000);
        out << '\n';
    }
    if (picture.undelivered > 0)
        out << "Undelivered messages: " << picture.undelivered << "; see lightfoot-cli alerts undelivered\n";
}

} // namespace

int showAlerts(const AlertsOptions &options, AlertsOutput output)
{
    const auto store = readAlertStore(options.data);
    const Result<AlertsPicture> picture = store ? pictureOf(**store) : tl::unexpected<Error>(store.error());
    if (!picture)
        return output.fail(exitCouldNotTell, toEnglish(picture.error().message));
    if (options.json)
        output.out << jsonOf(*picture).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
    else
        print(*picture, output.out);
    return exitUp;
}

} // namespace lightfoot
