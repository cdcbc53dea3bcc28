// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/mongochannel.h"
#include "tests/servers/mongoserver.h"

namespace lightfoot::test {

// What a MongoServer says on one connection. Lives on the connection's thread.
class MongoConversation
{
public:
    MongoConversation(MongoServer &server, MongoChannel &channel)
        : m_server(server), m_channel(channel), m_fault(server.m_behaviour.fault)
    {}

    // Until one of the two ends it. False: to be ended with a reset.
    bool run();

private:
    Bson answer(const MongoQuestion &question);
    Bson hello(const MongoQuestion &question);
    Bson find(const MongoQuestion &question) const;
    Bson logIn(const Bson &command, const std::string &database);
    Bson startScram(const Bson &command, const std::string &database);
    Bson continueScram(const Bson &command);
    Bson byCertificate(const Bson &command, const std::string &database);
    bool misbehave(const MongoQuestion &question);
    std::string scramRounds() const;

    MongoServer &m_server;
    MongoChannel &m_channel;
    const MongoFault m_fault;
    std::optional<ScramConversation> m_scram;
    bool m_short = false;  // its proof is the last message
    bool m_proven = false; // the client has, only its last empty message is missing
    bool m_loggedIn = false;
};

} // namespace lightfoot::test
