// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/mainwindow.h"

#include <QObject>

namespace lightfoot {

// Holds the window, and puts one with other words in its place when another language is chosen. A new window
// rather than new words in the old one: each text is made where its widget is, once, and no list of widgets
// to be told again can fall behind. What a person would miss goes along: place, page, filter, selection and
// where they were. The services and what they watch know nothing of it. GUI thread; owned by main().
class WindowHost final : public QObject
{
    Q_OBJECT
public:
    // parts has preferences.
    WindowHost(const Services &services, const WindowParts &parts);
    ~WindowHost() override;

    MainWindow &window() { return *m_window; }

Q_SIGNALS:
    void quitRequested();

private:
    void make();
    void replace();

    const Services m_services;
    const WindowParts m_parts;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace lightfoot
