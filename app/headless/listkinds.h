// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"

#include <QJsonObject>

#include <iosfwd>

namespace lightfoot {

// What there is to say of kinds of probe, all of it from their descriptors.

// A few lines a kind, for a terminal.
void printKinds(ProberKinds kinds, std::ostream &out);

// A table for the README: kind, options, metrics, phases, goodbye, what it verifies.
void printKindTable(ProberKinds kinds, std::ostream &out);

// The page of one kind, as Markdown.
void printKindPage(const ProberKind &kind, std::ostream &out);

QJsonObject optionJson(const OptionDescriptor &option);
QJsonObject kindJson(const ProberKind &kind);

} // namespace lightfoot
