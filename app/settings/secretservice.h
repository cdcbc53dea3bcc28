// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lightfoot {

// What QtKeychain does not tell of the freedesktop.org Secret Service. On the keychain's own thread; each
// waits for at most two seconds.

// Keeps the message bus from ending this program when it ends itself (GIO's habit, for programs of a session
// that is over; a monitor stays).
void outliveMessageBus();

// Whether an entry of this service and name is there, and locked: a locked keyring is read as if it had none.
bool isEntryLocked(const std::string &service, const std::string &name);

// Lets GLib free what it puts off until its thread has nothing else to do. On a thread that is about to end.
void settleMessageBus();

} // namespace lightfoot
