// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <string>

namespace lightfoot::test {

// Why a value does not satisfy a schema, with its path; empty when it does. Knows the words that our schema
// uses (JSON Schema 2020-12: type, properties, required, additionalProperties, items, anyOf, const, enum,
// pattern, minimum, maximum, minItems, maxItems, minLength, $ref into $defs); any other word but an
// annotation is a fault.
QString schemaFault(const QJsonObject &schema, const QJsonValue &value);

// A YAML text as JSON, by YAML's own rules for what is a number or a boolean. Aliases and merge keys
// resolved.
QJsonValue jsonOfYaml(const std::string &text);

} // namespace lightfoot::test
