// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// In the place of the prober where the client library was not there to build with.
#include "core/probers/mongo/makemongoprober.h"

namespace lightfoot {

Result<std::unique_ptr<Prober>> makeMongoProber(MongoPlan, ProberResources &)
{
    return failure(QT_TRANSLATE_NOOP("Message", "not built in: this Lightfoot was built without %1"),
                   "libmongoc");
}

} // namespace lightfoot
