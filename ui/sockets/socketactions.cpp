// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sockets/socketactions.h"

#include "ui/sockets/socketexpressions.h"
#include "ui/sockets/socketmodel.h"
#include "ui/widgets/livetable.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

// The number of the sockets that were closed and those that were not.
struct Closings
{
    int left = 0;
    int closed = 0;
    Message problem; // the first
};

QString rowText(const WatchedSocket &socket)
{
    QStringList cells;
    for (int column = 0; column < socketColumnCount; ++column)
        cells.append(socketText(socket, static_cast<SocketColumn>(column)));
    return cells.join(u'\t');
}

void copy(const QString &text)
{
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

QString describeSocket(const WatchedSocket &socket)
{
    return u"%1 %2  %3 → %4  %5"_s.arg(
        socketText(socket, SocketColumn::Protocol), socketText(socket, SocketColumn::State),
        socketText(socket, SocketColumn::Local), socketText(socket, SocketColumn::Remote),
        socketText(socket, SocketColumn::Process));
}

} // namespace

SocketActions::SocketActions(const Services &services, const SocketModel &model, LiveTable &table,
                             QObject *parent)
    : QObject(parent),
      m_services(services),
      m_model(model),
      m_table(table),
      m_copyRows(make(tr("&Copy rows"), u"socketCopyRows"_s, u"Ctrl+C"_s, &SocketActions::copyRows)),
      m_copyRemote(make(tr("Copy a &filter for this remote"), u"socketCopyRemote"_s, u"Ctrl+R"_s,
                        &SocketActions::copyRemote)),
      m_copyProcess(make(tr("Copy a filter for this &process"), u"socketCopyProcess"_s, u"Ctrl+Shift+R"_s,
                         &SocketActions::copyProcess)),
      m_showRemote(
          make(tr("Show &only this remote"), u"socketShowRemote"_s, u"Ctrl+T"_s, &SocketActions::showRemote)),
      m_showProcess(make(tr("Show only this p&rocess"), u"socketShowProcess"_s, u"Ctrl+Shift+T"_s,
                         &SocketActions::showProcess)),
      m_export(make(tr("&Export as CSV…"), u"socketExport"_s, u"Ctrl+E"_s, &SocketActions::askExport)),
      m_close(make(tr("C&lose the socket…"), u"socketClose"_s, u"Delete"_s, &SocketActions::askClose)),
      m_hop(this)
{
    m_table.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(&m_table);
        menu->setObjectName(u"socketMenu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillMenu(*menu);
        menu->popup(m_table.viewport()->mapToGlobal(at));
    });
    connect(m_table.selectionModel(), &QItemSelectionModel::selectionChanged, this, &SocketActions::update);
    connect(m_table.selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SocketActions::update);
    update();
}

QAction *SocketActions::make(const QString &text, const QString &objectName, const QString &key,
                             void (SocketActions::*function)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(objectName);
    action->setShortcut(QKeySequence(key, QKeySequence::PortableText));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, function);
    m_table.addAction(action);
    return action;
}

void SocketActions::fillMenu(QMenu &menu) const
{
    menu.addActions({m_copyRows, m_copyRemote, m_copyProcess});
    menu.addSeparator();
    menu.addActions({m_showRemote, m_showProcess});
    menu.addSeparator();
    menu.addActions({m_export, m_close});
}

void SocketActions::update()
{
    const bool any = m_table.selectionModel()->hasSelection();
    m_copyRows->setEnabled(any);
    m_close->setEnabled(any && m_services.closeSocket);
    const bool remote = !filterOfRemote().isEmpty();
    const bool process = !filterOfProcess().isEmpty();
    m_copyRemote->setEnabled(remote);
    m_showRemote->setEnabled(remote);
    m_copyProcess->setEnabled(process);
    m_showProcess->setEnabled(process);
}

std::vector<WatchedSocket> SocketActions::chosen() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table.selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    std::vector<WatchedSocket> sockets;
    for (const int row : rows) {
        if (m_model.flashAt(row).kind != FlashKind::Gone)
            sockets.push_back(m_model.socketAt(row));
    }
    return sockets;
}

QString SocketActions::filterOfRemote() const
{
    const QModelIndex index = m_table.currentIndex();
    return index.isValid() ? remoteExpression(m_model.socketAt(index.row()).row.remote) : QString();
}

QString SocketActions::filterOfProcess() const
{
    const QModelIndex index = m_table.currentIndex();
    return index.isValid() ? processExpression(m_model.socketAt(index.row()).owner) : QString();
}

void SocketActions::copyRows()
{
    QStringList lines;
    for (const WatchedSocket &socket : chosen())
        lines.append(rowText(socket));
    copy(lines.join(u'\n'));
}

void SocketActions::copyRemote()
{
    copy(filterOfRemote());
}

void SocketActions::copyProcess()
{
    copy(filterOfProcess());
}

void SocketActions::showRemote()
{
    Q_EMIT filterWanted(filterOfRemote());
}

void SocketActions::showProcess()
{
    Q_EMIT filterWanted(filterOfProcess());
}

void SocketActions::askExport()
{
    auto *dialog = new QFileDialog(&m_table, tr("Export the sockets shown"));
    dialog->setObjectName(u"socketExportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilters({tr("Comma-separated values (*.csv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &SocketActions::exportWanted);
    dialog->open();
}

void SocketActions::askClose()
{
    const std::vector<WatchedSocket> sockets = chosen();
    if (sockets.empty())
        return;
    auto *box = new QMessageBox(&m_table);
    box->setObjectName(u"socketCloseBox"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText); // names of processes are in it
    box->setIcon(QMessageBox::Warning);
    box->setWindowTitle(tr("Close the socket"));
    const auto count = static_cast<int>(sockets.size());
    box->setText(count == 1 ? describeSocket(sockets.front()) : tr("Close %Ln socket(s)?", nullptr, count));
    box->setInformativeText(
        tr("The kernel ends it at once: the program gets an error (ECONNABORTED), the peer a reset, and data "
           "on their way are lost. A socket in TIME_WAIT is forgotten early: late segments of it may then "
           "reach a new connection. This needs the right CAP_NET_ADMIN."));
    QPushButton *close = box->addButton(tr("Close it"), QMessageBox::DestructiveRole);
    close->setObjectName(u"socketCloseConfirm"_s);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    box->button(QMessageBox::Cancel)->setIcon({}); // Qt's own is black, in a dark theme too
    connect(close, &QAbstractButton::clicked, this, [this, sockets] { closeAll(sockets); });
    box->open();
}

void SocketActions::closeAll(const std::vector<WatchedSocket> &sockets)
{
    const auto closings = std::make_shared<Closings>(); // GUI thread alone
    closings->left = static_cast<int>(sockets.size());
    for (const WatchedSocket &socket : sockets) {
        m_services.closeSocket(socket.row, [hop = m_hop.handle(), this, closings](Result<void> result) {
            hop.post([this, closings, result = std::move(result)] {
                if (result)
                    ++closings->closed;
                else if (!closings->problem)
                    closings->problem = result.error().message;
                if (--closings->left > 0)
                    return;
                const bool failed = static_cast<bool>(closings->problem);
                Q_EMIT done(failed ? translated(closings->problem)
                                   : tr("%Ln socket(s) closed", nullptr, closings->closed),
                            failed);
            });
        });
    }
}

} // namespace lightfoot
