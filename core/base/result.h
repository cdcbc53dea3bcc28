// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.h"

#include <tl/expected.hpp>

namespace lightfoot {

// Why an operation failed, for people. A failing endpoint is no Error: it is a ProbeResult.
struct Error
{
    Message message;
};

template <class T>
using Result = tl::expected<T, Error>;

template <class... Arguments>
tl::unexpected<Error> failure(const char *id, Arguments &&...arguments)
{
    return tl::unexpected<Error>(Error{message(id, std::forward<Arguments>(arguments)...)});
}

} // namespace lightfoot
