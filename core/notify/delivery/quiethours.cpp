// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/quiethours.h"

#include "core/monitor/calendar/compiledwindow.h"

namespace lightfoot {

namespace {

class WeeklyQuietHours final : public QuietHours
{
public:
    explicit WeeklyQuietHours(CompiledWindow window) : m_window(std::move(window)) {}
    bool quiet(WallTime at) override { return m_window.contains(at); }

private:
    CompiledWindow m_window;
};

} // namespace

Result<std::shared_ptr<QuietHours>> weeklyQuietHours(const std::string &spans, const std::string &timezone)
{
    if (spans.empty())
        return std::shared_ptr<QuietHours>();
    auto window = CompiledWindow::weekly(spans, timezone);
    if (!window)
        return tl::unexpected<Error>(window.error());
    return std::make_shared<WeeklyQuietHours>(*std::move(window));
}

} // namespace lightfoot
