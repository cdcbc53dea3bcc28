// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/socketfailure.h"

#include "core/net/hostport.h"

#include <cerrno>
#include <cstring>

namespace lightfoot {

Failure socketFailure(int error, const std::string &target)
{
    switch (error) {
    case ECONNREFUSED:
        return failed(
            FailureKind::Refused,
            QT_TRANSLATE_NOOP("Message",
                              "%1 refused the connection: nothing listens there, or a firewall rejects it"),
            target);
    case ECONNRESET:
    case EPIPE:
    case ECONNABORTED:
        return failed(FailureKind::Reset, QT_TRANSLATE_NOOP("Message", "%1 reset the connection"), target);
    case ETIMEDOUT:
        return failed(FailureKind::ConnectTimeout, QT_TRANSLATE_NOOP("Message", "%1 does not answer"),
                      target);
    case ENETUNREACH:
    case EHOSTUNREACH:
    case EHOSTDOWN:
    case ENETDOWN:
    case ENONET:
        return failed(FailureKind::NoRoute, QT_TRANSLATE_NOOP("Message", "no route to %1"), target);
    case EMFILE:
    case ENFILE:
        return failed(FailureKind::LocalResource,
                      QT_TRANSLATE_NOOP("Message", "this machine's own limit: no file descriptor is left "
                                                   "(raise the limit or probe less often)"));
    case EADDRNOTAVAIL:
        return failed(
            FailureKind::LocalResource,
            QT_TRANSLATE_NOOP("Message", "this machine's own limit: no local port is left towards %1"),
            target);
    case EACCES:
    case EPERM:
    case ENOBUFS:
    case ENOMEM:
    case EAGAIN:
        return failed(FailureKind::LocalResource,
                      QT_TRANSLATE_NOOP("Message", "this machine would not connect to %1: %2"), target,
                      std::string(std::strerror(error)));
    case EAFNOSUPPORT:
    case EINVAL:
        return failed(FailureKind::NoRoute, QT_TRANSLATE_NOOP("Message", "this machine has no way to %1: %2"),
                      target, std::string(std::strerror(error)));
    default:
        return failed(FailureKind::Reset, QT_TRANSLATE_NOOP("Message", "the connection to %1 failed: %2"),
                      target, std::string(std::strerror(error)));
    }
}

std::string addressText(const asio::ip::tcp::endpoint &endpoint)
{
    return HostPort{endpoint.address().to_string(), endpoint.port()}.toString();
}

} // namespace lightfoot
