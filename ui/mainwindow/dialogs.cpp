// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/dialogs.h"

#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QIcon>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

QDialog *makeDialog(QWidget *parent, const QString &title, const QString &objectName)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setObjectName(objectName);
    dialog->setLayout(new QVBoxLayout);
    return dialog;
}

void finish(QDialog *dialog)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({}); // Qt's own is black, in a dark theme too
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    dialog->layout()->addWidget(buttons);
    dialog->open();
}

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

QString reportText(const ImportReport &report)
{
    QStringList lines;
    for (const Remark &remark : report.remarks)
        lines.append(u"%1: %2: %3"_s.arg(toQString(report.toString(remark.place)),
                                         severityWord(remark.severity), translated(remark.message)));
    if (report.omitted() > 0)
        lines.append(QDialog::tr("and %1 more").arg(report.omitted()));
    return lines.join(u'\n');
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

void showImportReport(QWidget *parent, const ImportReport &report, std::size_t endpoints)
{
    QDialog *dialog = makeDialog(parent, QDialog::tr("Import"), u"importReport"_s);
    auto *summary = boldLabel(summaryText(report, endpoints));
    summary->setObjectName(u"importSummary"_s);
    auto *text = new QPlainTextEdit(reportText(report));
    text->setObjectName(u"importRemarks"_s);
    text->setAccessibleName(QDialog::tr("Remarks"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    dialog->layout()->addWidget(summary);
    dialog->layout()->addWidget(text);
    dialog->resize(760, 420);
    finish(dialog);
}

void showKeys(QWidget *parent, const QList<QAction *> &actions)
{
    QDialog *dialog = makeDialog(parent, QDialog::tr("Keyboard shortcuts"), u"keysDialog"_s);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(30);
    for (const QAction *action : actions) {
        auto *key = boldLabel(action->shortcut().toString(QKeySequence::NativeText));
        form->addRow(mutedLabel(action->text().remove(u'&')), key);
    }
    static_cast<QVBoxLayout *>(dialog->layout())->addLayout(form);
    finish(dialog);
}

void showAbout(QWidget *parent)
{
    QDialog *dialog = makeDialog(parent, QDialog::tr("About Lightfoot"), u"aboutDialog"_s);
    auto *picture = new QLabel;
    picture->setPixmap(QIcon(u":/icons/org.lightfoot.Lightfoot.svg"_s).pixmap(64, 64));
    picture->setAlignment(Qt::AlignHCenter);
    auto *text =
        new QLabel(QDialog::tr("A network health monitor that treads lightly:\n"
                               "a probe leaves no TIME_WAIT behind, here or at the server.\n\n"
                               "Free software under the GNU General Public License, version 3 or later."));
    text->setAlignment(Qt::AlignHCenter);
    auto *name = boldLabel(u"Lightfoot " LIGHTFOOT_VERSION ""_s);
    name->setAlignment(Qt::AlignHCenter);
    for (QWidget *widget : std::initializer_list<QWidget *>{picture, name, text})
        dialog->layout()->addWidget(widget);
    finish(dialog);
}

} // namespace lightfoot
