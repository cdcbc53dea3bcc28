// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sockets/socketcolumns.h"

#include "core/base/duration.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("SocketColumns", text);
}

QString addressText(const SocketAddress &address, bool listening)
{
    return listening && address.port == 0 ? u"*"_s : toQString(address.toString());
}

QString timerText(const SocketRow &row)
{
    const QString left = QLocale().toString(double(row.timerLeft.count()) / 1000, 'f', 1);
    switch (row.timer) {
    case 0:
        return {};
    case 1:
        return words(QT_TRANSLATE_NOOP("SocketColumns", "retransmit in %1 s")).arg(left);
    case 2:
        return words(QT_TRANSLATE_NOOP("SocketColumns", "keep-alive in %1 s")).arg(left);
    case 3:
        return words(QT_TRANSLATE_NOOP("SocketColumns", "gone in %1 s")).arg(left);
    default:
        return words(QT_TRANSLATE_NOOP("SocketColumns", "window probe in %1 s")).arg(left);
    }
}

QString processText(const Attribution &owner)
{
    if (owner.certainty == Certainty::NotSeen)
        return owner.ownerHidden ? words(QT_TRANSLATE_NOOP("SocketColumns", "hidden"))
                                 : words(QT_TRANSLATE_NOOP("SocketColumns", "not seen"));
    const QString name = u"%1 (%2)"_s.arg(shown(owner.process)).arg(owner.pid);
    if (owner.certainty != Certainty::InferredFromRemote)
        return name;
    // Never "100 %": it is an inference.
    const int share = std::min(99, static_cast<int>(std::floor(owner.share * 100)));
    return words(QT_TRANSLATE_NOOP("SocketColumns", "%1, inferred %2 %")).arg(name).arg(share);
}

QString ageText(const WatchedSocket &socket)
{
    const QString text = spanText(socket.age);
    return socket.ageAtLeast ? u"> "_s + text : text;
}

QString retransmitsText(const WatchedSocket &socket)
{
    if (socket.details && socket.details->totalRetransmits > 0)
        return u"%1 / %2"_s.arg(socket.row.retransmits).arg(socket.details->totalRetransmits);
    return socket.row.retransmits == 0 ? QString() : QString::number(socket.row.retransmits);
}

QString rttText(const WatchedSocket &socket)
{
    return socket.details && socket.details->rtt.count() > 0 ? latencyText(socket.details->rtt) : QString();
}

QString rttHint(const WatchedSocket &socket)
{
    if (!socket.details || socket.details->rtt.count() == 0)
        return {};
    return words(QT_TRANSLATE_NOOP("SocketColumns", "round trip %1, varying by %2, as the kernel smooths it"))
        .arg(latencyText(socket.details->rtt), latencyText(socket.details->rttVariation));
}

} // namespace

bool isNumber(SocketColumn column)
{
    return column == SocketColumn::ReceiveQueue || column == SocketColumn::SendQueue ||
           column == SocketColumn::Retransmits || column == SocketColumn::Rtt || column == SocketColumn::Age;
}

QString socketHeader(SocketColumn column)
{
    switch (column) {
    case SocketColumn::Protocol:
        return words(QT_TRANSLATE_NOOP("SocketColumns", "Proto"));
    case SocketColumn::State:
        return words(QT_TRANSLATE_NOOP("SocketColumns", "State"));
    case SocketColumn::Local:
        return words(QT_TRANSLATE_NOOP("SocketColumns", "Local"));
    case SocketColumn::Remote:
        return words(QT_TRANSLATE_NOOP("SocketColumns", "Remote"));
    case SocketColumn::Process:
        return words(QT_TRANSLATE_NOOP("SocketColumns", "Process"));
    case SocketColumn::User:
        return words(QT_TRANSLATE_NOOP("SocketColumns", "User"));
    case SocketColumn::Age:
        return words(QT_TRANSLATE_NOOP("SocketColumns", "Age"));
    case SocketColumn::ReceiveQueue:
        return words(QT_TRANSLATE_NOOP("SocketColumns", "Recv-Q"));
    case SocketColumn::SendQueue:
        return words(QT_TRANSLATE_NOOP("SocketColumns", "Send-Q"));
    case SocketColumn::Timer:
        return words(QT_TRANSLATE_NOOP("SocketColumns", "Timer"));
    case SocketColumn::Retransmits:
        return words(QT_TRANSLATE_NOOP("SocketColumns", "Retrans"));
    case SocketColumn::Rtt:
        return words(QT_TRANSLATE_NOOP("SocketColumns", "RTT"));
    }
    return {};
}

QString socketText(const WatchedSocket &socket, SocketColumn column)
{
    const SocketRow &row = socket.row;
    switch (column) {
    case SocketColumn::Protocol:
        return toQString(toString(row.protocol));
    case SocketColumn::State:
        return stateName(row.state);
    case SocketColumn::Local:
        return addressText(row.local, false);
    case SocketColumn::Remote:
        return addressText(row.remote, row.state == TcpState::Listen || row.state == TcpState::Close);
    case SocketColumn::Process:
        return processText(socket.owner);
    case SocketColumn::User:
        return shown(socket.user);
    case SocketColumn::Age:
        return ageText(socket);
    case SocketColumn::ReceiveQueue:
        return QLocale().toString(row.receiveQueue);
    case SocketColumn::SendQueue:
        return QLocale().toString(row.sendQueue);
    case SocketColumn::Timer:
        return timerText(row);
    case SocketColumn::Retransmits:
        return retransmitsText(socket);
    case SocketColumn::Rtt:
        return rttText(socket);
    }
    return {};
}

QString socketHint(const WatchedSocket &socket, SocketColumn column)
{
    if (column == SocketColumn::Rtt)
        return rttHint(socket);
    if (column != SocketColumn::Process)
        return {};
    const QString command = shown(socket.command, 512);
    const QString sure = translated(describe(socket.owner));
    return command.isEmpty() ? sure : sure + u'\n' + command;
}

} // namespace lightfoot
