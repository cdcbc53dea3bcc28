// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QFile>
#include <QLocalSocket>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace lightfoot {

namespace {

constexpr int answerTimeout = 1000; // ms

int openLock(const QString &directory)
{
    const QByteArray path = QFile::encodeName(directory + QStringLiteral("/lock"));
    return ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
}

// A file system that knows no locks must not keep the program from starting.
bool takeLock(int descriptor)
{
    return ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

} // namespace

SingleInstance::SingleInstance(const QString &directory)
    : m_socket(directory + QStringLiteral("/window.socket")),
      m_lock(openLock(directory)),
      m_first(takeLock(m_lock))
{
    if (!m_first)
        return;
    m_server.setSocketOptions(QLocalServer::UserAccessOption); // also: made elsewhere, then moved
    // Takes the place of what a killed program left there. Fails on a path of over 107 bytes: then nobody can
    // ask for the window.
    m_server.listen(m_socket);
}

SingleInstance::~SingleInstance()
{
    m_server.close(); // removes the socket, while it is ours
    if (m_lock >= 0)
        ::close(m_lock);
}

void SingleInstance::onSecondStart(std::function<void()> raise)
{
    QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this, raise = std::move(raise)] {
        while (QLocalSocket *connection = m_server.nextPendingConnection())
            connection->deleteLater();
        raise();
    });
}

bool SingleInstance::raiseFirst() const
{
    QLocalSocket socket;
    socket.connectToServer(m_socket, QIODevice::ReadOnly);
    return socket.waitForConnected(answerTimeout);
}

} // namespace lightfoot
