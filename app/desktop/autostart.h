// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace lightfoot {

// Whether desktops start Lightfoot with the session, hidden in the tray: a desktop file in the user's
// autostart folder, as the XDG Autostart specification has it. Reads and writes one small file. Any thread.
class Autostart
{
public:
    // program: what is to be started, by its path, with these arguments. folder: empty: the user's own.
    explicit Autostart(const QString &program, const QString &folder = {}, const QStringList &arguments = {});

    // Not where a person has switched it off with their desktop's own means (Hidden, or GNOME's key).
    bool isOn() const;
    // The error names the file.
    Result<void> set(bool on) const;

    QString path() const { return m_path; }

private:
    const QStringList m_command;
    const QString m_path;
};

} // namespace lightfoot
