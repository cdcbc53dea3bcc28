// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace lightfoot {

// What can be found, folded once so that a key costs no more than a look at each.
struct Searchable
{
    QString title;  // folded
    QString detail; // folded; may be empty
};

QString folded(const QString &text);
QStringList foldedWords(const QString &query);

// How well all words are found in it: each in the title, in the detail, or with its letters in order in the
// title. Negative: not found. More is better. Pure.
int matchScore(const Searchable &what, const QStringList &words);

} // namespace lightfoot
