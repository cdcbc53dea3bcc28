// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"

#include <cstdint>
#include <memory>
#include <string>

namespace lightfoot::test {

// The server that tst_mongoprober talks to: one of ours; or FerretDB, where the environment's
// LIGHTFOOT_TEST_BROKERS names the folder that tests/brokers/fetch filled, over TLS with LIGHTFOOT_TEST_TLS.
// One thread, owned by the test.
class MongoPlace
{
public:
    virtual ~MongoPlace() = default;

    // Starts it where that is ours to do and puts mongoTestDocuments() there. Empty, or what went wrong.
    virtual std::string start() = 0;
    // Where it is, the login that works, TLS; more wins.
    virtual OptionMap options(OptionMap more = {}) const = 0;
    virtual std::uint16_t port() const = 0;
    // How often a command was asked; -1: nobody knows.
    virtual int count(const std::string &command) const = 0;
};

std::unique_ptr<MongoPlace> mongoPlace();

} // namespace lightfoot::test
