// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace lightfoot::house {

// One file of the tree: its path from the root and its text.
struct Source
{
    QString path;
    QString text;
};

// The rules that keep the house what it was planned as. Each gives one line for each breach, "path:line: what
// is wrong"; an empty list is good. Pure functions: any thread.

// Who may include whom: app -> ui -> core, the order inside core, one folder a kind of probe.
QStringList brokenIncludes(const Source &source);
// Core knows no Gui, Widgets, Charts or Svg. desktopHeaders: the names of their headers (QWidget, qwidget.h
// ...).
QStringList desktopInCore(const Source &source, const QSet<QString> &desktopHeaders);
// The two SPDX lines at the top, after an interpreter line where there is one.
QStringList missingLicence(const Source &source);
QStringList tooLong(const Source &source, int limit);
// A kind's id as a string literal where only descriptors may know it.
QStringList namedKinds(const Source &source, const QStringList &kinds);
// Message texts made where no translator finds them: failure("...") without QT_TRANSLATE_NOOP.
QStringList unmarkedMessages(const Source &source);

// The texts of QT_TRANSLATE_NOOP("Message", ...) with the place of the first use of each.
QMap<QString, QString> messages(const Source &source);
// Texts that differ only in case, spaces or the full stop, and texts whose %1 %2 ... have a gap.
QStringList confusableMessages(const QMap<QString, QString> &messages);

} // namespace lightfoot::house
