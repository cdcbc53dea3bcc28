// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sockets/socketspage.h"

#include "ui/sockets/filterfield.h"
#include "ui/sockets/socketactions.h"
#include "ui/sockets/socketcsv.h"
#include "ui/sockets/socketdelegate.h"
#include "ui/sockets/socketmodel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/livetable.h"
#include "ui/widgets/searchicon.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSaveFile>
#include <QVBoxLayout>

#include <numeric>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

// In the order in which people look for them.
constexpr TcpState chipStates[] = {TcpState::TimeWait, TcpState::Established, TcpState::CloseWait,
                                   TcpState::Listen,   TcpState::SynSent,     TcpState::SynReceived,
                                   TcpState::FinWait1, TcpState::FinWait2,    TcpState::LastAck,
                                   TcpState::Closing,  TcpState::Close};

constexpr std::chrono::milliseconds flashStep{120};

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

// On the worker: a look, as far as the view needs it, ready to be shown.
Result<SocketFramePtr> readFrame(const Services &services, const SocketView &view, SocketArranger &arranger)
{
    auto picture = services.lookAtSockets(queryOf(view), view.details);
    if (!picture)
        return tl::unexpected(std::move(picture.error()));
    return arranger.arrange(std::move(*picture), view, std::chrono::steady_clock::now());
}

Result<void> writeFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return failure(QT_TRANSLATE_NOOP("Message", "%1 cannot be written: %2"), path.toStdString(),
                       file.errorString().toStdString());
    return {};
}

} // namespace

SocketsPage::SocketsPage(const Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_model(new SocketModel(this)),
      m_table(new LiveTable),
      m_filter(new FilterField),
      m_udp(new QCheckBox(tr("&UDP too"))),
      m_summary(mutedLabel({})),
      m_problem(new ElidedLabel),
      m_hidden(new ElidedLabel),
      m_columns(new QMenu(this)),
      m_arranger(std::make_shared<SocketArranger>()),
      m_hop(this)
{
    setObjectName(u"socketsPage"_s);
    setFocusProxy(m_table);
    setUpTable();
    m_actions = new SocketActions(services, *m_model, *m_table, this);
    auto *card = new Card(tr("Sockets of this machine"));
    m_summary->setObjectName(u"socketSummary"_s);
    m_summary->setAccessibleDescription(tr("Summary of the socket table")); // its name is what it says
    m_problem->setObjectName(u"socketProblem"_s);
    m_problem->hide();
    m_hidden->setObjectName(u"socketsHidden"_s);
    m_hidden->hide();
    card->setCorner(m_summary);
    card->body()->addWidget(makeBar());
    card->body()->addWidget(m_problem);
    card->body()->addWidget(m_table, 1);
    card->body()->addWidget(m_hidden);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(card);
    connectActions();
    m_timer.setInterval(1000);
    m_flashes.setInterval(flashStep);
    m_said.setInterval(5000);
    m_said.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SocketsPage::read);
    connect(&m_flashes, &QTimer::timeout, this, &SocketsPage::showFlashes);
    connect(&m_said, &QTimer::timeout, this, [this] {
        m_saidProblem.clear();
        showProblem();
    });
}

SocketsPage::~SocketsPage() = default;

QWidget *SocketsPage::makeBar()
{
    m_filter->setObjectName(u"socketFilter"_s);
    m_filter->setAccessibleName(tr("Filter the sockets"));
    m_filter->setPlaceholderText(tr("state time-wait and dport = 443"));
    m_filter->setToolTip(toolTipText(
        tr("A remote as 10.0.0.5:443 or :443, or an expression in the manner of ss:\n"
           "state time-wait,close-wait    exclude listen\n"
           "src and dst with an address, a network, a port: dst 10.0.0.0/8    src :443\n"
           "sport, dport, uid, pid, recvq, sendq, retransmits with = != < <= > >=\n"
           "age > 1m30s    process ~ java    command ~ -jar    user = www-data    proto udp    family inet6\n"
           "joined by and, or, not and parentheses")));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaxLength(static_cast<int>(SocketFilter::lengthLimit));
    addSearchIcon(m_filter);
    m_filter->setMinimumHeight(fontMetrics().height() + 10); // as the chips beside it
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 46);
    m_filter->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_filter, &QLineEdit::textChanged, this, &SocketsPage::onFilterChanged);
    m_udp->setObjectName(u"socketUdp"_s);
    m_udp->setMinimumHeight(fontMetrics().height() + 10);
    connect(m_udp, &QCheckBox::toggled, this, &SocketsPage::onFilterChanged);
    auto *bar = new QWidget;
    auto *flow = new FlowLayout(bar);
    flow->addWidget(m_filter);
    for (const TcpState state : chipStates) {
        Chip *chip = makeChip(state);
        connect(chip, &QAbstractButton::toggled, this, &SocketsPage::onFilterChanged);
        flow->addWidget(chip);
        chip->setVisible(alwaysShown(state)); // after it has a parent: else it would be a window
        m_chips.emplace_back(state, chip);
    }
    flow->addWidget(m_udp);
    flow->addWidget(makeColumnsButton());
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    bar->setSizePolicy(policy);
    return bar;
}

