// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/bulkeditor.h"

#include "ui/editor/endpointvalues.h"
#include "ui/editor/optionfield.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

BulkEditor::BulkEditor(std::vector<EndpointPtr> endpoints, QWidget *parent)
    : QDialog(parent), m_endpoints(std::move(endpoints)), m_problem(mutedLabel({})), m_save(new Button)
{
    setObjectName(u"bulkEditor"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const int count = static_cast<int>(m_endpoints.size());
    setWindowTitle(tr("Edit %Ln endpoint(s)", nullptr, count));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(9);
    column->addWidget(mutedLabel(tr("What you leave alone stays as each of them has it.")));
    for (const char *key :
         {"interval", "timeout", "group", "labels", "channels", "degraded", "failure", "success"}) {
        const auto options = editedCommonOptions();
        const auto option =
            std::ranges::find_if(options, [&](const auto *one) { return one->key == std::string_view(key); });
        auto *field = new OptionField(**option, false);
        begin(*field);
        connect(field, &OptionField::edited, this, &BulkEditor::validate);
        m_fields.push_back(field);
        column->addWidget(field);
    }
    column->addStretch(1);
    m_problem->setObjectName(u"bulkProblem"_s);
    m_problem->setWordWrap(true);
    m_save->setObjectName(u"bulkSave"_s);
    m_save->setText(tr("&Change %Ln endpoint(s)", nullptr, count));
    m_save->setDefault(true);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(u"bulkCancel"_s);
    cancel->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_problem, 1);
    row->addWidget(m_save);
    row->addWidget(cancel);
    column->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &BulkEditor::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    resize(620, 560);
    validate();
}

void BulkEditor::begin(OptionField &field) const
{
    const HeldOption first = optionOf(*m_endpoints.front(), field.descriptor());
    const bool same = std::ranges::all_of(m_endpoints, [&](const EndpointPtr &endpoint) {
        return optionOf(*endpoint, field.descriptor()) == first;
    });
    if (same)
        field.begin(first);
    else
        field.beginDifferent();
}

void BulkEditor::validate()
{
    QString why;
    bool touched = false;
    for (const OptionField *field : m_fields) {
        touched = touched || field->touched();
        if (const QString problem = field->read().problem; why.isEmpty())
            why = problem;
    }
    m_problem->setText(why.isEmpty() && !touched ? tr("Nothing is changed yet") : why);
    m_save->setEnabled(why.isEmpty() && touched);
    m_save->setAccessibleDescription(m_problem->text());
}

void BulkEditor::save()
{
    std::vector<Endpoint> changed;
    for (const EndpointPtr &endpoint : m_endpoints) {
        Endpoint edited = *endpoint;
        for (const OptionField *field : m_fields) {
            if (field->touched())
                setOption(edited, field->descriptor(), field->read().held);
        }
        if (edited != *endpoint)
            changed.push_back(std::move(edited));
    }
    if (!changed.empty())
        Q_EMIT saved(changed);
    accept();
}

} // namespace lightfoot
