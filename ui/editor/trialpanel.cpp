// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/trialpanel.h"

#include "ui/detail/verdict.h"
#include "ui/detail/waterfall.h"
#include "ui/theme/colors.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

Status statusOf(const Endpoint &endpoint, const ProbeResult &result)
{
    if (result.outcome == Outcome::Up)
        return endpoint.degraded.count() > 0 && result.latency > endpoint.degraded ? Status::Degraded
                                                                                   : Status::Up;
    return result.outcome == Outcome::Down ? Status::Down : Status::Unknown;
}

QString trialSentence(const Endpoint &endpoint, const ProbeResult &result)
{
    EndpointView view{};
    view.status = statusOf(endpoint, result);
    view.failure = result.failure;
    if (view.status != Status::Down)
        return verdictOf(view, result, endpoint);
    const Message why =
        result.details && result.details->reason ? result.details->reason : describe(result.failure);
    return TrialPanel::tr("It would be down: %1.").arg(translated(why));
}

} // namespace

TrialPanel::TrialPanel(const EditServices &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_button(new Button),
      m_verdict(new QLabel),
      m_waterfall(new Waterfall),
      m_vouches(mutedLabel({})),
      m_hop(this)
{
    m_button->setObjectName(u"trialButton"_s);
    m_button->setAutoDefault(false);
    m_verdict->setObjectName(u"trialVerdict"_s);
    m_verdict->setTextFormat(Qt::PlainText);
    m_vouches->setObjectName(u"trialVouches"_s);
    for (QLabel *label : {m_verdict, m_vouches})
        label->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_button, 0, Qt::AlignTop);
    row->addWidget(m_verdict, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_waterfall);
    column->addWidget(m_vouches);
    m_waterfall->hide();
    m_vouches->hide();
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_busy)
            forget();
        else
            Q_EMIT wanted();
    });
    showButton();
    setVisible(static_cast<bool>(services.tryOnce));
}

void TrialPanel::setDraft(Endpoint draft, const QString &obstacle)
{
    m_obstacle = obstacle;
    draft.name = m_tried.name;
    draft.id = m_tried.id;
    if (draft != m_tried)
        forget();
    showButton();
}

void TrialPanel::showButton()
{
    m_button->setText(m_busy ? tr("&Cancel the probe") : tr("&Probe now"));
    m_button->setEnabled(m_busy || m_obstacle.isEmpty());
    m_button->setToolTip(toolTipText(m_busy ? QString() : m_obstacle));
}

void TrialPanel::probe(const Endpoint &endpoint)
{
    m_busy = true;
    m_tried = endpoint;
    const std::uint64_t question = ++m_question;
    say(tr("Probing…"));
    m_waterfall->hide();
    m_vouches->hide();
    showButton();
    m_services.tryOnce(endpoint,
                       [hop = m_hop.handle(), this, question, endpoint](const Result<ProbeResult> &result) {
                           hop.post([this, question, endpoint, result] {
                               if (question == m_question)
                                   take(endpoint, result);
                           });
                       });
}

// A probe under way cannot be stopped.
void TrialPanel::forget()
{
    ++m_question;
    say(m_busy ? tr("No longer waiting; the probe ends by its own time limit.") : QString());
    m_busy = false;
    m_waterfall->hide();
    m_vouches->hide();
    showButton();
}

void TrialPanel::take(const Endpoint &endpoint, const Result<ProbeResult> &result)
{
    m_busy = false;
    showButton();
    if (!result) {
        say(tr("It cannot be probed: %1.").arg(translated(result.error().message)));
        return;
    }
    say(statusWord(statusOf(endpoint, *result)) + u'\n' + trialSentence(endpoint, *result));
    m_verdict->setForegroundRole(QPalette::WindowText);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, wordColor(statusOf(endpoint, *result), palette()));
    m_verdict->setPalette(colours);
    m_waterfall->setPhases(result->phases);
    m_waterfall->setVisible(result->phases != Phases());
    const ProberKind *kind = findKind(m_services.kinds, endpoint.kind);
    const bool vouches = kind && *kind->verifies && result->outcome == Outcome::Up;
    m_vouches->setVisible(vouches);
    if (vouches)
        m_vouches->setText(
            tr("“Up” vouches for: %1.").arg(QCoreApplication::translate("Option", kind->verifies)));
}

void TrialPanel::say(const QString &text)
{
    m_verdict->setPalette({});
    m_verdict->setText(text);
    m_verdict->setAccessibleName(text);
}

} // namespace lightfoot
