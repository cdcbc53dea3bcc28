// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/environment.h"

#include <map>

namespace lightfoot {

// What the variables of one list stand for, bounded: a short name can stand for much, and a list can hold
// millions of them. Each secret is asked for once. Lives while one list is read.
class ListVariables
{
public:
    // source must outlive it.
    explicit ListVariables(const Environment &source);
    ListVariables(const ListVariables &) = delete; // m_environment holds this
    ListVariables &operator=(const ListVariables &) = delete;

    const Environment &environment() const { return m_environment; }
    bool asksForSecrets() const { return m_source.secret != nullptr; }

    // Of the values that were put in place. Beyond the limit there is nothing more to have.
    bool tooMuch() const;
    std::size_t bytes() const { return m_bytes; }
    void resetBytes(std::size_t bytes) { m_bytes = bytes; }

private:
    std::optional<std::string> valueOf(std::string_view name);
    Result<std::string> secretOf(const std::string &name);

    const Environment &m_source;
    Environment m_environment;
    std::size_t m_bytes = 0;
    std::map<std::string, Result<std::string>> m_secrets;
};

} // namespace lightfoot
