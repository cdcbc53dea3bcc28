// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sockets/socketview.h"

#include <algorithm>

namespace lightfoot {

namespace {

// One word of digits, dots, colons and brackets with at least one dot or colon in it: what an address is made
// of, or the beginning of one that is being typed. No expression looks like that.
bool looksLikeAddress(const QString &word)
{
    const bool parts = std::ranges::any_of(word, [](QChar c) { return c == u'.' || c == u':'; });
    return parts && std::ranges::all_of(word, [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f') || c == u'.' ||
                      c == u':' || c == u'[' || c == u']';
           });
}

tl::expected<RemoteFilter, FilterError> readRemote(const QString &word, std::size_t column)
{
    QString host = word;
    QString port;
    const qsizetype bracket = host.indexOf(u']');
    const qsizetype colon = host.lastIndexOf(u':');
    // Two colons and no brackets: an IPv6 address without a port.
    const bool hasPort = bracket >= 0 ? colon > bracket : host.count(u':') == 1;
    if (hasPort) {
        port = host.mid(colon + 1);
        host.truncate(colon);
    }
    if (host.startsWith(u'['))
        host.remove(0, 1);
    if (host.endsWith(u']'))
        host.chop(1);
    RemoteFilter filter{host.toLower().toStdString(), 0};
    if (port.isEmpty())
        return filter;
    bool number = false;
    filter.port = port.toUShort(&number);
    if (!number || filter.port == 0) {
        const std::size_t at = column + static_cast<std::size_t>(colon) + 1;
        return tl::unexpected(FilterError{
            message(QT_TRANSLATE_NOOP("Message", "column %1: the port must be a number from 1 to 65535"),
                    std::to_string(at)),
            at});
    }
    return filter;
}

} // namespace

tl::expected<SocketFilterText, FilterError> readSocketFilter(const QString &text)
{
    SocketFilterText read;
    const QString word = text.trimmed();
    if (looksLikeAddress(word)) {
        auto remote = readRemote(word, static_cast<std::size_t>(text.indexOf(word)) + 1);
        if (!remote)
            return tl::unexpected(std::move(remote.error()));
        read.remote = std::move(*remote);
        return read;
    }
    auto expression = SocketFilter::compile(text.toStdString());
    if (!expression)
        return tl::unexpected(std::move(expression.error()));
    read.expression = std::move(*expression);
    return read;
}

} // namespace lightfoot
