// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/certificates.h"
#include "tests/servers/proxyprogram.h"

namespace lightfoot::test {

// stunnel: TLS on 127.0.0.1 in front of a server there that has none of its own.
class TlsFront final : public ProxyProgram
{
public:
    // port() of the server behind it is asked for when this one starts; both must outlive it.
    TlsFront(KeyPair pair, const ProxyProgram &behind);

private:
    std::vector<std::string> arguments(std::uint16_t port) override;

    const KeyPair m_pair;
    const ProxyProgram &m_behind;
};

} // namespace lightfoot::test
