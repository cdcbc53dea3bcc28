// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/placement.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QScreen>
#include <QSplitter>
#include <QStringList>
#include <QTableView>

#include <algorithm>
#include <optional>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowest = 20; // pixels
constexpr int widest = 4000;

struct ColumnPlace
{
    int column = 0;
    int width = 0;
    bool hidden = false;
};

std::optional<ColumnPlace> readColumn(QString text, int count)
{
    ColumnPlace place;
    place.hidden = text.endsWith(u'-');
    if (place.hidden)
        text.chop(1);
    const QStringList parts = text.split(u':');
    bool isColumn = false;
    bool isWidth = false;
    place.column = parts.value(0).toInt(&isColumn);
    place.width = parts.value(1).toInt(&isWidth);
    const bool fits =
        place.column >= 0 && place.column < count && place.width >= narrowest && place.width <= widest;
    return parts.size() == 2 && isColumn && isWidth && fits ? std::optional(place) : std::nullopt;
}

struct Columns
{
    std::vector<ColumnPlace> places;
    int sorted = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
};

// Nothing when any of it is not ours.
std::optional<Columns> readColumns(const QString &text, int count)
{
    Columns columns;
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const qsizetype sort = words.indexOf(u"sort"_s);
    if (sort >= 0) {
        bool isNumber = false;
        columns.sorted = words.value(sort + 1).toInt(&isNumber);
        columns.order = words.value(sort + 2) == u"down"_s ? Qt::DescendingOrder : Qt::AscendingOrder;
        if (!isNumber || columns.sorted < 0 || columns.sorted >= count)
            return std::nullopt;
        words = words.mid(0, sort);
    }
    bool anyShown = false;
    for (const QString &word : words) {
        const auto place = readColumn(word, count);
        const auto same = [&](const ColumnPlace &other) { return other.column == place->column; };
        if (!place || std::ranges::any_of(columns.places, same))
            return std::nullopt;
        anyShown = anyShown || !place->hidden;
        columns.places.push_back(*place);
    }
    return anyShown ? std::optional(columns) : std::nullopt;
}

} // namespace

QString columnsText(const QTableView &table)
{
    const QHeaderView &header = *table.horizontalHeader();
    QStringList words;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const bool hidden = header.isSectionHidden(column);
        // A hidden one is 0 wide; what it was comes back with what it is by default.
        const int width = hidden ? header.defaultSectionSize() : header.sectionSize(column);
        words.append(QString::number(column) + u':' + QString::number(std::clamp(width, narrowest, widest)) +
                     (hidden ? u"-"_s : QString()));
    }
    if (table.isSortingEnabled() && header.sortIndicatorSection() < header.count())
        words.append({u"sort"_s, QString::number(header.sortIndicatorSection()),
                      header.sortIndicatorOrder() == Qt::DescendingOrder ? u"down"_s : u"up"_s});
    return words.join(u' ');
}

bool applyColumns(QTableView &table, const QString &text, const std::function<void(int, bool)> &hide)
{
    QHeaderView &header = *table.horizontalHeader();
    const auto columns = readColumns(text, header.count());
    if (!columns)
        return false;
    int visual = 0;
    for (const ColumnPlace &place : columns->places) {
        header.moveSection(header.visualIndex(place.column), visual++);
        if (!place.hidden)
            header.resizeSection(place.column, place.width);
        if (hide)
            hide(place.column, place.hidden);
        else
            header.setSectionHidden(place.column, place.hidden);
    }
    if (columns->sorted >= 0 && table.isSortingEnabled())
        table.sortByColumn(columns->sorted, columns->order);
    return true;
}

QString splitterText(const QSplitter &splitter)
{
    QStringList sizes;
    for (const int size : splitter.sizes())
        sizes.append(QString::number(size));
    return sizes.join(u' ');
}

bool applySplitter(QSplitter &splitter, const QString &text)
{
    QList<int> sizes;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        sizes.append(word.toInt(&isNumber));
        if (!isNumber || sizes.back() <= 0 || sizes.back() > widest)
            return false;
    }
    if (sizes.size() != splitter.count())
        return false;
    splitter.setSizes(sizes);
    return true;
}

QRect fitOnto(const QRect &wanted, const QList<QRect> &screens, const QSize &smallest)
{
    if (screens.isEmpty())
        return wanted;
    const auto shared = [&wanted](const QRect &screen) {
        const QRect both = screen.intersected(wanted);
        return std::int64_t(both.width()) * both.height();
    };
    // The one that shows most of it; where none does, the first, which is the main one.
    const QRect screen = *std::ranges::max_element(screens, {}, shared);
    const QSize size = wanted.size().boundedTo(screen.size()).expandedTo(smallest);
    QRect fitting(wanted.topLeft(), size);
    fitting.moveLeft(std::max(screen.left(), std::min(fitting.left(), screen.right() + 1 - size.width())));
    fitting.moveTop(std::max(screen.top(), std::min(fitting.top(), screen.bottom() + 1 - size.height())));
    return fitting;
}

bool applyGeometry(QWidget &window, const QByteArray &geometry)
{
    if (geometry.isEmpty() || !window.restoreGeometry(geometry))
        return false;
    QList<QRect> screens{QGuiApplication::primaryScreen()->availableGeometry()};
    for (const QScreen *screen : QGuiApplication::screens())
        screens.append(screen->availableGeometry());
    if (window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen))
        return true; // whoever manages windows puts it on a screen
    const QRect fitting = fitOnto(window.geometry(), screens, window.minimumSize());
    if (fitting != window.geometry())
        window.setGeometry(fitting);
    return true;
}

} // namespace lightfoot
