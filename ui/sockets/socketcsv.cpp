// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sockets/socketcsv.h"

#include "core/base/message.h"

namespace lightfoot {

namespace {

constexpr std::string_view head =
    "protocol,state,local_address,local_port,remote_address,remote_port,pid,process,certainty,share,command,"
    "user,age_us,receive_queue,send_queue,timer,timer_us,retransmits,retransmits_total,rtt_us\r\n";

std::string microseconds(Duration duration)
{
    return std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(duration).count());
}

void addOwner(std::string &text, const WatchedSocket &socket)
{
    const Attribution &owner = socket.owner;
    const bool known = owner.certainty != Certainty::NotSeen;
    text.append(known ? std::to_string(owner.pid) : std::string()).append(",");
    text.append(csvCell(owner.process)).append(",");
    text.append(toString(owner.certainty)).append(",");
    if (owner.certainty == Certainty::InferredFromRemote)
        text.append(std::to_string(owner.share));
    text.append(",").append(csvCell(socket.command)).append(",").append(csvCell(socket.user)).append(",");
}

void addRow(std::string &text, const WatchedSocket &socket)
{
    const SocketRow &row = socket.row;
    const auto add = [&text](std::string_view value) { text.append(value).append(","); };
    add(toString(row.protocol));
    add(toString(row.state));
    add(row.local.host());
    add(std::to_string(row.local.port));
    add(row.remote.host());
    add(std::to_string(row.remote.port));
    addOwner(text, socket);
    add(microseconds(socket.age));
    add(std::to_string(row.receiveQueue));
    add(std::to_string(row.sendQueue));
    add(std::to_string(row.timer));
    add(microseconds(row.timerLeft));
    add(std::to_string(row.retransmits));
    add(socket.details ? std::to_string(socket.details->totalRetransmits) : std::string());
    text.append(socket.details ? std::to_string(socket.details->rtt.count()) : std::string()).append("\r\n");
}

} // namespace

std::string csvCell(std::string_view hostile)
{
    const std::string text = escaped(hostile, 2 * SocketProcess::commandLimit);
    std::string cell = "\"";
    // A spreadsheet skips blanks before it looks.
    const std::size_t first = text.find_first_not_of(' ');
    if (first != std::string::npos && std::string_view("=+-@").find(text[first]) != std::string_view::npos)
        cell += '\'';
    for (const char c : text) {
        if (c == '"')
            cell += '"';
        cell += c;
    }
    return cell + '"';
}

QByteArray socketCsv(const SocketFrame &frame)
{
    std::string text(head);
    text.reserve(head.size() + frame.order.size() * 160);
    for (const std::uint32_t entry : frame.order) {
        if (frame.flashes[entry].kind != FlashKind::Gone)
            addRow(text, frame.socket(entry));
    }
    return QByteArray::fromStdString(text);
}

} // namespace lightfoot
