// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberesult.h"

namespace lightfoot {

// What an endpoint may share with others that fail when it does. Empty: it has none, or nobody knows. A
// value.
struct EndpointFacts
{
    EndpointHandle endpoint = 0;
    std::string id;
    std::string name;
    std::string kind;
    std::string target; // for people
    std::string group;
    TextMap labels;
    std::string address; // where it answered last, or the list says that it does; no port
    std::uint16_t port = 0;
    std::string resolver; // that its name is asked of
    std::string proxy;    // "host:port"
    std::string bastion;
    std::string issuer;  // of its certificate
    std::string gateway; // the first hop of the route to it
    std::vector<std::string> channels;
    Duration interval = 60s;
    int failureThreshold = 1;

    bool operator==(const EndpointFacts &) const = default;
};

// Takes what the last good result tells: the remote address with its port, and the issuer. Whether anything
// changed. Text from the network: bounded here, escaped where it is shown.
bool learn(EndpointFacts &facts, const ProbeDetails &details);

// "10.0.0.0/24", "2001:db8:1:2::/64" (RFC 4291 2.5.4): who is likely to stand behind one switch. Empty when
// the text is no address.
std::string networkOf(std::string_view address);

// The host of "10.0.0.5:443", "[::1]:80", "::1"; what is neither stays as it is.
std::string hostOf(std::string_view remote);

} // namespace lightfoot
