// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/listcommands.h"

#include "ui/lists/importreportdialog.h"
#include "ui/widgets/text.h"

#include <QFileDialog>

namespace lightfoot {

using namespace Qt::StringLiterals;

ListCommands::ListCommands(const Services &services, QWidget *window)
    : QObject(window), m_services(services), m_window(window), m_hop(this)
{}

void ListCommands::askImport()
{
    auto *dialog = new QFileDialog(m_window, tr("Import a list"), m_directory);
    dialog->setObjectName(u"importDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Probe lists (*.yaml *.yml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ListCommands::importList);
    dialog->open();
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

void ListCommands::askExport()
{
    auto *dialog = new QFileDialog(m_window, tr("Export the list"), m_directory);
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"yaml"_s);
    dialog->setNameFilters({tr("Probe lists (*.yaml *.yml)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ListCommands::exportTo);
    dialog->open();
}

void ListCommands::exportTo(const QString &path)
{
    m_directory = QFileInfo(path).absolutePath();
    if (!m_services.exportList)
        return;
    m_services.exportList(path, [hop = m_hop.handle(), this,
                                 name = QFileInfo(path).fileName()](Result<void> result) {
        hop.post([this, name, result = std::move(result)] {
            Q_EMIT said(result ? tr("%1 written").arg(name) : translated(result.error().message), !result);
        });
    });
}

} // namespace lightfoot
