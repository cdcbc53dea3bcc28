// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/waysin.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"

#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

WaysIn::WaysIn(const Services &services, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"emptyState"_s);
    auto *title = boldLabel(tr("Nothing to watch yet"));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    title->setFont(large);
    auto *text =
        mutedLabel(tr("Import a list of endpoints (the YAML of EaseProbe), or look around with endpoints\n"
                      "that Lightfoot makes itself, on this machine only."));
    text->setAlignment(Qt::AlignHCenter);
    auto *picture = new QLabel;
    picture->setPixmap(QIcon(u":/icons/org.lightfoot.Lightfoot.svg"_s).pixmap(72, 72));
    auto *import = new Button(tr("Import a list…"));
    import->setObjectName(u"emptyImport"_s);
    import->setDefault(true);
    auto *add = new Button(tr("Add an endpoint…"));
    add->setObjectName(u"emptyAdd"_s);
    auto *demo = new Button(tr("Try the demo"));
    demo->setObjectName(u"emptyDemo"_s);
    connect(import, &QPushButton::clicked, this, &WaysIn::importRequested);
    connect(add, &QPushButton::clicked, this, &WaysIn::addRequested);
    connect(demo, &QPushButton::clicked, this, &WaysIn::demoRequested);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QWidget *button : {import, add, demo})
        buttons->addWidget(button);
    buttons->addStretch();
    if (!services.edit.change)
        add->hide();
    if (!services.startDemo)
        demo->hide();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(14);
    column->addStretch(2);
    column->addWidget(picture, 0, Qt::AlignHCenter);
    column->addWidget(title, 0, Qt::AlignHCenter);
    column->addWidget(text, 0, Qt::AlignHCenter);
    column->addLayout(buttons);
    column->addStretch(3);
    setFocusProxy(import);
}

} // namespace lightfoot
