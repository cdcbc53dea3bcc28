// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/limits.h"
#include "core/lists/listfiles.h"
#include "tests/core/lists/stdstring.h"
#include "tests/core/lists/testkinds.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;

class TestListFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fixtures();
    void mergesFiles();
    void laterSettingsWin();
    void directory();
    void oneRefusedFileSparesTheOthers();
    void noOrdinaryFile();
    void limitCountsAllFiles();
    void sparseFileIsNotReadWhole();
    void savesAndKeepsMode();
    void savesForOwnerOnly();
    void savesThroughLinks();
    void savesThroughALinkToNothing();
    void writeProtectedStays();
    void savingFailsWhole();

private:
    std::string path(const char *name) const
    {
        return m_directory->filePath(QString::fromUtf8(name)).toStdString();
    }
    std::string write(const char *name, const std::string &text) const;
    QByteArray read(const std::string &file) const;
    ReadResult readAll(const std::vector<std::string> &paths) const
    {
        return readListFiles(paths, listKinds(), {}, environmentOf({}));
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void TestListFiles::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
}

std::string TestListFiles::write(const char *name, const std::string &text) const
{
    QFile file(QString::fromStdString(path(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(text)) < 0)
        qFatal("cannot write %s", name);
    return path(name);
}

QByteArray TestListFiles::read(const std::string &file) const
{
    QFile in(QString::fromStdString(file));
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("unreadable");
}

void TestListFiles::fixtures()
{
    const std::string fixtures = LIGHTFOOT_SOURCE_DIR "/tests/fixtures/lists/";
    const ReadResult good = readAll({fixtures + "good.yaml"});
    QCOMPARE(remarksOf(good.report), std::string());
    QCOMPARE(good.list.endpoints.size(), std::size_t(4));
    const ReadResult bad = readAll({fixtures + "bad.yaml"});
    QVERIFY(bad.report.hasErrors());
    QCOMPARE(bad.list.endpoints.size(), std::size_t(1));
}

void TestListFiles::mergesFiles()
{
    const std::string a =
        write("a.yaml", "alpha:\n  - {name: a, host: h}\nsettings: {probe: {interval: 5s, timeout: 1s}}\n");
    const std::string b = write(
        "b.yaml",
        "alpha:\n  - {name: b, host: h}\n\n  - {name: a, host: other}\nbeta:\n  - {name: c, host: h}\n");
    const ReadResult result = readAll({a, b});
    QCOMPARE(result.list.endpoints.size(), std::size_t(3));
    for (const Endpoint &endpoint : result.list.endpoints)
        QVERIFY(endpoint.interval == 5s && endpoint.timeout == 1s);
    QCOMPARE(remarksOf(result.report), b + ":4:5: error: the name “a” is taken by the endpoint at " + a +
                                           ":2:5; this one is left out\n");
}

void TestListFiles::laterSettingsWin()
{
    const std::string a =
        write("a.yaml", "settings: {probe: {interval: 5s, timeout: 1s}}\nalpha:\n  - {name: a, host: h}\n");
    const std::string b = write("b.yaml", "settings: {probe: {interval: 7s}}\n");
    const ReadResult result = readAll({a, b});
    QVERIFY(result.list.endpoints.at(0).interval == 7s);
    QVERIFY(result.list.endpoints.at(0).timeout == 1s);
    QVERIFY(readAll({b, a}).list.endpoints.at(0).interval == 5s);
}

void TestListFiles::directory()
{
    write("b.yaml", "alpha:\n  - {name: second, host: h}\n");
    write("a.yaml", "alpha:\n  - {name: first, host: h}\n");
    write("0.yml", "alpha:\n  - {name: third, host: h}\n");
    write("c.txt", "not: read\n");
    QVERIFY(QDir(m_directory->path()).mkdir(QStringLiteral("deeper.yaml")));
    const ReadResult result = readAll({m_directory->path().toStdString()});
    QCOMPARE(remarksOf(result.report), std::string());
    QCOMPARE(result.list.endpoints.size(), std::size_t(3));
    QCOMPARE(result.list.endpoints[0].name, std::string("first"));
    QCOMPARE(result.list.endpoints[1].name, std::string("second"));
    QCOMPARE(result.list.endpoints[2].name, std::string("third"));
    const ReadResult empty = readAll({path("deeper.yaml")});
    QCOMPARE(remarksOf(empty.report),
             path("deeper.yaml") + ": error: is a directory without a *.yaml or *.yml file\n");
    QVERIFY(empty.report.refused);
}

void TestListFiles::oneRefusedFileSparesTheOthers()
{
    const std::string broken =
        write("broken.yaml", "settings: {probe: {interval: 5s}}\nalpha:\n  - {name: lost, host: h}\n  - [\n");
    const std::string fine = write("fine.yaml", "alpha:\n  - {name: a, host: h}\n");
    const ReadResult result = readAll({broken, fine, path("missing.yaml")});
    QVERIFY(result.report.refused);
    QCOMPARE(result.report.count(RemarkSeverity::Error), std::size_t(2));
    QCOMPARE(result.list.endpoints.size(), std::size_t(1));
    QCOMPARE(result.list.endpoints[0].name, std::string("a"));
    QVERIFY(result.list.endpoints[0].interval == 60s); // nor its settings
    QVERIFY(remarksOf(result.report)
                .find(path("missing.yaml") + ": error: cannot be opened: No such file or directory") !=
            std::string::npos);
}

void TestListFiles::noOrdinaryFile()
{
    const std::string pipe = path("pipe.yaml");
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    for (const std::string &file : {pipe, std::string("/dev/zero"), std::string("/dev/null")}) {
        const ReadResult result = readAll({file});
        QCOMPARE(remarksOf(result.report),
                 file + ": error: is a pipe, a device or a socket; expected a file\n");
        QVERIFY(result.report.refused);
    }
}

void TestListFiles::limitCountsAllFiles()
{
    const std::string comment = "# " + std::string(limits::listBytes * 6 / 10, 'x') + "\n";
    const std::string a = write("a.yaml", "alpha:\n  - {name: a, host: h}\n" + comment);
    const std::string b = write("b.yaml", "alpha:\n  - {name: b, host: h}\n" + comment);
    QVERIFY(!readAll({a}).report.refused);
    const ReadResult result = readAll({a, b});
    QVERIFY(result.report.refused);
    QCOMPARE(remarksOf(result.report), b + ": error: the list is larger than 16 MiB, the limit\n");
}

void TestListFiles::sparseFileIsNotReadWhole()
{
    const std::string file = write("big.yaml", "a");
    QCOMPARE(::truncate(file.c_str(), 1LL << 40), 0); // a terabyte of nothing
    QCOMPARE(remarksOf(readAll({file}).report),
             file + ": error: the list is larger than 16 MiB, the limit\n");
}

void TestListFiles::savesAndKeepsMode()
{
    const std::string file = path("out.yaml");
    QVERIFY(saveListFile(file, "one\n").has_value());
    QCOMPARE(read(file), QByteArray("one\n"));
    QCOMPARE(::chmod(file.c_str(), 0666), 0);
    QVERIFY(saveListFile(file, "two\n").has_value());
    QCOMPARE(read(file), QByteArray("two\n"));
    struct stat info{};
    QCOMPARE(::stat(file.c_str(), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0666U);
    QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files).size(), 1); // nothing temporary is left
}

