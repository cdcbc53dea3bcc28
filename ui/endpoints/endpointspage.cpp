// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/endpointspage.h"

#include "ui/detail/detailpane.h"
#include "ui/endpoints/endpointdelegate.h"
#include "ui/endpoints/filterbar.h"
#include "ui/endpoints/tableplace.h"
#include "ui/widgets/card.h"
#include "ui/widgets/livetable.h"
#include "ui/widgets/waysin.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes availabilityPeriod{5}; // it is of a whole day
// With more pieces than this of the table selected the order waits: putting it right costs too much then.
constexpr qsizetype mostSelectionRanges = 300;

// Of endpoints. Not selectedRows(), which looks at each row of the table for each range.
std::vector<int> selectedRows(const LiveTable &table, const EndpointModel &model)
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : table.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!model.isGroup(row))
                rows.push_back(row);
        }
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

// Whether an endpoint that is selected is like that; looks no further than the first.
bool anySelected(const LiveTable &table, const EndpointModel &model,
                 const std::function<bool(const EndpointRow &)> &fits)
{
    return std::ranges::any_of(table.selectionModel()->selection(), [&](const QItemSelectionRange &range) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!model.isGroup(row) && fits(model.rowAt(row)))
                return true;
        }
        return false;
    });
}

} // namespace

EndpointsPage::EndpointsPage(const Services &services, QWidget *parent)
    : QStackedWidget(parent),
      m_services(services),
      m_model(new EndpointModel(this)),
      m_table(new LiveTable),
      m_filters(new FilterBar),
      m_list(new QStackedWidget),
      m_detail(new DetailPane(services)),
      m_splitter(new QSplitter),
      m_hop(this)
{
    setObjectName(u"endpointsPage"_s);
    setUpTable();
    makeMenus();
    m_list->addWidget(m_table);
    m_list->addWidget(makeNoMatch());
    auto *card = new Card({});
    card->layout()->setContentsMargins(1, 4, 1, 4);
    card->body()->setSpacing(0);
    card->body()->addWidget(m_filters);
    card->body()->addWidget(m_list, 1);
    m_splitter->setObjectName(u"endpointsSplitter"_s);
    m_splitter->addWidget(card);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({860, 340});
    m_splitter->setHandleWidth(12);
    m_splitter->setChildrenCollapsible(false);
    m_detail->setMinimumWidth(300);
    addWidget(makeEmptyState());
    addWidget(m_splitter);
    adoptEndpoints(m_services.monitor.endpoints());
}

void EndpointsPage::setUpTable()
{
    m_table->setObjectName(u"endpointTable"_s);
    m_table->setAccessibleName(tr("Endpoints"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new EndpointDelegate(*m_model, m_services.recent, this));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(EndpointColumn::Status), Qt::AscendingOrder); // worst first
    const std::pair<EndpointColumn, int> widths[] = {
        {EndpointColumn::Status, 11},  {EndpointColumn::Name, 15},        {EndpointColumn::Kind, 6},
        {EndpointColumn::Target, 15},  {EndpointColumn::Latency, 8},      {EndpointColumn::Recent, 9},
        {EndpointColumn::Slowest, 12}, {EndpointColumn::Availability, 7}, {EndpointColumn::LastChange, 10},
        {EndpointColumn::Labels, 12},  {EndpointColumn::Group, 9}};
    for (const auto &[column, characters] : widths)
        m_table->setColumnCharacters(static_cast<int>(column), characters);
    // There when wanted: the target tells most of the kind, and groups have rows of their own.
    for (const EndpointColumn column : {EndpointColumn::Kind, EndpointColumn::Group})
        m_table->setColumnHidden(static_cast<int>(column), true);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(static_cast<int>(EndpointColumn::Target),
                                                      QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) {
                m_columnMenu->popup(m_table->horizontalHeader()->viewport()->mapToGlobal(at));
            });
    m_table->installEventFilter(this);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->isGroup(index.row()))
            setFolded(index.row(), !m_model->groupAt(index.row()).folded);
    });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { Q_EMIT contextMenuRequested(m_table->viewport()->mapToGlobal(at)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EndpointsPage::onCurrentChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &EndpointsPage::selectionChanged);
}

