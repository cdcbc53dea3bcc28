// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace lightfoot {

// Gives the application the words of a language ("de", "zh_CN"; empty: the user's own), of ours and of Qt's,
// in the place of those before; where there are none, English with its plurals. Numbers and dates follow the
// language, in the manner of the user's own country where that speaks it. What is shown already keeps its
// words: a window has to be made anew. GUI thread.
void installTranslations(QCoreApplication &application, const QString &language = {});

} // namespace lightfoot
