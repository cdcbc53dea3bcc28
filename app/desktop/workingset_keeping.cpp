// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What of the set is in its file for the next start.
#include "app/desktop/workingset.h"
#include "core/lists/importparts.h"
#include "core/lists/listfiles.h"
#include "core/lists/listrelations.h"
#include "core/probe/keychainreference.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace lightfoot {

// A keyring that is locked today is no reason to forget who needed it: what is missing in result, and is good
// but for its secret, is written back as it stood, and so is who depends on it.
void WorkingSet::holdBack(const ReadResult &result)
{
    if (!result.report.hasErrors() || !m_environment.secret)
        return;
    ReadResult unasked = read({m_path}, m_environment.variable);
    std::unordered_set<std::string_view> there;
    for (const Endpoint &endpoint : result.list.endpoints)
        there.insert(endpoint.name);
    for (const Endpoint &endpoint : unasked.list.endpoints) {
        for (const std::string &name : endpoint.depends) {
            if (there.contains(endpoint.name) && !there.contains(name))
                m_heldDepends[endpoint.id].push_back(name);
        }
    }
    std::erase_if(unasked.list.endpoints, [&](const Endpoint &endpoint) {
        return !namesKeychain(endpoint.references) || there.contains(endpoint.name);
    });
    std::erase_if(unasked.list.alerts.notifiers, [&](const NotifierSettings &notifier) {
        return !namesKeychain(notifier.references) || counterpart(notifier, result.list);
    });
    m_heldBack = std::move(unasked.list);
}

ProbeList WorkingSet::kept() const
{
    ProbeList list{{}, m_alerts, m_sender};
    std::ranges::copy_if(m_endpoints, std::back_inserter(list.endpoints),
                         [this](const Endpoint &endpoint) { return !m_ofSession.contains(endpoint.id); });
    for (Endpoint &endpoint : list.endpoints) {
        const auto held = m_heldDepends.find(endpoint.id);
        if (held != m_heldDepends.end())
            endpoint.depends.insert(endpoint.depends.end(), held->second.begin(), held->second.end());
    }
    for (const Endpoint &endpoint : m_heldBack.endpoints) {
        const auto same = [&](const Endpoint &other) {
            return other.name == endpoint.name || other.id == endpoint.id;
        };
        if (std::ranges::none_of(list.endpoints, same))
            list.endpoints.push_back(endpoint);
    }
    for (const NotifierSettings &notifier : m_heldBack.alerts.notifiers) {
        if (!counterpart(notifier, list))
            list.alerts.notifiers.push_back(notifier);
    }
    dropAbsentDepends(list.endpoints); // on what is only there for the session
    return list;
}

// A copy: what cannot be written anew must not be gone.
Result<void> WorkingSet::saveDamaged() const
{
    const std::string copy = m_path + ".bak";
    std::error_code error;
    if (!m_damaged || !std::filesystem::exists(m_path, error))
        return {};
    std::filesystem::copy_file(m_path, copy, std::filesystem::copy_options::overwrite_existing, error);
    if (!error)
        return {};
    return failure(QT_TRANSLATE_NOOP("Message", "%1 cannot be written: %2"), copy, error.message());
}

Result<void> WorkingSet::keep()
{
    if (m_path.empty())
        return {};
    if (const Result<void> saved = saveDamaged(); !saved)
        return saved;
    const WriteResult written =
        writeList(kept(), m_application.kinds(), m_application.channels(), SecretPolicy::Include);
    const Result<void> saved = saveListFile(m_path, written.text, FileAccess::OwnerOnly);
    m_damaged = m_damaged && !saved;
    return saved;
}

} // namespace lightfoot
