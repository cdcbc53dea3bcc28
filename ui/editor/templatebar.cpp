// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/templatebar.h"

#include "ui/widgets/card.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/namedialog.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestTemplate = 80; // characters of its name

} // namespace

TemplateBar::TemplateBar(const EditServices &services, bool choosing, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_choosing(choosing),
      m_list(new QComboBox(this)),
      m_remove(new LinkButton(tr("Delete"), this)),
      m_keep(new LinkButton(tr("Save as template…"), this)),
      m_said(mutedLabel({}, this)),
      m_hop(this)
{
    layOut();
    connect(m_list, &QComboBox::activated, this, &TemplateBar::choose);
    connect(m_remove, &QAbstractButton::clicked, this, &TemplateBar::remove);
    connect(m_keep, &QAbstractButton::clicked, this, &TemplateBar::askName);
    show({});
    m_services.templates(answer({}));
}

void TemplateBar::layOut()
{
    m_list->setObjectName(u"editorTemplate"_s);
    m_list->setAccessibleName(tr("Template"));
    m_list->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // names may be long
    m_list->setFocusPolicy(Qt::StrongFocus);
    m_remove->setObjectName(u"editorTemplateDelete"_s);
    m_remove->setAccessibleName(tr("Delete this template"));
    m_keep->setObjectName(u"editorTemplateKeep"_s);
    m_keep->setAccessibleDescription(tr("Secrets are left out"));
    m_said->setObjectName(u"editorTemplateSaid"_s);
    m_said->setWordWrap(true);
    m_said->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    column->addLayout(row);
    column->addWidget(m_said);
    row->addWidget(m_list, 1);
    row->addWidget(m_remove);
    row->addWidget(m_keep);
    if (!m_choosing)
        row->addStretch();
}

void TemplateBar::setDraft(const Endpoint &draft, const QString &why)
{
    m_draft = draft;
    m_keep->setEnabled(why.isEmpty());
    m_keep->setToolTip(why.isEmpty() ? tr("Secrets are left out") : toolTipText(why));
}

void TemplateBar::choose()
{
    const Endpoint *found = find(m_list->currentData().toString());
    m_remove->setVisible(found);
    Endpoint endpoint = found ? *found : Endpoint();
    endpoint.name.clear();
    endpoint.id.clear();
    endpoint.references.erase("name");
    endpoint.references.erase("id");
    Q_EMIT chosen(endpoint);
}

void TemplateBar::askName()
{
    const auto judge = [this](const QString &name) {
        return NameDialog::Judgement{find(name) ? tr("Takes the place of the template of this name.")
                                                : QString()};
    };
    auto *dialog = new NameDialog(
        {u"template"_s, tr("Save as template"), toQString(m_draft.name), longestTemplate}, judge, this);
    connect(dialog, &NameDialog::named, this, &TemplateBar::keep);
    dialog->open();
}

void TemplateBar::keep(const QString &name)
{
    Endpoint endpoint = m_draft;
    endpoint.name = name.toStdString();
    endpoint.references.erase("name");
    m_services.keepTemplate(std::move(endpoint), answer(tr("Saved.")));
}

void TemplateBar::remove()
{
    m_services.removeTemplate(m_list->currentData().toString().toStdString(), answer(tr("Deleted.")));
}

TemplateReply TemplateBar::answer(const QString &done)
{
    return [hop = m_hop.handle(), this, done](Result<std::vector<Endpoint>> templates) {
        hop.post([this, done, templates = std::move(templates)]() mutable {
            m_said->setText(templates ? done : translated(templates.error().message));
            m_said->setVisible(!m_said->text().isEmpty());
            if (templates)
                show(std::move(*templates));
        });
    };
}

// The one that was chosen stays chosen.
void TemplateBar::show(std::vector<Endpoint> templates)
{
    const QString before = m_list->currentData().toString();
    m_templates = std::move(templates);
    m_list->clear();
    m_list->addItem(tr("No template"));
    for (const Endpoint &endpoint : m_templates)
        m_list->addItem(shown(endpoint.name, longestTemplate), toQString(endpoint.name));
    m_list->setCurrentIndex(std::max(0, m_list->findData(before)));
    m_list->setVisible(m_choosing && !m_templates.empty());
    m_remove->setVisible(m_list->isVisibleTo(this) && m_list->currentIndex() > 0);
}

const Endpoint *TemplateBar::find(const QString &name) const
{
    const auto found = std::ranges::find(m_templates, name.toStdString(), &Endpoint::name);
    return found == m_templates.end() ? nullptr : &*found;
}

} // namespace lightfoot
