// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

namespace lightfoot {

// Gives the application the words of the user's language, of ours and of Qt's own; where there are none,
// English with its plurals. Once, on the GUI thread, before the first window.
void installTranslations(QCoreApplication &application);

} // namespace lightfoot
