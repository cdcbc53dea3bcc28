// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/importreport.h"

#include <QString>

class QWidget;

namespace lightfoot {

// "list.yaml:3:5: error: …", one a line.
QString importReportText(const ImportReport &report);

// Shows what was not taken over from a list as it stood, with file, line and column. The dialog belongs to
// parent and deletes itself when it is closed. GUI thread.
void showImportReport(QWidget *parent, const ImportReport &report, std::size_t endpoints);

} // namespace lightfoot
