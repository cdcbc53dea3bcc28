// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/needrow.h"

#include "ui/theme/icons.h"
#include "ui/timewait/wrappedlabel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconEdge = 14;

} // namespace

NeedRow::NeedRow(QWidget *parent)
    : QAbstractButton(parent),
      m_title(new WrappedLabel),
      m_sentence(new WrappedLabel),
      m_acknowledge(new Button(tr("Acknowledge")))
{
    setObjectName(u"needRow"_s);
    setAccessibleName(tr("Nothing"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setObjectName(u"needTitle"_s);
    m_sentence->setObjectName(u"needSentence"_s);
    m_sentence->setForegroundRole(QPalette::WindowText); // not a button's
    m_acknowledge->setObjectName(u"needAcknowledge"_s);
    m_acknowledge->setCursor(Qt::ArrowCursor);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(iconEdge + 12, 7, 4, 7);
    row->setSpacing(10);
    row->addLayout(words, 1);
    row->addWidget(m_acknowledge, 0, Qt::AlignVCenter);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_acknowledge, &QAbstractButton::clicked, this, &NeedRow::acknowledgeWanted);
    hide();
}

void NeedRow::setNeed(const Need &need)
{
    m_need = need;
    static_cast<WrappedLabel *>(m_title)->setWords(need.title.left(120));
    m_sentence->setWords(need.sentence.left(240));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, wordColor(need.status, palette()));
    m_sentence->setPalette(colors);
    m_acknowledge->setVisible(need.acknowledges);
    m_acknowledge->setAccessibleName(tr("Acknowledge %1").arg(need.title));
    const QString name = statusWord(need.status) + u": "_s + need.title + u". "_s + need.sentence;
    if (name != accessibleName())
        setAccessibleName(name);
    updateGeometry();
    update();
}

bool NeedRow::isHeld() const
{
    return isDown() || m_acknowledge->isDown();
}

QSize NeedRow::sizeHint() const
{
    return {layout()->minimumSize().width(), layout()->sizeHint().height()};
}

int NeedRow::heightForWidth(int width) const
{
    return layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : layout()->sizeHint().height();
}

void NeedRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void NeedRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(colorOf(ColorRole::Line, palette()));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(colorOf(ColorRole::Accent, palette())) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? colorOf(ColorRole::Raised, palette()) : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -1.5), 4, 4);
    }
    const int top = layout()->contentsMargins().top() + (fontMetrics().height() - iconEdge) / 2;
    paintIcon(painter, iconName(m_need.status), colorOf(roleOf(m_need.status), palette()),
              QRectF(4, top, iconEdge, iconEdge));
}

} // namespace lightfoot
