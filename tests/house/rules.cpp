// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/rules.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace lightfoot::house {

namespace {

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromLatin1(text));
}

QString breach(const Source &source, qsizetype line, const QString &what)
{
    return QStringLiteral("%1:%2: %3").arg(source.path).arg(line).arg(what);
}

// Calls function(line number from 1, line).
template <class Function>
void eachLine(const Source &source, Function function)
{
    const QStringList lines = source.text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        function(i + 1, lines[i]);
}

template <class Function>
void eachInclude(const Source &source, Function function)
{
    static const QRegularExpression include = pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    eachLine(source, [&](qsizetype number, const QString &line) {
        if (const auto match = include.match(line); match.hasMatch())
            function(number, match.captured(1) == u"\""_s, match.captured(2));
    });
}

// Which folders of core a folder of core may include, besides itself.
const QMap<QString, QStringList> &allowedInCore()
{
    static const QStringList low{u"base"_s, u"probe"_s};
    static const QStringList net = low + QStringList{u"net"_s};
    static const QStringList monitor = low + QStringList{u"sockets"_s, u"lists"_s, u"settings"_s};
    static const QStringList above = low + QStringList{u"monitor"_s};
    static const QMap<QString, QStringList> allowed{
        {u"base"_s, {}},         {u"probe"_s, {u"base"_s}}, {u"net"_s, low},       {u"probers"_s, net},
        {u"engine"_s, net},      {u"sockets"_s, low},       {u"lists"_s, low},     {u"settings"_s, low},
        {u"monitor"_s, monitor}, {u"notify"_s, above},      {u"history"_s, above}, {u"web"_s, above},
    };
    return allowed;
}

// What is wrong with a file of core including this one of core; empty when nothing is.
QString wrongInCore(const QString &path, const QString &included)
{
    const QString from = path.section(u'/', 1, 1);
    const QString to = included.section(u'/', 1, 1);
    if (!allowedInCore().contains(from))
        return u"core/%1 has no rule in tests/house: who may it know?"_s.arg(from);
    if (from != to && !allowedInCore()[from].contains(to))
        return u"core/%1 may not know core/%2"_s.arg(from, to);
    // core/probers/http/... may not know core/probers/tls/...; only the list of all kinds knows them all.
    const bool kindToKind =
        from == u"probers"_s && to == from && path.count(u'/') > 2 && included.count(u'/') > 2;
    // Folders there that are no kind: what several kinds share.
    static const QStringList shared{u"eval"_s, u"shared"_s, u"sshsession"_s};
    if (kindToKind && !shared.contains(included.section(u'/', 2, 2)) &&
        path.section(u'/', 2, 2) != included.section(u'/', 2, 2))
        return u"one kind of probe may not know another: %1"_s.arg(included);
    return {};
}

QString wrongInclude(const QString &path, const QString &included)
{
    const QString from = path.section(u'/', 0, 0);
    const QString to = included.section(u'/', 0, 0);
    if (!QStringList{u"core"_s, u"ui"_s, u"app"_s, u"tests"_s, u"resources"_s}.contains(to))
        return u"includes go from the root: %1"_s.arg(included);
    const QMap<QString, int> rank{{u"core"_s, 0}, {u"ui"_s, 1}, {u"app"_s, 2}, {u"tests"_s, 3}};
    if (rank.value(to) > rank.value(from, 3))
        return u"%1 may not know %2"_s.arg(from, to);
    if (from == u"core"_s)
        return to == from ? wrongInCore(path, included) : u"core may not know %1"_s.arg(to);
    return {};
}

// The line without what is behind // (a // inside a literal is not a comment).
QString withoutComment(const QString &line)
{
    bool inside = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (inside && line[i] == u'\\')
            ++i;
        else if (line[i] == u'"')
            inside = !inside;
        else if (!inside && QStringView(line).mid(i).startsWith(u"//"))
            return line.left(i);
    }
    return line;
}

} // namespace

QStringList brokenIncludes(const Source &source)
{
    QStringList breaches;
    eachInclude(source, [&](qsizetype line, bool quoted, const QString &included) {
        const bool generated =
            included.endsWith(u".moc"_s) || (!included.contains(u'/') && included.startsWith(u"moc_"_s));
        if (!quoted || generated)
            return;
        if (const QString wrong = wrongInclude(source.path, included); !wrong.isEmpty())
            breaches << breach(source, line, wrong);
    });
    return breaches;
}

