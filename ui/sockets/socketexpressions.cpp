// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sockets/socketexpressions.h"

#include "ui/widgets/text.h"

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

bool isPrintable(std::string_view name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) { return c >= ' ' && c <= '~'; });
}

} // namespace

QString remoteExpression(const SocketAddress &remote)
{
    return remote.port == 0 ? QString() : u"dst "_s + toQString(remote.toString());
}

QString serviceExpression(std::uint16_t localPort)
{
    return u"sport = %1"_s.arg(localPort);
}

QString processExpression(const Attribution &owner)
{
    if (owner.certainty == Certainty::NotSeen)
        return {};
    if (!isPrintable(owner.process))
        return u"pid = %1"_s.arg(owner.pid);
    QString name = toQString(owner.process);
    name.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u"process = \"%1\""_s.arg(name);
}

} // namespace lightfoot
