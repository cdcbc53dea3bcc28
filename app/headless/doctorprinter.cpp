// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/doctorprinter.h"

#include "core/sockets/doctor/doctor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <ostream>

using namespace Qt::Literals::StringLiterals;

namespace lightfoot {

namespace {

constexpr std::size_t lineWidth = 100;
constexpr std::size_t labelWidth = 10;

std::size_t columnsOf(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// The text behind a label, its words wrapped under each other.
void printWrapped(std::ostream &out, std::string_view label, std::string_view text)
{
    const std::string margin(labelWidth, ' ');
    out << label << std::string(labelWidth - std::min(labelWidth, label.size()), ' ');
    std::size_t column = labelWidth;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        if (column > labelWidth && column + 1 + columnsOf(word) > lineWidth) {
            out << '\n' << margin;
            column = labelWidth;
        } else if (column > labelWidth) {
            out << ' ';
            ++column;
        }
        out << word;
        column += columnsOf(word);
    }
    out << '\n';
}

void printMessage(std::ostream &out, std::string_view label, const Message &message)
{
    if (message)
        printWrapped(out, label, toEnglish(message));
}

std::string inCapitals(std::string_view text)
{
    std::string capitals(text);
    std::ranges::transform(capitals, capitals.begin(),
                           [](char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c); });
    return capitals;
}

void printFinding(std::ostream &out, const Finding &finding)
{
    printWrapped(out, inCapitals(toString(finding.severity)),
                 toEnglish(finding.what) + " [" + finding.kind + "]");
    std::string_view label = "  seen";
    for (const Evidence &evidence : finding.evidence) {
        printWrapped(out, label,
                     toEnglish(evidence.what) + ": " + escaped(evidence.value) + "  (" +
                         escaped(evidence.where) + ")");
        label = "";
    }
    printMessage(out, "  why", finding.why);
    printMessage(out, "  do", finding.advice);
    printMessage(out, "  do not", finding.whatNotTo);
    if (!finding.filter.empty())
        printWrapped(out, "  rows", "lightfoot-cli sockets " + finding.filter);
    out << '\n';
}

std::string countedFindings(std::span<const Finding> findings)
{
    std::string text;
    for (const Severity severity : {Severity::Critical, Severity::Warning, Severity::Note, Severity::Fine}) {
        const auto count = std::ranges::count(findings, severity, &Finding::severity);
        if (count > 0)
            text +=
                (text.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(toString(severity));
    }
    return text.empty() ? "nothing to say" : text;
}

// Bytes that a process chose, or text of ours.
QString escapedText(std::string_view bytes)
{
    const std::string safe = escaped(bytes, 4096);
    return QString::fromUtf8(safe.data(), static_cast<qsizetype>(safe.size()));
}

QString escapedText(const Message &message)
{
    return QString::fromStdString(toEnglish(message));
}

QJsonValue json(const std::optional<FindingProcess> &process)
{
    if (!process)
        return {};
    return QJsonObject{{u"pid"_s, static_cast<qint64>(process->pid)},
                       {u"started_ticks"_s, static_cast<qint64>(process->started)},
                       {u"name"_s, escapedText(process->name)}};
}

// The cookie is a text: JSON's numbers hold 53 bits.
QJsonValue json(const std::optional<SocketRow> &row)
{
    if (!row)
        return {};
    return QJsonObject{{u"state"_s, escapedText(toString(row->state))},
                       {u"local"_s, escapedText(row->local.toString())},
                       {u"remote"_s, escapedText(row->remote.toString())},
                       {u"receive_queue"_s, static_cast<qint64>(row->receiveQueue)},
                       {u"send_queue"_s, static_cast<qint64>(row->sendQueue)},
                       {u"inode"_s, static_cast<qint64>(row->inode)},
                       {u"cookie"_s, QString::number(row->cookie, 16)}};
}

QJsonObject json(const Finding &finding)
{
    const FindingKind *kind = findingKind(finding.kind);
    QJsonArray evidence;
    for (const Evidence &item : finding.evidence)
        evidence.append(QJsonObject{{u"what"_s, escapedText(item.what)},
                                    {u"value"_s, escapedText(item.value)},
                                    {u"where"_s, escapedText(item.where)}});
    return {{u"kind"_s, escapedText(finding.kind)},
            {u"severity"_s, escapedText(toString(finding.severity))},
            {u"title"_s, escapedText(kind ? kind->title : "")},
            {u"what"_s, escapedText(finding.what)},
            {u"count"_s, static_cast<qint64>(finding.count)},
            {u"evidence"_s, evidence},
            {u"why"_s, escapedText(finding.why)},
            {u"advice"_s, escapedText(finding.advice)},
            {u"what_not_to"_s, escapedText(finding.whatNotTo)},
            {u"process"_s, json(finding.process)},
            {u"row"_s, json(finding.row)},
            {u"filter"_s, escapedText(finding.filter)}};
}

} // namespace

void printFindings(std::ostream &out, std::span<const Finding> findings, const MachineFacts &facts)
{
    for (const Finding &finding : findings)
        printFinding(out, finding);
    out << "Watched " << facts.rows.size() << " sockets of " << facts.processes.size() << " processes for "
        << humanDuration(facts.watched) << ": " << countedFindings(findings) << ".\n";
    for (const Message &problem : facts.settings.problems())
        out << toEnglish(problem) << '\n';
    if (facts.hidden > 0)
        out << "Processes whose sockets our rights do not show: " << facts.hidden
            << ". The superuser sees more.\n";
}

void printFindingsJson(std::ostream &out, std::span<const Finding> findings, const MachineFacts &facts)
{
    QJsonArray list;
    for (const Finding &finding : findings)
        list.append(json(finding));
    QJsonArray problems;
    for (const Message &problem : facts.settings.problems())
        problems.append(escapedText(problem));
    const QJsonObject object{
        {u"worst"_s, escapedText(toString(worstOf(findings)))},
        {u"watched_us"_s,
         static_cast<qint64>(std::chrono::duration_cast<std::chrono::microseconds>(facts.watched).count())},
        {u"sockets"_s, static_cast<qint64>(facts.rows.size())},
        {u"processes"_s, static_cast<qint64>(facts.processes.size())},
        {u"hidden_processes"_s, static_cast<qint64>(facts.hidden)},
        {u"problems"_s, problems},
        {u"findings"_s, list}};
    // These stand in texts alone, never in JSON's own marks.
    QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    bytes.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    out << bytes.toStdString() << '\n';
}

} // namespace lightfoot
