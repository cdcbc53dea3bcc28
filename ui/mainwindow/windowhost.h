// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/mainwindow.h"

#include <QObject>

namespace lightfoot {

class ChangeStack;

// Holds the window, and puts one with other words in its place when another language is chosen. A new window
// rather than new words in the old one: each text is made where its widget is, once, and no list of widgets
// to be told again can fall behind. What a person would miss goes along: place, page, filter, selection,
// where they were and what can be undone. When the session ends the program, so does the window. The services
// and what they watch know nothing of it. GUI thread; owned by main().
class WindowHost final : public QObject
{
    Q_OBJECT
public:
    // parts has preferences.
    WindowHost(const Services &services, const WindowParts &parts);
    ~WindowHost() override;

    MainWindow &window() { return *m_window; }
    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    void quitRequested();

private:
    void make();
    void replace();

    const Services m_services;
    const std::unique_ptr<ChangeStack> m_changes;
    const WindowParts m_parts;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace lightfoot
