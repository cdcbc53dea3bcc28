// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/importreportdialog.h"

#include "ui/widgets/card.h"
#include "ui/widgets/plaindialog.h"
#include "ui/widgets/text.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

QString severityWord(RemarkSeverity severity)
{
    switch (severity) {
    case RemarkSeverity::Error:
        return QDialog::tr("error");
    case RemarkSeverity::Warning:
        return QDialog::tr("warning");
    case RemarkSeverity::Note:
        break;
    }
    return QDialog::tr("note");
}

QString summaryText(const ImportReport &report, std::size_t endpoints)
{
    const auto errors = static_cast<int>(report.count(RemarkSeverity::Error));
    const auto warnings = static_cast<int>(report.count(RemarkSeverity::Warning));
    const QStringList parts{QDialog::tr("%Ln endpoint(s) taken over", nullptr, static_cast<int>(endpoints)),
                            QDialog::tr("%Ln error(s)", nullptr, errors),
                            QDialog::tr("%Ln warning(s)", nullptr, warnings)};
    return parts.join(u", "_s);
}

} // namespace

QString importReportText(const ImportReport &report)
{
    QStringList lines;
    for (const Remark &remark : report.remarks)
        lines.append(u"%1: %2: %3"_s.arg(toQString(report.toString(remark.place)),
                                         severityWord(remark.severity), translated(remark.message)));
    if (report.omitted() > 0)
        lines.append(QDialog::tr("and %1 more").arg(report.omitted()));
    return lines.join(u'\n');
}

void showImportReport(QWidget *parent, const ImportReport &report, std::size_t endpoints)
{
    QDialog *dialog = makePlainDialog(parent, QDialog::tr("Import"), u"importReport"_s);
    auto *summary = boldLabel(summaryText(report, endpoints));
    summary->setObjectName(u"importSummary"_s);
    auto *text = new QPlainTextEdit(importReportText(report));
    text->setObjectName(u"importRemarks"_s);
    text->setAccessibleName(QDialog::tr("Remarks"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    dialog->layout()->addWidget(summary);
    dialog->layout()->addWidget(text);
    dialog->resize(760, 420);
    openPlainDialog(dialog);
}

} // namespace lightfoot
