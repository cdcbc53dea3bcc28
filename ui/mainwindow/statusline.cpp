// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/statusline.h"

#include "ui/theme/colors.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

QLabel *figure(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::RichText); // bold numbers; nothing foreign is put in
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

// A number in the colour of text among muted words.
QString strong(const QString &number, const QPalette &palette, ColorRole role = ColorRole::Text)
{
    return u"<b style='color:%1'>%2</b>"_s.arg(colorOf(role, palette).name(), number);
}

void setFigure(QLabel *label, const QString &html, const QString &plain)
{
    label->setText(html);
    label->setAccessibleName(plain);
}

} // namespace

StatusLine::StatusLine(const Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_rate(figure(u"statusRate"_s)),
      m_inFlight(figure(u"statusInFlight"_s)),
      m_ours(figure(u"statusOurs"_s)),
      m_history(new ElidedLabel),
      m_message(new ElidedLabel),
      m_link(new LinkButton),
      m_notifications(new ElidedLabel)
{
    setObjectName(u"statusLine"_s);
    m_history->setObjectName(u"statusHistory"_s);
    m_message->setObjectName(u"statusMessage"_s);
    m_link->setObjectName(u"statusLink"_s);
    m_link->setWords(tr("Undo"));
    m_link->hide();
    m_notifications->setObjectName(u"statusNotifications"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 5, 14, 5);
    row->setSpacing(22);
    for (QWidget *label :
         std::initializer_list<QWidget *>{m_rate, m_inFlight, m_ours, m_history, m_message, m_link})
        row->addWidget(label);
    row->addStretch(1);
    row->addWidget(m_notifications);
    m_sleep = services.monitor.lastSleep();
    refresh();
}

void StatusLine::refresh()
{
    const QLocale locale;
    const EngineLoad engine = m_services.engine ? m_services.engine() : EngineLoad{};
    const double rate = engine.probesPerSecond;
    const QString perSecond = locale.toString(rate, 'f', rate > 0 && rate < 10 ? 1 : 0);
    setFigure(m_rate, tr("%1 probes/s").arg(strong(perSecond, palette())), tr("%1 probes/s").arg(perSecond));

    const QString flying = locale.toString(static_cast<qulonglong>(engine.inFlight));
    const bool full = engine.inFlightCap > 0 && engine.inFlight >= engine.inFlightCap;
    const QString words = full ? tr("%1 in flight, the most this machine allows") : tr("%1 in flight");
    setFigure(m_inFlight, words.arg(strong(flying, palette(), full ? ColorRole::Down : ColorRole::Text)),
              words.arg(flying));

    showOurs();
    const Notice history = m_services.historyNotice ? m_services.historyNotice() : Notice{};
    m_history->setText(translated(history.text), history.problem);
    tellSleep();
}

// The gap is in every chart; whoever comes back to the machine should not take it for an outage.
void StatusLine::tellSleep()
{
    const std::optional<Sleep> sleep = m_services.monitor.lastSleep();
    if (!sleep || sleep == m_sleep)
        return;
    m_sleep = sleep;
    setMessage(tr("This machine was asleep from %1 to %2; nothing was measured.")
                   .arg(clockText(sleep->from), clockText(sleep->until)),
               false);
}

void StatusLine::showOurs()
{
    const std::optional<std::uint32_t> ours = leftByUs(m_services);
    if (!ours) {
        const QString unknown = tr("left behind by us: not known");
        setFigure(m_ours, unknown, unknown);
        return;
    }
    const QString left = QLocale().toString(*ours);
    const QString words = tr("left behind by us: %1 TIME_WAIT");
    setFigure(m_ours, words.arg(strong(left, palette(), *ours == 0 ? ColorRole::Up : ColorRole::Down)),
              words.arg(left));
}

void StatusLine::setMessage(const QString &text, bool problem)
{
    m_message->setText(text, problem);
    m_link->hide();
}

void StatusLine::setUndoable(const QString &text, QAction *undo)
{
    m_message->setText(text, false);
    m_link->disconnect();
    m_link->setToolTip(undo->shortcut().toString(QKeySequence::NativeText));
    m_link->show();
    connect(m_link, &LinkButton::clicked, undo, &QAction::trigger);
}

void StatusLine::setNotificationProblem(const QString &text)
{
    m_notifications->setText(text, true);
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorOf(ColorRole::Panel, palette()));
    painter.fillRect(QRect(0, 0, width(), 1), colorOf(ColorRole::Line, palette()));
}

} // namespace lightfoot