// The same menu at the button and at the table's head.
QWidget *SocketsPage::makeColumnsButton()
{
    for (int column = 0; column < socketColumnCount; ++column) {
        QAction *action = m_columns->addAction(socketHeader(static_cast<SocketColumn>(column)));
        action->setObjectName(u"socketColumn"_s + QString::number(column));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnShown(static_cast<SocketColumn>(column), shown); });
    }
    m_columns->addSeparator();
    m_columns->setObjectName(u"socketColumnsMenu"_s);
    auto *button = new Button(tr("&Columns"));
    button->setObjectName(u"socketColumns"_s);
    button->setMenu(m_columns);
    QHeaderView *head = m_table->horizontalHeader();
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(head, &QWidget::customContextMenuRequested, this,
            [this, head](const QPoint &at) { m_columns->popup(head->mapToGlobal(at)); });
    return button;
}

void SocketsPage::setUpTable()
{
    m_table->setObjectName(u"socketTable"_s);
    m_table->setAccessibleName(tr("Sockets"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new SocketDelegate(*m_model, this));
    const std::pair<SocketColumn, int> widths[] = {
        {SocketColumn::Protocol, 5}, {SocketColumn::State, 13},       {SocketColumn::Local, 19},
        {SocketColumn::Remote, 20},  {SocketColumn::Process, 20},     {SocketColumn::User, 10},
        {SocketColumn::Age, 7},      {SocketColumn::ReceiveQueue, 6}, {SocketColumn::SendQueue, 6},
        {SocketColumn::Timer, 15},   {SocketColumn::Retransmits, 7},  {SocketColumn::Rtt, 8}};
    for (const auto &[column, characters] : widths)
        m_table->setColumnCharacters(static_cast<int>(column), characters);
    // The kernel has to collect it for each socket: only for those who want it.
    m_table->setColumnHidden(static_cast<int>(SocketColumn::Rtt), true);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_model, &SocketModel::sortRequested, this, [this](SocketColumn column, Qt::SortOrder order) {
        m_view.column = column;
        m_view.order = order;
        read();
    });
    m_table->horizontalHeader()->setSortIndicator(static_cast<int>(m_view.column), m_view.order);
    m_table->setSortingEnabled(true);
}

void SocketsPage::connectActions()
{
    connect(m_actions, &SocketActions::filterWanted, this, &SocketsPage::setFilter);
    connect(m_actions, &SocketActions::exportWanted, this, &SocketsPage::exportTo);
    connect(m_actions, &SocketActions::done, this, [this](const QString &text, bool problem) {
        say(text, problem);
        read();
    });
}

void SocketsPage::setColumnShown(SocketColumn column, bool shown)
{
    m_table->setColumnHidden(static_cast<int>(column), !shown);
    if (column != SocketColumn::Rtt)
        return;
    m_view.details = shown;
    read();
}

void SocketsPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void SocketsPage::setFilter(const QString &expression)
{
    for (const auto &[state, chip] : m_chips)
        chip->setChecked(false);
    m_filter->setText(expression);
}

QString SocketsPage::filterText() const
{
    return m_filter->text();
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
    m_flashes.stop();
}

