// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

// What a program that was killed leaves: a socket that nobody listens on.
void leaveSocket(const QString &path)
{
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path);
    QCOMPARE(::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    ::close(descriptor);
}

} // namespace

class TstSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void secondRaisesTheFirst();
    void startsAfterAKilledOne();
    void silentFirstIsNotWaitedFor();
    void directoriesAreApart();
};

void TstSingleInstance::secondRaisesTheFirst()
{
    const QTemporaryDir folder;
    int raised = 0;
    {
        SingleInstance first(folder.path());
        QVERIFY(first.first());
        first.onSecondStart([&] { ++raised; });
        const SingleInstance second(folder.path());
        QVERIFY(!second.first());
        QVERIFY(second.raiseFirst());
        QTRY_COMPARE(raised, 1);
        QVERIFY(second.raiseFirst());
        QTRY_COMPARE(raised, 2);
    }
    const SingleInstance next(folder.path());
    QVERIFY(next.first());
}

void TstSingleInstance::startsAfterAKilledOne()
{
    const QTemporaryDir folder;
    leaveSocket(folder.filePath(u"window.socket"_s));
    SingleInstance first(folder.path());
    QVERIFY(first.first());
    bool raised = false;
    first.onSecondStart([&] { raised = true; });
    QVERIFY(SingleInstance(folder.path()).raiseFirst());
    QTRY_VERIFY(raised);
}

void TstSingleInstance::silentFirstIsNotWaitedFor()
{
    const QTemporaryDir folder;
    const int lock =
        ::open(QFile::encodeName(folder.filePath(u"lock"_s)).constData(), O_RDWR | O_CREAT, 0600);
    QCOMPARE(::flock(lock, LOCK_EX | LOCK_NB), 0);
    const SingleInstance second(folder.path());
    QVERIFY(!second.first());
    QVERIFY(!second.raiseFirst());
    ::close(lock);
}

void TstSingleInstance::directoriesAreApart()
{
    const QTemporaryDir one;
    const QTemporaryDir other;
    const SingleInstance first(one.path());
    const SingleInstance second(other.path());
    QVERIFY(first.first() && second.first());
}

QTEST_GUILESS_MAIN(TstSingleInstance)
#include "tst_singleinstance.moc"
