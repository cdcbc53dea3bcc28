// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sockets/filter/socketfilter.h"

namespace lightfoot {

// One word or sign of a filter.
struct FilterToken
{
    enum class Kind : std::uint8_t
    {
        Word,
        Quoted,
        Sign, // = == != < <= > >= ~ ! & && | ||
        Open,
        Close,
        End
    };
    Kind kind = Kind::End;
    std::string text;       // a quoted one: what is between the marks
    std::size_t column = 1; // where it begins, in characters from 1

    bool isWord() const { return kind == Kind::Word || kind == Kind::Quoted; }
    bool is(std::string_view word) const; // an unquoted word, capitals or not, or a sign
};

// The tokens of a text, an End behind the last. Fails on a quotation mark that is not closed.
tl::expected<std::vector<FilterToken>, FilterError> filterTokens(std::string_view text);

// id begins with "column %1: "; arguments are for %2 and on.
template <class... Arguments>
tl::unexpected<FilterError> filterError(const FilterToken &token, const char *id, Arguments &&...arguments)
{
    return tl::unexpected(FilterError{
        message(id, std::to_string(token.column), std::forward<Arguments>(arguments)...), token.column});
}

std::string lowered(std::string_view text); // ASCII alone

} // namespace lightfoot