void TestListFiles::savesForOwnerOnly()
{
    const std::string file = write("secret.yaml", "old");
    QCOMPARE(::chmod(file.c_str(), 0644), 0);
    QVERIFY(saveListFile(file, "new", FileAccess::OwnerOnly).has_value());
    struct stat info{};
    QCOMPARE(::stat(file.c_str(), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0600U);
}

void TestListFiles::savesThroughLinks()
{
    const std::string file = write("real.yaml", "old");
    QCOMPARE(::symlink(file.c_str(), path("link.yaml").c_str()), 0);
    QVERIFY(saveListFile(path("link.yaml"), "new").has_value());
    QCOMPARE(read(file), QByteArray("new"));
    struct stat info{};
    QCOMPARE(::lstat(path("link.yaml").c_str(), &info), 0);
    QVERIFY(S_ISLNK(info.st_mode));
}

void TestListFiles::savesThroughALinkToNothing()
{
    QVERIFY(QDir(m_directory->path()).mkdir(QStringLiteral("deep")));
    QCOMPARE(::symlink("deep/second", path("first").c_str()), 0);
    QCOMPARE(::symlink("real.yaml", path("deep/second").c_str()), 0);
    QVERIFY(saveListFile(path("first"), "new").has_value());
    QCOMPARE(read(path("deep/real.yaml")), QByteArray("new"));
    QVERIFY(QFileInfo(QString::fromStdString(path("first"))).isSymLink());
    QCOMPARE(::symlink("loop", path("loop").c_str()), 0);
    QVERIFY(!saveListFile(path("loop"), "new"));
    QVERIFY(QFileInfo(QString::fromStdString(path("loop"))).isSymLink());
}

void TestListFiles::writeProtectedStays()
{
    const std::string file = write("kept.yaml", "old");
    QCOMPARE(::chmod(file.c_str(), 0444), 0);
    QCOMPARE(::chmod(m_directory->path().toStdString().c_str(), 0777), 0);
    // For root no file is protected: as nobody, in a process of its own.
    const pid_t child = ::fork();
    if (child == 0) {
        const bool asNobody = ::geteuid() != 0 || ::setuid(65534) == 0;
        const auto saved = saveListFile(file, "new");
        ::_exit(!asNobody ? 2 : saved ? 1 : 0);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
    QCOMPARE(read(file), QByteArray("old"));
    QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files).size(), 1);
}

void TestListFiles::savingFailsWhole()
{
    const auto directory = saveListFile(m_directory->path().toStdString(), "x");
    QVERIFY(!directory);
    QVERIFY(toEnglish(directory.error().message).find("no ordinary file") != std::string::npos);
    QVERIFY(!saveListFile(path("no/such/place.yaml"), "x"));
    QVERIFY(!saveListFile("/dev/null", "x"));
    QVERIFY(!saveListFile("", "x"));
    QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files).size(), 0);
}

QTEST_APPLESS_MAIN(TestListFiles)
#include "tst_listfiles.moc"
