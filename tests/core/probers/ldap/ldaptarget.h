// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/ldap/ber.h"
#include "core/probers/ldap/ldapcodec.h"

#include <string_view>

namespace lightfoot::test {

// Pushes bytes through every parser of the codec, message by message as a conversation would.
inline void feedLdap(std::string_view bytes)
{
    constexpr std::size_t limit = 65536;
    for (BerFrame frame = berFrame(bytes, limit); frame.state == BerFrame::State::Whole;
         frame = berFrame(bytes, limit)) {
        if (const auto response = parseLdapResponse(bytes.substr(0, frame.size)))
            static_cast<void>(response->text());
        bytes.remove_prefix(frame.size);
    }
    BerReader reader(bytes);
    while (reader.next())
        ;
    BerReader(bytes).nextNumber(0x02);
}

} // namespace lightfoot::test
