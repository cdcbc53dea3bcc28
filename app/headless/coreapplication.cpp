// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/coreapplication.h"

#include <clocale>
#include <string>

namespace lightfoot {

namespace {

// Qt says on standard error that it does not like a locale such as "C", which is then not used at all.
void ignoreMessage(QtMsgType, const QMessageLogContext &, const QString &) {}

} // namespace

CoreApplication::CoreApplication()
{
    if (QCoreApplication::instance())
        return;
    // No other thread is there yet. NOLINTNEXTLINE(concurrency-mt-unsafe)
    const std::string before = std::setlocale(LC_ALL, nullptr);
    const QtMessageHandler handler = qInstallMessageHandler(ignoreMessage);
    m_application.emplace(m_count, m_arguments);
    qInstallMessageHandler(handler);
    std::setlocale(LC_ALL, before.c_str()); // NOLINT(concurrency-mt-unsafe)
}

} // namespace lightfoot
