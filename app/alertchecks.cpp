// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alertchecks.h"

#include "core/monitor/calendar/compiledwindow.h"
#include "core/notify/channel.h"

namespace lightfoot {

namespace {

Result<void> checkNotifier(const NotifierSettings &settings, ChannelKinds channels)
{
    if (!settings.quiet.empty()) {
        const Result<CompiledWindow> quiet = CompiledWindow::weekly(settings.quiet, settings.timezone);
        if (!quiet)
            return tl::unexpected(quiet.error());
    }
    const ChannelKind *kind = findChannelKind(channels, settings.kind);
    if (!kind)
        return {}; // the reader takes none of an unknown kind
    const Result<std::unique_ptr<Channel>> channel = kind->create(settings);
    return channel ? Result<void>() : tl::unexpected(channel.error());
}

Result<void> checkWindow(const MaintenanceWindow &window)
{
    const Result<CompiledWindow> compiled = CompiledWindow::compile(window);
    return compiled ? Result<void>() : tl::unexpected(compiled.error());
}

} // namespace

AlertChecks alertChecks(ChannelKinds channels)
{
    return {.notifier =
                [channels](const NotifierSettings &settings) { return checkNotifier(settings, channels); },
            .maintenance = checkWindow};
}

} // namespace lightfoot
