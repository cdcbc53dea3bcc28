// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/casedetail.h"

#include "ui/detail/statustitle.h"
#include "ui/incidents/caseview.h"
#include "ui/incidents/casewords.h"
#include "ui/timewait/wrappedlabel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <QLocale>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

WrappedLabel *sentence(const QString &objectName, bool muted)
{
    auto *label = new WrappedLabel(muted);
    label->setObjectName(objectName);
    return label;
}

} // namespace

EndpointHandle endpointOfKey(const std::string &key)
{
    return static_cast<EndpointHandle>(std::stoul(key));
}

CaseDetail::CaseDetail(const Monitor &monitor, Names names, QWidget *parent)
    : QWidget(parent),
      m_monitor(monitor),
      m_names(std::move(names)),
      m_title(new StatusTitle),
      m_cause(sentence(u"caseCause"_s, false)),
      m_told(sentence(u"caseTold"_s, true)),
      m_attention(sentence(u"caseAttention"_s, false)),
      m_head(new Card({})),
      m_list(new Card(tr("Endpoints"))),
      m_members(new CaseView)
{
    setObjectName(u"caseDetail"_s);
    m_title->setObjectName(u"caseTitle"_s);
    m_members->setObjectName(u"caseMembers"_s);
    m_members->setAccessibleName(tr("Endpoints that this is about"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_cause, m_told, m_attention})
        m_head->body()->addWidget(widget);
    m_list->body()->addWidget(m_members);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_head);
    column->addWidget(m_list, 1);
    show(nullptr);
}

void CaseDetail::show(const OpenCase *openCase)
{
    m_head->setVisible(openCase != nullptr);
    m_list->setVisible(openCase != nullptr);
    const std::string key = openCase ? openCase->key : std::string();
    if (key != m_key)
        m_members->clearSelection(); // else an action would be about some of the new ones
    m_key = key;
    if (!openCase)
        return;
    const MonitoredEndpoint *endpoint = m_names(openCase->view.endpoint);
    const QString name = endpoint ? shown(endpoint->definition->name) : QString();
    const bool blind = openCase->kind == OpenCase::Kind::Blindness;
    m_title->set(blind ? Status::Unknown : Status::Down, caseTitle(*openCase, name));
    QString cause = caseCause(*openCase);
    if (openCase->alert) {
        const ProbeResult last = m_monitor.lastResult(openCase->view.endpoint);
        if (last.details && last.details->reason)
            cause = translated(last.details->reason);
    }
    if (openCase->since != WallTime{})
        cause += u'\n' + tr("Since %1").arg(clockText(openCase->since));
    m_cause->setWords(cause);
    m_told->setWords(caseTold(*openCase));
    showMembers(*openCase);
}

void CaseDetail::showMembers(const OpenCase &openCase)
{
    const std::vector<EndpointHandle> endpoints = endpointsOf(openCase, m_monitor);
    const WallTime now = std::chrono::system_clock::now();
    std::vector<CaseRow> rows;
    int acknowledged = 0;
    int muted = 0;
    for (const EndpointHandle handle : endpoints) {
        if (rows.size() == memberLimit)
            break;
        const MonitoredEndpoint *endpoint = m_names(handle);
        if (!endpoint)
            continue;
        const std::optional<AlertState> alert = m_monitor.alertState(handle);
        acknowledged += alert && alert->acknowledged ? 1 : 0;
        muted += alert && alert->muted ? 1 : 0;
        CaseRow row{std::to_string(handle), Status::Down, shown(endpoint->definition->name), {}, {}};
        if (alert && !openCase.alert) // else it is said above
            row.line = attentionText(*alert);
        if (row.line.isEmpty())
            row.line = shown(endpoint->target);
        if (openCase.kind == OpenCase::Kind::Blindness)
            row.status = Status::Unknown;
        else if (openCase.incident)
            row.remark = agoText(openCase.incident->members.at(handle).since, now);
        else
            row.remark = agoText(openCase.since, now);
        rows.push_back(std::move(row));
    }
    m_list->setRemark(endpoints.size() > rows.size()
                          ? tr("the first %1 of %2")
                                .arg(QLocale().toString(qulonglong(rows.size())),
                                     QLocale().toString(qulonglong(endpoints.size())))
                          : QLocale().toString(qulonglong(endpoints.size())));
    m_members->rows().setRows(std::move(rows));
    QStringList attention;
    if (openCase.alert && !attentionText(*openCase.alert).isEmpty())
        attention.append(attentionText(*openCase.alert));
    if (!openCase.alert && acknowledged > 0)
        attention.append(tr("%n of them acknowledged.", nullptr, acknowledged));
    if (!openCase.alert && muted > 0)
        attention.append(tr("%n of them muted.", nullptr, muted));
    m_attention->setWords(attention.join(u' '));
}

} // namespace lightfoot
