// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/incidents/opencase.h"

#include <QWidget>

namespace lightfoot {

class Card;
class CaseView;
class StatusTitle;
class WrappedLabel;

// All about one thing that is going on: why, who was told, who takes care, and which endpoints it is about.
// GUI thread; owned by the incidents page. monitor outlives it.
class CaseDetail final : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::size_t memberLimit = 500; // more are counted alone

    // The definition of an endpoint, null when it is gone.
    using Names = std::function<const MonitoredEndpoint *(EndpointHandle)>;

    CaseDetail(const Monitor &monitor, Names names, QWidget *parent = nullptr);

    // Null: nothing is chosen.
    void show(const OpenCase *openCase);
    CaseView *members() const { return m_members; }

private:
    void showMembers(const OpenCase &openCase);

    const Monitor &m_monitor;
    const Names m_names;
    StatusTitle *m_title;
    WrappedLabel *m_cause;
    WrappedLabel *m_told;
    WrappedLabel *m_attention;
    Card *m_head;
    Card *m_list;
    CaseView *m_members;
    std::string m_key; // of what is shown
};

// The endpoint that a member's row is about, by its key.
EndpointHandle endpointOfKey(const std::string &key);

} // namespace lightfoot
