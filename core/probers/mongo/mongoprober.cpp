// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/mongo/mongoprober.h"

#include "core/probers/mongo/makemongoprober.h"
#include "core/probers/shared/optioncheck.h"

namespace lightfoot {

namespace {

constexpr std::array<const char *, 2> schemes{"mongodb", "mongo"};

constexpr std::array<Phase, 8> phases{Phase::Dns,   Phase::Connect, Phase::Proxy,     Phase::Tls,
                                      Phase::Hello, Phase::Request, Phase::FirstByte, Phase::Transfer};

Result<std::unique_ptr<Prober>> create(const Endpoint &endpoint, ProberResources &resources)
{
    if (const Result<void> checked = checkOptions(mongoOptions, endpoint); !checked)
        return tl::unexpected(checked.error());
    Result<MongoPlan> plan = mongoPlanOf(endpoint, resources);
    if (!plan)
        return tl::unexpected(plan.error());
    return makeMongoProber(std::move(*plan), resources);
}

} // namespace

const ProberKind mongoKind{
    .id = "mongo",
    .label = QT_TRANSLATE_NOOP("Option", "MongoDB"),
    .summary = QT_TRANSLATE_NOOP("Option", "Logs in, pings the server or looks documents up"),
    .options = mongoOptions,
    .metrics = {},
    .schemes = schemes,
    // The protocol has no goodbye; but a question opens a session, which the server would keep for 30
    // minutes.
    .goodbye = "endSessions",
    .blocks = true,
    .target = hostOf,
    .fromTarget = mongoFromTarget,
    .create = create,
    .connections = 1,
    .reach = mongoReach,
    .section = "client",
    .driver = "mongo",
    .phases = phases,
    .verifies = QT_TRANSLATE_NOOP("Option",
                                  "our login and, with SCRAM, that the server knows the password too; that a "
                                  "document matches each filter, else that it answers a ping"),
};

} // namespace lightfoot
