// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// "${keychain:NAME}" in a list stands for a secret of the user's keychain. Any thread.

// The references of an endpoint or a notifier: paths of options (see Endpoint::references) and their texts as
// they stood.
using SecretReferences = std::map<std::string, std::string, std::less<>>;

// Whether a secret can have this name: 1 to 128 letters, digits and . _ - @ / +, nothing that a shell or a
// list would take for something else.
bool isKeychainName(std::string_view name);

// The name of the secret where the text between "${" and "}" means the keychain, good or not.
std::optional<std::string_view> keychainName(std::string_view variable);

bool namesKeychain(std::string_view text);
bool namesKeychain(const SecretReferences &references);

// The texts of the options that come from the keychain, as a whole or in part; the longest first, since one
// may be part of another. For those who keep them out of a message.
std::vector<std::string> keychainTexts(const OptionMap &options, const SecretReferences &references);

// The texts that an option's value is made of.
std::vector<std::string> textsOf(const OptionValue &value);

} // namespace lightfoot
