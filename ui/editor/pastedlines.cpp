// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/pastedlines.h"

#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    QString name;
    QString target;
    QString group;
};

// Fields between commas, with or without quotes.
QStringList splitFields(const QString &line)
{
    QStringList fields;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'"' && quoted && i + 1 < line.size() && line[i + 1] == u'"') {
            field += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            fields.append(field.trimmed());
            field.clear();
        } else {
            field += c;
        }
    }
    fields.append(field.trimmed());
    return fields;
}

Words wordsOf(const QString &line)
{
    const QStringList fields = splitFields(line);
    // A URL may have commas of its own.
    if (fields.size() > 1 && !fields[0].contains(u"://"_s))
        return {fields[0], fields[1], fields.value(2)};
    const qsizetype blank = line.lastIndexOf(u' ');
    if (blank < 0)
        return {{}, line, {}};
    return {line.left(blank).trimmed(), line.mid(blank + 1), {}};
}

bool isHead(const Words &words)
{
    return words.name.compare(u"name"_s, Qt::CaseInsensitive) == 0 &&
           words.target.compare(u"target"_s, Qt::CaseInsensitive) == 0;
}

PastedLine readLine(int number, const Words &words, ProberKinds kinds, TakenNames &taken)
{
    PastedLine line{.number = number, .endpoint = {}, .target = words.target.toStdString(), .problem = {}};
    Result<Endpoint> endpoint = endpointFor(kinds, line.target);
    if (!endpoint) {
        line.endpoint.name = words.name.toStdString();
        line.problem = translated(endpoint.error().message);
        return line;
    }
    line.endpoint = std::move(*endpoint);
    const std::string name = words.name.isEmpty() ? line.endpoint.name : words.name.toStdString();
    line.endpoint.name = taken.freeName(name);
    line.endpoint.group = words.group.toStdString();
    line.target = findKind(kinds, line.endpoint.kind)->target(line.endpoint.options);
    Endpoint used;
    used.name = used.id = line.endpoint.name;
    taken.add(used);
    return line;
}

} // namespace

PastedText readPasted(const QString &text, ProberKinds kinds, TakenNames taken)
{
    PastedText pasted;
    pasted.cut = text.size() > pastedCharacters;
    // Not in the middle of a line.
    const qsizetype end =
        pasted.cut ? std::max(text.lastIndexOf(u'\n', pastedCharacters), qsizetype(0)) : text.size();
    int number = 0;
    for (const QString &raw : text.left(end).split(u'\n')) {
        if (++number > pastedLines) {
            pasted.cut = true;
            break;
        }
        const QString line = QString(raw).replace(u'\t', u' ').trimmed();
        const Words words = line.isEmpty() || line.startsWith(u'#') ? Words{} : wordsOf(line);
        if (words.target.isEmpty() && words.name.isEmpty())
            continue;
        if (isHead(words))
            continue;
        pasted.lines.push_back(readLine(number, words, kinds, taken));
        pasted.good += pasted.lines.back().problem.isEmpty() ? 1 : 0;
    }
    return pasted;
}

} // namespace lightfoot
