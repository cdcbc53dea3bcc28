// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/dns/dnsrdata.h"

#include "core/net/base64.h"
#include "core/probers/dns/dnsname.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <charconv>
#include <netinet/in.h>
#include <vector>

namespace lightfoot {

namespace {

enum Type : std::uint16_t
{
    A = 1,
    NS = 2,
    CNAME = 5,
    SOA = 6,
    PTR = 12,
    MX = 15,
    TXT = 16,
    AAAA = 28,
    SRV = 33,
    DNAME = 39,
    DS = 43,
    DNSKEY = 48,
    CAA = 257
};

// For each type what its data is made of: b, w, d numbers of 8, 16, 32 bits, n a name, 4 and 6 addresses, t
// texts, T the CAA's tag and value, x the rest in hexadecimal, k the rest in base64.
struct Form
{
    std::uint16_t type;
    std::string_view name;
    std::string_view parts;
};

constexpr std::array<Form, 14> forms{{
    {A, "A", "4"},
    {NS, "NS", "n"},
    {CNAME, "CNAME", "n"},
    {SOA, "SOA", "nnddddd"},
    {PTR, "PTR", "n"},
    {MX, "MX", "wn"},
    {TXT, "TXT", "t"},
    {AAAA, "AAAA", "6"},
    {SRV, "SRV", "wwwn"},
    {DNAME, "DNAME", "n"},
    {DS, "DS", "wbbx"},
    {DNSKEY, "DNSKEY", "wbbk"},
    {CAA, "CAA", "bT"},
    {255, "ANY", ""},
}};

const Form *formOf(std::uint16_t type)
{
    const auto found = std::ranges::find(forms, type, &Form::type);
    return found == forms.end() || found->parts.empty() ? nullptr : &*found;
}

std::string hex(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        text += digits[static_cast<unsigned char>(c) >> 4U];
        text += digits[static_cast<unsigned char>(c) & 0xFU];
    }
    return text;
}

// One record's data, taken part by part. Never reads behind end, which never lies behind the message.
class DataReader
{
public:
    DataReader(std::string_view message, std::size_t offset, std::size_t size)
        : m_message(message.substr(0, offset + size)), m_at(offset)
    {}

    bool atEnd() const { return m_at == m_message.size(); }

    std::optional<std::string> part(char kind)
    {
        switch (kind) {
        case 'b':
            return number(bytes(1));
        case 'w':
            return number(bytes(2));
        case 'd':
            return number(bytes(4));
        case 'n':
            return readDnsName(m_message, m_at);
        case '4':
            return address(AF_INET, bytes(4));
        case '6':
            return address(AF_INET6, bytes(16));
        case 't':
            return texts();
        case 'T':
            return property();
        case 'x':
            return hex(rest());
        case 'k':
            return base64(rest());
        default:
            return std::nullopt;
        }
    }

private:
    std::optional<std::string_view> bytes(std::size_t count)
    {
        if (m_message.size() - m_at < count)
            return std::nullopt;
        m_at += count;
        return m_message.substr(m_at - count, count);
    }

    std::string_view rest()
    {
        const std::string_view all = m_message.substr(m_at);
        m_at = m_message.size();
        return all;
    }

    static std::optional<std::string> number(std::optional<std::string_view> from)
    {
        if (!from)
            return std::nullopt;
        std::uint32_t value = 0;
        for (const char c : *from)
            value = value << 8U | static_cast<unsigned char>(c);
        return std::to_string(value);
    }

    static std::optional<std::string> address(int family, std::optional<std::string_view> from)
    {
        char text[INET6_ADDRSTRLEN];
        if (!from || !::inet_ntop(family, from->data(), text, sizeof text))
            return std::nullopt;
        return text;
    }

    std::optional<std::string> texts()
    {
        std::string all;
        do {
            const auto length = bytes(1);
            const auto text = length ? bytes(static_cast<unsigned char>(length->front()))
                                     : std::optional<std::string_view>();
            if (!text)
                return std::nullopt;
            all += *text;
        } while (!atEnd());
        return all;
    }