QWidget *EndpointsPage::makeEmptyState()
{
    auto *ways = new WaysIn(m_services);
    connect(ways, &WaysIn::importRequested, this, &EndpointsPage::importRequested);
    connect(ways, &WaysIn::addRequested, this, &EndpointsPage::addRequested);
    connect(ways, &WaysIn::demoRequested, this, &EndpointsPage::demoRequested);
    m_import = ways;
    return ways;
}

QWidget *EndpointsPage::makeNoMatch()
{
    auto *label = mutedLabel(tr("No endpoint matches the filter. Escape in the filter field clears it."));
    label->setObjectName(u"noMatch"_s);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

void EndpointsPage::takeChanges(const MonitoredEndpoints &endpoints, const std::vector<EndpointView> &changes)
{
    if (endpoints != m_endpoints) {
        adoptEndpoints(endpoints); // with views that are newer than the changes
        return;
    }
    const auto [first, last] = m_table->visibleRows();
    m_model->takeChanges(changes, first, last);
}

void EndpointsPage::refresh()
{
    if (!isVisible())
        return;
    if (m_table->selectionModel()->selection().size() <= mostSelectionRanges)
        reorder([this] { m_model->resort(); });
    const auto [first, last] = m_table->visibleRows();
    m_model->touchAges(first, last);
    updateEmptiness();
    chooseFirst();
    showDetail();
    askAvailability();
}

void EndpointsPage::showEvent(QShowEvent *event)
{
    QStackedWidget::showEvent(event);
    refresh();
}

void EndpointsPage::adoptEndpoints(const MonitoredEndpoints &endpoints)
{
    m_endpoints = endpoints;
    m_chosen = m_chosen && m_model->total() > 0;
    const TablePlace place = placeIn(*m_table, *m_model);
    std::vector<EndpointHandle> chosen = selected();
    const std::optional<EndpointHandle> had = current();
    m_model->setEndpoints(endpoints, m_services.monitor.views());
    const bool stays = had && select(*had);
    if (const int row = currentRowOf(place, *m_model); !stays && row >= 0)
        m_table->choose(row);
    const std::size_t before = chosen.size();
    std::erase_if(chosen, [this](EndpointHandle handle) { return m_model->rowOfHandle(handle) < 0; });
    if (before > 1 && !chosen.empty())
        select(chosen, stays ? *had : chosen.front());
    updateEmptiness();
    goBackTo(*m_table, *m_model, place);
    onCurrentChanged();
}

void EndpointsPage::updateEmptiness()
{
    QWidget *main = m_model->total() == 0 ? m_import : m_table;
    if (main != focusProxy()) {
        const bool focused = focusProxy() && focusProxy()->hasFocus();
        setFocusProxy(main);
        setCurrentIndex(m_model->total() == 0 ? 0 : 1);
        if (focused)
            main->setFocus(Qt::OtherFocusReason);
    }
    m_list->setCurrentIndex(m_model->total() > 0 && m_model->rowCount() == 0 ? 1 : 0);
}

void EndpointsPage::setFilter(const QString &text, EndpointModel::StatusSet statuses)
{
    reorder([&] { m_model->setFilter(text, statuses); });
    m_present.text = text.trimmed();
    m_present.statuses = statuses;
    tellPresent();
    updateEmptiness();
}

// Where the current row leaves the table, the one that comes into its place becomes current: Qt would take
// the last of the table.
void EndpointsPage::reorder(const std::function<void()> &change)
{
    const QPersistentModelIndex current = m_table->currentIndex();
    const int row = current.row();
    const QItemSelection chosen = m_table->selectionModel()->selection();
    const bool alone = chosen.isEmpty() || (chosen.size() == 1 && chosen.front().height() == 1);
    change();
    if (row >= 0 && alone && m_model->rowCount() > 0 && !current.isValid())
        m_table->choose(std::min(row, m_model->rowCount() - 1));
}

void EndpointsPage::onCurrentChanged()
{
    const QModelIndex index = m_table->currentIndex();
    m_hasCurrent = index.isValid() && !m_model->isGroup(index.row());
    const MonitoredEndpoint *chosen = nullptr;
    if (m_hasCurrent) {
        m_current = m_model->rowAt(index.row()).handle;
        const auto found = std::find_if(m_endpoints->begin(), m_endpoints->end(),
                                        [this](const MonitoredEndpoint &e) { return e.handle == m_current; });
        chosen = found == m_endpoints->end() ? nullptr : &*found;
    }
    m_detail->setEndpoint(chosen);
    showDetail();
}

void EndpointsPage::showDetail()
{
    const int row = m_hasCurrent ? m_model->rowOfHandle(m_current) : -1;
    if (row >= 0 && isVisible())
        m_detail->refresh(m_model->rowAt(row).view);
}

std::vector<EndpointHandle> EndpointsPage::selected() const
{
    std::vector<EndpointHandle> handles;
    for (const int row : selectedRows(*m_table, *m_model))
        handles.push_back(m_model->rowAt(row).handle);
    return handles;
}

bool EndpointsPage::hasSelection() const
{
    return anySelected(*m_table, *m_model, [](const EndpointRow &) { return true; });
}

bool EndpointsPage::hasSeveral() const
{
    return anySelected(*m_table, *m_model, [seen = 0](const EndpointRow &) mutable { return ++seen > 1; });
}

bool EndpointsPage::selectionRuns() const
{
    return anySelected(*m_table, *m_model,
                       [](const EndpointRow &row) { return row.view.status != Status::Paused; });
}

bool EndpointsPage::selectionPaused() const
{
    return anySelected(*m_table, *m_model,
                       [](const EndpointRow &row) { return row.view.status == Status::Paused; });
}

void EndpointsPage::copyTarget() const
{
    QStringList targets;
    for (const int row : selectedRows(*m_table, *m_model))
        targets.append(m_model->rowAt(row).target);
    if (!targets.isEmpty())
        QGuiApplication::clipboard()->setText(targets.join(u'\n'));
}

bool EndpointsPage::select(EndpointHandle handle)
{
    if (m_model->rowOfHandle(handle) < 0)
        m_model->reveal(handle);
    const int row = m_model->rowOfHandle(handle);
    if (row < 0)
        return false;
    m_table->choose(row);
    m_table->scrollTo(m_model->index(row, 0));
    return true;
}

void EndpointsPage::select(const std::vector<EndpointHandle> &handles, std::optional<EndpointHandle> current)
{
    if (current && select(*current))
        m_chosen = true;
    std::vector<int> rows;
    for (const EndpointHandle handle : handles) {
        if (const int row = m_model->rowOfHandle(handle); row >= 0)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    QItemSelection chosen;
    for (std::size_t i = 0; i < rows.size();) { // one range for neighbours: 20,000 of one row take seconds
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end] == rows[end - 1] + 1)
            ++end;
        chosen.append(QItemSelectionRange(m_model->index(rows[i], 0), m_model->index(rows[end - 1], 0)));
        i = end;
    }
    m_table->selectionModel()->select(chosen,
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

std::optional<EndpointHandle> EndpointsPage::current() const
{
    return m_hasCurrent ? std::optional(m_current) : std::nullopt;
}

// Of the last day: asked when somebody looks, and now and then while they do.
void EndpointsPage::askAvailability()
{
    const SteadyTime now = std::chrono::steady_clock::now();
    if (!m_services.availability || m_model->total() == 0 || m_waiting ||
        (m_asked && now - m_askedAvailability < availabilityPeriod))
        return;
    m_asked = true;
    m_waiting = true;
    m_askedAvailability = now;
    const WallTime to = std::chrono::system_clock::now();
    m_services.availability(to - std::chrono::hours(24), to,
                            [hop = m_hop.handle(), this](const Availability &availability) {
                                hop.post([this, availability] {
                                    m_waiting = false;
                                    reorder([&] { m_model->setAvailability(availability); });
                                });
                            });
}

void EndpointsPage::focusTable()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace lightfoot
