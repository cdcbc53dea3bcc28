// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/notify/channels/rsyslog.h"

#include <QFile>
#include <QStringList>

#include <thread>

namespace lightfoot::test {

namespace {

// Fields are parted by tabs, which rsyslog escapes within them.
constexpr const char *configuration = R"(
global(workDirectory="%1" maxMessageSize="64k")
module(load="imudp")
module(load="imtcp")
module(load="imuxsock" SysSock.Use="off")
input(type="imudp" address="127.0.0.1" port="%2")
input(type="imtcp" address="127.0.0.1" port="%2")
input(type="imuxsock" Socket="%3" UseSpecialParser="off" ParseHostname="on" IgnoreTimestamp="off")
template(name="fields" type="string" string="%inputname%\t%pri%\t%timereported:::date-rfc3339%\t%hostname%\t%app-name%\t%procid%\t%msgid%\t%structured-data%\t%msg%\n")
*.* action(type="omfile" file="%4" template="fields")
)";

} // namespace

Rsyslog::Rsyslog()
    : m_process("rsyslogd", "rsyslog", m_folder.filePath(QStringLiteral("printed")).toStdString())
{}

std::string Rsyslog::file(const char *name) const
{
    return m_folder.filePath(QString::fromLatin1(name)).toStdString();
}

std::string Rsyslog::socket() const
{
    return file("log");
}

bool Rsyslog::startOn(std::uint16_t port)
{
    QString text = QString::fromLatin1(configuration);
    text.replace(QStringLiteral("%1"), m_folder.path())
        .replace(QStringLiteral("%2"), QString::number(port))
        .replace(QStringLiteral("%3"), QString::fromStdString(socket()))
        .replace(QStringLiteral("%4"), QString::fromStdString(file("messages")));
    QFile conf(QString::fromStdString(file("rsyslog.conf")));
    if (!conf.open(QIODevice::WriteOnly) || conf.write(text.toUtf8()) < 0)
        return false;
    conf.close();
    return m_process.start({"-n", "-f", file("rsyslog.conf"), "-i", file("pid")}, "127.0.0.1", port);
}

bool Rsyslog::start()
{
    if (!startOnFreePort(m_process, m_port, [this](std::uint16_t port) { return startOn(port); }))
        return false;
    // The socket may come after the ports.
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!QFile::exists(QString::fromStdString(socket())) && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return true;
}

std::vector<LoggedMessage> Rsyslog::read() const
{
    std::vector<LoggedMessage> messages;
    QFile log(QString::fromStdString(file("messages")));
    if (!log.open(QIODevice::ReadOnly))
        return messages;
    for (const QByteArray &line : log.readAll().split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        // rsyslogd tells of its own start.
        if (fields.size() != 9 || fields[0] == "rsyslogd")
            continue;
        messages.push_back({.input = fields[0].toStdString(),
                            .priority = fields[1].toInt(),
                            .time = fields[2].toStdString(),
                            .host = fields[3].toStdString(),
                            .sender = fields[4].toStdString(),
                            .process = fields[5].toStdString(),
                            .id = fields[6].toStdString(),
                            .data = fields[7].toStdString(),
                            .text = fields[8].toStdString()});
    }
    return messages;
}

std::vector<LoggedMessage> Rsyslog::messages(std::size_t count) const
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (read().size() < count && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return read();
}

} // namespace lightfoot::test
