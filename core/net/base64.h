// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/evp.h>

#include <string>
#include <string_view>

namespace lightfoot {

// RFC 4648 section 4, for Basic authentication.
inline std::string base64(std::string_view data)
{
    std::string text((data.size() + 2) / 3 * 4 + 1, '\0');
    const int length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char *>(text.data()),
                        reinterpret_cast<const unsigned char *>(data.data()), static_cast<int>(data.size()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

} // namespace lightfoot
