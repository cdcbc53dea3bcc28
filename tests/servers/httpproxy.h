// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/proxyprogram.h"

namespace lightfoot::test {

// tinyproxy: plain requests and CONNECT to any port, with basic authentication.
class HttpProxy final : public ProxyProgram
{
public:
    explicit HttpProxy(std::string user = {}, std::string password = {});

private:
    std::vector<std::string> arguments(std::uint16_t port) override;
};

} // namespace lightfoot::test
