// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/optionfield.h"

#include "core/lists/limits.h"
#include "core/lists/secretnames.h"
#include "ui/editor/secretedit.h"
#include "ui/theme/colors.h"
#include "ui/widgets/card.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelCharacters = 24;
constexpr int blockLines = 3;

bool hasParts(OptionType type)
{
    return type == OptionType::TextList || type == OptionType::TextMap || type == OptionType::RecordList;
}

QString shapeHint(OptionType type)
{
    switch (type) {
    case OptionType::TextList:
        return OptionField::tr("one a line");
    case OptionType::TextMap:
        return OptionField::tr("name: value, one a line");
    case OptionType::RecordList:
        return OptionField::tr("name: value, one a line; an empty line begins the next");
    case OptionType::RangeList:
        return u"200-299, 404"_s;
    case OptionType::Time:
        return u"10s, 1m30s, 250ms"_s;
    default:
        return {};
    }
}

} // namespace

OptionField::OptionField(const OptionDescriptor &descriptor, bool keychain, QWidget *parent)
    : QWidget(parent), m_descriptor(descriptor), m_note(mutedLabel({}))
{
    makeEditor(keychain);
    const QString name = optionLabel(descriptor);
    auto *label = new QLabel(name + (descriptor.required ? u" *"_s : QString()));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFixedWidth(fontMetrics().averageCharWidth() * labelCharacters);
    label->setMinimumHeight(m_block ? 0 : m_editor->sizeHint().height()); // level with a line
    label->setAlignment(hasParts(descriptor.type) || m_secret ? Qt::AlignTop : Qt::AlignVCenter);
    label->setToolTip(QString::fromLatin1(descriptor.key));
    QWidget *target = m_secret ? m_secret->line() : m_editor;
    target->setObjectName(u"option_"_s + QString::fromLatin1(descriptor.key));
    target->setAccessibleName(descriptor.required ? tr("%1, required").arg(name) : name);
    setFocusProxy(target);
    m_note->setWordWrap(true);
    m_note->setObjectName(u"note_"_s + QString::fromLatin1(descriptor.key));
    auto *right = new QVBoxLayout;
    right->setSpacing(2);
    right->addWidget(m_editor);
    right->addWidget(m_note);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(label, 0, Qt::AlignTop);
    row->addLayout(right, 1);
    showNote();
}

void OptionField::makeEditor(bool keychain)
{
    if (m_descriptor.secret) {
        m_secret = new SecretEdit(QString::fromLatin1(m_descriptor.key), keychain);
        connect(m_secret, &SecretEdit::edited, this, &OptionField::touch);
        m_editor = m_secret;
    } else if (!m_descriptor.choices.empty() || m_descriptor.type == OptionType::Boolean) {
        makeCombo();
    } else if (hasParts(m_descriptor.type)) {
        m_editor = m_block = new QPlainTextEdit;
        m_block->setTabChangesFocus(true);
        m_block->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_block->setLineWrapMode(QPlainTextEdit::NoWrap);
        m_block->setFixedHeight(fontMetrics().lineSpacing() * blockLines + 12);
        m_block->setPlaceholderText(shapeHint(m_descriptor.type));
        connect(m_block, &QPlainTextEdit::textChanged, this, &OptionField::touch);
    } else {
        m_editor = m_line = new QLineEdit;
        m_line->setMaxLength(limits::scalarBytes);
        m_line->setPlaceholderText(shapeHint(m_descriptor.type));
        connect(m_line, &QLineEdit::textChanged, this, &OptionField::touch);
    }
}

void OptionField::makeCombo()
{
    m_editor = m_combo = new QComboBox;
    m_combo->addItem(tr("as usual"), QString());
    if (m_descriptor.type == OptionType::Boolean) {
        m_combo->addItem(tr("yes"), u"true"_s);
        m_combo->addItem(tr("no"), u"false"_s);
    }
    for (const char *choice : m_descriptor.choices)
        m_combo->addItem(QString::fromUtf8(choice), QString::fromUtf8(choice));
    connect(m_combo, &QComboBox::currentIndexChanged, this, &OptionField::touch);
}

