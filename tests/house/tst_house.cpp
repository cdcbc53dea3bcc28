// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/rules.h"

#include <QDir>
#include <QDirIterator>
#include <QLibraryInfo>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace lightfoot::house;

namespace {

Source made(const char *path, const char *text)
{
    return {QString::fromLatin1(path), QString::fromLatin1(text)};
}

constexpr auto licence = "// SPDX-FileCopyrightText: 2026 The Lightfoot developers\n"
                         "// SPDX-License-Identifier: GPL-3.0-or-later\n";

} // namespace

// Greps the sources for what the compiler cannot forbid. Each rule first catches a breach made for it.
class TstHouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase();
    void rulesCatchIncludes_data();
    void rulesCatchIncludes();
    void rulesCatchTheRest();
    void includesKeepTheOrder();
    void coreKnowsNoDesktop();
    void licencesAreThere();
    void filesAreShort();
    void kindsAreNotNamed();
    void messagesAreMarkedAndDistinct();

private:
    QList<Source> under(const QStringList &folders) const;
    template <class Rule>
    void expectNone(const QList<Source> &sources, Rule rule);

    QList<Source> m_code;    // *.h, *.cpp
    QList<Source> m_scripts; // CMakeLists.txt, shell scripts
    QSet<QString> m_desktopHeaders;
};

void TstHouse::initTestCase()
{
    const QDir root(QStringLiteral(LIGHTFOOT_SOURCE_DIR));
    const auto read = [&](const QString &path) {
        QFile file(root.filePath(path));
        return Source{path, file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString()};
    };
    for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s, u"resources"_s, u"tests"_s}) {
        const QStringList wanted{u"*.h"_s, u"*.cpp"_s, u"CMakeLists.txt"_s, u"*.sh"_s};
        for (QDirIterator i(root.filePath(folder), wanted, QDir::Files, QDirIterator::Subdirectories);
             i.hasNext();) {
            const QString path = root.relativeFilePath(i.next());
            const bool code = path.endsWith(u".h"_s) || path.endsWith(u".cpp"_s);
            (code ? m_code : m_scripts) << read(path);
        }
    }
    for (const QString &path :
         {u"CMakeLists.txt"_s, u"run"_s, u"check"_s, u".ci/run"_s, u".ci/lib.sh"_s, u"tests/bench/pairs"_s})
        m_scripts << read(path);
    QVERIFY2(m_code.size() > 30, "the sources are not where they should be");
    for (const QString &module : {u"QtGui"_s, u"QtWidgets"_s, u"QtCharts"_s, u"QtSvg"_s, u"QtOpenGL"_s}) {
        const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + module);
        for (const QString &name : headers.entryList(QDir::Files))
            m_desktopHeaders << name;
    }
    QVERIFY2(m_desktopHeaders.contains(u"QWidget"_s), "Qt's headers are not where they should be");
}

void TstHouse::rulesCatchIncludes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("included");
    QTest::addColumn<bool>("broken");
    const auto row = [](const char *path, const char *included, bool broken) {
        QTest::addRow("%s -> %s", path, included)
            << QString::fromLatin1(path) << QString::fromLatin1(included) << broken;
    };
    row("core/base/a.h", "core/base/b.h", false);
    row("core/base/a.h", "core/probe/b.h", true);
    row("core/net/a.h", "core/probe/b.h", false);
    row("core/engine/a.h", "core/net/b.h", false);
    row("core/engine/a.h", "core/probers/proberkinds.h", true);
    row("core/monitor/a.h", "core/sockets/b.h", false);
    row("core/sockets/a.h", "core/monitor/b.h", true);
    row("core/history/a.h", "core/monitor/b.h", false);
    row("core/history/a.h", "core/engine/b.h", true);
    row("core/news/a.h", "core/base/b.h", true);
    row("core/probers/proberkinds.cpp", "core/probers/http/b.h", false);
    row("core/probers/http/a.h", "core/probers/http/b.h", false);
    row("core/probers/http/a.h", "core/probers/tls/b.h", true);
    row("core/net/a.h", "ui/theme/b.h", true);
    row("core/net/a.h", "resources/b.h", true);
    row("ui/tray/a.h", "core/engine/b.h", false);
    row("ui/tray/a.h", "app/b.h", true);
    row("app/a.h", "ui/tray/b.h", false);
    row("ui/tray/a.h", "tests/servers/b.h", true);
    row("tests/ui/a.h", "app/b.h", false);
    row("tests/ui/a.cpp", "a.moc", false);
    row("core/base/a.h", "b.h", true);
    row("core/base/a.h", "../probe/b.h", true);
}

void TstHouse::rulesCatchIncludes()
{
    QFETCH(const QString, path);
    QFETCH(const QString, included);
    const QStringList found = brokenIncludes({path, u"\n#include \"%1\"\n"_s.arg(included)});
    QTEST(!found.isEmpty(), "broken");
    QVERIFY(found.isEmpty() || found.first().startsWith(path + u":2: "_s));
}

