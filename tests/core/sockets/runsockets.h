// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/socketscommand.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <sstream>

namespace lightfoot::test {

// `lightfoot-cli sockets` called in this process.
struct Ran
{
    int status = -1;
    QString out;
    QString err;
    QStringList lines() const { return out.split(QLatin1Char('\n'), Qt::SkipEmptyParts); }
};

inline Ran run(const std::vector<std::string> &arguments, const std::string &typed = {})
{
    std::istringstream in(typed);
    std::ostringstream out;
    std::ostringstream err;
    Ran ran;
    ran.status = runSocketsCommand(arguments, in, out, err);
    ran.out = QString::fromStdString(out.str());
    ran.err = QString::fromStdString(err.str());
    return ran;
}

inline QJsonObject runJson(std::vector<std::string> arguments)
{
    arguments.emplace_back("--json");
    const Ran ran = run(arguments);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(ran.out.toUtf8(), &error);
    if (ran.status != 0 || error.error != QJsonParseError::NoError || ran.lines().size() != 1)
        qFatal("%s %s", qPrintable(ran.err), qPrintable(ran.out));
    return document.object();
}

inline QJsonObject firstOf(const QJsonObject &object)
{
    return object.value(QStringLiteral("sockets")).toArray().at(0).toObject();
}

inline QStringList column(const QJsonObject &object, const QString &key)
{
    QStringList values;
    const QJsonArray sockets = object.value(QStringLiteral("sockets")).toArray();
    for (const QJsonValue &socket : sockets)
        values.append(socket.toObject().value(key).toVariant().toString());
    return values;
}

} // namespace lightfoot::test
