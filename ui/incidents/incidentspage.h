// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/incidents/opencase.h"
#include "ui/services.h"

#include <QStackedWidget>

#include <unordered_map>

class QLabel;

namespace lightfoot {

class Card;
class CaseDetail;
class CaseView;

// What is going on, what these share, and who was told: incidents, our own blindness, and single endpoints
// that are down, worst and newest first, with all about the chosen one. GUI thread; owned by the main window.
// services outlives it.
class IncidentsPage final : public QStackedWidget
{
    Q_OBJECT
public:
    explicit IncidentsPage(const Services &services, QWidget *parent = nullptr);

    // Once a second; nothing while hidden.
    void refresh();
    // The endpoints that an action is about: the chosen members, else all of the chosen rows. Empty while
    // hidden.
    std::vector<EndpointHandle> selected() const;
    // Makes one of what is going on current, by its OpenCase::key, if it is there and the page in sight.
    void choose(const std::string &key);

Q_SIGNALS:
    void endpointWanted(qint64 endpoint);
    void selectionChanged();
    void contextMenuRequested(const QPoint &global);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeCalm();
    QWidget *makeMain();
    void connectViews();
    void showCalm();
    void showRows();
    void showChosen();
    void open(const OpenCase &openCase);
    const OpenCase *find(const std::string &key) const;
    const MonitoredEndpoint *endpoint(EndpointHandle handle) const;

    const Services &m_services;
    MonitoredEndpoints m_endpoints;
    std::unordered_map<EndpointHandle, std::size_t> m_places; // in m_endpoints
    OpenCases m_open;
    QLabel *m_calmTitle;
    QLabel *m_calmText;
    QWidget *m_calm;
    Card *m_card;
    CaseView *m_list;
    CaseDetail *m_detail;
};

} // namespace lightfoot
