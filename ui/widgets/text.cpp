// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text.h"

#include "core/base/duration.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

} // namespace

QString shown(std::string_view text, std::size_t limit)
{
    return toQString(escaped(text, limit));
}

QString toolTipText(const QString &text)
{
    return text.isEmpty() ? QString()
                          : u"<p style='white-space:pre-wrap'>"_s + text.toHtmlEscaped() + u"</p>"_s;
}

QString translated(const Message &message)
{
    if (!message)
        return {};
    const QString text = QCoreApplication::translate("Message", message.id);
    return toQString(render(text.toStdString(), message.arguments));
}

QString statusWord(Status status)
{
    switch (status) {
    case Status::Pending:
        return words(QT_TRANSLATE_NOOP("Words", "Pending"));
    case Status::Up:
        return words(QT_TRANSLATE_NOOP("Words", "Up"));
    case Status::Degraded:
        return words(QT_TRANSLATE_NOOP("Words", "Degraded"));
    case Status::Down:
        return words(QT_TRANSLATE_NOOP("Words", "Down"));
    case Status::Unknown:
        return words(QT_TRANSLATE_NOOP("Words", "Unknown"));
    case Status::Paused:
        return words(QT_TRANSLATE_NOOP("Words", "Paused"));
    }
    return {};
}

QString stateName(TcpState state)
{
    switch (state) {
    case TcpState::Established:
        return u"ESTABLISHED"_s;
    case TcpState::SynSent:
        return u"SYN_SENT"_s;
    case TcpState::SynReceived:
        return u"SYN_RECV"_s;
    case TcpState::FinWait1:
        return u"FIN_WAIT1"_s;
    case TcpState::FinWait2:
        return u"FIN_WAIT2"_s;
    case TcpState::TimeWait:
        return u"TIME_WAIT"_s;
    case TcpState::Close:
        return u"CLOSE"_s;
    case TcpState::CloseWait:
        return u"CLOSE_WAIT"_s;
    case TcpState::LastAck:
        return u"LAST_ACK"_s;
    case TcpState::Listen:
        return u"LISTEN"_s;
    case TcpState::Closing:
        return u"CLOSING"_s;
    }
    return u"?"_s;
}

QString phaseName(Phase phase)
{
    switch (phase) {
    case Phase::Dns:
        return words(QT_TRANSLATE_NOOP("Words", "DNS"));
    case Phase::Connect:
        return words(QT_TRANSLATE_NOOP("Words", "connect"));
    case Phase::Proxy:
        return words(QT_TRANSLATE_NOOP("Words", "proxy"));
    case Phase::Tls:
        return words(QT_TRANSLATE_NOOP("Words", "TLS"));
    case Phase::Hello:
        return words(QT_TRANSLATE_NOOP("Words", "hello"));
    case Phase::Request:
        return words(QT_TRANSLATE_NOOP("Words", "request"));
    case Phase::FirstByte:
        return words(QT_TRANSLATE_NOOP("Words", "first byte"));
    case Phase::Transfer:
        return words(QT_TRANSLATE_NOOP("Words", "transfer"));
    }
    return {};
}

QString closingSentence(Closing closing)
{
    switch (closing) {
    case Closing::NotOpened:
        return words(QT_TRANSLATE_NOOP("Words", "No connection was opened"));
    case Closing::WeReset:
        return words(QT_TRANSLATE_NOOP("Words", "Reset by us: nothing left behind"));
    case Closing::ServerClosedFirst:
        return words(
            QT_TRANSLATE_NOOP("Words", "The server closed first, then reset by us: nothing left behind"));
    case Closing::ServerReset:
        return words(QT_TRANSLATE_NOOP("Words", "Reset by the server"));
    case Closing::WeClosed:
        return words(QT_TRANSLATE_NOOP("Words", "Closed the ordinary way: a TIME_WAIT stays here for 60 s"));
    }
    return {};
}

QString plainWords(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("\\s*\\(&.\\)|&|…"));
    return QString(text).remove(mark).trimmed();
}

QString latencyText(std::chrono::nanoseconds latency)
{
    return latency.count() < 0 ? u"—"_s : toQString(humanDuration(latency));
}

QString spanText(std::chrono::nanoseconds span)
{
    const qint64 seconds =
        std::max<qint64>(0, std::chrono::duration_cast<std::chrono::seconds>(span).count());
    if (seconds < 60)
        return words(QT_TRANSLATE_NOOP("Words", "%1 s")).arg(seconds);
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return words(QT_TRANSLATE_NOOP("Words", "%1 min")).arg(minutes);
    const qint64 hours = minutes / 60;
    if (hours < 48)
        return words(QT_TRANSLATE_NOOP("Words", "%1 h %2 min")).arg(hours).arg(minutes % 60);
    return words(QT_TRANSLATE_NOOP("Words", "%1 d")).arg(hours / 24);
}

QString agoText(WallTime since, WallTime now)
{
    return since == WallTime{} ? QString() : spanText(now - since);
}

QString clockText(WallTime time)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(toMilliseconds(time));
    const QString format = at.date() == QDate::currentDate() ? u"HH:mm:ss"_s : u"d MMM HH:mm:ss"_s;
    return QLocale().toString(at, format);
}

} // namespace lightfoot
