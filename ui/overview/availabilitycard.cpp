// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/availabilitycard.h"

#include "ui/endpoints/endpointmodel.h"
#include "ui/theme/colors.h"
#include "ui/timewait/wrappedlabel.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <unordered_map>

namespace lightfoot {

using namespace Qt::StringLiterals;

ShareBar::ShareBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::setCounts(const EndpointAvailability &counts)
{
    m_counts = counts;
    const auto words = [](std::uint64_t count) { return QLocale().toString(static_cast<qulonglong>(count)); };
    setAccessibleName(
        tr("%1 up, %2 down, %3 unknown").arg(words(counts.up), words(counts.down), words(counts.unknown)));
    setToolTip(toolTipText(accessibleName()));
    update();
}

void ShareBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF place(0, (height() - 8) / 2.0, width(), 8);
    QPainterPath shape;
    shape.addRoundedRect(place, 4, 4);
    painter.setClipPath(shape);
    painter.fillRect(place, colorOf(ColorRole::Line, palette()));
    const auto all = static_cast<double>(m_counts.up + m_counts.down + m_counts.unknown);
    if (all == 0)
        return;
    // However little, to be seen.
    const auto widthOf = [&](std::uint64_t count) {
        return count == 0 ? 0.0 : std::max(3.0, place.width() * static_cast<double>(count) / all);
    };
    const double down = widthOf(m_counts.down);
    const double unknown = widthOf(m_counts.unknown);
    const double up = m_counts.up == 0 ? 0 : std::max(0.0, place.width() - down - unknown);
    painter.fillRect(QRectF(0, place.top(), up, 8), colorOf(ColorRole::Up, palette()));
    painter.fillRect(QRectF(up, place.top(), down, 8), colorOf(ColorRole::Down, palette()));
    const QRectF rest(up + down, place.top(), unknown, 8);
    painter.fillRect(rest, QBrush(colorOf(ColorRole::Unknown, palette()), Qt::Dense4Pattern));
}

AvailabilityCard::AvailabilityCard(QWidget *parent)
    : Card(tr("Availability, 24 hours"), parent), m_grid(new QGridLayout), m_note(new WrappedLabel(true))
{
    setObjectName(u"availabilityCard"_s);
    m_note->setObjectName(u"availabilityNote"_s);
    m_note->setWords(tr("Being added up…"));
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    body()->addLayout(m_grid);
    body()->addWidget(m_note);
}

void AvailabilityCard::showRow(std::size_t index, const QString &name, const EndpointAvailability &sum)
{
    if (index == m_rows.size()) {
        const auto line = static_cast<int>(index);
        Row row{new ElidedLabel, new ShareBar, new QLabel};
        row.name->setFixedWidth(fontMetrics().averageCharWidth() * 14);
        row.share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        row.share->setObjectName(u"availabilityShare"_s);
        m_grid->addWidget(row.name, line, 0);
        m_grid->addWidget(row.bar, line, 1);
        m_grid->addWidget(row.share, line, 2);
        m_rows.push_back(row);
    }
    const Row &row = m_rows[index];
    row.name->setText(name);
    row.bar->setCounts(sum);
    row.share->setText(availabilityText(sum.share()));
    row.share->setAccessibleName(name + u": "_s + row.share->text());
    for (QWidget *widget : std::initializer_list<QWidget *>{row.name, row.bar, row.share})
        widget->show();
}

void AvailabilityCard::setAvailability(const Availability &availability,
                                       const std::vector<MonitoredEndpoint> &endpoints,
                                       const std::vector<OverviewGroup> &groups)
{
    std::unordered_map<EndpointHandle, const EndpointAvailability *> byEndpoint;
    for (const EndpointAvailability &one : availability.endpoints)
        byEndpoint.emplace(one.endpoint, &one);
    std::vector<std::pair<const OverviewGroup *, EndpointAvailability>> sums;
    for (const OverviewGroup &group : groups) {
        EndpointAvailability sum;
        for (const std::size_t place : group.members) {
            if (const auto found = byEndpoint.find(endpoints[place].handle); found != byEndpoint.end()) {
                sum.up += found->second->up;
                sum.down += found->second->down;
                sum.unknown += found->second->unknown;
            }
        }
        if (sum.up + sum.down + sum.unknown > 0)
            sums.emplace_back(&group, sum);
    }
    const bool tooMany = sums.size() > limit;
    if (tooMany)
        std::ranges::stable_sort(
            sums, [](const auto &a, const auto &b) { return a.second.share() < b.second.share(); });
    const std::size_t count = std::min(sums.size(), limit);
    for (std::size_t i = 0; i < count; ++i)
        showRow(i, groupTitle(*sums[i].first), sums[i].second);
    for (std::size_t i = count; i < m_rows.size(); ++i) {
        for (QWidget *widget :
             std::initializer_list<QWidget *>{m_rows[i].name, m_rows[i].bar, m_rows[i].share})
            widget->hide();
    }
    setRemark(count == 0 ? QString() : tooMany ? tr("worst first") : tr("unknown kept apart"));
    QStringList notes;
    if (count == 0 && !availability.problem)
        notes.append(tr("Nothing was measured in the last 24 hours."));
    if (tooMany)
        notes.append(tr("and %n group(s) more", nullptr, static_cast<int>(sums.size() - limit)));
    if (availability.problem)
        notes.append(tr("Not all of it could be read: %1").arg(translated(availability.problem)));
    m_note->setWords(notes.join(u'\n'));
}

} // namespace lightfoot
