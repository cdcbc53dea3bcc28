// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <optional>

namespace lightfoot {

// Qt's event loops, on whatever thread, want an application to be there; the commands that need one (the
// keychain's) make it first, on the main thread and before there is another. The locale stays what it was:
// numbers for scripts have a point, whatever the person's language. In a program that has an application,
// such as a test, it does nothing.
class CoreApplication
{
public:
    CoreApplication();

private:
    int m_count = 1;
    char m_name[14] = "lightfoot-cli";
    char *m_arguments[2] = {m_name, nullptr};
    std::optional<QCoreApplication> m_application;
};

} // namespace lightfoot
