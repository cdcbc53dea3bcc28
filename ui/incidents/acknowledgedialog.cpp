// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/acknowledgedialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/segments.h"

#include <QButtonGroup>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

std::optional<WallTime> endOf(AttentionSpan span, WallTime now)
{
    switch (span) {
    case AttentionSpan::UntilUp:
        break;
    case AttentionSpan::OneHour:
        return now + std::chrono::hours(1);
    case AttentionSpan::FourHours:
        return now + std::chrono::hours(4);
    case AttentionSpan::Morning: {
        const QDate today = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now)).date();
        return WallTime(
            std::chrono::milliseconds(QDateTime(today.addDays(1), QTime(8, 0)).toMSecsSinceEpoch()));
    }
    }
    return std::nullopt;
}

AcknowledgeDialog::AcknowledgeDialog(const QString &what, QWidget *parent)
    : QDialog(parent), m_comment(new QLineEdit), m_spans(new QButtonGroup(this))
{
    setObjectName(u"acknowledgeDialog"_s);
    setWindowTitle(tr("Acknowledge"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *name = boldLabel(what);
    name->setObjectName(u"acknowledgeWhat"_s);
    auto *explanation = mutedLabel(tr("You take care of it: nobody is reminded of this outage meanwhile."));
    m_comment->setObjectName(u"acknowledgeComment"_s);
    m_comment->setMaxLength(200);
    auto *caption = new QLabel(tr("&Comment"));
    caption->setBuddy(m_comment);
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setPlaceholderText(tr("What you are doing about it"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{name, explanation, caption, m_comment})
        column->addWidget(widget);
    column->addWidget(makeSpans());
    auto *accept = new Button(tr("&Acknowledge"));
    accept->setObjectName(u"acknowledgeAccept"_s);
    accept->setDefault(true);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(u"acknowledgeCancel"_s);
    connect(accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(accept);
    buttons->addWidget(cancel);
    column->addSpacing(6);
    column->addLayout(buttons);
    m_comment->setFocus();
}

// In the order of AttentionSpan.
QWidget *AcknowledgeDialog::makeSpans()
{
    const QString morning = QLocale().toString(QTime(8, 0), u"HH:mm"_s);
    QWidget *row = makeSegments(
        {tr("until it is up"), tr("for 1 h"), tr("for 4 h"), tr("until tomorrow, %1").arg(morning)},
        u"acknowledgeFor"_s, m_spans);
    row->setAccessibleName(tr("For how long"));
    return row;
}

QString AcknowledgeDialog::comment() const
{
    return m_comment->text().trimmed();
}

AttentionSpan AcknowledgeDialog::span() const
{
    return static_cast<AttentionSpan>(m_spans->checkedId());
}

} // namespace lightfoot
