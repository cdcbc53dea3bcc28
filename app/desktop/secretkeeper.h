// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/secrets.h"
#include "core/base/gracefulthread.h"
#include "core/probe/keychainreference.h"

namespace lightfoot {

// Puts secrets into the keychain on a thread that may wait: somebody may have to type a password. Any thread;
// secrets must outlive it, and be stopped before it ends.
class SecretKeeper
{
public:
    explicit SecretKeeper(Secrets &secrets) : m_secrets(secrets), m_thread("secrets") {}

    // The reply comes on the keeper's thread; its error never has the secret in it.
    void store(std::string name, std::string secret, std::function<void(Result<void>)> reply)
    {
        m_thread.post([this, name = std::move(name), secret = std::move(secret), reply = std::move(reply)] {
            if (!isKeychainName(name)) {
                reply(failure(QT_TRANSLATE_NOOP(
                    "Message", "a secret's name has at most 128 letters, digits and . _ - @ / +")));
                return;
            }
            const Secrets::Found found = m_secrets.store(name, secret, std::chrono::minutes(2));
            reply(found.answer == KeychainAnswer::Done ? Result<void>()
                                                       : tl::unexpected(Error{keychainProblem(name, found)}));
        });
    }

private:
    Secrets &m_secrets;
    GracefulThread m_thread; // last: its jobs use the above
};

} // namespace lightfoot
