// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/checklist.h"

#include "core/lists/secretnames.h"
#include "core/probe/prober.h"

namespace lightfoot {

void checkList(ReadResult &result, ProberKinds kinds, ProberResources &resources)
{
    for (std::size_t i = 0; i < result.list.endpoints.size(); ++i) {
        const Endpoint &endpoint = result.list.endpoints[i];
        const ProberKind *kind = findKind(kinds, endpoint.kind);
        if (!kind)
            continue; // the reader takes none of an unknown kind
        const auto prober = kind->create(endpoint, resources);
        if (!prober)
            result.report.add(Severity::Error, result.places[i],
                              message(QT_TRANSLATE_NOOP("Message", "endpoint “%1”: %2"),
                                      excerpt(endpoint.name),
                                      withoutUrlSecrets(toEnglish(prober.error().message))));
    }
    result.report.sort();
}

} // namespace lightfoot
