// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberesult.h"

#include <openssl/ssl.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

// Stands for a whole chain: equal when every certificate is.
using ChainDigest = std::array<unsigned char, 32>;

// The chain as the peer sent it, leaf first, whatever the verification said; empty when none came. Hostile
// chains are bounded: 16 certificates with 64 names each. Any thread that owns the connection.
std::vector<Certificate> peerCertificates(const SSL *ssl);

// Tells cheaply whether the chain is the one seen before; none when none came.
std::optional<ChainDigest> peerChainDigest(const SSL *ssl);

// The authority at the end of the verified chain where the peer did not send it itself.
std::optional<Certificate> trustAnchor(const SSL *ssl);

// What is shown of a certificate. Any thread.
Certificate certificateOf(const X509 *certificate);

// The time that a certificate or a statement about one holds; the epoch where there is none. Times that the
// clock cannot hold are its first or last. Any thread.
WallTime wallTimeOf(const ASN1_TIME *time);

// How people know a certificate: its common name, or its first name, or all of its subject.
std::string shortName(const Certificate &certificate);

} // namespace lightfoot
