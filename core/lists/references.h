// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/environment.h"
#include "core/probe/alertsettings.h"
#include "core/probe/endpoint.h"
#include "core/probe/keychainreference.h"

#include <set>

namespace lightfoot {

// From values to what a list says in their place (see Endpoint::references), and back.

// The options as the list has them: a variable may be a secret, and so may what is in the keychain.
OptionMap asWritten(OptionMap options, const SecretReferences &references);

// Puts secrets of the keychain where "${keychain:NAME}" still stands for them. An error names the option and
// the secret; some may be in place then. Names, ids and depends stay as they are.
Result<void> putSecrets(Endpoint &endpoint, const Environment &environment);
Result<void> putSecrets(NotifierSettings &notifier, const Environment &environment);

// The names of the keychain's secrets that these ask for.
std::set<std::string> secretNames(const SecretReferences &references);

} // namespace lightfoot
