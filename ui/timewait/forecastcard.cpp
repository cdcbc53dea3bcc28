// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/forecastcard.h"

#include "ui/theme/colors.h"
#include "ui/timewait/wrappedlabel.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

ColorRole roleOf(ForecastVerdict verdict)
{
    return verdict == ForecastVerdict::Fits    ? ColorRole::Up
           : verdict == ForecastVerdict::Tight ? ColorRole::Degraded
                                               : ColorRole::Down;
}

QString rate(double perSecond)
{
    return ForecastCard::tr("%1 /s").arg(QLocale().toString(perSecond, 'f', perSecond < 10 ? 1 : 0));
}

// What breaks first, and what to do about it.
QString breachText(const ClosingForecast &closing)
{
    if (closing.breaches.empty())
        return {};
    const ForecastBreach &first = closing.breaches.front();
    QStringList parts{translated(first.text), translated(first.advice)};
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace

ForecastCard::ForecastCard(const Services &services, QWidget *parent)
    : Card(tr("What the list does to this machine"), parent),
      m_services(services),
      m_verdict(new WrappedLabel(true)),
      m_hop(this)
{
    setObjectName(u"forecastCard"_s);
    m_verdict->setObjectName(u"forecastVerdict"_s);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(2);
    m_connects = addFigure(*grid, 0, tr("Connects"), u"forecastConnects"_s);
    m_politely = addFigure(*grid, 1, tr("TIME_WAIT, closed politely"), u"forecastPolitely"_s);
    m_reset = addFigure(*grid, 2, tr("TIME_WAIT, closed by reset"), u"forecastReset"_s);
    m_dns = addFigure(*grid, 3, tr("DNS queries"), u"forecastDns"_s);
    body()->addLayout(grid);
    body()->addWidget(m_verdict);
}

ForecastCard::Figure ForecastCard::addFigure(QGridLayout &grid, int column, const QString &title,
                                             const QString &objectName)
{
    Figure figure{boldLabel(u"—"_s), new WrappedLabel(true)};
    QFont large = figure.number->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    figure.number->setFont(large);
    figure.number->setObjectName(objectName);
    figure.number->setAccessibleDescription(title);
    auto *head = new WrappedLabel(true);
    head->setWords(title);
    grid.addWidget(head, 0, column, Qt::AlignBottom);
    grid.addWidget(figure.number, 1, column);
    grid.addWidget(figure.remark, 2, column, Qt::AlignTop);
    grid.setColumnStretch(column, 1);
    return figure;
}

void ForecastCard::refresh(WallTime now)
{
    setVisible(static_cast<bool>(m_services.forecastList));
    if (!m_services.forecastList || m_asking || now - m_asked < std::chrono::seconds(10))
        return;
    m_asking = true;
    m_asked = now;
    m_services.forecastList([hop = m_hop.handle(), this](Forecast forecast) {
        hop.post([this, forecast = std::move(forecast)] { take(forecast); });
    });
}

void ForecastCard::show(Figure &figure, const ClosingForecast &closing)
{
    figure.number->setText(QLocale().toString(static_cast<qulonglong>(closing.timeWait)));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, colorOf(roleOf(closing.verdict), palette()));
    figure.number->setPalette(colors);
    figure.remark->setWords(closing.breaches.empty() ? tr("no limit is met")
                                                     : translated(closing.breaches.front().text));
}

void ForecastCard::take(const Forecast &forecast)
{
    m_asking = false;
    setRemark(tr("%Ln endpoint(s)", nullptr, static_cast<int>(forecast.endpoints)));
    m_connects.number->setText(rate(forecast.connectsPerSecond));
    m_connects.remark->setWords(forecast.remotes.empty()
                                    ? QString()
                                    : tr("%1 of them to %2")
                                          .arg(rate(forecast.remotes.front().connectsPerSecond),
                                               shown(forecast.remotes.front().remote, 64)));
    show(m_politely, forecast.of(ForecastClosing::WithoutReset));
    show(m_reset, forecast.of(ForecastClosing::WithReset));
    double queries = 0;
    for (const ResolverForecast &resolver : forecast.resolvers)
        queries += resolver.queriesPerSecond;
    m_dns.number->setText(rate(queries));
    m_dns.remark->setWords(
        forecast.resolvers.empty()
            ? QString()
            : tr("most to %1").arg(shown(forecast.resolvers.front().resolver.servers, 64)));
    const ClosingForecast &planned = forecast.of(ForecastClosing::AsPlanned);
    QStringList lines{tr("As the list stands: %1").arg(translated(planned.summary)), breachText(planned)};
    lines.removeAll(QString());
    m_verdict->setWords(lines.join(u'\n'));
}

} // namespace lightfoot