void OptionField::begin(const HeldOption &held)
{
    m_held = held;
    m_filling = true;
    if (m_secret) {
        const QString reference =
            held.references.empty() ? QString() : QString::fromStdString(held.references.begin()->second);
        m_secret->begin(isVariables(reference.toStdString()) ? reference : QString(),
                        held.value || !held.references.empty());
    } else {
        setText(fieldText(m_descriptor, held));
        const bool editable = m_combo || isEditable(m_descriptor, held);
        if (m_block)
            m_block->setReadOnly(!editable);
        if (m_line)
            m_line->setReadOnly(!editable);
        m_problem = editable ? QString() : tr("Can be changed in a list file only; it stays as it is.");
    }
    m_filling = false;
    m_touched = m_filled = m_different = false;
    showNote();
}

void OptionField::beginDifferent()
{
    begin({});
    m_different = true;
    if (m_line)
        m_line->setPlaceholderText(tr("different values"));
    if (m_block)
        m_block->setPlaceholderText(tr("different values"));
}

void OptionField::type(const QString &text)
{
    if (m_secret) {
        m_secret->line()->setText(text);
        touch();
    } else {
        setText(text);
    }
}

void OptionField::fill(const QString &text)
{
    type(text);
    m_filled = true;
}

void OptionField::unfill()
{
    if (m_filled)
        begin(HeldOption(m_held));
}

void OptionField::setText(const QString &text)
{
    if (m_line) {
        m_line->setText(text);
        m_line->setCursorPosition(0);
    } else if (m_block) {
        m_block->setPlainText(text);
    } else if (m_combo) {
        int index = m_combo->findData(text, Qt::UserRole, Qt::MatchFixedString);
        if (index < 0) { // a variable
            index = m_combo->count();
            m_combo->addItem(text, text);
        }
        m_combo->setCurrentIndex(index);
    }
}

QString OptionField::text() const
{
    if (m_secret)
        return m_secret->text();
    if (m_line)
        return m_line->text();
    return m_block ? m_block->toPlainText() : m_combo->currentData().toString();
}

void OptionField::touch()
{
    if (m_filling)
        return;
    m_touched = !m_different || !text().isEmpty();
    m_filled = false;
    m_problem.clear();
    showNote();
    Q_EMIT edited();
}

FieldReading OptionField::read() const
{
    if (!m_touched || (m_secret && !m_secret->removed() && text().isEmpty()))
        return {.held = m_held, .problem = {}, .remark = {}};
    FieldReading reading = readField(m_descriptor, text(), m_held);
    // A blank is as good a password as any.
    if (m_secret && text().trimmed().isEmpty() && !text().isEmpty())
        reading.held.value = text().toStdString();
    return reading;
}

QString OptionField::secret() const
{
    const bool kept = m_secret && m_touched && m_secret->keep() && !isVariables(text().toStdString());
    return kept ? text() : QString();
}

void OptionField::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    showNote();
}

void OptionField::showNote()
{
    const FieldReading reading = read();
    const QString problem = reading.problem.isEmpty() ? m_problem : reading.problem;
    const QString hint = optionHint(m_descriptor);
    const QString note = !problem.isEmpty() ? problem : !reading.remark.isEmpty() ? reading.remark : hint;
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    QPalette colours;
    if (!problem.isEmpty()) {
        colours = palette();
        colours.setColor(QPalette::PlaceholderText, colorOf(ColorRole::Down, palette()));
    }
    m_note->setPalette(colours);
    QWidget *target = m_secret ? m_secret->line() : m_editor;
    target->setAccessibleDescription(note);
}

bool OptionField::matches(const QString &words) const
{
    const QString all = QString::fromLatin1(m_descriptor.key) + u' ' + optionLabel(m_descriptor) + u' ' +
                        optionHint(m_descriptor);
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(parts,
                               [&](const QString &part) { return all.contains(part, Qt::CaseInsensitive); });
}

} // namespace lightfoot
