// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application.h"
#include "core/sockets/watch/socketwatch.h"
#include "ui/services.h"

#include <atomic>
#include <memory>

namespace lightfoot {

// What the window's pages about this machine's sockets get: the watch, closing, the forecast and the linger
// lab. Made by the composition root after the application and destroyed before it, so that a trial of minutes
// ends with the program. GUI thread.
class SocketServices
{
public:
    explicit SocketServices(Application &application);
    ~SocketServices();
    SocketServices(const SocketServices &) = delete;
    SocketServices &operator=(const SocketServices &) = delete;

    void addTo(Services &services);

private:
    void stopTrial();

    Application &m_application;
    SystemClock m_clock;
    SocketWatch m_watch;
    std::shared_ptr<std::atomic<bool>> m_stopTrial; // of the newest one; null: none yet
    GracefulThread m_worker; // reads /etc/hosts, closes sockets: may wait for the kernel
    GracefulThread m_lab;    // last two: end before what they use
};

} // namespace lightfoot
