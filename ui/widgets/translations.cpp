// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace lightfoot {

using namespace Qt::StringLiterals;

void installTranslations(QCoreApplication &application)
{
    const QString folder = u":/i18n"_s;
    auto *ours = new QTranslator(&application);
    if (ours->load(QLocale(), u"lightfoot"_s, u"_"_s, folder) || ours->load(u"lightfoot_en"_s, folder))
        QCoreApplication::installTranslator(ours);
    auto *qts = new QTranslator(&application);
    if (qts->load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qts);
}

} // namespace lightfoot
