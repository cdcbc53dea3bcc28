// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The way of an edited endpoint into the set: secrets into the keychain first.
#include "core/probe/keychainreference.h"
#include "ui/editor/endpointeditor.h"
#include "ui/editor/optionform.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t longestPart = 80;

// A name that no other endpoint's secret has: ids are unique, but may hold what a name may not.
std::string secretName(const Endpoint &endpoint, const std::string &key)
{
    std::string part;
    bool changed = endpoint.id.size() > longestPart;
    for (const char c : endpoint.id.substr(0, longestPart)) {
        const bool good = isKeychainName({&c, 1});
        changed = changed || !good;
        part += good ? c : '-';
    }
    if (changed)
        part += '.' + std::to_string(std::hash<std::string>{}(endpoint.id) % 1'000'000);
    std::string name = "lightfoot/" + part + '/' + key;
    // What is there may come back by undo: it keeps its own.
    const auto before = endpoint.references.find(key);
    std::string free = name;
    for (int number = 2; before != endpoint.references.end() && before->second == "${keychain:" + free + '}';
         ++number)
        free = name + '-' + std::to_string(number);
    return free;
}

} // namespace

void EndpointEditor::save()
{
    if (m_saving)
        return;
    m_result = m_base;
    if (const QString why = obstacle(m_result); !why.isEmpty())
        return showObstacle(why);
    m_secrets.clear();
    for (const auto &[option, text] : m_form->secrets()) {
        Endpoint named = m_base;
        named.id = m_result.id;
        const std::string name = secretName(named, option->key);
        m_result.references.insert_or_assign(option->key, "${keychain:" + name + '}');
        m_secrets.push_back({name, text.toStdString()});
    }
    m_saving = true;
    storeNext();
}

void EndpointEditor::storeNext()
{
    if (m_secrets.empty())
        return finish();
    showObstacle(tr("Waiting for the keychain…"));
    const Secret secret = m_secrets.front();
    m_services.storeSecret(secret.name, secret.text,
                           [hop = m_hop.handle(), this](const Result<void> &result) {
                               hop.post([this, result] { onStored(result); });
                           });
}

void EndpointEditor::onStored(const Result<void> &result)
{
    if (result) {
        m_secrets.pop_front();
        return storeNext();
    }
    // Nothing is lost: what was typed is still there.
    m_saving = false;
    m_secrets.clear();
    showObstacle(tr("%1 Nothing is saved yet: try again, or do without “Keep in the keychain”.")
                     .arg(translated(result.error().message)));
    m_save->setEnabled(true);
}

void EndpointEditor::finish()
{
    Q_EMIT saved(m_result);
    accept();
}

} // namespace lightfoot