QStringList desktopInCore(const Source &source, const QSet<QString> &desktopHeaders)
{
    QStringList breaches;
    if (!source.path.startsWith(u"core/"_s))
        return breaches;
    eachInclude(source, [&](qsizetype line, bool, const QString &included) {
        static const QRegularExpression module =
            pattern("^Qt(Gui|Widgets|Charts|Svg|SvgWidgets|OpenGL)(/|$)");
        if (module.match(included).hasMatch() || desktopHeaders.contains(included))
            breaches << breach(source, line, u"core may not know the desktop: %1"_s.arg(included));
    });
    return breaches;
}

QStringList missingLicence(const Source &source)
{
    QStringList lines = source.text.section(u'\n', 0, 2).split(u'\n');
    if (!lines.isEmpty() && lines.first().startsWith(u"#!"_s))
        lines.removeFirst();
    static const QRegularExpression owner =
        pattern("^(//|#) SPDX-FileCopyrightText: \\d{4} The Lightfoot developers$");
    static const QRegularExpression licence = pattern("^(//|#) SPDX-License-Identifier: GPL-3.0-or-later$");
    if (lines.size() >= 2 && owner.match(lines[0]).hasMatch() && licence.match(lines[1]).hasMatch())
        return {};
    return {breach(source, 1, u"the two SPDX lines are missing"_s)};
}

QStringList tooLong(const Source &source, int limit)
{
    const qsizetype lines = source.text.count(u'\n');
    if (lines <= limit)
        return {};
    return {breach(source, lines, u"more than %1 lines"_s.arg(limit))};
}

QStringList namedKinds(const Source &source, const QStringList &kinds)
{
    QStringList breaches;
    const QRegularExpression literal(u"\"(%1)\""_s.arg(kinds.join(u'|')));
    eachLine(source, [&](qsizetype number, const QString &line) {
        if (const auto match = literal.match(withoutComment(line)); match.hasMatch())
            breaches << breach(source, number,
                               u"names the kind %1; only its folder may"_s.arg(match.captured(1)));
    });
    return breaches;
}

QStringList unmarkedMessages(const Source &source)
{
    QStringList breaches;
    static const QRegularExpression call = pattern(R"(\b(failure|message)\(\s*")");
    for (auto matches = call.globalMatch(source.text); matches.hasNext();) {
        const auto match = matches.next();
        const qsizetype line = source.text.left(match.capturedStart()).count(u'\n') + 1;
        breaches << breach(source, line, u"a message without QT_TRANSLATE_NOOP"_s);
    }
    return breaches;
}

QMap<QString, QString> messages(const Source &source)
{
    static const QRegularExpression marked(
        QString::fromLatin1(R"(QT_TRANSLATE_NOOP\(\s*"Message"\s*,\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\))"));
    static const QRegularExpression piece = pattern(R"re("((?:[^"\\]|\\.)*)")re");
    QMap<QString, QString> found;
    for (auto matches = marked.globalMatch(source.text); matches.hasNext();) {
        const auto match = matches.next();
        QString text;
        for (auto pieces = piece.globalMatch(match.captured(1)); pieces.hasNext();)
            text += pieces.next().captured(1);
        const qsizetype line = source.text.left(match.capturedStart()).count(u'\n') + 1;
        if (!found.contains(text))
            found.insert(text, u"%1:%2"_s.arg(source.path).arg(line));
    }
    return found;
}

QStringList confusableMessages(const QMap<QString, QString> &messages)
{
    QStringList breaches;
    QMap<QString, QString> plain; // simplified text -> the text first seen so
    for (auto entry = messages.begin(); entry != messages.end(); ++entry) {
        QString simple = entry.key().simplified().toLower();
        while (simple.endsWith(u'.') || simple.endsWith(u' '))
            simple.chop(1);
        if (plain.contains(simple)) {
            const QString other = plain.value(simple);
            breaches << u"%1: \"%2\" is almost \"%3\" of %4"_s.arg(entry.value(), entry.key(), other,
                                                                   messages.value(other));
        }
        plain.insert(simple, entry.key());
        int highest = 0;
        for (int place = 1; place <= 9; ++place) {
            if (!entry.key().contains(u'%' + QString::number(place)))
                continue;
            if (place != highest + 1)
                breaches << u"%1: \"%2\" has %%3 but not %%4"_s.arg(entry.value(), entry.key())
                                .arg(place)
                                .arg(place - 1);
            highest = place;
        }
    }
    return breaches;
}

} // namespace lightfoot::house
