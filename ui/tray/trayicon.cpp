// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/trayicon.h"

#include "ui/theme/icons.h"
#include "ui/widgets/text.h"

#include <QGuiApplication>
#include <QSystemTrayIcon>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr Status worstFirst[] = {Status::Down,    Status::Degraded, Status::Unknown,
                                 Status::Pending, Status::Up,       Status::Paused};

std::size_t at(const StatusCounts &counts, Status status)
{
    return counts[static_cast<std::size_t>(status)];
}

QString toolTipOf(const StatusCounts &counts)
{
    QStringList parts;
    for (const Status status : worstFirst) {
        if (at(counts, status) > 0)
            parts.append(QString::number(at(counts, status)) + u' ' + statusWord(status));
    }
    return parts.isEmpty() ? u"Lightfoot"_s : u"Lightfoot: "_s + parts.join(u", "_s);
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

TrayIcon::TrayIcon(Sources sources, const QList<QAction *> &actions, QObject *parent)
    : QObject(parent), m_sources(std::move(sources))
{
    m_menu.addActions(actions);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &TrayIcon::look);
    m_timer.start();
    look();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::look()
{
    const bool available = m_sources.available();
    if (!available && m_icon) {
        m_icon.reset();
        Q_EMIT lost();
        return;
    }
    if (available && !m_icon)
        show();
    else if (m_icon)
        update();
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
    const QPalette palette = QGuiApplication::palette();
    if (counts == m_shown && isDark(palette) == m_dark)
        return;
    const std::optional<Status> worst = worstStatus(counts);
    m_shown = counts;
    m_dark = isDark(palette);
    m_icon->setIcon(worst ? fixedIcon(iconName(*worst), colorOf(roleOf(*worst), palette))
                          : QIcon(u":/icons/org.lightfoot.Lightfoot.svg"_s));
    m_icon->setToolTip(toolTipOf(counts));
}

} // namespace lightfoot
