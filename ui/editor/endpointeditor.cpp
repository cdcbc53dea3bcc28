// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/endpointeditor.h"

#include "ui/editor/kindchooser.h"
#include "ui/editor/optionform.h"
#include "ui/editor/templatebar.h"
#include "ui/editor/trialpanel.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int checkAfter = 400; // ms
constexpr int longestLine = 4096;

QString titleOf(EndpointEditor::Task task, const Endpoint &endpoint)
{
    switch (task) {
    case EndpointEditor::Task::Add:
        return EndpointEditor::tr("Add an endpoint");
    case EndpointEditor::Task::Duplicate:
        return EndpointEditor::tr("Duplicate");
    case EndpointEditor::Task::Edit:
        break;
    }
    return EndpointEditor::tr("Edit %1").arg(shown(endpoint.name, 60));
}

// parent: also of a line that this task has no place for.
QLineEdit *makeLine(const QString &objectName, const QString &name, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setObjectName(objectName);
    line->setAccessibleName(name);
    line->setMaxLength(longestLine);
    return line;
}

} // namespace

EndpointEditor::EndpointEditor(const EditServices &services, Task task, Endpoint endpoint, TakenNames taken,
                               QWidget *parent)
    : EditDialog(u"editor"_s, task == Task::Edit ? tr("&Save") : tr("&Add endpoint"), parent),
      m_services(services),
      m_task(task),
      m_base(std::move(endpoint)),
      m_taken(std::move(taken)),
      m_kind(new KindChooser(services.kinds)),
      m_target(makeLine(u"editorTarget"_s, tr("Target"), this)),
      m_name(makeLine(u"editorName"_s, tr("Name, required"), this)),
      m_kinder(new LinkButton),
      m_form(new OptionForm(static_cast<bool>(services.storeSecret))),
      m_trial(new TrialPanel(services)),
      m_hop(this)
{
    setObjectName(u"endpointEditor"_s);
    setWindowTitle(titleOf(task, m_base));
    const ProberKind *kind = findKind(services.kinds, m_base.kind);
    const auto plain = std::ranges::find_if(services.kinds, &ProberKind::plainTargets);
    if (!kind && !services.kinds.empty())
        kind = plain == services.kinds.end() ? services.kinds.front() : *plain;
    m_name->setText(toQString(m_base.name));
    m_nameTouched = !m_base.name.empty();
    layOut();
    if (kind) {
        m_kind->setKind(*kind);
        m_form->setFolded(task == Task::Add);
        showKind(*kind);
    }
    m_checking.setSingleShot(true);
    m_checking.setInterval(checkAfter);
    connect(&m_checking, &QTimer::timeout, this, &EndpointEditor::askCheck);
    connect(m_kind, &KindChooser::chosen, this, [this] {
        m_kindPinned = true;
        onKind();
    });
    connect(m_target, &QLineEdit::textEdited, this, &EndpointEditor::onTarget);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) {
        m_nameTouched = !name.isEmpty();
        validate();
    });
    connect(m_form, &OptionForm::edited, this, &EndpointEditor::validate);
    connect(m_trial, &TrialPanel::wanted, this, [this] {
        Endpoint draft = m_base;
        if (fill(draft).isEmpty())
            m_trial->probe(draft);
    });
    validate();
}

void EndpointEditor::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addWidget(m_form, 1);
    column->addWidget(m_trial);
    column->addWidget(foot());
    (m_task == Task::Add ? m_target : m_name)->setFocus();
    resize(680, 640);
}

QWidget *EndpointEditor::makeHead()
{
    auto *head = new QWidget;
    auto *form = new QFormLayout(head);
    form->setContentsMargins(0, 0, 10, 0);
    form->setHorizontalSpacing(10);
    form->setLabelAlignment(Qt::AlignLeft);
    const auto caption = [&](const QString &text) {
        auto *label = new QLabel(text);
        label->setFixedWidth(fontMetrics().averageCharWidth() * 24);
        return label;
    };
    m_target->setPlaceholderText(tr("https://example.com or db.example.com:3306"));
    m_target->setAccessibleDescription(tr("Fills in the fields below and proposes the kind"));
    m_target->setVisible(m_task == Task::Add);
    m_kinder->setObjectName(u"editorKinder"_s);
    m_kinder->hide();
    connect(m_kinder, &QAbstractButton::clicked, this, [this] {
        if (!m_kinderKind)
            return;
        m_kind->setKind(*m_kinderKind);
        m_kindPinned = true;
        onKind();
    });
    if (QWidget *templates = makeTemplates())
        form->addRow(caption(tr("Template")), templates);
    if (m_task == Task::Add)
        form->addRow(caption(tr("Target")), m_target);
    form->addRow(caption(tr("Kind")), m_kind);
    form->addRow(QString(), m_kinder);
    form->addRow(caption(tr("Name *")), m_name);
    return head;
}

