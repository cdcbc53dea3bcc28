// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/ourscard.h"

#include "ui/theme/colors.h"
#include "ui/timewait/wrappedlabel.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

OursCard::OursCard(const Services &services, QWidget *parent)
    : Card(tr("Left behind by Lightfoot"), parent),
      m_services(services),
      m_number(boldLabel(u"0"_s)),
      m_text(new WrappedLabel(true))
{
    setObjectName(u"oursCard"_s);
    QFont huge = m_number->font();
    huge.setPointSizeF(huge.pointSizeF() * 1.8);
    m_number->setFont(huge);
    m_number->setObjectName(u"oursNumber"_s);
    m_number->setAccessibleDescription(tr("Left behind by Lightfoot"));
    m_text->setObjectName(u"oursText"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_number, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    body()->addLayout(row);
}

void OursCard::refresh()
{
    const std::optional<std::uint32_t> ours = leftByUs(m_services);
    m_number->setText(ours ? QLocale().toString(*ours) : u"—"_s);
    QPalette colors = m_number->palette();
    const ColorRole role = !ours ? ColorRole::Muted : *ours == 0 ? ColorRole::Up : ColorRole::Down;
    colors.setColor(QPalette::WindowText, colorOf(role, palette()));
    m_number->setPalette(colors);
    m_text->setWords(!ours        ? tr("Not known: the kernel's table was not read.")
                     : *ours == 0 ? tr("No TIME_WAIT in the kernel's table belongs to a probe.")
                                  : tr("in TIME_WAIT, of connections that probes opened: endpoints that are "
                                       "set to close the ordinary way, or resets that something between "
                                       "swallowed."));
}

} // namespace lightfoot
