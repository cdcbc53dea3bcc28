// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/latencycard.h"

#include "ui/charts/latencychart.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/text.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QThreadPool>

#include <array>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::chrono::hours, 3> ranges{std::chrono::hours(1), std::chrono::hours(24),
                                                   std::chrono::hours(24 * 30)};
constexpr std::chrono::hours phaseRange{1};
constexpr std::chrono::seconds phasesEvery{60};
constexpr double pictureScale = 2;

// A longer past changes more slowly and costs the store more.
std::chrono::seconds refreshEvery(std::chrono::hours range)
{
    return range <= std::chrono::hours(1) ? std::chrono::seconds(5) : std::chrono::seconds(60);
}

} // namespace

LatencyCard::LatencyCard(const Services &services, QWidget *parent)
    : Card(tr("Latency"), parent),
      m_services(services),
      m_chart(new LatencyChart),
      m_readout(mutedLabel({})),
      m_ranges(new QButtonGroup(this)),
      m_hop(this)
{
    setObjectName(u"latencyCard"_s);
    m_readout->setObjectName(u"latencyReadout"_s);
    m_readout->setTextFormat(Qt::PlainText);
    m_readout->setWordWrap(true);
    m_readout->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_readout->setMinimumHeight(2 * fontMetrics().lineSpacing()); // what lies below does not jump
    m_readout->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setCorner(makeCorner());
    body()->addWidget(m_chart);
    body()->addWidget(m_readout);
    connectChart();
}

QWidget *LatencyCard::makeCorner()
{
    auto *corner = new QWidget;
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeSegments({tr("1 h"), tr("24 h"), tr("30 d")}, u"latencyRange"_s, m_ranges));
    auto *save = new QPushButton(tr("Save picture…"));
    save->setObjectName(u"latencyPicture"_s);
    save->setFlat(true);
    row->addWidget(save);
    connect(m_ranges, &QButtonGroup::idClicked, this, &LatencyCard::chooseRange);
    connect(save, &QPushButton::clicked, this, &LatencyCard::askForPicture);
    return corner;
}

void LatencyCard::connectChart()
{
    const QString help = tr("Drag to zoom, double-click to show all; by keyboard + − 0 and the arrows.");
    m_chart->setToolTip(help);
    m_readout->setText(help);
    connect(m_chart, &LatencyChart::readoutChanged, this,
            [this, help](const QString &text) { m_readout->setText(text.isEmpty() ? help : text); });
    connect(m_chart, &LatencyChart::rangeWanted, this, &LatencyCard::zoomTo);
    connect(m_chart, &LatencyChart::allWanted, this, &LatencyCard::showAll);
}

void LatencyCard::setEndpoint(const MonitoredEndpoint *endpoint)
{
    const auto handle = endpoint ? std::optional(endpoint->handle) : std::nullopt;
    m_interval = {};
    if (endpoint)
        m_interval = std::chrono::ceil<std::chrono::milliseconds>(
            std::max(endpoint->definition->interval, endpoint->definition->timeout));
    if (handle == m_endpoint)
        return;
    m_endpoint = handle;
    ++m_number;
    m_again = m_waiting; // for an answer about another one
    m_asked = {};
    m_askedPhases = {};
    m_zoom.reset();
    if (!endpoint)
        return;
    const WallTime now = std::chrono::system_clock::now();
    m_chart->setSeries({}, now - m_range, now, m_interval); // not the curve of another endpoint
    Q_EMIT phasesKnown({});
}

// What the store takes long for is asked more rarely.
void LatencyCard::refresh()
{
    if (m_waiting)
        return;
    const SteadyTime now = std::chrono::steady_clock::now();
    if (!m_zoom && now - m_asked >= std::max<Duration>(refreshEvery(m_range), 10 * m_took))
        ask();
    else if ((m_zoom || m_range != phaseRange) && now - m_askedPhases >= phasesEvery)
        askPhases();
}

void LatencyCard::chooseRange(int id)
{
    m_range = ranges.at(static_cast<std::size_t>(id));
    showAll();
}

void LatencyCard::showAll()
{
    m_zoom.reset();
    m_took = {};
    ++m_number; // what is on its way is for another range
    ask();
}

// The future holds nothing.
void LatencyCard::zoomTo(WallTime from, WallTime to)
{
    const WallTime now = std::chrono::system_clock::now();
    if (to > now)
        from -= to - now;
    const WallTime oldest = now - ranges.back();
    m_zoom = {std::max(from, oldest), std::clamp(to, oldest + std::chrono::minutes(1), now)};
    ++m_number;
    ask();
}

void LatencyCard::ask()
{
    const WallTime now = std::chrono::system_clock::now();
    put(m_zoom ? Question{m_zoom->first, m_zoom->second} : Question{now - m_range, now});
}

void LatencyCard::askPhases()
{
    const WallTime now = std::chrono::system_clock::now();
    if (put({now - phaseRange, now, true}))
        m_askedPhases = std::chrono::steady_clock::now();
}

// One question at a time: a slow disk must not collect a queue of them.
bool LatencyCard::put(const Question &question)
{
    if (!m_endpoint || !m_services.latencyOf)
        return false;
    m_again = m_again || (m_waiting && !question.phasesOnly);
    if (m_waiting)
        return false;
    m_waiting = true;
    m_again = false;
    if (!question.phasesOnly)
        m_asked = std::chrono::steady_clock::now();
    const std::uint64_t number = ++m_number;
    m_services.latencyOf(*m_endpoint, question.from, question.to,
                         [hop = m_hop.handle(), this, number, question](LatencySeries series) {
                             hop.post([this, number, question, series = std::move(series)]() mutable {
                                 take(number, question, std::move(series));
                             });
                         });
    return true;
}

void LatencyCard::take(std::uint64_t number, const Question &question, LatencySeries series)
{
    m_waiting = false;
    if (number == m_number)
        draw(question, std::move(series));
    if (m_again && isVisible()) // else when it is seen again
        ask();
}

void LatencyCard::draw(const Question &question, LatencySeries series)
{
    if (question.phasesOnly || (!m_zoom && m_range == phaseRange)) {
        m_askedPhases = std::chrono::steady_clock::now();
        Q_EMIT phasesKnown(series.phases);
    }
    if (question.phasesOnly)
        return;
    m_took = std::chrono::steady_clock::now() - m_asked;
    const QString problem = translated(series.problem);
    setRemark(!problem.isEmpty() ? problem : m_zoom ? tr("zoomed") : QString());
    m_chart->setSeries(std::move(series), question.from, question.to, m_interval);
}

void LatencyCard::askForPicture()
{
    auto *dialog = new QFileDialog(window(), tr("Save the picture"));
    dialog->setObjectName(u"pictureDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"png"_s);
    dialog->setNameFilters({tr("Pictures (*.png)")});
    connect(dialog, &QFileDialog::fileSelected, this, &LatencyCard::savePicture);
    dialog->open();
}

void LatencyCard::savePicture(const QString &path)
{
    QImage picture(m_chart->size() * pictureScale, QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(pictureScale);
    static_cast<QWidget *>(m_chart)->render(&picture);
    QThreadPool::globalInstance()->start([hop = m_hop.handle(), this, path, picture] {
        const bool written = picture.save(path, "PNG");
        hop.post([this, path, written] {
            m_readout->setText(written ? tr("%1 written").arg(QFileInfo(path).fileName())
                                       : tr("%1 could not be written; choose another folder").arg(path));
        });
    });
}

} // namespace lightfoot
