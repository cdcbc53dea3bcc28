// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The way of an edited endpoint into the set: secrets into the keychain first.
#include "core/probe/keychainreference.h"
#include "ui/editor/endpointeditor.h"
#include "ui/editor/optionform.h"

#include <unordered_set>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t longestPart = 80;

// Ids are unique, but may hold what a secret's name may not.
std::string secretName(const std::string &id, const std::string &key)
{
    std::string part;
    bool changed = id.size() > longestPart;
    for (const char c : id.substr(0, longestPart)) {
        const bool good = isKeychainName({&c, 1});
        changed = changed || !good;
        part += good ? c : '-';
    }
    if (changed)
        part += '.' + std::to_string(std::hash<std::string>{}(id) % 1'000'000);
    return "lightfoot/" + part + '/' + key;
}

// Those of this session: what one of them holds may come back by undo.
std::unordered_set<std::string> &storedSecrets()
{
    static std::unordered_set<std::string> names;
    return names;
}

std::string freeSecretName(const std::string &name, const TakenNames &taken)
{
    std::string free = name;
    for (int number = 2; taken.hasSecret(free) || storedSecrets().contains(free); ++number)
        free = name + '-' + std::to_string(number);
    return free;
}

} // namespace

void EndpointEditor::save()
{
    m_result = m_base;
    if (const QString why = obstacle(m_result); !why.isEmpty())
        return showObstacle(why);
    ++m_question; // it will be checked all the same
    m_checking.stop();
    m_secrets.clear();
    for (const auto &[option, text] : m_form->secrets()) {
        const std::string name = freeSecretName(secretName(m_result.id, option->key), m_taken);
        m_result.references.insert_or_assign(option->key, "${keychain:" + name + '}');
        m_secrets.push_back({name, text.toStdString()});
    }
    storeNext();
}

void EndpointEditor::storeNext()
{
    if (m_secrets.empty()) {
        beginSaving();
        Q_EMIT saved(m_result);
        return;
    }
    beginSaving(tr("Waiting for the keychain…"));
    const Secret secret = m_secrets.front();
    m_services.storeSecret(secret.name, secret.text,
                           [hop = m_hop.handle(), this](const Result<void> &result) {
                               hop.post([this, result] { onStored(result); });
                           });
}

void EndpointEditor::onStored(const Result<void> &result)
{
    if (!isSaving())
        return;
    if (!result)
        return setAnswer(result);
    storedSecrets().insert(m_secrets.front().name);
    m_secrets.pop_front();
    storeNext();
}

} // namespace lightfoot
