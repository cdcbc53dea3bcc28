// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/endpointspage.h"

#include "ui/detail/detailpane.h"
#include "ui/endpoints/endpointdelegate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/livetable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

EndpointsPage::EndpointsPage(const Services &services, QWidget *parent)
    : QStackedWidget(parent),
      m_services(services),
      m_model(new EndpointModel(this)),
      m_table(new LiveTable),
      m_list(new QStackedWidget),
      m_detail(new DetailPane(services)),
      m_splitter(new QSplitter)
{
    setObjectName(u"endpointsPage"_s);
    setUpTable();
    m_list->addWidget(m_table);
    m_list->addWidget(makeNoMatch());
    auto *card = new Card({});
    card->layout()->setContentsMargins(1, 4, 1, 4);
    card->body()->addWidget(m_list);
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
        {EndpointColumn::Status, 11},     {EndpointColumn::Name, 24},   {EndpointColumn::Kind, 6},
        {EndpointColumn::Target, 20},     {EndpointColumn::Latency, 8}, {EndpointColumn::Recent, 8},
        {EndpointColumn::LastChange, 10}, {EndpointColumn::Group, 8}};
    for (const auto &[column, characters] : widths)
        m_table->setColumnCharacters(static_cast<int>(column), characters);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(static_cast<int>(EndpointColumn::Target),
                                                      QHeaderView::Stretch);
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
    auto *page = new QWidget;
    page->setObjectName(u"emptyState"_s);
    auto *title = boldLabel(tr("Nothing to watch yet"));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    title->setFont(large);
    auto *text =
        mutedLabel(tr("Import a list of endpoints (the YAML of EaseProbe), or look around with endpoints\n"
                      "that Lightfoot makes itself, on this machine only."));
    text->setAlignment(Qt::AlignHCenter);
    auto *picture = new QLabel;
    picture->setPixmap(QIcon(u":/icons/org.lightfoot.Lightfoot.svg"_s).pixmap(72, 72));
    auto *import = new Button(tr("Import a list…"));
    import->setObjectName(u"emptyImport"_s);
    import->setDefault(true);
    auto *demo = new Button(tr("Try the demo"));
    m_import = import;
    demo->setObjectName(u"emptyDemo"_s);
    demo->setVisible(static_cast<bool>(m_services.startDemo));
    connect(import, &QPushButton::clicked, this, &EndpointsPage::importRequested);
    connect(demo, &QPushButton::clicked, this, &EndpointsPage::demoRequested);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(import);
    buttons->addWidget(demo);
    buttons->addStretch();
    auto *column = new QVBoxLayout(page);
    column->setSpacing(14);
    column->addStretch(2);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addLayout(buttons);
    column->addStretch(3);
    return page;
}

QWidget *EndpointsPage::makeNoMatch()
{
    auto *label = mutedLabel(tr("No endpoint matches the filter. Escape in the filter field clears it."));
    label->setObjectName(u"noMatch"_s);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

void EndpointsPage::tick()
{
    const MonitoredEndpoints now = m_services.monitor.endpoints();
    if (now != m_endpoints) {
        m_services.monitor.takeChanges(); // the views that adoptEndpoints() asks for are newer
        adoptEndpoints(now);
    }
    const auto [first, last] = m_table->visibleRows();
    m_model->takeChanges(m_services.monitor.takeChanges(), first, last);
}

void EndpointsPage::refresh()
{
    reorder([this] { m_model->resort(); });
    const auto [first, last] = m_table->visibleRows();
    m_model->touchAges(first, last);
    updateEmptiness();
    if (!m_chosen && m_model->rowCount() > 0) {
        m_chosen = true;
        if (!m_table->selectionModel()->hasSelection())
            select(m_model->rowAt(0).handle); // the worst one
    }
    showDetail();
}

void EndpointsPage::adoptEndpoints(const MonitoredEndpoints &endpoints)
{
    m_endpoints = endpoints;
    const bool had = m_hasCurrent;
    const EndpointHandle current = m_current;
    m_model->setEndpoints(endpoints, m_services.monitor.views());
    m_chosen = false;
    if (had)
        select(current);
    updateEmptiness();
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
    updateEmptiness();
}

// Where the current endpoint leaves the filter, the one that comes into its place becomes current: Qt would
// take the last of the table.
void EndpointsPage::reorder(const std::function<void()> &change)
{
    const EndpointHandle current = m_current;
    const int row = m_hasCurrent ? m_model->rowOfHandle(current) : -1;
    const QItemSelection chosen = m_table->selectionModel()->selection();
    const bool alone = chosen.isEmpty() || (chosen.size() == 1 && chosen.front().height() == 1);
    change();
    if (row >= 0 && alone && m_model->rowCount() > 0 && m_model->rowOfHandle(current) < 0)
        m_table->choose(std::min(row, m_model->rowCount() - 1));
}

void EndpointsPage::onCurrentChanged()
{
    const QModelIndex index = m_table->currentIndex();
    m_hasCurrent = index.isValid();
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
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        handles.push_back(m_model->rowAt(index.row()).handle);
    return handles;
}

bool EndpointsPage::hasSelection() const
{
    return m_table->selectionModel()->hasSelection();
}

bool EndpointsPage::selectionRuns() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return std::any_of(rows.begin(), rows.end(), [this](const QModelIndex &index) {
        return m_model->rowAt(index.row()).view.status != Status::Paused;
    });
}

void EndpointsPage::copyTarget() const
{
    QStringList targets;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        targets.append(m_model->rowAt(index.row()).target);
    if (!targets.isEmpty())
        QGuiApplication::clipboard()->setText(targets.join(u'\n'));
}

bool EndpointsPage::select(EndpointHandle handle)
{
    const int row = m_model->rowOfHandle(handle);
    if (row < 0)
        return false;
    m_table->choose(row);
    m_table->scrollTo(m_model->index(row, 0));
    return true;
}

void EndpointsPage::focusTable()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace lightfoot
