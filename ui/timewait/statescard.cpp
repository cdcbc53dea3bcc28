// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/statescard.h"

#include "ui/charts/chartlegend.h"
#include "ui/timewait/wrappedlabel.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

struct Meaning
{
    TcpState state;
    const char *text;
};

constexpr Meaning meanings[] = {
    {TcpState::TimeWait, QT_TRANSLATE_NOOP("lightfoot::StatesCard", "closed by this machine, waits 60 s")},
    {TcpState::Established, QT_TRANSLATE_NOOP("lightfoot::StatesCard", "open")},
    {TcpState::CloseWait,
     QT_TRANSLATE_NOOP("lightfoot::StatesCard", "the peer has closed, a program here has not")},
    {TcpState::FinWait1, QT_TRANSLATE_NOOP("lightfoot::StatesCard", "closing, the peer has not confirmed")},
    {TcpState::FinWait2, QT_TRANSLATE_NOOP("lightfoot::StatesCard", "closing, the peer has yet to close")},
    {TcpState::LastAck, QT_TRANSLATE_NOOP("lightfoot::StatesCard", "closing after the peer did")},
    {TcpState::Closing, QT_TRANSLATE_NOOP("lightfoot::StatesCard", "both closed at the same moment")},
    {TcpState::SynSent, QT_TRANSLATE_NOOP("lightfoot::StatesCard", "connecting")},
    {TcpState::SynReceived, QT_TRANSLATE_NOOP("lightfoot::StatesCard", "being connected to")},
    {TcpState::Listen, QT_TRANSLATE_NOOP("lightfoot::StatesCard", "waiting for connections")},
};

} // namespace

StatesCard::StatesCard(QWidget *parent) : Card(tr("Now"), parent)
{
    setObjectName(u"statesCard"_s);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(5);
    int row = 0;
    for (const Meaning &meaning : meanings) {
        auto *count = boldLabel(u"0"_s);
        count->setObjectName(u"count-"_s + toQString(toString(meaning.state)));
        count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto *text = new WrappedLabel(true);
        text->setWords(tr(meaning.text));
        grid->addWidget(new Swatch(roleOf(meaning.state)), row, 0);
        grid->addWidget(new QLabel(stateName(meaning.state)), row, 1);
        grid->addWidget(count, row, 2);
        grid->addWidget(text, row, 3);
        m_counts[static_cast<std::size_t>(meaning.state)] = count;
        ++row;
    }
    grid->setColumnStretch(3, 1);
    body()->addLayout(grid);
}

void StatesCard::setSample(const SocketSample &sample)
{
    const QLocale locale;
    for (std::size_t state = 0; state < tcpStateCount; ++state) {
        QLabel *const count = m_counts[state];
        if (!count)
            continue;
        count->setText(locale.toString(sample.counts[state]));
        count->setAccessibleName(stateName(static_cast<TcpState>(state)) + u' ' + count->text());
    }
}

} // namespace lightfoot
