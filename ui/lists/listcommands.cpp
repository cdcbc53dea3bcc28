// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/listcommands.h"

#include "core/lists/formatkinds.h"
#include "ui/lists/changestack.h"
#include "ui/lists/importdialog.h"
#include "ui/lists/importmodel.h"
#include "ui/lists/importreportdialog.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPointer>
#include <QTimer>
#include <QUrl>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds patience{500}; // then a wait is shown

// One a format that there is.
QStringList nameFilters()
{
    QStringList filters;
    for (const ListFormat *format : listFormats()) {
        QStringList patterns;
        for (const char *suffix : format->suffixes)
            patterns.append(u'*' + QString::fromLatin1(suffix));
        filters.append(
            u"%1 (%2)"_s.arg(QCoreApplication::translate("Option", format->label), patterns.join(u' ')));
    }
    filters.append(ListCommands::tr("All files (*)"));
    return filters;
}

bool isList(const QString &path)
{
    for (const ListFormat *format : listFormats()) {
        for (const char *suffix : format->suffixes) {
            if (path.endsWith(QLatin1String(suffix), Qt::CaseInsensitive))
                return true;
        }
    }
    return false;
}

// Hears what came of an import although the window that asked for it has gone. The stack's own.
class ImportEar final : public QObject
{
public:
    explicit ImportEar(QObject *parent) : QObject(parent), m_hop(this) {}
    GuiHop::Handle hop() const { return m_hop.handle(); }

private:
    GuiHop m_hop;
};

} // namespace

ListCommands::ListCommands(const Services &services, ChangeStack &changes, QWidget *window)
    : QObject(window), m_services(services), m_changes(changes), m_window(window), m_hop(this)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

void ListCommands::askImport()
{
    auto *dialog = new QFileDialog(m_window, tr("Import a list"), m_directory);
    dialog->setObjectName(u"importDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(nameFilters());
    connect(dialog, &QFileDialog::fileSelected, this, &ListCommands::planImport);
    dialog->open();
}

void ListCommands::planImport(const QString &path)
{
    m_directory = QFileInfo(path).absolutePath();
    if (!m_services.planImport)
        return;
    auto *dialog = new ImportDialog(QFileInfo(path).fileName(), m_window);
    connect(dialog, &ImportDialog::importWanted, this, &ListCommands::apply);
    // Most lists are there before anybody sees a bar.
    QTimer::singleShot(patience, dialog, &QDialog::open);
    // Who has cancelled is not asked again: the dialog is gone, and its plan with it.
    m_services.planImport(path, [hop = m_hop.handle(), dialog = QPointer(dialog)](ImportPlan plan) {
        hop.post([dialog, plan = std::move(plan)] {
            if (!dialog)
                return;
            dialog->setPlan(plan);
            if (!dialog->isVisible())
                dialog->open();
        });
    });
}

void ListCommands::apply(const ImportPlan &plan, const ImportChoice &choice)
{
    if (!m_services.applyImport)
        return;
    Q_EMIT said(tr("Importing…"), false);
    auto *ear = new ImportEar(&m_changes);
    m_services.applyImport(plan, choice,
                           [hop = ear->hop(), ear, commands = QPointer(this),
                            changes = &m_changes](const Result<ImportResult> &result) {
                               hop.post([ear, commands, changes, result] {
                                   ear->deleteLater();
                                   if (result && !result->undo.isEmpty())
                                       changes->record(result->undo,
                                                       tr("import: %1").arg(doneSummary(result->counts)));
                                   if (commands)
                                       commands->tellImport(result);
                               });
                           });
}

void ListCommands::tellImport(const Result<ImportResult> &result)
{
    if (!result)
        Q_EMIT said(tr("Nothing was imported: %1").arg(translated(result.error().message)), true);
    else if (result->undo.isEmpty())
        Q_EMIT said(doneSummary(result->counts), false);
    else
        Q_EMIT imported(doneSummary(result->counts));
}

void ListCommands::importList(const QString &path)
{
    m_directory = QFileInfo(path).absolutePath();
    if (!m_services.importList)
        return;
    Q_EMIT said(tr("Reading %1…").arg(QFileInfo(path).fileName()), false);
    m_services.importList(path, importReporter());
}

std::function<void(ImportOutcome)> ListCommands::importReporter()
{
    return [hop = m_hop.handle(), this](ImportOutcome outcome) {
        hop.post([this, outcome = std::move(outcome)] { onImported(outcome); });
    };
}

void ListCommands::onImported(const ImportOutcome &outcome)
{
    Q_EMIT said(tr("%n endpoint(s) imported", nullptr, static_cast<int>(outcome.endpoints)),
                outcome.report.hasErrors());
    if (!outcome.report.remarks.empty())
        showImportReport(m_window, outcome.report, outcome.endpoints);
}

void ListCommands::askWhereTo(const QString &title, std::function<void(const QString &path)> then)
{
    auto *dialog = new QFileDialog(m_window, title, m_directory);
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"yaml"_s);
    dialog->setNameFilters(nameFilters());
    connect(dialog, &QFileDialog::fileSelected, this, std::move(then));
    dialog->open();
}

void ListCommands::askExport()
{
    askWhereTo(tr("Export the list: secrets are left out"), [this](const QString &path) { exportTo(path); });
}

void ListCommands::askExportSome(std::vector<EndpointHandle> endpoints)
{
    const int count = static_cast<int>(endpoints.size());
    askWhereTo(tr("Export %Ln endpoint(s): secrets are left out", nullptr, count),
               [this, endpoints = std::move(endpoints)](const QString &path) {
                   m_directory = QFileInfo(path).absolutePath();
                   if (m_services.exportSome)
                       m_services.exportSome(path, endpoints, exportReporter(path));
               });
}

void ListCommands::exportTo(const QString &path)
{
    m_directory = QFileInfo(path).absolutePath();
    if (m_services.exportList)
        m_services.exportList(path, exportReporter(path));
}

std::function<void(Result<void>)> ListCommands::exportReporter(const QString &path)
{
    return [hop = m_hop.handle(), this, name = QFileInfo(path).fileName()](Result<void> result) {
        hop.post([this, name, result = std::move(result)] {
            Q_EMIT said(result ? tr("%1 written; secrets are left out").arg(name)
                               : translated(result.error().message),
                        !result);
        });
    };
}

// The first file that is a list by its name; empty: there is none.
QString ListCommands::droppedList(const QMimeData *data)
{
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile() && isList(url.toLocalFile()))
            return url.toLocalFile();
    }
    return {};
}

bool ListCommands::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(object, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QString path = droppedList(drop->mimeData());
    if (path.isEmpty())
        return false;
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        planImport(path);
    return true;
}

} // namespace lightfoot
