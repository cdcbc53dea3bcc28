// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/proxyprogram.h"

namespace lightfoot::test {

// microsocks: SOCKS5.
class SocksProxy final : public ProxyProgram
{
public:
    explicit SocksProxy(std::string user = {}, std::string password = {});

private:
    std::vector<std::string> arguments(std::uint16_t port) override;
};

} // namespace lightfoot::test
