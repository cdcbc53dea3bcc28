// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"
#include "ui/editor/optionwords.h"

#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace lightfoot {

// An endpoint's options by their descriptors, wherever they live in it. GUI thread, no state.

// The options of all kinds that the editor has, in its order: commonOptions() without those that only a list
// needs, the map alert as what it is made of.
std::span<const OptionDescriptor *const> editedCommonOptions();

// descriptor: of editedCommonOptions() or of the endpoint's kind.
HeldOption optionOf(const Endpoint &endpoint, const OptionDescriptor &descriptor);
// Gives it another kind, with what that one can use of its options and their variables.
void takeKind(Endpoint &endpoint, const ProberKind &kind);
// Takes the place of the value and of all that was known of its variables; without a value the built-in
// default.
void setOption(Endpoint &endpoint, const OptionDescriptor &descriptor, const HeldOption &held);

// The endpoint that the command line would probe for a TARGET, name included; kind: empty for the one that
// the target itself names.
Result<Endpoint> endpointFor(ProberKinds kinds, std::string_view target, std::string_view kind = {});

// Names and ids that are in use.
class TakenNames
{
public:
    void add(const Endpoint &endpoint);
    // The endpoint's own are free while it is edited.
    void remove(const Endpoint &endpoint);
    // Names of keychain secrets as well: they are never free again.
    bool hasSecret(const std::string &name) const { return m_secrets.contains(name); }
    bool hasName(const std::string &name) const { return m_names.contains(name); }
    // The name itself, or with a number behind it: "db (2)".
    std::string freeName(const std::string &name) const;
    // For a new endpoint of this name.
    std::string freeId(const std::string &name) const;

private:
    std::unordered_set<std::string> m_names;
    std::unordered_set<std::string> m_ids;
    std::unordered_set<std::string> m_secrets;
    // The last number that freeName() gave a name: of many of one name none is tried again.
    mutable std::unordered_map<std::string, int> m_numbers;
};

} // namespace lightfoot
