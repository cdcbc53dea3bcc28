// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/probe/endpoint.h"
#include "core/probe/phase.h"
#include "core/probe/probereach.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

class Prober;
struct ProberResources; // core/net/proberesources.h: what probers of all kinds share

struct MetricDescriptor
{
    const char *key;   // as in JSON and /metrics
    const char *unit;  // "ms", "days"
    const char *label; // English, QT_TRANSLATE_NOOP("Option", ...)
};

// All that the rest of the product knows of a kind of probe. Static storage; any thread.
struct ProberKind
{
    const char *id;      // "tcp"
    const char *label;   // English, QT_TRANSLATE_NOOP("Option", ...)
    const char *summary; // what it checks, one sentence, QT_TRANSLATE_NOOP("Option", ...)
    std::span<const OptionDescriptor> options; // beside commonOptions()
    std::span<const MetricDescriptor> metrics;
    std::span<const char *const>
        schemes;         // URL schemes that name this kind on the command line, without "://"
    const char *goodbye; // what is said before the reset; empty: nothing needs saying
    bool blocks;         // its library blocks: runs on the bounded pool

    // Where the endpoint is, for tables: "10.0.0.5:3306", "https://example.com/".
    std::string (*target)(const OptionMap &options);
    // The options for a TARGET of the command line ("host:port" or a URL), or what is wrong with it.
    Result<OptionMap> (*fromTarget)(std::string_view target);
    // Checks the options and makes the prober: certificates are read, expressions compiled, here and not in a
    // probe.
    Result<std::unique_ptr<Prober>> (*create)(const Endpoint &endpoint, ProberResources &resources);
    // A connection per probe to count in a forecast: every TCP kind 1, http with redirects more, udp 0.
    int connections;
    // Where a probe connects to, through which proxies, and whether the options change the number above.
    ProbeReach (*reach)(const OptionMap &options) = nullptr; // null: nothing is known of it
    // The kind of a TARGET on the command line that is a plain host:port.
    bool plainTargets = false;
    // Where list files have it: a section of its own called id, or one shared by several kinds that are told
    // apart by the entry's key "driver".
    const char *section = nullptr;      // null: id
    const char *driver = nullptr;       // null: none
    std::span<const Phase> phases = {}; // what a probe may go through, in order
    const char *verifies = ""; // what "up" vouches for, one sentence, QT_TRANSLATE_NOOP("Option", ...)
    // Where a bare connect and reset harms the server's peer: these ports, and what happens there, in words
    // (QT_TRANSLATE_NOOP("Option", ...)). This kind is the one to use instead.
    std::span<const std::uint16_t> punishingPorts = {};
    const char *punishment = "";
    // What these options run, here or where we log in, for a person to judge a list from outside by: all of
    // it, the values of variables too, since they may be the command; never for a log. Null, or empty:
    // nothing that the list says.
    std::string (*command)(const OptionMap &options) = nullptr;

    std::string_view sectionName() const { return section ? section : id; }
};

using ProberKinds = std::span<const ProberKind *const>;

// The kind with this id, or null. Ids compare without case.
const ProberKind *findKind(ProberKinds kinds, std::string_view id);

// The kinds that a section of a list holds, in the order of kinds. Names compare without case.
std::vector<const ProberKind *> findSection(ProberKinds kinds, std::string_view name);

// The kind to use instead where an endpoint is probed by a bare connect (plainTargets) at a port that
// punishes it; null where nothing speaks against it.
const ProberKind *kinderKind(ProberKinds kinds, const ProberKind &kind, const OptionMap &options);

// The kind that a URL scheme names, or null.
const ProberKind *findScheme(ProberKinds kinds, std::string_view scheme);

} // namespace lightfoot
