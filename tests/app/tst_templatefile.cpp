// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/templatefile.h"
#include "tests/app/house.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace Qt::StringLiterals;

namespace {

using Templates = Result<std::vector<Endpoint>>;

// A file of templates with its application, as the desktop has it.
struct Desk
{
    explicit Desk(const std::string &data)
        : application({.watchHealth = false}), file(application, data + "/templates.yaml")
    {}

    Templates read()
    {
        return wait([this](TemplateReply reply) { file.read(std::move(reply)); });
    }
    Templates keep(const Endpoint &endpoint)
    {
        return wait([&](TemplateReply reply) { file.keep(endpoint, std::move(reply)); });
    }
    Templates remove(const std::string &name)
    {
        return wait([&](TemplateReply reply) { file.remove(name, std::move(reply)); });
    }

    Application application;
    TemplateFile file;

private:
    template <class Ask>
    Templates wait(Ask ask)
    {
        Templates result;
        ask([&result](Templates reply) { result = std::move(reply); });
        application.settle();
        return result;
    }
};

Endpoint mysqlEndpoint(const std::string &name)
{
    Endpoint endpoint;
    endpoint.name = name;
    endpoint.id = "db-1";
    endpoint.kind = "mysql";
    endpoint.options = {{"host", std::string("db.example:3306")},
                        {"username", std::string("monitor")},
                        {"password", std::string("hunter2")}};
    endpoint.interval = std::chrono::seconds(7);
    endpoint.labels = {{"env", "prod"}};
    endpoint.depends = {"gateway"};
    return endpoint;
}

std::string names(const Templates &templates)
{
    if (!templates)
        return toEnglish(templates.error().message);
    std::string all;
    for (const Endpoint &endpoint : *templates)
        all += (all.empty() ? "" : " ") + endpoint.name;
    return all;
}

} // namespace

class TestTemplateFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isEmptyAtFirst()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path().toStdString());
        QVERIFY(desk.read());
        QCOMPARE(names(desk.read()), "");
        QVERIFY(!QFile::exists(folder.filePath(u"templates.yaml"_s)));
    }

    void keepsAllButSecretsAndTies()
    {
        const QTemporaryDir folder;
        {
            Desk desk(folder.path().toStdString());
            QCOMPARE(names(desk.keep(mysqlEndpoint("our databases"))), "our databases");
        }
        QFile file(folder.filePath(u"templates.yaml"_s));
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY(!file.readAll().contains("hunter2"));
        Desk later(folder.path().toStdString());
        const Templates templates = later.read();
        QCOMPARE(names(templates), "our databases");
        const Endpoint &kept = templates->front();
        QCOMPARE(kept.kind, "mysql");
        QCOMPARE(kept.interval, Duration(std::chrono::seconds(7)));
        QCOMPARE(kept.labels, (TextMap{{"env", "prod"}}));
        QCOMPARE(std::get<std::string>(kept.options.at("username")), "monitor");
        QVERIFY(!kept.options.contains("password")); // to be typed anew
        QVERIFY(!kept.references.contains("password"));
        QVERIFY(kept.depends.empty());
    }

    void oneOfTheSameNameTakesItsPlace()
    {
        const QTemporaryDir folder;
        Desk desk(folder.path().toStdString());
        QVERIFY(desk.keep(mysqlEndpoint("b")));
        QCOMPARE(names(desk.keep(mysqlEndpoint("a"))), "a b");
        Endpoint other = mysqlEndpoint("b");
        other.interval = std::chrono::seconds(9);
        const Templates templates = desk.keep(other);
        QCOMPARE(names(templates), "a b");
        QCOMPARE(templates->back().interval, Duration(std::chrono::seconds(9)));
        QCOMPARE(names(desk.remove("a")), "b");
        QCOMPARE(names(desk.remove("never was")), "b");
    }

    void damagedFileIsNotWritten()
    {
        const QTemporaryDir folder;
        const QByteArray damaged = "http:\n  - name: x\n    url: [\n";
        QFile file(folder.filePath(u"templates.yaml"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(damaged);
        file.close();
        Desk desk(folder.path().toStdString());
        const std::string why = names(desk.keep(mysqlEndpoint("a")));
        QVERIFY2(why.find("templates.yaml:") != std::string::npos, why.c_str());
        QVERIFY2(why.find("correct or remove") != std::string::npos, why.c_str());
        QVERIFY(!desk.read());
        QVERIFY(!desk.remove("a"));
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), damaged);
    }
};

QTEST_GUILESS_MAIN(TestTemplateFile)
#include "tst_templatefile.moc"
