// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/workingset.h"
#include "tests/app/house.h"

#include <QFile>
#include <QTemporaryDir>

#include <future>

namespace lightfoot::test {

// The set with its application, as the desktop has it, without a window.
struct WorkingSetHouse
{
    explicit WorkingSetHouse(const std::string &data, Environment environment = processEnvironment())
        : application({.dataDirectory = data, .watchHealth = false}),
          set(application, data.empty() ? data : data + "/endpoints.yaml", std::move(environment))
    {}

    Result<EndpointChange> change(const EndpointChange &wanted)
    {
        Result<EndpointChange> result;
        set.change(wanted, [&](Result<EndpointChange> reply) { result = std::move(reply); });
        settle();
        return result;
    }
    void settle()
    {
        application.settle();
        application.settle(); // the endpoints are set in turn, too
    }
    void restore()
    {
        set.restore([](const ImportOutcome &) {});
        settle();
    }
    ImportPlan plan(const std::string &list)
    {
        std::promise<ImportPlan> plan; // it is read on a thread of its own
        set.planImport(list, [&](ImportPlan reply) { plan.set_value(std::move(reply)); });
        return plan.get_future().get();
    }
    Result<ImportResult> apply(const ImportPlan &plan, bool allowed)
    {
        Result<ImportResult> result;
        set.applyImport(plan, {ClashPolicy::Overwrite, allowed},
                        [&](Result<ImportResult> reply) { result = std::move(reply); });
        settle();
        return result;
    }
    std::string names() const
    {
        std::string text;
        for (const Endpoint &endpoint : application.endpoints())
            text += (text.empty() ? "" : " ") + endpoint.id + ':' + endpoint.name;
        return text;
    }

    Application application;
    WorkingSet set;
};

inline Endpoint named(const std::string &name, const std::string &id)
{
    Endpoint endpoint = tcpEndpoint(name, "127.0.0.1:1", std::chrono::hours(1));
    endpoint.id = id;
    return endpoint;
}

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

// Where a test keeps a set; a new folder each time.
class SetFolder
{
public:
    std::string at(const QString &name) const { return m_folder.filePath(name).toStdString(); }
    // Of the house, which is made here.
    std::string data() const
    {
        std::string data = at(QStringLiteral("data"));
        return Application::prepareDataDirectory(data) ? data : std::string();
    }
    QString kept() const { return m_folder.filePath(QStringLiteral("data/endpoints.yaml")); }

    static void write(const std::string &path, const QByteArray &text)
    {
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(text);
    }

private:
    QTemporaryDir m_folder;
};

} // namespace lightfoot::test
