// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/savedfilter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 256;

QString textOf(const QJsonObject &object, QLatin1String key)
{
    return object.value(key).toString().left(longest);
}

} // namespace

QString savedFiltersText(const std::vector<SavedFilter> &filters)
{
    QJsonArray array;
    for (const SavedFilter &filter : filters)
        array.append(QJsonObject{{u"name"_s, filter.name},
                                 {u"text"_s, filter.text},
                                 {u"statuses"_s, int(filter.statuses)},
                                 {u"grouping"_s, filter.grouping}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<SavedFilter> readSavedFilters(const QString &text)
{
    constexpr std::uint32_t all = (1U << statusCount) - 1;
    std::vector<SavedFilter> filters;
    for (const QJsonValue &value : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QJsonObject object = value.toObject();
        const QString name = textOf(object, QLatin1String("name"));
        if (name.isEmpty() || filters.size() >= mostSavedFilters)
            continue;
        filters.push_back({name, textOf(object, QLatin1String("text")),
                           std::uint32_t(object.value(u"statuses"_s).toInt()) & all,
                           textOf(object, QLatin1String("grouping"))});
    }
    return filters;
}

} // namespace lightfoot
