// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/trayicon.h"

#include "ui/theme/icons.h"
#include "ui/widgets/text.h"

#include <QGuiApplication>
#include <QPainter>
#include <QSystemTrayIcon>

#include <numeric>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr Status worstFirst[] = {Status::Down,    Status::Degraded, Status::Unknown,
                                 Status::Pending, Status::Up,       Status::Paused};

std::size_t at(const StatusCounts &counts, Status status)
{
    return counts[static_cast<std::size_t>(status)];
}

bool isTrouble(Status status)
{
    return status == Status::Down || status == Status::Degraded || status == Status::Unknown;
}

// Two digits are what can be read at 16 pixels.
QString badgeText(std::size_t count)
{
    return count > 99 ? u"99"_s : QString::number(count);
}

// The shape above, to the left; the number on a ground of its colour below.
QPixmap badged(const QString &name, const QColor &color, const QString &number, int size)
{
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintIcon(painter, name, color, QRectF(0, 0, size * 0.6, size * 0.6));
    QFont font = QGuiApplication::font();
    font.setBold(true);
    font.setPixelSize(std::max(8, size * 5 / 8));
    const QFontMetricsF metrics(font);
    const qreal width = std::min<qreal>(size, metrics.horizontalAdvance(number) + size / 8.0);
    const QRectF place(size - width, size * 0.38, width, size * 0.62);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(place, size / 8.0, size / 8.0);
    painter.setFont(font);
    painter.setPen(color.lightness() > 140 ? Qt::black : Qt::white);
    painter.drawText(place, Qt::AlignCenter, number);
    return pixmap;
}

} // namespace

std::optional<Status> worstStatus(const StatusCounts &counts)
{
    for (const Status status : worstFirst) {
        if (at(counts, status) > 0)
            return status;
    }
    return std::nullopt;
}

QIcon trayImage(const StatusCounts &counts, const QPalette &palette)
{
    const std::optional<Status> worst = worstStatus(counts);
    if (!worst)
        return QIcon(u":/icons/org.lightfoot.Lightfoot.svg"_s);
    const QColor color = colorOf(roleOf(*worst), palette);
    if (!isTrouble(*worst))
        return fixedIcon(iconName(*worst), color);
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(badged(iconName(*worst), color, badgeText(at(counts, *worst)), size));
    return icon;
}

QString trayToolTip(const StatusCounts &counts)
{
    const auto total = static_cast<int>(std::accumulate(counts.begin(), counts.end(), std::size_t(0)));
    if (total == 0)
        return TrayIcon::tr("Lightfoot watches nothing yet.");
    if (at(counts, Status::Up) == std::size_t(total))
        return TrayIcon::tr("Lightfoot: all of %n endpoint(s) are up.", nullptr, total);
    QStringList parts;
    for (const Status status : worstFirst) {
        if (at(counts, status) > 0)
            parts.append(QString::number(at(counts, status)) + u' ' + statusWord(status));
    }
    return TrayIcon::tr("Lightfoot: of %n endpoint(s) %1.", nullptr, total).arg(parts.join(u", "_s));
}

TrayIcon::TrayIcon(Sources sources, const QList<QAction *> &actions, QObject *parent)
    : QObject(parent), m_sources(std::move(sources))
{
    for (std::size_t i = 0; i < WorstEndpoints::limit; ++i) {
        QAction *action = m_menu.addAction(QString());
        action->setObjectName(u"trayWorst"_s + QString::number(i));
        action->setVisible(false);
        connect(action, &QAction::triggered, this, [this, i] {
            if (i < m_worst.size())
                Q_EMIT endpointChosen(m_worst[i].endpoint);
        });
        m_worstActions.append(action);
    }
    m_separator = m_menu.addSeparator();
    m_separator->setVisible(false);
    m_menu.addActions(actions);
    m_menu.setObjectName(u"trayMenu"_s);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &TrayIcon::look);
    m_timer.start();
    look();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::look()
{
    if (!m_sources.available()) {
        m_icon.reset();
        if (m_wanted && ++m_missing >= patience) {
            m_wanted = false;
            Q_EMIT lost();
        }
        return;
    }
    m_missing = 0;
    m_wanted = true;
    if (!m_icon)
        show();
    else
        update();
    Q_EMIT looked();
}

void TrayIcon::expect()
{
    m_wanted = true;
}

void TrayIcon::stop()
{
    m_timer.stop();
    m_icon.reset();
}

void TrayIcon::show()
{
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(&m_menu);
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
            [this](QSystemTrayIcon::ActivationReason reason) {
                if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                    Q_EMIT activated();
            });
    m_shown.fill(~std::size_t(0)); // no count is that: paints anew
    update();
    m_icon->show();
}

void TrayIcon::update()
{
    const StatusCounts counts = m_sources.counts();
    updateMenu(counts);
    const QPalette palette = QGuiApplication::palette();
    if (counts == m_shown && schemeOf(palette) == m_scheme)
        return;
    m_shown = counts;
    m_scheme = schemeOf(palette);
    m_icon->setIcon(trayImage(counts, palette));
    m_icon->setToolTip(trayToolTip(counts));
}

// Each change of the menu crosses the bus.
void TrayIcon::updateMenu(const StatusCounts &counts)
{
    std::vector<TroubledEndpoint> worst =
        m_sources.worst ? m_sources.worst(counts) : std::vector<TroubledEndpoint>();
    if (worst == m_worst)
        return;
    m_worst = std::move(worst);
    for (std::size_t i = 0; i < WorstEndpoints::limit; ++i) {
        QAction *action = m_worstActions[static_cast<qsizetype>(i)];
        action->setVisible(i < m_worst.size());
        if (i >= m_worst.size())
            continue;
        QString name = m_worst[i].name;
        action->setText(tr("%1: %2").arg(name.replace(u'&', u"&&"_s), statusWord(m_worst[i].status)));
        action->setIcon(themedIcon(iconName(m_worst[i].status), roleOf(m_worst[i].status)));
    }
    m_separator->setVisible(!m_worst.empty());
}

} // namespace lightfoot
