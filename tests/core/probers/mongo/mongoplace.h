// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"

#include <cstdint>
#include <memory>
#include <string>

namespace lightfoot::test {

// The server that tst_mongoprober talks to: one of ours, or one that was started outside and that the
// environment names. One thread, owned by the test.
//   LIGHTFOOT_TEST_MONGO            host:port; without it ours is taken
//   LIGHTFOOT_TEST_MONGO_USERNAME   a user that may write, known in admin, by SCRAM
//   LIGHTFOOT_TEST_MONGO_PASSWORD
//   LIGHTFOOT_TEST_MONGO_CA         PEM file; where there is one, TLS is used
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

// Whether the environment names a server: a network namespace of our own would hide it.
bool isMongoGiven();

std::unique_ptr<MongoPlace> mongoPlace();

} // namespace lightfoot::test
