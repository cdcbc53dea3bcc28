// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/incidentspage.h"

#include "ui/incidents/casedetail.h"
#include "ui/incidents/caseview.h"
#include "ui/incidents/casewords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

#include <set>

namespace lightfoot {

using namespace Qt::StringLiterals;

IncidentsPage::IncidentsPage(const Services &services, QWidget *parent)
    : QStackedWidget(parent),
      m_services(services),
      m_calmTitle(boldLabel({})),
      m_calmText(mutedLabel({})),
      m_calm(makeCalm()),
      m_card(new Card(tr("What is going on"))),
      m_list(new CaseView),
      m_detail(new CaseDetail(services.monitor, [this](EndpointHandle handle) { return endpoint(handle); }))
{
    setObjectName(u"incidentsPage"_s);
    setAccessibleName(tr("Incidents"));
    addWidget(m_calm);
    addWidget(makeMain());
    connectViews();
    setFocusProxy(m_calm);
    showCalm();
}

// Takes the focus, so that what it says is read out.
QWidget *IncidentsPage::makeCalm()
{
    auto *calm = new QWidget;
    calm->setObjectName(u"incidentsCalm"_s);
    calm->setFocusPolicy(Qt::TabFocus);
    QFont large = m_calmTitle->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_calmTitle->setFont(large);
    m_calmTitle->setObjectName(u"calmTitle"_s);
    m_calmText->setObjectName(u"calmText"_s);
    m_calmText->setAlignment(Qt::AlignHCenter);
    auto *column = new QVBoxLayout(calm);
    column->setSpacing(14);
    column->addStretch(2);
    column->addWidget(m_calmTitle, 0, Qt::AlignHCenter);
    column->addWidget(m_calmText, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return calm;
}

QWidget *IncidentsPage::makeMain()
{
    m_list->setObjectName(u"caseList"_s);
    m_list->setAccessibleName(tr("What is going on"));
    m_card->body()->addWidget(m_list);
    auto *splitter = new QSplitter;
    splitter->setObjectName(u"incidentsSplitter"_s);
    splitter->addWidget(m_card);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({640, 440});
    splitter->setHandleWidth(12);
    splitter->setChildrenCollapsible(false);
    m_detail->setMinimumWidth(300);
    return splitter;
}

void IncidentsPage::connectViews()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &IncidentsPage::showChosen);
    connect(m_list, &QAbstractItemView::activated, this, [this] {
        if (const OpenCase *chosen = find(m_list->currentKey()))
            open(*chosen);
    });
    CaseView *members = m_detail->members();
    const auto openMember = [this](const QModelIndex &index) {
        Q_EMIT endpointWanted(endpointOfKey(m_detail->members()->rows().rowAt(index.row()).key));
    };
    connect(members, &QAbstractItemView::activated, this, openMember);
    connect(members, &QAbstractItemView::clicked, this, [openMember](const QModelIndex &index) {
        if (QGuiApplication::keyboardModifiers() == Qt::NoModifier) // else it is chosen, for an action
            openMember(index);
    });
    for (CaseView *view : {m_list, members}) {
        connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
                &IncidentsPage::selectionChanged);
        connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &at) {
            Q_EMIT contextMenuRequested(view->viewport()->mapToGlobal(at));
        });
    }
}

// An endpoint leads to its details, what is about several to the list of them.
void IncidentsPage::open(const OpenCase &openCase)
{
    if (openCase.alert || openCase.kind >= OpenCase::Kind::Endpoint) {
        Q_EMIT endpointWanted(openCase.view.endpoint);
        return;
    }
    CaseView *members = m_detail->members();
    if (members->rows().rowCount() == 0)
        return;
    if (members->selectedKeys().empty())
        members->choose(0);
    members->setFocus(Qt::OtherFocusReason);
}

void IncidentsPage::refresh()
{
    if (!isVisible())
        return;
    const MonitoredEndpoints endpoints = m_services.monitor.endpoints();
    if (endpoints != m_endpoints) {
        m_endpoints = endpoints;
        m_places.clear();
        for (std::size_t i = 0; i < endpoints->size(); ++i)
            m_places.emplace((*endpoints)[i].handle, i);
    }
    m_open = openCases(m_services.monitor);
    showRows();
    QWidget *main = m_open.cases.empty() ? m_calm : m_list;
    if (m_open.cases.empty())
        showCalm();
    if (main == focusProxy())
        return;
    const bool focused = isAncestorOf(window()->focusWidget());
    setFocusProxy(main);
    setCurrentIndex(m_open.cases.empty() ? 0 : 1);
    if (focused)
        main->setFocus(Qt::OtherFocusReason);
}

