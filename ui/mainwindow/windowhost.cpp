// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/windowhost.h"

#include "ui/lists/changestack.h"
#include "ui/mainwindow/windowstate.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/translations.h"

#include <QEvent>
#include <QGuiApplication>

namespace lightfoot {

WindowHost::WindowHost(const Services &services, const WindowParts &parts)
    : m_services(services),
      m_changes(std::make_unique<ChangeStack>(m_services.edit)),
      m_parts{parts.theme, parts.notifier, parts.trayAvailable, parts.preferences, m_changes.get()}
{
    installTranslations(*QCoreApplication::instance(), m_parts.preferences->language());
    make();
    qGuiApp->installEventFilter(this);
    // Others may still hold up the end of the session: nothing is over yet.
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, [this] { m_window->savePlacement(); });
    // Later: the window that goes is the one whose page says so.
    connect(m_parts.preferences, &Preferences::languageChanged, this, &WindowHost::replace,
            Qt::QueuedConnection);
}

WindowHost::~WindowHost()
{
    if (m_window->isVisible()) // else it did so when it was hidden
        m_window->savePlacement();
}

// Qt closes all windows then, which by itself would mean to hide in the tray.
bool WindowHost::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Quit && object == qGuiApp)
        m_window->quit();
    return QObject::eventFilter(object, event);
}

void WindowHost::make()
{
    m_window = std::make_unique<MainWindow>(m_services, m_parts);
    connect(m_window.get(), &MainWindow::quitRequested, this, &WindowHost::quitRequested);
}

// The new one is shown over the old one before that goes, so that the desktop never shows through.
void WindowHost::replace()
{
    const WindowState state = m_window->state();
    const bool visible = m_window->isVisible();
    m_window->savePlacement();
    const std::unique_ptr<MainWindow> before = std::move(m_window);
    before->retire();
    installTranslations(*QCoreApplication::instance(), m_parts.preferences->language());
    make();
    m_window->restore(state);
    if (visible)
        m_window->raiseWindow();
    else
        m_window->startHidden();
}

} // namespace lightfoot
