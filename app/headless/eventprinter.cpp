// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/eventprinter.h"

#include <QDateTime>

namespace lightfoot {

namespace {

constexpr int linesPerSecond = 50;

} // namespace

void EventPrinter::notify(const News &news)
{
    for (const Event &event : news.events) {
        // A first "up" is no news.
        if (event.transition.from == Status::Pending && event.transition.to == Status::Up)
            continue;
        const auto now = std::chrono::steady_clock::now();
        if (now - m_second >= std::chrono::seconds(1)) {
            if (m_left > 0)
                m_out << "          and " << m_left << " more\n";
            m_second = now;
            m_lines = 0;
            m_left = 0;
        }
        if (++m_lines > linesPerSecond) {
            ++m_left;
            continue;
        }
        m_out << QDateTime::fromMSecsSinceEpoch(toMilliseconds(event.at))
                     .toString(QStringLiteral("HH:mm:ss"))
                     .toStdString()
              << "  " << toString(event.transition.to) << "  " << escaped(event.definition->name);
        if (event.failure != FailureKind::None)
            m_out << "  " << toString(event.failure) << ": "
                  << toEnglish(event.reason ? event.reason : describe(event.failure));
        m_out << '\n';
    }
    m_out.flush();
}

} // namespace lightfoot