void TstHouse::rulesCatchTheRest()
{
    QCOMPARE(
        desktopInCore(made("core/base/a.h", "#include <QWidget>\n#include <QString>\n"), m_desktopHeaders)
            .size(),
        1);
    QCOMPARE(desktopInCore(made("core/base/a.h", "# include <QtGui/QIcon>\n"), m_desktopHeaders).size(), 1);
    QCOMPARE(desktopInCore(made("ui/tray/a.h", "#include <QWidget>\n"), m_desktopHeaders).size(), 0);
    QCOMPARE(missingLicence(made("a.h", licence)).size(), 0);
    QCOMPARE(missingLicence(made("a.h", "#pragma once\n")).size(), 1);
    QCOMPARE(missingLicence(made("a.h", "")).size(), 1);
    QCOMPARE(tooLong(made("a.h", "1\n2\n3\n"), 3).size(), 0);
    QCOMPARE(tooLong(made("a.h", "1\n2\n3\n4\n"), 3).size(), 1);
    const QStringList kinds{u"tcp"_s, u"http"_s};
    QCOMPARE(
        namedKinds(made("a.cpp", "f(\"http\");\n// as \"tcp\" is\nurl(\"http://x\"); g(u\"tcp\");\n"), kinds)
            .size(),
        2);
    QCOMPARE(unmarkedMessages(made("a.cpp", "return failure(\n    \"no %1\", x);")).size(), 1);
    QCOMPARE(
        unmarkedMessages(made("a.cpp", "return failure(QT_TRANSLATE_NOOP(\"Message\", \"no\"));")).size(), 0);
    const auto texts = [](const char *text) { return confusableMessages(messages(made("a.cpp", text))); };
    QCOMPARE(messages(made("a.cpp", "QT_TRANSLATE_NOOP(\"Message\", \"one \"\n  \"two\")")).firstKey(),
             u"one two"_s);
    QCOMPARE(
        texts("QT_TRANSLATE_NOOP(\"Message\", \"gone\"); QT_TRANSLATE_NOOP(\"Message\", \"gone\")").size(),
        0);
    QCOMPARE(
        texts("QT_TRANSLATE_NOOP(\"Message\", \"gone\"); QT_TRANSLATE_NOOP(\"Message\", \"Gone.\")").size(),
        1);
    QCOMPARE(texts("QT_TRANSLATE_NOOP(\"Message\", \"%1 and %3\")").size(), 1);
}

QList<Source> TstHouse::under(const QStringList &folders) const
{
    QList<Source> found;
    for (const Source &source : m_code) {
        for (const QString &folder : folders) {
            if (source.path.startsWith(folder + u'/'))
                found << source;
        }
    }
    return found;
}

template <class Rule>
void TstHouse::expectNone(const QList<Source> &sources, Rule rule)
{
    QStringList breaches;
    for (const Source &source : sources)
        breaches += rule(source);
    QVERIFY2(breaches.isEmpty(), qPrintable(u'\n' + breaches.join(u'\n')));
}

void TstHouse::includesKeepTheOrder()
{
    expectNone(m_code, brokenIncludes);
}

void TstHouse::coreKnowsNoDesktop()
{
    expectNone(m_code, [this](const Source &source) { return desktopInCore(source, m_desktopHeaders); });
}

void TstHouse::licencesAreThere()
{
    expectNone(m_code + m_scripts, missingLicence);
}

void TstHouse::filesAreShort()
{
    expectNone(m_code, [](const Source &source) { return tooLong(source, 700); });
}

void TstHouse::kindsAreNotNamed()
{
    // One folder a kind: a new kind is under the rule from its first day.
    const QDir probers(QStringLiteral(LIGHTFOOT_SOURCE_DIR "/core/probers"));
    const QStringList kinds = probers.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY2(kinds.contains(u"tcp"_s), "no kinds of probe found");
    const QStringList folders{u"core/engine"_s,  u"core/monitor"_s, u"core/notify"_s, u"core/sockets"_s,
                              u"core/history"_s, u"core/lists"_s,   u"ui"_s};
    // A foreign format's own vocabulary is data, and so are the names of the transport protocols in the
    // kernel's table: they may hold words that are kinds of ours too.
    const QStringList vocabularies{u"core/lists/easeprobekeys.cpp"_s, u"core/sockets/tcpstate.cpp"_s,
                                   u"core/sockets/filter/filtertest.cpp"_s};
    // The words of a service's messages and the keys of a notifier's options are its own, too.
    const QStringList services{u"core/notify/channels/"_s, u"core/notify/text/template.cpp"_s};
    expectNone(under(folders), [&](const Source &source) {
        const bool own =
            vocabularies.contains(source.path) || std::ranges::any_of(services, [&](const QString &start) {
                return source.path.startsWith(start);
            });
        return own ? QStringList() : namedKinds(source, kinds);
    });
}

void TstHouse::messagesAreMarkedAndDistinct()
{
    expectNone(under({u"core"_s}), unmarkedMessages);
    QMap<QString, QString> all;
    for (const Source &source : under({u"core"_s}))
        all.insert(messages(source));
    QVERIFY2(!all.isEmpty(), "no messages found");
    const QStringList breaches = confusableMessages(all);
    QVERIFY2(breaches.isEmpty(), qPrintable(u'\n' + breaches.join(u'\n')));
}

QTEST_GUILESS_MAIN(TstHouse)
#include "tst_house.moc"
