// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/preferences.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

#include <array>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds writeDelay{500};
constexpr qsizetype recentLimit = 10;
constexpr qsizetype textLimit = 64 * 1024; // of any one value (saved filters): more is no preference of ours

// In the order of ThemeChoice.
constexpr std::array<QLatin1StringView, 5> themeNames{
    QLatin1StringView("system"), QLatin1StringView("light"), QLatin1StringView("dark"),
    QLatin1StringView("contrast-light"), QLatin1StringView("contrast-dark")};

const QString languageKey = u"language"_s;
const QString themeKey = u"theme"_s;
const QString notifyKey = u"notifications/desktop"_s;
const QString soundKey = u"notifications/sound"_s;
const QString historyKey = u"history/limit_mib"_s;
const QString geometryKey = u"window/geometry"_s;
const QString pageKey = u"window/page"_s;
const QString recentKey = u"palette/recent"_s;

QString placementKey(const QString &of)
{
    return u"placement/"_s + of;
}

bool truth(const QMap<QString, QVariant> &values, const QString &key, bool otherwise)
{
    const QString text = values.value(key).toString();
    return text == u"true"_s ? true : text == u"false"_s ? false : otherwise;
}

// On the writer's thread. Empty: written.
QString writeValues(const QString &path, const QMap<QString, QVariant> &values)
{
    QDir().mkpath(QFileInfo(path).path());
    QSettings file(path, QSettings::IniFormat);
    for (auto value = values.begin(); value != values.end(); ++value)
        file.setValue(value.key(), value.value());
    file.sync();
    return file.status() == QSettings::NoError ? QString() : path;
}

} // namespace

QString Preferences::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/desktop.ini"_s;
}

Preferences::Preferences(const QString &path, QObject *parent) : QObject(parent), m_path(path), m_hop(this)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(writeDelay);
    connect(&m_soon, &QTimer::timeout, this, &Preferences::write);
    if (m_path.isEmpty())
        return;
    const QSettings file(m_path, QSettings::IniFormat);
    for (const QString &key : file.allKeys()) {
        const QVariant value = file.value(key);
        if (value.toString().size() <= textLimit)
            m_values.insert(key, value);
    }
    m_writer = std::make_unique<GracefulThread>("preferences");
}

Preferences::~Preferences()
{
    write();
}

QStringList Preferences::languages()
{
    return {u"en"_s, u"de"_s, u"zh_CN"_s};
}

QString Preferences::language() const
{
    const QString chosen = m_values.value(languageKey).toString();
    return languages().contains(chosen) ? chosen : QString();
}

void Preferences::setLanguage(const QString &language)
{
    if (set(languageKey, language))
        Q_EMIT languageChanged();
}

ThemeChoice Preferences::theme() const
{
    const QString name = m_values.value(themeKey).toString();
    for (std::size_t i = 0; i < themeNames.size(); ++i) {
        if (name == themeNames[i])
            return static_cast<ThemeChoice>(i);
    }
    return ThemeChoice::FollowSystem;
}

void Preferences::setTheme(ThemeChoice choice)
{
    set(themeKey, QString(themeNames[static_cast<std::size_t>(choice)]));
}

bool Preferences::notifies() const
{
    return truth(m_values, notifyKey, true);
}

void Preferences::setNotifies(bool on)
{
    if (set(notifyKey, on))
        Q_EMIT notificationsChanged();
}

bool Preferences::notificationSound() const
{
    return truth(m_values, soundKey, false);
}

void Preferences::setNotificationSound(bool on)
{
    if (set(soundKey, on))
        Q_EMIT notificationsChanged();
}

int Preferences::historyLimit() const
{
    const int limit = m_values.value(historyKey).toInt();
    return limit >= smallestHistory && limit <= largestHistory ? limit : 0;
}

void Preferences::setHistoryLimit(int mebibytes)
{
    if (set(historyKey, mebibytes))
        Q_EMIT historyLimitChanged();
}

QByteArray Preferences::windowGeometry() const
{
    return QByteArray::fromBase64(m_values.value(geometryKey).toString().toLatin1());
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    set(geometryKey, QString::fromLatin1(geometry.toBase64()));
}

QString Preferences::page() const
{
    return m_values.value(pageKey).toString();
}

void Preferences::setPage(const QString &objectName)
{
    set(pageKey, objectName);
}

QString Preferences::placement(const QString &of) const
{
    return m_values.value(placementKey(of)).toString();
}

void Preferences::setPlacement(const QString &of, const QString &text)
{
    set(placementKey(of), text);
}

QStringList Preferences::recentChoices() const
{
    return m_values.value(recentKey).toStringList().mid(0, recentLimit);
}

void Preferences::addRecentChoice(const QString &key)
{
    QStringList recent = recentChoices();
    recent.removeAll(key);
    recent.prepend(key);
    set(recentKey, recent.mid(0, recentLimit));
}

bool Preferences::set(const QString &key, const QVariant &value)
{
    if (m_values.value(key) == value)
        return false;
    m_values.insert(key, value);
    m_changed.insert(key, value);
    m_soon.start();
    return true;
}

void Preferences::write()
{
    if (!m_writer || m_changed.isEmpty())
        return;
    m_writer->post([hop = m_hop.handle(), this, path = m_path, values = std::exchange(m_changed, {})] {
        const QString failed = writeValues(path, values);
        hop.post([this, failed, values] {
            if (!failed.isEmpty()) { // again with the next change, or at the end; newer ones stay
                QMap<QString, QVariant> again = values;
                again.insert(m_changed);
                m_changed = again;
            }
            const QString problem =
                failed.isEmpty() ? QString()
                                 : tr("Your choices are lost at the end: %1 cannot be written.").arg(failed);
            if (std::exchange(m_problem, problem) != problem)
                Q_EMIT problemChanged(problem);
        });
    });
}

} // namespace lightfoot
