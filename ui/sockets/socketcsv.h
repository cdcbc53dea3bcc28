// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sockets/socketarranger.h"

#include <QByteArray>

namespace lightfoot {

// The frame's rows, but those that are gone, as CSV (RFC 4180) with a head, in the order shown. What
// processes chose is escaped, and no cell begins with what a spreadsheet takes for a formula. Pure: any
// thread.
QByteArray socketCsv(const SocketFrame &frame);

// One such cell.
std::string csvCell(std::string_view hostile);

} // namespace lightfoot
