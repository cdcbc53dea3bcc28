// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/optionform.h"

#include "ui/editor/endpointvalues.h"
#include "ui/widgets/card.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t manyFields = 12; // a search is worth its place

// What goes along into the fields of another kind.
struct TypedField
{
    OptionType type;
    QString text;
    bool filled;
};

bool standsAbove(std::string_view key)
{
    return key == "interval" || key == "timeout" || key == "group";
}

// What the shared ones from this key on are about; empty: as those before.
QString titleAt(std::string_view key)
{
    if (key == "degraded")
        return OptionForm::tr("Up or down");
    if (key == "labels")
        return OptionForm::tr("Where it belongs");
    if (key == "ip")
        return OptionForm::tr("Connection");
    return key == "alert.strategy" ? OptionForm::tr("Alerts") : QString();
}

} // namespace

OptionForm::OptionForm(bool keychain, QWidget *parent) : QScrollArea(parent), m_keychain(keychain)
{
    setObjectName(u"optionForm"_s);
    setAccessibleName(tr("Options"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void OptionForm::setKind(const ProberKind &kind, const Endpoint &base)
{
    std::map<std::string_view, TypedField> typed;
    for (const auto &[field, folded] : m_fields) {
        if (field->touched())
            typed[field->descriptor().key] = {field->descriptor().type, field->text(), field->filled()};
    }
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 10, 0);
    m_column->setSpacing(9);
    m_fields.clear();
    m_titles.clear();
    addFields(kind);
    m_column->addStretch(1);
    for (const auto &[field, folded] : m_fields) {
        field->begin(optionOf(base, field->descriptor()));
        const auto found = typed.find(field->descriptor().key);
        const bool goesAlong = found != typed.end() && found->second.type == field->descriptor().type;
        if (goesAlong && found->second.filled)
            field->fill(found->second.text);
        else if (goesAlong)
            field->type(found->second.text);
        connect(field, &OptionField::edited, this, &OptionForm::edited);
    }
    setWidget(content); // takes away the one before
    showMore();
}

void OptionForm::addFields(const ProberKind &kind)
{
    for (const OptionDescriptor &option : kind.options) {
        if (option.required)
            addField(option, false);
    }
    for (const OptionDescriptor *option : editedCommonOptions()) {
        if (standsAbove(option->key))
            addField(*option, false);
    }
    m_more = new QToolButton;
    m_more->setObjectName(u"editorMore"_s);
    m_more->setText(tr("More"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setAutoRaise(true);
    m_more->setCheckable(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setChecked(m_open);
    connect(m_more, &QToolButton::toggled, this, [this](bool open) { setFolded(!open); });
    m_column->addWidget(m_more);
    m_search = new QLineEdit;
    m_search->setObjectName(u"editorSearch"_s);
    m_search->setAccessibleName(tr("Search the options"));
    m_search->setPlaceholderText(tr("Search the options"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &OptionForm::search);
    m_column->addWidget(m_search);
    QString title = QCoreApplication::translate("Option", kind.label);
    const auto add = [&](const OptionDescriptor &option) {
        if (!title.isEmpty()) {
            QLabel *label = boldLabel(title);
            m_titles.emplace_back(label, static_cast<int>(m_fields.size()));
            m_column->addWidget(label);
            title.clear();
        }
        addField(option, true);
    };
    for (const OptionDescriptor &option : kind.options) {
        if (!option.required)
            add(option);
    }
    for (const OptionDescriptor *option : editedCommonOptions()) {
        if (const QString next = titleAt(option->key); !next.isEmpty())
            title = next;
        if (!standsAbove(option->key) && option->key != std::string_view("name"))
            add(*option);
    }
}

void OptionForm::addField(const OptionDescriptor &descriptor, bool folded)
{
    auto *field = new OptionField(descriptor, m_keychain);
    m_column->addWidget(field);
    m_fields.emplace_back(field, folded);
}

void OptionForm::typeOptions(const OptionMap &options)
{
    for (const auto &[field, folded] : m_fields) {
        const auto found = options.find(std::string_view(field->descriptor().key));
        if (found == options.end())
            field->unfill();
        else
            field->fill(std::holds_alternative<std::string>(found->second) && field->descriptor().secret
                            ? QString::fromStdString(std::get<std::string>(found->second))
                            : fieldText(field->descriptor(), {found->second, {}}));
    }
}

QString OptionForm::applyTo(Endpoint &endpoint) const
{
    QString why;
    for (const auto &[field, folded] : m_fields) {
        const OptionDescriptor &option = field->descriptor();
        const FieldReading reading = field->read();
        if (!reading.problem.isEmpty() && why.isEmpty())
            why = reading.problem;
        if (field->touched())
            setOption(endpoint, option, reading.held);
        const auto *text = reading.held.value ? std::get_if<std::string>(&*reading.held.value) : nullptr;
        const bool missing = option.required && (!reading.held.value || (text && text->empty()));
        if (missing && reading.problem.isEmpty() && why.isEmpty())
            why = tr("%1 is missing").arg(optionLabel(option));
    }
    return why;
}

std::vector<std::pair<const OptionDescriptor *, QString>> OptionForm::secrets() const
{
    std::vector<std::pair<const OptionDescriptor *, QString>> secrets;
    for (const auto &[field, folded] : m_fields) {
        if (const QString secret = field->secret(); !secret.isEmpty())
            secrets.emplace_back(&field->descriptor(), secret);
    }
    return secrets;
}

bool OptionForm::touched() const
{
    return std::ranges::any_of(m_fields, [](const auto &field) { return field.first->touched(); });
}

void OptionForm::setFolded(bool folded)
{
    m_open = !folded;
    if (m_more)
        showMore();
}

void OptionForm::showMore()
{
    m_more->setChecked(m_open);
    m_more->setArrowType(m_open ? Qt::DownArrow : Qt::RightArrow);
    m_more->setAccessibleName(m_open ? tr("More options, shown") : tr("More options, folded away"));
    m_search->setVisible(m_open && m_fields.size() > manyFields);
    search(m_open ? m_search->text() : QString());
}

void OptionForm::search(const QString &words)
{
    for (const auto &[field, folded] : m_fields)
        field->setVisible(!folded || (m_open && field->matches(words)));
    for (const auto &[title, index] : m_titles)
        title->setVisible(m_open && words.trimmed().isEmpty());
}

} // namespace lightfoot