    std::optional<std::string> property()
    {
        const auto length = bytes(1);
        const auto tag =
            length ? bytes(static_cast<unsigned char>(length->front())) : std::optional<std::string_view>();
        if (!tag)
            return std::nullopt;
        return std::string(*tag) + " \"" + std::string(rest()) + '"';
    }

    const std::string_view m_message;
    std::size_t m_at;
};

std::vector<std::string> words(std::string_view text)
{
    std::vector<std::string> found(1);
    for (const char c : text) {
        if (c != ' ' && c != '\t')
            found.back() += c;
        else if (!found.back().empty())
            found.emplace_back();
    }
    if (found.back().empty())
        found.pop_back();
    return found;
}

std::string joined(const std::vector<std::string> &parts, std::size_t glued)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 || i > glued ? "" : " ") + parts[i];
    return text;
}

std::string withoutQuotes(std::string_view text)
{
    const bool quoted = text.size() >= 2 && text.front() == '"' && text.back() == '"';
    return std::string(quoted ? text.substr(1, text.size() - 2) : text);
}

template <class Address>
std::string canonicalAddress(int family, std::string_view text)
{
    Address address{};
    char canonical[INET6_ADDRSTRLEN];
    const bool valid = ::inet_pton(family, std::string(text).c_str(), &address) == 1 &&
                       ::inet_ntop(family, &address, canonical, sizeof canonical);
    return valid ? canonical : std::string(text);
}

} // namespace

Result<std::uint16_t> dnsTypeOf(std::string_view text)
{
    const std::string lower = dnsLower(text);
    const auto found =
        std::ranges::find_if(forms, [&](const Form &form) { return dnsLower(form.name) == lower; });
    if (found != forms.end())
        return found->type;
    const std::string digits = lower.starts_with("type") ? lower.substr(4) : lower;
    unsigned type = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), type);
    if (error != std::errc() || end != digits.data() + digits.size() || type == 0 || type > 65535)
        return failure(QT_TRANSLATE_NOOP("Message", "type: expected a record type such as A, AAAA, MX or a "
                                                    "number from 1 to 65535, got “%1”"),
                       std::string(text.substr(0, 100)));
    return static_cast<std::uint16_t>(type);
}

std::string dnsTypeText(std::uint16_t type)
{
    const auto found = std::ranges::find(forms, type, &Form::type);
    return found == forms.end() ? "TYPE" + std::to_string(type) : std::string(found->name);
}

std::optional<std::string> dnsDataText(std::uint16_t type, std::string_view message, std::size_t offset,
                                       std::size_t size)
{
    if (offset > message.size() || message.size() - offset < size)
        return std::nullopt;
    const Form *form = formOf(type);
    if (!form)
        return "\\# " + std::to_string(size) + ' ' + hex(message.substr(offset, size));
    DataReader reader(message, offset, size);
    std::string text;
    for (const char kind : form->parts) {
        const std::optional<std::string> part = reader.part(kind);
        if (!part)
            return std::nullopt;
        text += (text.empty() ? "" : " ") + *part;
    }
    if (!reader.atEnd())
        return std::nullopt;
    return text;
}

std::string dnsComparable(std::uint16_t type, std::string_view text)
{
    switch (type) {
    case A:
        return canonicalAddress<in_addr>(AF_INET, text);
    case AAAA:
        return canonicalAddress<in6_addr>(AF_INET6, text);
    case TXT:
        return withoutQuotes(text);
    case DNSKEY: // base64 has both cases, and may stand in pieces
        return joined(words(text), 3);
    case CAA: {
        std::vector<std::string> parts = words(text);
        if (parts.size() > 1)
            parts[1] = dnsLower(parts[1]);
        if (parts.size() > 2)
            parts = {parts[0], parts[1],
                     withoutQuotes(joined({parts.begin() + 2, parts.end()}, parts.size()))};
        return joined(parts, parts.size());
    }
    default:
        break;
    }
    std::vector<std::string> parts = words(dnsLower(text));
    for (std::string &part : parts) {
        if (part.size() > 1 && part.ends_with('.'))
            part.pop_back();
    }
    const bool hexAtEnd = type == DS || text.starts_with("\\#");
    return joined(parts, hexAtEnd ? (type == DS ? 3 : 2) : parts.size());
}

} // namespace lightfoot
