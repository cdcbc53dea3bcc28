// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/dialogs.h"

#include "ui/widgets/card.h"
#include "ui/widgets/plaindialog.h"

#include <QIcon>
#include <QLabel>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

void showAbout(QWidget *parent)
{
    QDialog *dialog = makePlainDialog(parent, QDialog::tr("About Lightfoot"), u"aboutDialog"_s);
    auto *picture = new QLabel;
    picture->setPixmap(QIcon(u":/icons/org.lightfoot.Lightfoot.svg"_s).pixmap(64, 64));
    picture->setAlignment(Qt::AlignHCenter);
    auto *text =
        new QLabel(QDialog::tr("A network health monitor that treads lightly:\n"
                               "a probe leaves no TIME_WAIT behind, here or at the server.\n\n"
                               "Free software under the GNU General Public License, version 3 or later."));
    text->setAlignment(Qt::AlignHCenter);
    auto *name = boldLabel(u"Lightfoot " LIGHTFOOT_VERSION ""_s);
    name->setAlignment(Qt::AlignHCenter);
    for (QWidget *widget : std::initializer_list<QWidget *>{picture, name, text})
        dialog->layout()->addWidget(widget);
    openPlainDialog(dialog);
}

} // namespace lightfoot