void IncidentsPage::showCalm()
{
    const auto counts = m_services.monitor.totals().endpoints;
    const auto count = [&](Status status) { return static_cast<int>(counts[std::size_t(status)]); };
    QString title = tr("Nothing is going on.");
    QString text = tr("%n endpoint(s) up, and nothing wrong with this machine or its network.", nullptr,
                      count(Status::Up) + count(Status::Degraded));
    if (count(Status::Unknown) > 0)
        text += u'\n' + tr("Of %n endpoint(s) we cannot tell.", nullptr, count(Status::Unknown));
    if (m_places.empty()) {
        title = tr("Nothing to watch yet");
        text = tr("What fails is shown here, once there are endpoints.");
    } else if (!m_open.measured) {
        title = tr("Not known yet");
        text = tr("No endpoint has been measured since the start.");
    }
    if (title != m_calmTitle->text())
        m_calmTitle->setText(title);
    if (text != m_calmText->text())
        m_calmText->setText(text);
    m_calm->setAccessibleName(title + u' ' + text);
}

void IncidentsPage::showRows()
{
    const WallTime now = std::chrono::system_clock::now();
    std::vector<CaseRow> rows;
    rows.reserve(m_open.cases.size());
    for (const OpenCase &openCase : m_open.cases) {
        const MonitoredEndpoint *about = endpoint(openCase.view.endpoint);
        const bool blind = openCase.kind == OpenCase::Kind::Blindness;
        CaseRow row{openCase.key, blind ? Status::Unknown : Status::Down,
                    caseTitle(openCase, about ? shown(about->definition->name) : QString()),
                    caseCause(openCase), agoText(openCase.since, now)};
        const QString attention = openCase.alert ? attentionText(*openCase.alert) : QString();
        if (openCase.alert)
            row.line += u" · "_s + (attention.isEmpty() ? toldText(*openCase.alert) : attention);
        rows.push_back(std::move(row));
    }
    m_list->rows().setRows(std::move(rows));
    m_card->setRemark(m_open.more > 0 ? tr("and %n endpoint(s) more", nullptr, static_cast<int>(m_open.more))
                                      : tr("worst and newest first"));
    if (!m_list->currentIndex().isValid() && !m_open.cases.empty())
        m_list->choose(0);
    showChosen();
}

void IncidentsPage::showChosen()
{
    m_detail->show(find(m_list->currentKey()));
}

const OpenCase *IncidentsPage::find(const std::string &key) const
{
    const auto found = std::ranges::find(m_open.cases, key, &OpenCase::key);
    return found == m_open.cases.end() ? nullptr : &*found;
}

const MonitoredEndpoint *IncidentsPage::endpoint(EndpointHandle handle) const
{
    const auto found = m_places.find(handle);
    return found == m_places.end() ? nullptr : &(*m_endpoints)[found->second];
}

std::vector<EndpointHandle> IncidentsPage::selected() const
{
    if (!isVisible())
        return {};
    std::set<EndpointHandle> endpoints;
    for (const std::string &key : m_detail->members()->selectedKeys())
        endpoints.insert(endpointOfKey(key));
    if (endpoints.empty()) {
        for (const std::string &key : m_list->selectedKeys()) {
            const OpenCase *openCase = find(key);
            for (const EndpointHandle handle :
                 openCase ? endpointsOf(*openCase, m_services.monitor) : std::vector<EndpointHandle>())
                endpoints.insert(handle);
        }
    }
    return {endpoints.begin(), endpoints.end()};
}

void IncidentsPage::choose(const std::string &key)
{
    for (int row = 0; row < m_list->rows().rowCount(); ++row) {
        if (m_list->rows().rowAt(row).key == key)
            return m_list->choose(row);
    }
}

void IncidentsPage::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    refresh();
}

} // namespace lightfoot
