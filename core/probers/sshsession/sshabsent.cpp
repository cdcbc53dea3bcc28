// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// In the place of sshconversation.cpp and sshroute.cpp where libssh is not built in.

#include "core/probers/sshsession/sshconversation.h"

namespace lightfoot {

bool sshBuiltIn()
{
    return false;
}

SshKey importSshKey(const std::string &, const std::string &)
{
    return nullptr;
}

void SshConversation::run(BlockingCall &, SshAnswer &)
{
    m_settled = false; // never called: sshPlanOf() makes no plan
}

} // namespace lightfoot
