// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/fuzzy.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr int whole = 1000;       // the title is the word
constexpr int start = 500;        // the title begins with it
constexpr int wordStart = 300;    // a word of the title begins with it
constexpr int within = 200;       // somewhere in the title
constexpr int inDetail = 100;     // somewhere in the detail
constexpr int inOrder = 50;       // the letters alone
constexpr qsizetype shortest = 2; // one letter alone is in order everywhere

// How far apart the letters of a word are in a text; negative: they are not all there.
qsizetype gaps(const QString &text, const QString &word)
{
    qsizetype at = text.indexOf(word.front());
    const qsizetype first = at;
    for (qsizetype i = 1; i < word.size() && at >= 0; ++i)
        at = text.indexOf(word[i], at + 1);
    return at < 0 ? -1 : at - first + 1 - word.size();
}

int wordScore(const Searchable &what, const QString &word)
{
    const qsizetype at = what.title.indexOf(word);
    if (at == 0)
        return what.title.size() == word.size() ? whole : start;
    if (at > 0)
        return what.title[at - 1].isLetterOrNumber() ? within : wordStart;
    if (what.detail.contains(word))
        return inDetail;
    if (word.size() < shortest)
        return -1;
    const qsizetype apart = gaps(what.title, word);
    // Letters strewn over a long name are no find.
    return apart < 0 || apart > word.size() * 3 ? -1 : inOrder - int(std::min<qsizetype>(apart, inOrder - 1));
}

} // namespace

QString folded(const QString &text)
{
    return text.toCaseFolded();
}

QStringList foldedWords(const QString &query)
{
    return folded(query).split(u' ', Qt::SkipEmptyParts).mid(0, 8);
}

int matchScore(const Searchable &what, const QStringList &words)
{
    int sum = 0;
    for (const QString &word : words) {
        const int score = wordScore(what, word);
        if (score < 0)
            return -1;
        sum += score;
    }
    return sum;
}

} // namespace lightfoot
