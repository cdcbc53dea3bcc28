// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/listvariables.h"

#include "core/lists/limits.h"

namespace lightfoot {

ListVariables::ListVariables(const Environment &source)
    : m_source(source), m_environment([this](std::string_view name) { return valueOf(name); })
{
    if (source.secret)
        m_environment.secret = [this](const std::string &name) { return secretOf(name); };
}

bool ListVariables::tooMuch() const
{
    return m_bytes > limits::listBytes;
}

std::optional<std::string> ListVariables::valueOf(std::string_view name)
{
    if (tooMuch())
        return std::nullopt;
    std::optional<std::string> value = m_source.variable(name);
    m_bytes += value ? value->size() : 0;
    return value;
}

Result<std::string> ListVariables::secretOf(const std::string &name)
{
    auto found = m_secrets.find(name);
    if (tooMuch() || (found == m_secrets.end() && m_secrets.size() >= limits::secrets))
        return failure(QT_TRANSLATE_NOOP("Message", "the list asks for more than %1 secrets, the limit"),
                       std::to_string(limits::secrets));
    if (found == m_secrets.end())
        found = m_secrets.emplace(name, m_source.secret(name)).first;
    m_bytes += found->second ? found->second->size() : 0;
    return found->second;
}

} // namespace lightfoot
