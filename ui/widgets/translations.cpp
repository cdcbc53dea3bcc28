// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

QLocale localeFor(const QString &language)
{
    const QLocale system = QLocale::system();
    if (language.isEmpty())
        return system;
    const QLocale wanted(language);
    const bool same = wanted.language() == system.language() && wanted.script() == system.script();
    return same ? system : wanted;
}

// The application owns them by name, so that the next ones can take their place.
QTranslator *freshTranslator(QCoreApplication &application, const QString &name)
{
    if (auto *before = application.findChild<QTranslator *>(name, Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(before);
        delete before;
    }
    auto *translator = new QTranslator(&application);
    translator->setObjectName(name);
    return translator;
}

} // namespace

void installTranslations(QCoreApplication &application, const QString &language)
{
    const QLocale locale = localeFor(language);
    QLocale::setDefault(locale);
    const QString folder = u":/i18n"_s;
    QTranslator *ours = freshTranslator(application, u"ourWords"_s);
    // The words by the language that was asked for: the system may name others it likes better.
    const bool known = language.isEmpty() ? ours->load(locale, u"lightfoot"_s, u"_"_s, folder)
                                          : ours->load(u"lightfoot_"_s + language, folder);
    if (known || ours->load(u"lightfoot_en"_s, folder))
        QCoreApplication::installTranslator(ours);
    QTranslator *qts = freshTranslator(application, u"qtWords"_s);
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (language.isEmpty() ? qts->load(locale, u"qtbase"_s, u"_"_s, qtFolder)
                           : qts->load(u"qtbase_"_s + language, qtFolder))
        QCoreApplication::installTranslator(qts);
}

} // namespace lightfoot
