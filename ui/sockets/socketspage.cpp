// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sockets/socketspage.h"

#include "ui/sockets/socketdelegate.h"
#include "ui/sockets/socketmodel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/livetable.h"
#include "ui/widgets/text.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

// In the order in which people look for them.
constexpr TcpState chipStates[] = {TcpState::TimeWait, TcpState::Established, TcpState::CloseWait,
                                   TcpState::Listen,   TcpState::SynSent,     TcpState::SynReceived,
                                   TcpState::FinWait1, TcpState::FinWait2,    TcpState::LastAck,
                                   TcpState::Closing,  TcpState::Close};

bool alwaysShown(TcpState state)
{
    return state == TcpState::TimeWait || state == TcpState::Established || state == TcpState::CloseWait ||
           state == TcpState::Listen;
}

// Counts the sockets of one TCP state: swatch, number, name.
Chip *makeChip(TcpState state)
{
    auto *chip =
        new Chip(stateName(state), [state](QPainter &painter, const QRectF &place, const QPalette &palette) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colorOf(roleOf(state), palette));
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 2, 2);
        });
    chip->setObjectName(u"state-"_s + toQString(toString(state)));
    chip->setToolTip(SocketsPage::tr("Show only sockets in the state %1").arg(stateName(state)));
    return chip;
}

} // namespace

SocketsPage::SocketsPage(const Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_model(new SocketModel(this)),
      m_table(new LiveTable),
      m_remote(new QLineEdit),
      m_summary(mutedLabel({})),
      m_hop(this)
{
    setObjectName(u"socketsPage"_s);
    setFocusProxy(m_table);
    setUpTable();
    auto *card = new Card(tr("TCP sockets of this machine"));
    m_summary->setObjectName(u"socketSummary"_s);
    m_summary->setAccessibleDescription(tr("Summary of the socket table")); // its name is what it says
    card->setCorner(m_summary);
    card->body()->addWidget(makeBar());
    card->body()->addWidget(m_table, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(card);
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &SocketsPage::read);
}

SocketsPage::~SocketsPage() = default;

QWidget *SocketsPage::makeBar()
{
    m_remote->setObjectName(u"socketFilter"_s);
    m_remote->setAccessibleName(tr("Filter by remote host and port"));
    m_remote->setPlaceholderText(tr("Remote host[:port], as 10.0.0.5:443 or :443"));
    m_remote->setClearButtonEnabled(true);
    m_remote->setMaxLength(128);
    m_remote->addAction(themedIcon(u"action-search"_s, ColorRole::Muted), QLineEdit::LeadingPosition);
    m_remote->setMinimumHeight(fontMetrics().height() + 10); // as the chips beside it
    m_remote->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    m_remote->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_remote, &QLineEdit::textChanged, this, &SocketsPage::onFilterChanged);
    auto *bar = new QWidget;
    auto *flow = new FlowLayout(bar);
    flow->addWidget(m_remote);
    for (const TcpState state : chipStates) {
        Chip *chip = makeChip(state);
        chip->setVisible(alwaysShown(state));
        connect(chip, &QAbstractButton::toggled, this, &SocketsPage::onFilterChanged);
        flow->addWidget(chip);
        m_chips.emplace_back(state, chip);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    bar->setSizePolicy(policy);
    return bar;
}

void SocketsPage::setUpTable()
{
    m_table->setObjectName(u"socketTable"_s);
    m_table->setAccessibleName(tr("TCP sockets"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new SocketDelegate(*m_model, this));
    const std::pair<SocketColumn, int> widths[] = {
        {SocketColumn::State, 17},       {SocketColumn::Local, 30},    {SocketColumn::Remote, 30},
        {SocketColumn::ReceiveQueue, 9}, {SocketColumn::SendQueue, 9}, {SocketColumn::Timer, 20},
        {SocketColumn::Retransmits, 9}};
    for (const auto &[column, characters] : widths)
        m_table->setColumnCharacters(static_cast<int>(column), characters);
    connect(m_model, &SocketModel::sortRequested, this, [this](SocketColumn column, Qt::SortOrder order) {
        m_view.column = column;
        m_view.order = order;
        read();
    });
    m_table->horizontalHeader()->setSortIndicator(static_cast<int>(m_view.column), m_view.order);
    m_table->setSortingEnabled(true);
}

void SocketsPage::focusFilter()
{
    m_remote->setFocus(Qt::ShortcutFocusReason);
    m_remote->selectAll();
}

void SocketsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_timer.start();
    read();
}

void SocketsPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void SocketsPage::onFilterChanged()
{
    if (const std::optional<RemoteFilter> remote = parseRemoteFilter(m_remote->text()))
        m_view.remote = *remote;
    else
        m_summary->setText(tr("The port must be a number from 1 to 65535."));
    m_view.states = 0;
    for (const auto &[state, chip] : m_chips) {
        if (chip->isChecked())
            m_view.states |= stateBit(state);
    }
    read();
}

// One read at a time; a change of the view during a read asks once more after it.
void SocketsPage::read()
{
    if (!isVisible() || !m_services.readSockets)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    if (!m_worker)
        m_worker = std::make_unique<GracefulThread>("ui-sockets");
    m_reading = true;
    m_worker->post([hop = m_hop.handle(), this, view = m_view, reader = m_services.readSockets] {
        auto rows = reader();
        Result<SocketSelection> selection =
            rows ? Result<SocketSelection>(selectSockets(std::move(*rows), view))
                 : tl::unexpected(rows.error());
        hop.post([this, selection = std::move(selection)]() mutable { take(std::move(selection)); });
    });
}

void SocketsPage::take(Result<SocketSelection> selection)
{
    m_reading = false;
    if (selection) {
        const auto [first, last] = m_table->visibleRows();
        showCounts(*selection);
        m_model->setRows(std::move(selection->rows), first, last);
    } else {
        m_summary->setText(translated(selection.error().message));
    }
    if (m_again) {
        m_again = false;
        read();
    }
}

void SocketsPage::showCounts(const SocketSelection &selection)
{
    for (const auto &[state, chip] : m_chips) {
        chip->setCount(selection.counts[static_cast<std::size_t>(state)]);
        // A chip that was there stays: a row of chips that jumps cannot be pressed.
        if (chip->count() > 0)
            chip->show();
    }
    if (!parseRemoteFilter(m_remote->text()))
        return; // it says what is wrong with the filter
    const auto total = static_cast<int>(selection.total);
    const auto rows = static_cast<qulonglong>(selection.rows.size());
    m_summary->setText(rows == selection.total
                           ? tr("%Ln socket(s)", nullptr, total)
                           : tr("%1 of %Ln socket(s)", nullptr, total).arg(QLocale().toString(rows)));
}

} // namespace lightfoot
