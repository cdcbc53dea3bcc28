// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/checklist.h"

#include "core/lists/secretnames.h"
#include "core/probe/prober.h"

namespace lightfoot {

void warnOfHarm(ReadResult &result, ProberKinds kinds)
{
    for (std::size_t i = 0; i < result.list.endpoints.size(); ++i) {
        const Endpoint &endpoint = result.list.endpoints[i];
        const ProberKind *kind = findKind(kinds, endpoint.kind);
        const ProberKind *kinder = kind ? kinderKind(kinds, *kind, endpoint.options) : nullptr;
        if (kinder)
            result.report.add(
                RemarkSeverity::Warning, result.places[i],
                message(QT_TRANSLATE_NOOP("Message",
                                          "endpoint “%1”: a bare connect to %2 does harm: %3; use the "
                                          "kind “%4”, which says goodbye"),
                        excerpt(endpoint.name), excerpt(kind->target(endpoint.options)), kinder->punishment,
                        kinder->id));
    }
    result.report.sort();
}

void checkList(ReadResult &result, ProberKinds kinds, ProberResources &resources)
{
    for (std::size_t i = 0; i < result.list.endpoints.size(); ++i) {
        const Endpoint &endpoint = result.list.endpoints[i];
        const ProberKind *kind = findKind(kinds, endpoint.kind);
        if (!kind)
            continue; // the reader takes none of an unknown kind
        const auto prober = kind->create(endpoint, resources);
        if (!prober)
            result.report.add(RemarkSeverity::Error, result.places[i],
                              message(QT_TRANSLATE_NOOP("Message", "endpoint “%1”: %2"),
                                      excerpt(endpoint.name),
                                      withoutUrlSecrets(toEnglish(prober.error().message))));
    }
    warnOfHarm(result, kinds);
}

} // namespace lightfoot