// An expression that is wrong, or not yet right, leaves the last one that was right.
void SocketsPage::onFilterChanged()
{
    auto filter = readSocketFilter(m_filter->text());
    m_filterProblem = filter ? QString() : translated(filter.error().message);
    m_filter->setErrorColumn(filter ? 0 : filter.error().column);
    m_filter->setAccessibleDescription(m_filterProblem);
    if (filter)
        m_view.filter = std::move(*filter);
    showProblem();
    m_view.udp = m_udp->isChecked();
    m_view.states = 0;
    for (const auto &[state, chip] : m_chips) {
        if (chip->isChecked())
            m_view.states |= stateBit(state);
    }
    ++m_view.looks;
    read();
}

// One read at a time; a change of the view during a read asks once more after it.
void SocketsPage::read()
{
    if (!isVisible() || !m_services.lookAtSockets)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    if (!m_worker)
        m_worker = std::make_unique<GracefulThread>("ui-sockets");
    m_reading = true;
    m_worker->post([hop = m_hop.handle(), this, view = m_view, services = &m_services, arranger = m_arranger,
                    last = std::exchange(m_last, nullptr)]() mutable {
        last.reset();
        auto frame = readFrame(*services, view, *arranger);
        hop.post([this, frame = std::move(frame)]() mutable { take(std::move(frame)); });
    });
}

void SocketsPage::take(Result<SocketFramePtr> frame)
{
    m_reading = false;
    if (frame) {
        const auto [first, last] = m_table->visibleRows();
        m_last = m_model->setFrame(std::move(*frame), first, last);
        m_readProblem.clear();
        showCounts(*m_model->frame());
        if (m_model->frame()->flashing && isVisible())
            m_flashes.start();
    } else {
        m_readProblem = translated(frame.error().message);
    }
    showProblem();
    if (m_again) {
        m_again = false;
        read();
    }
}

void SocketsPage::showFlashes()
{
    const auto [first, last] = m_table->visibleRows();
    if (!m_model->touchFlashes(first, last, std::chrono::steady_clock::now()))
        m_flashes.stop();
}

// Where only a part was read, the sampler knows the counts of the whole.
void SocketsPage::showCounts(const SocketFrame &frame)
{
    StateCounts counts = frame.counts;
    std::size_t total = frame.total;
    const SocketSample latest = m_services.latestSockets ? m_services.latestSockets() : SocketSample{};
    if (!frame.whole && latest.at != WallTime{}) {
        counts = latest.counts;
        total = std::max(std::accumulate(counts.begin(), counts.end(), std::size_t(0)), frame.total);
    }
    for (const auto &[state, chip] : m_chips) {
        chip->setCount(counts[static_cast<std::size_t>(state)]);
        // A chip that was there stays: a row of chips that jumps cannot be pressed.
        if (chip->count() > 0)
            chip->show();
    }
    m_hidden->setText(tr("Of %Ln process(es) our rights do not show the sockets: these are marked hidden. "
                         "Run with CAP_SYS_PTRACE, or as root, to see them.",
                         nullptr, static_cast<int>(frame.hidden)));
    m_hidden->setVisible(frame.hidden > 0);
    if (m_said.isActive())
        return; // it says what was done
    const auto all = static_cast<int>(total);
    m_summary->setText(frame.shown == total
                           ? tr("%Ln socket(s)", nullptr, all)
                           : tr("%1 of %Ln socket(s)", nullptr, all)
                                 .arg(QLocale().toString(static_cast<qulonglong>(frame.shown))));
}

// The filter's problem first: it is what the user is at.
void SocketsPage::showProblem()
{
    const QString &problem = !m_filterProblem.isEmpty() ? m_filterProblem
                             : !m_readProblem.isEmpty() ? m_readProblem
                                                        : m_saidProblem;
    m_problem->setText(problem, true);
    m_problem->setVisible(!problem.isEmpty());
}

// For a few seconds.
void SocketsPage::say(const QString &text, bool problem)
{
    m_saidProblem = problem ? text : QString();
    if (!problem)
        m_summary->setText(text);
    m_said.start();
    showProblem();
}

void SocketsPage::exportTo(const QString &path)
{
    if (!m_worker)
        return;
    m_worker->post([hop = m_hop.handle(), this, path, frame = m_model->frame()] {
        auto written = writeFile(path, socketCsv(*frame));
        hop.post([this, path, written = std::move(written)] {
            say(written ? tr("%1 written").arg(QFileInfo(path).fileName())
                        : translated(written.error().message),
                !written);
        });
    });
}

} // namespace lightfoot
