// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"

#include <QString>

namespace lightfoot::test {

// Columns "certificate", "insecure" and "verdict", and the rows that hold for every kind that verifies a
// server with Certificates::ca() trusted. A kind adds rows of its own with certificateCase().
void certificateCases();
void certificateCase(const char *certificate, bool insecure, const char *verdict);

// The chain and key that a row's first column names.
KeyPair certificateNamed(Certificates &certificates, const QString &name);

} // namespace lightfoot::test
