// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/incidents/opencase.h"

#include <QString>

namespace lightfoot {

// What the incidents page says, in sentences. GUI thread, no state.

// "12 endpoints fail together: the network 10.1.2.0/24"; name: of the endpoint that it is about.
QString caseTitle(const OpenCase &openCase, const QString &name);
QString incidentTitle(const std::vector<Cause> &causes, std::size_t members);
// Why, with the odds.
QString caseCause(const OpenCase &openCase);
QString incidentCause(const std::vector<Cause> &causes, const Odds &odds);
// Who was told, or why nobody was.
QString caseTold(const OpenCase &openCase);

// "Acknowledged by anna until it is up: on it", "Muted by anna until 14:00:00": empty when neither.
QString attentionText(const AlertState &alert);
// "Told 2 times.", "Not told: it is muted."
QString toldText(const AlertState &alert);

} // namespace lightfoot
