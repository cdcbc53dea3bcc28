// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/pastedialog.h"

#include "ui/editor/optionfield.h"
#include "ui/theme/colors.h"
#include "ui/widgets/text.h"

#include <QGuiApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int readAfter = 150; // ms

enum PastedColumn
{
    LineColumn,
    NameColumn,
    KindColumn,
    TargetColumn,
    ProblemColumn,
    PastedColumns
};

OptionField *makeShared(const char *key)
{
    const auto options = editedCommonOptions();
    const auto option =
        std::ranges::find_if(options, [&](const auto *one) { return one->key == std::string_view(key); });
    auto *field = new OptionField(**option, false);
    field->begin(optionOf(Endpoint{}, **option));
    return field;
}

} // namespace

void PastedModel::setPasted(PastedText pasted)
{
    beginResetModel();
    m_pasted = std::move(pasted);
    endResetModel();
}

void PastedModel::setProblem(int row, const QString &problem)
{
    m_pasted.lines[static_cast<std::size_t>(row)].problem = problem;
    --m_pasted.good;
    Q_EMIT dataChanged(index(row, 0), index(row, PastedColumns - 1));
}

int PastedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pasted.lines.size());
}

int PastedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : PastedColumns;
}

QVariant PastedModel::data(const QModelIndex &index, int role) const
{
    const PastedLine &line = m_pasted.lines[static_cast<std::size_t>(index.row())];
    if (role == Qt::ForegroundRole && index.column() == ProblemColumn)
        return colorOf(ColorRole::Down, QGuiApplication::palette());
    if (role == Qt::TextAlignmentRole && index.column() == LineColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return toolTipText(line.problem);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case LineColumn:
        return line.number;
    case NameColumn:
        return shown(line.endpoint.name);
    case KindColumn:
        return toQString(line.endpoint.kind);
    case TargetColumn:
        return shown(line.target);
    default:
        return line.problem;
    }
}

QVariant PastedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LineColumn:
        return tr("Line");
    case NameColumn:
        return tr("Name");
    case KindColumn:
        return tr("Kind");
    case TargetColumn:
        return tr("Target");
    default:
        return tr("Problem");
    }
}

PasteDialog::PasteDialog(const EditServices &services, TakenNames taken, QWidget *parent)
    : EditDialog(u"paste"_s, {}, parent),
      m_services(services),
      m_taken(std::move(taken)),
      m_text(new QPlainTextEdit),
      m_model(new PastedModel(this)),
      m_interval(makeShared("interval")),
      m_group(makeShared("group")),
      m_hop(this)
{
    setObjectName(u"pasteDialog"_s);
    setWindowTitle(tr("Add several endpoints"));
    m_text->setObjectName(u"pasteText"_s);
    m_text->setAccessibleName(tr("Endpoints, one a line"));
    m_text->setPlaceholderText(
        tr("One a line: a target, a name and a target, or name,target,group", "example lines follow") +
        u"\n\nhttps://example.com/\ndb-1 mysql://db-1.example.com\nCache,cache.example.com:6379,Shop"_s);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(9);
    column->addWidget(m_text, 2);
    column->addWidget(makePreview(), 3);
    column->addWidget(m_interval);
    column->addWidget(m_group);
    column->addWidget(foot());
    m_reading.setSingleShot(true);
    m_reading.setInterval(readAfter);
    connect(&m_reading, &QTimer::timeout, this, &PasteDialog::readText);
    connect(m_text, &QPlainTextEdit::textChanged, &m_reading, qOverload<>(&QTimer::start));
    connect(m_interval, &OptionField::edited, this, &PasteDialog::showState);
    connect(m_group, &OptionField::edited, this, &PasteDialog::showState);
    resize(780, 620);
    m_text->setFocus();
    showState();
}

QWidget *PasteDialog::makePreview()
{
    auto *table = new QTableView;
    table->setObjectName(u"pastePreview"_s);
    table->setAccessibleName(tr("What will be added"));
    table->setModel(m_model);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    QHeaderView *header = table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    const int character = fontMetrics().averageCharWidth();
    for (const auto &[section, width] : {std::pair(LineColumn, 6), std::pair(NameColumn, 26),
                                         std::pair(KindColumn, 10), std::pair(TargetColumn, 34)})
        header->resizeSection(section, width * character);
    header->setStretchLastSection(true);
    return table;
}

void PasteDialog::readText()
{
    m_model->setPasted(readPasted(m_text->toPlainText(), m_services.kinds, m_taken));
    showState();
}

void PasteDialog::showState()
{
    const PastedText &pasted = m_model->pasted();
    const int bad = static_cast<int>(pasted.lines.size() - pasted.good);
    const int good = static_cast<int>(pasted.good);
    QStringList words;
    if (bad > 0)
        words.append(tr("%Ln line(s) cannot be used and will be left out", nullptr, bad));
    if (pasted.cut)
        words.append(tr("Too much at once: what comes after line %Ln is left out", nullptr,
                        pasted.lines.empty() ? 0 : pasted.lines.back().number));
    QString why;
    for (const OptionField *field : {m_interval, m_group}) {
        if (const QString problem = field->read().problem; why.isEmpty())
            why = problem;
    }
    if (!why.isEmpty())
        words = {why};
    setSaveText(tr("&Add %Ln endpoint(s)", nullptr, good));
    say(words.join(u'\n'), false, good > 0 && why.isEmpty());
}

void PasteDialog::save()
{
    if (m_reading.isActive()) { // a key has come since
        m_reading.stop();
        readText();
    }
    TakenNames taken = m_taken;
    m_endpoints.clear();
    m_rows.clear();
    int row = -1;
    for (const PastedLine &line : m_model->pasted().lines) {
        ++row;
        if (!line.problem.isEmpty())
            continue;
        Endpoint endpoint = line.endpoint;
        endpoint.id = taken.freeId(endpoint.name);
        taken.add(endpoint);
        if (m_interval->touched())
            setOption(endpoint, m_interval->descriptor(), m_interval->read().held);
        if (m_group->touched() && endpoint.group.empty())
            setOption(endpoint, m_group->descriptor(), m_group->read().held);
        m_endpoints.push_back(std::move(endpoint));
        m_rows.push_back(row);
    }
    if (m_endpoints.empty())
        return;
    beginSaving();
    m_checked = 0;
    m_refused = false;
    checkNext();
}

// What only the making of a prober finds takes no other line down either.
void PasteDialog::checkNext()
{
    if (!m_services.check || m_checked == m_endpoints.size())
        return finish();
    m_services.check(m_endpoints[m_checked], [hop = m_hop.handle(), this](const Result<void> &result) {
        hop.post([this, result] { onChecked(result); });
    });
}

void PasteDialog::onChecked(const Result<void> &result)
{
    if (!isSaving())
        return;
    if (!result)
        m_model->setProblem(m_rows[m_checked], translated(result.error().message));
    m_refused = m_refused || !result;
    ++m_checked;
    checkNext();
}

// Whoever is told of lines that will be left out decides again.
void PasteDialog::finish()
{
    if (!m_refused) {
        Q_EMIT saved(m_endpoints);
        return;
    }
    endSaving();
    showState();
}

} // namespace lightfoot
