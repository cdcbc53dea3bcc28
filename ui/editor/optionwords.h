// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/optionreader.h"

#include <QString>

namespace lightfoot {

// Options as the text that a person edits, and back. Read by the reader of lists, so that what is wrong there
// is wrong here, in the same words. Lists have an item a line, maps "name: value" a line, lists of maps the
// same with an empty line between two, ranges "200-299, 404". GUI thread, no state.

// An option as an endpoint has it.
struct HeldOption
{
    std::optional<OptionValue> value;    // nothing: not set
    OptionReader::References references; // its own: "key" and "key.part"
    bool operator==(const HeldOption &) const = default;
};

struct FieldReading
{
    HeldOption held;
    QString problem; // why it cannot be used; empty: it can
    QString remark;  // what a person should know all the same
};

// Stands for the secret value of a header or the like, which is not shown. Where it is read again the value
// stays; where nobody can tell which that was it is a problem.
QString secretMask();

QString optionLabel(const OptionDescriptor &descriptor);
QString optionHint(const OptionDescriptor &descriptor);

// A variable in place of its value; of secrets nothing but variables. Empty: not set.
QString fieldText(const OptionDescriptor &descriptor, const HeldOption &held);
// "${NAME}" is a variable; any other dollar sign is one. before: what the field began with.
FieldReading readField(const OptionDescriptor &descriptor, const QString &text, const HeldOption &before);
// Whether reading the text of an option gives the same option.
bool isEditable(const OptionDescriptor &descriptor, const HeldOption &held);

} // namespace lightfoot
