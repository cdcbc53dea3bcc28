// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gracefulthread.h"
#include "ui/theme/theme.h"
#include "ui/widgets/guihop.h"

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QVariant>

namespace lightfoot {

// What a person chose, in an ini file of theirs: one file whatever session runs, since a taste is not data
// (that stays in the data folder). Read once; written half a second after a change, on a thread of its own
// and key by key, so that two sessions keep each what they changed. A value that makes no sense counts as not
// there. GUI thread; outlives the windows.
class Preferences final : public QObject
{
    Q_OBJECT
public:
    // $XDG_CONFIG_HOME/lightfoot/desktop.ini
    static QString defaultPath();

    // An empty path: remembered until the program ends.
    explicit Preferences(const QString &path = {}, QObject *parent = nullptr);
    ~Preferences() override; // writes what is left

    QString path() const { return m_path; }
    // Why the last change could not be written; empty: it could.
    QString problem() const { return m_problem; }

    // "en", "de", "zh_CN"; empty: the system's.
    QString language() const;
    void setLanguage(const QString &language);
    static QStringList languages();

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);

    bool notifies() const; // on the desktop
    void setNotifies(bool on);
    bool notificationSound() const;
    void setNotificationSound(bool on);

    // MiB; 0: as the program would.
    int historyLimit() const;
    void setHistoryLimit(int mebibytes);
    static constexpr int smallestHistory = 16;
    static constexpr int largestHistory = 1 << 20;

    // As QWidget::saveGeometry() has it.
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    QString page() const; // the object name
    void setPage(const QString &objectName);
    // By the object name of the table or splitter, in the words of placement.h.
    QString placement(const QString &of) const;
    void setPlacement(const QString &of, const QString &text);

    // What was chosen in the command palette, newest first.
    QStringList recentChoices() const;
    void addRecentChoice(const QString &key);

Q_SIGNALS:
    void languageChanged();
    void notificationsChanged();
    void historyLimitChanged();
    // The path cannot be written; empty: it can again.
    void problemChanged(const QString &problem);

private:
    bool set(const QString &key, const QVariant &value);
    void write();

    const QString m_path;
    QMap<QString, QVariant> m_values;
    QMap<QString, QVariant> m_changed; // not written yet
    QString m_problem;
    QTimer m_soon;
    GuiHop m_hop;
    std::unique_ptr<GracefulThread> m_writer; // null: no path; last: ends first
};

} // namespace lightfoot
