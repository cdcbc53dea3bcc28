// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/outcome.h"
#include "core/probers/shared/scramrounds.h"

#include <cstdint>
#include <string_view>

namespace lightfoot {

// What a server sends is looked at before the client library is: libmongoc 1.23 believes the lengths in it (a
// document longer than its message is read past the end of the memory it is in), takes messages of 48 MB, and
// computes SCRAM's rounds, as many as the server asks for, without looking up. Pure functions, any thread.
// Sources: mongodb.com/docs/manual/reference/mongodb-wire-protocol, bsonspec.org 1.1.

inline constexpr std::size_t mongoHeader = 16;         // bytes
inline constexpr std::uint32_t mongoLongest = 1 << 20; // what we ask for is answered in a few hundred bytes
inline constexpr int mongoDeepest = 100;               // documents within documents, as servers have it

enum class MongoFlaw : std::uint8_t
{
    None,
    NoMessage, // not the protocol
    TooLong,
    TooManyRounds
};

// Whether a message may begin so; of the first 16 bytes.
MongoFlaw mongoHeaderFlaw(std::string_view header);
// How long it is, header included. Needs four bytes.
std::uint32_t mongoLength(std::string_view header);

// Whether a message, which is all there, is a reply with one sound document. inLogin: whether rounds may be
// asked for.
MongoFlaw mongoMessageFlaw(std::string_view message, bool inLogin);

// Whether the bytes are one document and nothing else, as the format wants it through and through.
bool isMongoDocument(std::string_view bytes);

// What a server's error code stands for (src/mongo/base/error_codes.yml): the login and its rights, a filter
// that it does not understand, time that ran out, or its own trouble.
FailureKind mongoErrorKind(std::uint32_t code);

} // namespace lightfoot
