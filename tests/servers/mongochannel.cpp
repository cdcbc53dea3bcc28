// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/mongochannel.h"

#include <openssl/x509.h>

#include <QtGlobal>

#include <array>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>

namespace lightfoot::test {

namespace {

constexpr std::size_t headerSize = 16;
constexpr std::int32_t opReply = 1;
constexpr std::int32_t opQuery = 2004;
constexpr std::int32_t opMessage = 2013;
constexpr std::int32_t longest = 1 << 20;

std::int32_t numberAt(const std::string &bytes, std::size_t at)
{
    std::int32_t number = 0; // little-endian, as this machine is
    std::memcpy(&number, bytes.data() + at, sizeof number);
    return number;
}

void append(std::string &bytes, std::int32_t number)
{
    bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
}

// The document that begins there.
std::optional<Bson> documentAt(const std::string &bytes, std::size_t at)
{
    if (at + 5 > bytes.size())
        return std::nullopt;
    const std::int32_t size = numberAt(bytes, at);
    if (size < 5 || static_cast<std::size_t>(size) > bytes.size() - at)
        return std::nullopt;
    bson_t *document = bson_new_from_data(reinterpret_cast<const std::uint8_t *>(bytes.data()) + at,
                                          static_cast<std::size_t>(size));
    return document ? std::optional<Bson>(Bson(document)) : std::nullopt;
}

} // namespace

Bson Bson::fromJson(const std::string &text)
{
    bson_error_t error{};
    bson_t *document = bson_new_from_json(reinterpret_cast<const std::uint8_t *>(text.data()),
                                          static_cast<ssize_t>(text.size()), &error);
    if (!document)
        qFatal("no JSON: %s", error.message);
    return Bson(document);
}

Bson Bson::copyOf(const bson_iter_t &document)
{
    std::uint32_t size = 0;
    const std::uint8_t *data = nullptr;
    bson_iter_document(&document, &size, &data);
    return Bson(bson_new_from_data(data, size));
}

std::string Bson::json() const
{
    const std::unique_ptr<char, decltype(&bson_free)> text(bson_as_relaxed_extended_json(m_document, nullptr),
                                                           bson_free);
    return text ? text.get() : "";
}

std::string Bson::text(const char *name) const
{
    bson_iter_t field;
    if (!bson_iter_init_find(&field, m_document, name) || !BSON_ITER_HOLDS_UTF8(&field))
        return {};
    std::uint32_t size = 0;
    const char *data = bson_iter_utf8(&field, &size);
    return {data, size};
}

std::string Bson::bytes(const char *name) const
{
    bson_iter_t field;
    if (!bson_iter_init_find(&field, m_document, name) || !BSON_ITER_HOLDS_BINARY(&field))
        return {};
    bson_subtype_t type{};
    std::uint32_t size = 0;
    const std::uint8_t *data = nullptr;
    bson_iter_binary(&field, &type, &size, &data);
    return {reinterpret_cast<const char *>(data), size};
}

std::optional<Bson> Bson::document(const char *name) const
{
    bson_iter_t field;
    if (!bson_iter_init_find(&field, m_document, name) || !BSON_ITER_HOLDS_DOCUMENT(&field))
        return std::nullopt;
    return copyOf(field);
}

std::string Bson::firstKey() const
{
    bson_iter_t field;
    return bson_iter_init(&field, m_document) && bson_iter_next(&field) ? bson_iter_key(&field) : "";
}

bool MongoChannel::startTls(SSL_CTX *context)
{
    m_tls.reset(SSL_new(context));
    if (m_tls && SSL_set_fd(m_tls.get(), m_socket) == 1 && SSL_accept(m_tls.get()) == 1)
        return true;
    // Closed with something left to read, our alert would be overtaken by a reset.
    m_tls.reset();
    waitForEnd();
    return false;
}

std::string MongoChannel::clientSubject() const
{
    X509 *certificate = m_tls ? SSL_get0_peer_certificate(m_tls.get()) : nullptr;
    if (!certificate)
        return {};
    const std::unique_ptr<BIO, decltype(&BIO_free)> text(BIO_new(BIO_s_mem()), BIO_free);
    X509_NAME_print_ex(text.get(), X509_get_subject_name(certificate), 0, XN_FLAG_RFC2253);
    std::string subject(BIO_ctrl_pending(text.get()), '\0');
    BIO_read(text.get(), subject.data(), static_cast<int>(subject.size()));
    return subject;
}

bool MongoChannel::readExactly(std::string &bytes, std::size_t count)
{
    bytes.resize(count);
    for (std::size_t at = 0; at < count;) {
        const auto size = static_cast<int>(count - at);
        const ssize_t part = m_tls ? SSL_read(m_tls.get(), bytes.data() + at, size)
                                   : ::recv(m_socket, bytes.data() + at, count - at, 0);
        if (part <= 0)
            return false;
        at += static_cast<std::size_t>(part);
    }
    return true;
}

std::optional<MongoQuestion> MongoChannel::read()
{
    std::string header;
    if (!readExactly(header, headerSize))
        return std::nullopt;
    const std::int32_t length = numberAt(header, 0);
    const std::int32_t operation = numberAt(header, 12);
    std::string body;
    if (length < 26 || length > longest || !readExactly(body, static_cast<std::size_t>(length) - headerSize))
        return std::nullopt;
    MongoQuestion question{.number = numberAt(header, 4), .old = operation == opQuery};
    std::size_t at = 5; // flags, kind of the section
    if (question.old) {
        const std::size_t end = body.find('\0', 4);
        if (end == std::string::npos)
            return std::nullopt;
        question.database = body.substr(4, body.find('.', 4) - 4);
        at = end + 1 + 8; // skip, how many
    } else if (operation != opMessage || body.at(4) != 0) {
        return std::nullopt;
    }
    std::optional<Bson> document = documentAt(body, at);
    if (!document)
        return std::nullopt;
    if (!question.old)
        question.database = document->text("$db");
    return MongoQuestion{question.number, question.old, std::move(question.database), std::move(*document)};
}

std::string MongoChannel::message(const MongoQuestion &question, const Bson &answer)
{
    std::string body;
    append(body, question.old ? 8 : 0); // flags
    if (question.old) {
        append(body, 0); // cursor, 64 bits
        append(body, 0);
        append(body, 0); // from where
        append(body, 1); // how many
    } else {
        body += '\0';
    }
    body.append(reinterpret_cast<const char *>(bson_get_data(answer.get())), answer.get()->len);
    std::string bytes;
    append(bytes, static_cast<std::int32_t>(headerSize + body.size()));
    append(bytes, 1);
    append(bytes, question.number);
    append(bytes, question.old ? opReply : opMessage);
    return bytes + body;
}

bool MongoChannel::write(const std::string &bytes)
{
    if (m_tls)
        return SSL_write(m_tls.get(), bytes.data(), static_cast<int>(bytes.size())) > 0;
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t part = ::send(m_socket, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
        if (part <= 0)
            return false;
        at += static_cast<std::size_t>(part);
    }
    return true;
}

void MongoChannel::waitForEnd()
{
    std::array<char, 4096> rest;
    pollfd entry{.fd = m_socket, .events = POLLIN, .revents = 0};
    while (::poll(&entry, 1, 10'000) > 0 && ::recv(m_socket, rest.data(), rest.size(), 0) > 0) {
    }
}

void MongoChannel::end()
{
    ::shutdown(m_socket, SHUT_WR);
}

} // namespace lightfoot::test
