// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A store of alerts that is damaged while the program runs: what was known of alerts is in the new one.
#include "core/monitor/alertnames.h"
#include "tests/app/house.h"
#include "tests/servers/networknamespace.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <sqlite3.h>

using namespace lightfoot;
using namespace lightfoot::test;

class TestLostAlertStore : public QObject
{
    Q_OBJECT

    // That the endpoint is kept as muted, in the file that is there now.
    bool isKept() const
    {
        Outbox store(m_path, Outbox::Access::Read);
        const Result<AlertStates> states = store.states();
        const auto found = states ? states->find(alertkeys::endpoint("api")) : AlertStates::const_iterator();
        return states && found != states->end() && found->second.find("vacation") != std::string::npos;
    }

    // Overwrites all of the file but the log, which is empty but for one row of a third party: whoever has it
    // open must read it again.
    void damage() const
    {
        sqlite3 *raw = nullptr;
        QCOMPARE(sqlite3_open(m_path.c_str(), &raw), SQLITE_OK);
        const sqlite::Database third(raw);
        sqlite3_busy_timeout(raw, 5000);
        QCOMPARE(sqlite::execute(raw, "PRAGMA wal_checkpoint(TRUNCATE)"), SQLITE_OK);
        QCOMPARE(sqlite::execute(raw, "INSERT INTO state VALUES('third', '1')"), SQLITE_OK);
        std::fstream file(m_path, std::ios::in | std::ios::out | std::ios::binary);
        file << std::string(64 * 1024, '\xA5') << std::flush;
        sqlite::execute(raw, "INSERT INTO state VALUES('party', '1')"); // or it was noticed already
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void isFilledAgain()
    {
        QTemporaryDir folder;
        m_path = folder.path().toStdString() + "/" + alertFileName;
        Application application({.dataDirectory = folder.path().toStdString(), .watchHealth = false});
        application.setEndpoints({tcpEndpoint("api", "127.0.0.1:1", 100ms)});
        application.settle();
        const EndpointHandle handle = application.monitor().endpoints()->front().handle;
        application.monitor().mute(handle, mute("ann", "vacation", std::chrono::system_clock::now()));
        // Nothing more of it changes now: whatever the new file has was asked for.
        application.setPaused({handle}, true);
        QTRY_VERIFY_WITH_TIMEOUT(isKept(), 20'000);
        const int before = application.courier().health().storeGeneration;
        damage();
        QTRY_VERIFY_WITH_TIMEOUT(application.courier().health().storeGeneration > before, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(isKept(), 20'000);
    }

private:
    std::string m_path;
};

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestLostAlertStore)
#include "tst_lostalertstore.moc"
