// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/windowhost.h"

#include "ui/mainwindow/windowstate.h"
#include "ui/settings/preferences.h"
#include "ui/widgets/translations.h"

#include <QCoreApplication>

namespace lightfoot {

WindowHost::WindowHost(const Services &services, const WindowParts &parts)
    : m_services(services), m_parts(parts)
{
    installTranslations(*QCoreApplication::instance(), m_parts.preferences->language());
    make();
    // Later: the window that goes is the one whose page says so.
    connect(m_parts.preferences, &Preferences::languageChanged, this, &WindowHost::replace,
            Qt::QueuedConnection);
}

WindowHost::~WindowHost()
{
    if (m_window->isVisible()) // else it did so when it was hidden
        m_window->savePlacement();
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
