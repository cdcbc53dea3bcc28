// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/autostart.h"

#include "resources/appid.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <iterator>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestRead = 64 * 1024; // bytes

QString autostartFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/autostart"_s;
}

// An argument of Exec in quotes: first by the rules of Exec, then by those of every string in such a file. A
// "%" would begin a field code.
QString quoted(const QString &word)
{
    QString argument;
    for (const QChar letter : word) {
        if (letter == u'"' || letter == u'`' || letter == u'$' || letter == u'\\')
            argument += u'\\';
        argument += letter == u'%' ? u"%%"_s : QString(letter);
    }
    return u'"' + argument.replace(u'\\', u"\\\\"_s) + u'"';
}

QByteArray desktopFile(const QStringList &command)
{
    QStringList words;
    std::ranges::transform(command, std::back_inserter(words), quoted);
    const QString id = QString::fromLatin1(applicationId());
    return (u"[Desktop Entry]\nType=Application\nVersion=1.1\nName=Lightfoot\nIcon=%1\nExec=%2 --minimized\n"
            "Terminal=false\nX-GNOME-Autostart-enabled=true\n"_s)
        .arg(id, words.join(u' '))
        .toUtf8();
}

Result<void> problem(const QString &path, const QString &why)
{
    return failure(QT_TRANSLATE_NOOP("Message", "%1 cannot be written: %2"), path.toStdString(),
                   why.toStdString());
}

} // namespace

Autostart::Autostart(const QString &program, const QString &folder, const QStringList &arguments)
    : m_command(QStringList{program} + arguments),
      m_path((folder.isEmpty() ? autostartFolder() : folder) + u'/' + QLatin1String(applicationId()) +
             u".desktop"_s)
{}

bool Autostart::isOn() const
{
    QFile file(m_path);
    if (!file.open(QFile::ReadOnly))
        return false;
    for (const QByteArray &line : file.read(longestRead).split('\n')) {
        const QByteArray plain = line.simplified().replace(' ', "");
        if (plain == "Hidden=true" || plain == "X-GNOME-Autostart-enabled=false")
            return false;
    }
    return true;
}

Result<void> Autostart::set(bool on) const
{
    if (!on) {
        QFile file(m_path);
        if (!file.remove() && file.exists())
            return problem(m_path, file.errorString());
        return {};
    }
    // A line break would begin a line of its own in the file.
    if (m_command.join(u' ').contains(u'\n'))
        return problem(m_path, u"the program's path has a line break"_s);
    if (!QDir().mkpath(QFileInfo(m_path).path()))
        return problem(m_path, u"its folder cannot be made"_s);
    QSaveFile file(m_path);
    if (!file.open(QFile::WriteOnly) || file.write(desktopFile(m_command)) < 0 || !file.commit())
        return problem(m_path, file.errorString());
    return {};
}

} // namespace lightfoot
