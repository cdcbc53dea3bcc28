// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stategroup.h"

#include <QCoreApplication>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

std::uint32_t countOf(StateGroup group, const SocketSample &sample)
{
    const auto count = [&](TcpState state) { return sample.counts[static_cast<std::size_t>(state)]; };
    const std::uint32_t ours = std::min(sample.ours, count(TcpState::TimeWait));
    switch (group) {
    case StateGroup::Established:
        return count(TcpState::Established);
    case StateGroup::FinWait:
        return count(TcpState::FinWait1) + count(TcpState::FinWait2) + count(TcpState::LastAck) +
               count(TcpState::Closing);
    case StateGroup::CloseWait:
        return count(TcpState::CloseWait);
    case StateGroup::Syn:
        return count(TcpState::SynSent) + count(TcpState::SynReceived);
    case StateGroup::TimeWait:
        return count(TcpState::TimeWait) - ours;
    case StateGroup::Ours:
        return ours;
    }
    return 0;
}

ColorRole roleOf(StateGroup group)
{
    switch (group) {
    case StateGroup::Established:
        return ColorRole::Established;
    case StateGroup::FinWait:
        return ColorRole::FinWait;
    case StateGroup::CloseWait:
        return ColorRole::CloseWait;
    case StateGroup::Syn:
        return ColorRole::Syn;
    case StateGroup::TimeWait:
        return ColorRole::TimeWait;
    case StateGroup::Ours:
        break;
    }
    return ColorRole::Down;
}

QString nameOf(StateGroup group)
{
    switch (group) {
    case StateGroup::Established:
        return u"ESTABLISHED"_s;
    case StateGroup::FinWait:
        return u"FIN_WAIT"_s;
    case StateGroup::CloseWait:
        return u"CLOSE_WAIT"_s;
    case StateGroup::Syn:
        return u"SYN"_s;
    case StateGroup::TimeWait:
        return u"TIME_WAIT"_s;
    case StateGroup::Ours:
        break;
    }
    return QCoreApplication::translate("Words", "TIME_WAIT left by Lightfoot");
}

} // namespace lightfoot
