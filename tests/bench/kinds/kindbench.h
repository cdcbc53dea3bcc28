// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lightfoot::bench {

// What clients must know of a server: "port", "ca" and what else a kind likes. Texts without line ends.
using Place = std::map<std::string, std::string>;

// A server of the tests that runs, or why it does not.
struct Served
{
    std::shared_ptr<void> server; // ends it
    Place place;
    std::string error;
};

// The same conversation as our probe's, held with the library alone: connects anew each time, resets at the
// end where the library lets us. False: it did not go well.
using BareProbe = std::function<bool()>;

// A row of the table. Each file of this folder that is not part of the harness makes one or some, and says so
// by a static KindBench::Listed.
struct KindBench
{
    const char *kind; // ProberKind::id
    const char *row;  // what the table calls it
    const char *bare; // what stands beside our probe
    // In a process of its own, so that its time is not the prober's.
    Served (*serve)();
    OptionMap (*options)(const Place &place);
    BareProbe (*makeBare)(const Place &place);

    struct Listed
    {
        explicit Listed(const KindBench &bench);
    };
    // All of them, by kind and row.
    static const std::vector<KindBench> &all();
};

// For servers that have start() and error(): started, and its place made by placeOf(server).
template <class Server, class PlaceOf>
Served started(std::shared_ptr<Server> server, PlaceOf placeOf)
{
    if (!server->start())
        return {.server = nullptr, .place = {}, .error = server->error()};
    Place place = placeOf(*server);
    return {.server = std::move(server), .place = std::move(place), .error = {}};
}

// "127.0.0.1:PORT" of a place.
inline std::string hostOf(const Place &place)
{
    return "127.0.0.1:" + place.at("port");
}

inline std::uint16_t portOf(const Place &place)
{
    return static_cast<std::uint16_t>(std::stoi(place.at("port")));
}

} // namespace lightfoot::bench
