// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/asnobody.h"

#include <QFile>
#include <QProcess>

#include <cerrno>
#include <cstring>
#include <sys/stat.h>
#include <unistd.h>

namespace lightfoot::test {

namespace {

constexpr uid_t nobody = 65534;

void giveAway(const std::string &path)
{
    if (::geteuid() == 0 && ::chown(path.c_str(), nobody, nobody) != 0)
        qFatal("chown %s: %s", path.c_str(), std::strerror(errno));
}

} // namespace

std::vector<std::string> asNobody(const std::string &program, const std::vector<std::string> &arguments)
{
    // Changing the user forgets the signal at the parent's death: setpriv asks for it anew.
    std::vector<std::string> words{"--pdeathsig", "KILL"};
    if (::geteuid() == 0) {
        const std::string id = std::to_string(nobody);
        words.insert(words.end(), {"--reuid=" + id, "--regid=" + id, "--clear-groups"});
    }
    words.push_back(program);
    words.insert(words.end(), arguments.begin(), arguments.end());
    return words;
}

bool runAsNobody(const std::string &program, const std::vector<std::string> &arguments,
                 const std::string &input, std::string &output)
{
    QStringList words;
    for (const std::string &word : asNobody(program, arguments))
        words << QString::fromStdString(word);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(QStringLiteral("/"));
    process.start(QStringLiteral("setpriv"), words);
    process.write(input.data(), static_cast<qint64>(input.size()));
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(60'000);
    output = process.readAll().toStdString();
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    return ended && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

void makeFolderForNobody(const std::string &path)
{
    if (::mkdir(path.c_str(), 0700) != 0)
        qFatal("mkdir %s: %s", path.c_str(), std::strerror(errno));
    giveAway(path);
}

void writeFileForNobody(const std::string &path, const std::string &content)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) ||
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(content.data(), static_cast<qint64>(content.size())) != static_cast<qint64>(content.size()))
        qFatal("%s cannot be written", path.c_str());
    file.close();
    giveAway(path);
}

void letNobodyThrough(const std::string &folder)
{
    if (::chmod(folder.c_str(), 0711) != 0)
        qFatal("chmod %s: %s", folder.c_str(), std::strerror(errno));
}

std::string contentOf(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", path.c_str());
    return file.readAll().toStdString();
}

} // namespace lightfoot::test
