// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QString>

#include <functional>

namespace lightfoot {

// One program a data directory: the first start holds a lock on it for as long as this object lives (the
// kernel lets it go when the program is killed), a later one asks the first to raise its window. Nothing is
// said over the socket: to connect is to ask. GUI thread; owned by main().
class SingleInstance
{
public:
    // directory is there already and is open to its owner alone.
    explicit SingleInstance(const QString &directory);
    ~SingleInstance();
    SingleInstance(const SingleInstance &) = delete;
    SingleInstance &operator=(const SingleInstance &) = delete;

    // False: another program has the directory.
    bool first() const { return m_first; }
    // Called when a later start asks to see the window. Of the first one.
    void onSecondStart(std::function<void()> raise);
    // Of a later one: asks the first, waiting at most a second; before the event loop. False: it did not
    // hear.
    bool raiseFirst() const;

private:
    const QString m_socket;
    const int m_lock; // a descriptor; negative: none
    const bool m_first;
    QLocalServer m_server;
};

} // namespace lightfoot
