// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"

#include <QJsonObject>

namespace lightfoot {

// Parts of listSchema(): what one option may be. They refer to sharedDefinitions() as "#/$defs/...".

enum class Bounds : std::uint8_t
{
    OfDescriptor,
    HighestOnly // zero and less stand for the default
};
QJsonObject optionSchema(const OptionDescriptor &descriptor, Bounds bounds = Bounds::OfDescriptor);

QJsonObject sharedDefinitions();

// {"$ref": "#/$defs/name"}
QJsonObject definitionReference(const QString &name);

// A text that is this word, in capitals or not.
QString caselessPattern(std::string_view word);

} // namespace lightfoot
