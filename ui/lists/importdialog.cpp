// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/importdialog.h"

#include "ui/lists/importmodel.h"
#include "ui/lists/importreportdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QStackedWidget>
#include <QTableView>
#include <QTextOption>
#include <QVBoxLayout>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

QPlainTextEdit *makeTextBox(const QString &objectName, const QString &accessibleName)
{
    auto *box = new QPlainTextEdit;
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->setReadOnly(true);
    box->setTabChangesFocus(true);
    box->setMaximumHeight(90);
    box->setLineWrapMode(QPlainTextEdit::NoWrap);
    return box;
}

QTableView *makeTable(QAbstractItemModel *model)
{
    auto *table = new QTableView;
    table->setObjectName(u"importEntries"_s);
    table->setAccessibleName(ImportDialog::tr("Entries of the list and what happens to them"));
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    constexpr int widths[] = {100, 180, 110, 230};
    for (int column = 0; column < int(std::size(widths)); ++column)
        table->setColumnWidth(column, widths[column]);
    return table;
}

} // namespace

ImportDialog::ImportDialog(const QString &file, QWidget *parent)
    : QDialog(parent),
      m_model(new ImportModel(this)),
      m_pages(new QStackedWidget),
      m_counts(boldLabel({})),
      m_table(makeTable(m_model)),
      m_policies(new QButtonGroup(this)),
      m_allow(new QCheckBox),
      m_commandsTitle(mutedLabel(tr("Commands that the list would run"))),
      m_commands(makeTextBox(u"importCommands"_s, tr("Commands that the list would run"))),
      m_remarks(makeTextBox(u"importRemarks"_s, tr("What is not carried as it stands"))),
      m_remarksTitle(mutedLabel({})),
      m_import(new Button(tr("&Import")))
{
    setObjectName(u"importPreview"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import %1").arg(shown(file.toStdString())));
    m_pages->addWidget(makeWaitingPage());
    m_pages->addWidget(makePlanPage());
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_pages, 1);
    makeButtons();
    resize(860, 620);
}

QWidget *ImportDialog::makeWaitingPage()
{
    auto *page = new QWidget;
    auto *bar = new QProgressBar;
    bar->setObjectName(u"importProgress"_s);
    bar->setAccessibleName(tr("Reading the list"));
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    auto *column = new QVBoxLayout(page);
    column->addStretch(1);
    column->addWidget(mutedLabel(tr("Reading the list…")));
    column->addWidget(bar);
    column->addStretch(2);
    return page;
}

QWidget *ImportDialog::makePlanPage()
{
    auto *page = new QWidget;
    m_counts->setObjectName(u"importCounts"_s);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_counts);
    column->addWidget(makePolicies());
    column->addWidget(m_table, 1);
    makeConsent(page);
    column->addWidget(m_remarksTitle);
    column->addWidget(m_remarks);
    return page;
}

QWidget *ImportDialog::makePolicies()
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(mutedLabel(tr("Where a name is there already:")));
    const auto add = [&](const QString &text, const QString &objectName, ClashPolicy policy) {
        auto *button = new QRadioButton(text);
        button->setObjectName(objectName);
        button->setAccessibleDescription(tr("Where a name is there already"));
        m_policies->addButton(button, static_cast<int>(policy));
        row->addWidget(button);
        return button;
    };
    add(tr("&Overwrite"), u"importOverwrite"_s, ClashPolicy::Overwrite)->setChecked(true);
    add(tr("&Skip"), u"importSkip"_s, ClashPolicy::Skip);
    add(tr("&Keep both"), u"importKeepBoth"_s, ClashPolicy::KeepBoth);
    row->addStretch(1);
    connect(m_policies, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            showChoice();
    });
    return line;
}

void ImportDialog::makeConsent(QWidget *page)
{
    m_allow->setObjectName(u"importAllow"_s);
    connect(m_allow, &QCheckBox::toggled, this, &ImportDialog::showChoice);
    m_commandsTitle->setBuddy(m_commands);
    // All of it is there to see without a search for its end.
    m_commands->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_commands->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    page->layout()->addWidget(m_commandsTitle);
    page->layout()->addWidget(m_commands);
    page->layout()->addWidget(m_allow);
}

void ImportDialog::makeButtons()
{
    m_import->setObjectName(u"importTake"_s);
    m_import->setDefault(true);
    m_import->setEnabled(false);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(u"importCancel"_s);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::take);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_import);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void ImportDialog::setPlan(ImportPlan plan)
{
    m_plan = std::make_shared<const ImportPlan>(std::move(plan));
    const ImportReport &report = m_plan->read->report;
    const bool remarks = !report.remarks.empty();
    m_remarks->setPlainText(importReportText(report));
    m_remarks->setVisible(remarks);
    m_remarksTitle->setVisible(remarks);
    m_remarksTitle->setText(tr("%Ln remark(s) on what the list says", nullptr,
                               static_cast<int>(report.remarks.size() + report.omitted())));
    showConsent();
    const bool clashes = std::ranges::any_of(
        m_plan->entries, [](const PlannedEntry &entry) { return entry.isThere && !entry.differs.empty(); });
    for (QAbstractButton *button : m_policies->buttons())
        button->setEnabled(clashes);
    m_model->setPlan(m_plan, choice());
    m_pages->setCurrentIndex(1);
    showChoice();
    m_table->setFocus();
}

void ImportDialog::showConsent()
{
    const QStringList lines = consentLines(*m_plan);
    const bool secrets = std::ranges::any_of(
        m_plan->entries, [](const PlannedEntry &entry) { return !entry.secrets.empty(); });
    const int count = static_cast<int>(lines.size());
    m_allow->setText(secrets
                         ? tr("I have read the %Ln line(s) above: &allow them", nullptr, count)
                         : tr("I have read the %Ln command(s) above: &allow them to run", nullptr, count));
    if (secrets)
        m_commandsTitle->setText(tr("Commands that the list would run, and secrets that it would use"));
    m_commands->setAccessibleName(m_commandsTitle->text());
    m_commands->setPlainText(lines.join(u'\n'));
    for (QWidget *widget : {static_cast<QWidget *>(m_allow), static_cast<QWidget *>(m_commands),
                            static_cast<QWidget *>(m_commandsTitle)})
        widget->setVisible(!lines.isEmpty());
}

ImportChoice ImportDialog::choice() const
{
    return {static_cast<ClashPolicy>(m_policies->checkedId()), m_allow->isChecked()};
}

void ImportDialog::showChoice()
{
    if (!m_plan)
        return;
    m_model->setChoice(choice());
    const FateCounts counts = countFates(*m_plan, choice());
    m_counts->setText(fateSummary(counts));
    m_import->setEnabled(counts[static_cast<std::size_t>(EntryFate::Create)] +
                             counts[static_cast<std::size_t>(EntryFate::Change)] >
                         0);
}

void ImportDialog::take()
{
    Q_EMIT importWanted(*m_plan, choice());
    accept();
}

} // namespace lightfoot
