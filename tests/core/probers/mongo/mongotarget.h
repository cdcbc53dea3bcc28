// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/mongo/mongoguard.h"
#include "core/probers/mongo/mongoplan.h"

#include <cstdlib>

namespace lightfoot::test {

// Pushes bytes through all that reads them; ends the program where a result breaks its word.
inline void feedMongo(std::string_view bytes)
{
    if (bytes.size() >= mongoHeader && mongoHeaderFlaw(bytes) == MongoFlaw::None &&
        (mongoLength(bytes) < mongoHeader || mongoLength(bytes) > mongoLongest))
        std::abort();
    const MongoFlaw flaw = mongoMessageFlaw(bytes, true);
    if (flaw == MongoFlaw::None && mongoLength(bytes) != bytes.size())
        std::abort();
    if (flaw == MongoFlaw::None && mongoMessageFlaw(bytes, false) != MongoFlaw::None)
        std::abort();
    // Cut anywhere it is none.
    if (flaw == MongoFlaw::None &&
        mongoMessageFlaw(bytes.substr(0, bytes.size() - 1), true) == MongoFlaw::None)
        std::abort();
    if (isMongoDocument(bytes) &&
        (bytes.size() < 5 || bytes.back() != '\0' || mongoLength(bytes) != bytes.size()))
        std::abort();
    const Result<MongoLookup> lookup = parseMongoLookup(bytes, "{}");
    if (lookup && (lookup->database.empty() || lookup->collection.empty() ||
                   lookup->database.find(':') != std::string::npos ||
                   lookup->database + ":" + lookup->collection != bytes))
        std::abort();
    // A filter is an object or nothing at all.
    const Result<MongoLookup> filter = parseMongoLookup("a:b", std::string(bytes));
    if (filter && bytes.find('{') == std::string_view::npos)
        std::abort();
    const Result<OptionMap> options = mongoFromTarget(bytes);
    if (options && optionOr(*options, "host", std::string()).find(',') != std::string::npos)
        std::abort();
}

} // namespace lightfoot::test
