// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/headless/socketsprinter.h"

namespace lightfoot {

// `lightfoot-cli sockets --close`: shows the sockets, asks on out whether they are to be closed and reads the
// answer from in, unless yes says so already; closes them and says how that went. False when one could not be
// closed, or the answer was not yes. Sockets that are gone meanwhile are no failure.
bool closeSockets(const SocketLines &lines, bool yes, std::istream &in, std::ostream &out, std::ostream &err);

} // namespace lightfoot
