// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/bulkeditor.h"

#include "ui/editor/endpointvalues.h"
#include "ui/editor/optionfield.h"
#include "ui/widgets/card.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

BulkEditor::BulkEditor(std::vector<EndpointPtr> endpoints, QWidget *parent)
    : EditDialog(u"bulk"_s, tr("&Change %Ln endpoint(s)", nullptr, static_cast<int>(endpoints.size())),
                 parent),
      m_endpoints(std::move(endpoints))
{
    setObjectName(u"bulkEditor"_s);
    setWindowTitle(tr("Edit %Ln endpoint(s)", nullptr, static_cast<int>(m_endpoints.size())));
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
    column->addWidget(foot());
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
    say(why.isEmpty() && !touched ? tr("Nothing is changed yet") : why, false, why.isEmpty() && touched);
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
    if (changed.empty())
        return accept();
    beginSaving();
    Q_EMIT saved(changed);
}

} // namespace lightfoot
