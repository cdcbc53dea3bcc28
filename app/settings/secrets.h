// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lists/environment.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

class QObject;
class QThread;

namespace lightfoot {

// How a question to the keychain ended.
enum class KeychainAnswer : std::uint8_t
{
    Done,
    Missing,     // it has no secret of that name
    Locked,      // nobody has unlocked it yet, or it was not allowed
    Unavailable, // there is none: no message bus, no service on it
    Silent       // it did not answer in time
};

// What a Secrets waits for: a value that is shared with the thread that gets the answer.
struct KeychainCall;

// The user's keychain, by QtKeychain: the Secret Service of GNOME and others, or KWallet. Its entries of ours
// have the service "lightfoot". A keychain needs an event loop and may take as long as somebody takes to type
// a password, so it has a thread of its own, which starts with the first question; whoever asks waits for at
// most the patience. Any thread but the GUI's; an event loop wants a QCoreApplication. QtKeychain's queue
// stays with the thread that used it first: one of these in a process.
class Secrets
{
public:
    explicit Secrets(std::chrono::milliseconds patience = std::chrono::seconds(5));
    // Waits for a moment for a question that is under way.
    ~Secrets();
    Secrets(const Secrets &) = delete;
    Secrets &operator=(const Secrets &) = delete;

    struct Found
    {
        KeychainAnswer answer = KeychainAnswer::Unavailable;
        std::string secret; // Done
        std::string words;  // Unavailable: of the keychain
    };
    Found find(const std::string &name);
    // UTF-8 without NUL. patience: instead of this object's, where somebody is there to unlock the keychain.
    Found store(const std::string &name, const std::string &secret,
                std::optional<std::chrono::milliseconds> patience = {});
    Found remove(const std::string &name);

    // For lists. Errors name the secret and the remedy. It must not outlive this.
    SecretLookup lookup();
    // Whoever waits is told at once that there is no answer, and so is everybody later.
    void stop();

private:
    Found ask(const std::shared_ptr<KeychainCall> &call, std::chrono::milliseconds patience);

    void startThread();

    const std::chrono::milliseconds m_patience;
    std::mutex m_mutex; // of all below
    bool m_stopped = false;
    std::shared_ptr<KeychainCall> m_last; // while it has no answer, the keychain would not begin another
    std::unique_ptr<QThread> m_thread;
    QObject *m_worker = nullptr; // lives on it, and ends with it
};

// What to tell people of an answer that is not Done; name: of the secret.
Message keychainProblem(const std::string &name, const Secrets::Found &found);

} // namespace lightfoot
