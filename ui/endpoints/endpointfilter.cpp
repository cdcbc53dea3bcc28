// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/endpointfilter.h"

#include "ui/endpoints/endpointrow.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

// Each part of the haystack begins with the sign of its field, so that "kind:http" is one search for a sign
// and what follows it. Shown text has no control characters of its own.
constexpr std::pair<QStringView, QChar> fieldSigns[] = {{u"name", QChar(u'\x01')},
                                                        {u"target", QChar(u'\x02')},
                                                        {u"kind", QChar(u'\x03')},
                                                        {u"group", QChar(u'\x04')},
                                                        {u"label", QChar(u'\x05')}};
constexpr QChar colonLabel(u'\x06'); // a label once more, as "env:prod"

// Words at blanks, but not at those between quotes; the quotes go.
QStringList splitFilter(const QString &text)
{
    QStringList words{QString()};
    bool quoted = false;
    for (const QChar letter : text) {
        if (letter == u'"')
            quoted = !quoted;
        else if (letter.isSpace() && !quoted)
            words.append(QString());
        else
            words.back().append(letter);
    }
    words.removeAll(QString());
    return words;
}

} // namespace

QString EndpointFilter::haystackOf(const EndpointRow &row, const QStringList &labels)
{
    QString haystack;
    for (const auto &[field, sign] : fieldSigns) {
        const QString &text = field == u"name"     ? row.name
                              : field == u"target" ? row.target
                              : field == u"kind"   ? row.kind
                                                   : row.group;
        if (field != u"label")
            haystack += sign + text;
    }
    for (const QString &label : labels) {
        haystack += fieldSigns[4].second + label;
        haystack += colonLabel + QString(label).replace(label.indexOf(u'='), 1, u':');
    }
    return haystack.toLower();
}

QString EndpointFilter::help()
{
    return QCoreApplication::translate(
        "EndpointFilter", "Words that must all occur in name, target, kind, group or labels.\n"
                          "Also group:shop, kind:http, label:env=prod, status:down, name:, target:\n"
                          "-word: without it; \"two words\": together");
}

EndpointFilter::EndpointFilter(const QString &text)
{
    for (QString word : splitFilter(text.toLower())) {
        const bool unwanted = word.startsWith(u'-') && word.size() > 1;
        if (unwanted)
            word = word.mid(1);
        if (word != u"-")
            add(word, !unwanted);
    }
}

void EndpointFilter::add(const QString &word, bool wanted)
{
    const qsizetype colon = word.indexOf(u':');
    const QString field = word.left(std::max<qsizetype>(colon, 0));
    const QString rest = word.mid(colon + 1);
    if (field == u"status")
        return addStatus(rest, wanted);
    const auto *known =
        std::ranges::find(fieldSigns, QStringView(field), [](const auto &one) { return one.first; });
    const bool isField = known != std::end(fieldSigns);
    if (isField && rest.isEmpty())
        return; // not typed yet
    (wanted ? m_wanted : m_unwanted).append(isField ? known->second + rest : word);
}

// In the words of the window or those of lists. One that is not begun yet leaves all; one that is none,
// nothing.
void EndpointFilter::addStatus(const QString &beginning, bool wanted)
{
    if (beginning.isEmpty())
        return;
    StatusSet fitting = 0;
    for (std::size_t i = 0; i < statusCount; ++i) {
        const auto status = static_cast<Status>(i);
        if (toQString(toString(status)).startsWith(beginning) ||
            statusWord(status).toLower().startsWith(beginning))
            fitting |= StatusSet(1) << i;
    }
    m_statuses &= wanted ? fitting : ~fitting;
}

bool EndpointFilter::fitsWords(const EndpointRow &row) const
{
    const auto occurs = [&row](const QString &part) { return row.haystack.contains(part); };
    return std::ranges::all_of(m_wanted, occurs) && std::ranges::none_of(m_unwanted, occurs);
}

} // namespace lightfoot