// As the command line takes it: the target proposes the kind until a person has chosen one.
void EndpointEditor::onTarget(const QString &target)
{
    const std::string text = target.trimmed().toStdString();
    const ProberKind *before = m_kind->kind();
    Result<Endpoint> proposal =
        endpointFor(m_services.kinds, text, m_kindPinned && before ? before->id : std::string_view());
    const ProberKind *kind = proposal ? findKind(m_services.kinds, proposal->kind) : nullptr;
    if (kind) {
        if (kind != before) {
            m_kind->setKind(*kind);
            onKind();
        }
        m_form->typeOptions(proposal->options);
        if (!m_nameTouched)
            m_name->setText(toQString(m_taken.freeName(proposal->name)));
        showKinder(proposal->options);
    } else {
        m_kinder->hide();
    }
    validate();
    if (!kind && !text.empty())
        showObstacle(tr("Target: %1").arg(translated(proposal.error().message)));
}

void EndpointEditor::showKinder(const OptionMap &options)
{
    const ProberKind *kind = m_kind->kind();
    m_kinderKind = kind ? kinderKind(m_services.kinds, *kind, options) : nullptr;
    m_kinder->setVisible(m_kinderKind);
    if (m_kinderKind)
        m_kinder->setWords(tr("Better as %1: %2")
                               .arg(QCoreApplication::translate("Option", m_kinderKind->label),
                                    QCoreApplication::translate("Option", m_kinderKind->punishment)));
}

// What its options would be of this kind.
void EndpointEditor::showKind(const ProberKind &kind)
{
    Endpoint base = m_base;
    takeKind(base, kind);
    m_form->setKind(kind, base);
}

// The target again, in the words of the new one.
void EndpointEditor::onKind()
{
    const ProberKind *kind = m_kind->kind();
    if (!kind)
        return;
    showKind(*kind);
    if (const std::string target = m_target->text().trimmed().toStdString(); !target.empty()) {
        if (const Result<OptionMap> options = kind->fromTarget(target))
            m_form->typeOptions(*options);
    }
    m_kinder->hide();
    validate();
}

// Why it cannot be used; empty: it can.
QString EndpointEditor::fill(Endpoint &endpoint) const
{
    const ProberKind *kind = m_kind->kind();
    if (!kind)
        return tr("Choose a kind of probe");
    endpoint.name = m_name->text().trimmed().toStdString();
    takeKind(endpoint, *kind);
    if (m_task != Task::Edit)
        endpoint.id = m_taken.freeId(endpoint.name);
    if (endpoint.name != m_base.name)
        endpoint.references.erase("name");
    return m_form->applyTo(endpoint);
}

QString EndpointEditor::obstacle(Endpoint &endpoint) const
{
    const QString why = fill(endpoint);
    if (!why.isEmpty())
        return why;
    if (endpoint.name.empty())
        return tr("Give it a name");
    return m_taken.hasName(endpoint.name) ? tr("There is an endpoint of this name already") : QString();
}

void EndpointEditor::validate()
{
    Endpoint endpoint = m_base;
    ++m_question;
    m_checking.stop();
    const QString unready = fill(endpoint);
    m_trial->setDraft(endpoint, unready);
    if (m_templates)
        m_templates->setDraft(endpoint, unready);
    const QString why = obstacle(endpoint);
    showObstacle(why);
    if (why.isEmpty() && m_services.check)
        m_checking.start();
}

void EndpointEditor::showObstacle(const QString &why)
{
    const bool empty = m_task == Task::Add && m_target->text().isEmpty() && !m_form->touched();
    say(why, !why.isEmpty() && !empty, why.isEmpty());
}

// What only the making of a prober finds: certificates, expressions.
void EndpointEditor::askCheck()
{
    Endpoint endpoint = m_base;
    if (!obstacle(endpoint).isEmpty())
        return;
    m_services.check(std::move(endpoint),
                     [hop = m_hop.handle(), this, question = m_question](const Result<void> &result) {
                         hop.post([this, question, result] {
                             if (question == m_question && !result)
                                 showObstacle(translated(result.error().message));
                         });
                     });
}

} // namespace lightfoot
