// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/grpc/grpcplan.h"

#include "core/probers/grpc/grpchealth.h"
#include "core/probers/shared/optioncheck.h"

#include <algorithm>

namespace lightfoot {

namespace {

// 443 is what gRPC's names imply (grpc's doc/naming.md). Its clients take the proxy of https_proxy, with TLS
// or without.
constexpr ServerDefaults defaults{.kind = "https", .port = 443};

constexpr std::size_t longestService = 1024; // bytes

constexpr std::array<OptionDescriptor, 3> own{{
    {.key = "service",
     .label = QT_TRANSLATE_NOOP("Option", "Service"),
     .hint =
         QT_TRANSLATE_NOOP("Option", "its full name, such as shop.v1.Cart; empty: the server as a whole")},
    {.key = "authority",
     .label = QT_TRANSLATE_NOOP("Option", "Authority"),
     .hint =
         QT_TRANSLATE_NOOP("Option", "name asked for, and expected in the certificate, instead of the host")},
    {.key = "headers",
     .type = OptionType::TextMap,
     .label = QT_TRANSLATE_NOOP("Option", "Metadata"),
     .hint = QT_TRANSLATE_NOOP(
         "Option", "Sent with the call, such as authorization; names that end in -bin in base64")},
}};

constexpr auto options = joined(serverOptions, own, tlsOptions);

// grpc's PROTOCOL-HTTP2.md: digits, small letters and "_-.", in ASCII.
bool isMetadataName(std::string_view name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '_' || c == '-' || c == '.';
    });
}

// What makes the call one of gRPC's is ours.
bool isReserved(std::string_view name)
{
    static constexpr std::array<std::string_view, 9> names{
        "te",         "content-type",     "content-length",    "host",   "connection",
        "keep-alive", "proxy-connection", "transfer-encoding", "upgrade"};
    return name.starts_with("grpc-") || std::ranges::find(names, name) != names.end();
}

Result<TextMap> metadataOf(const OptionMap &values)
{
    TextMap metadata;
    for (auto &[name, value] : optionOr(values, "headers", TextMap())) {
        std::ranges::transform(name, name.begin(),
                               [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        if (!isMetadataName(name))
            return failure(QT_TRANSLATE_NOOP("Message", "headers: “%1” is not a valid header name"), name);
        if (isReserved(name))
            return failure(QT_TRANSLATE_NOOP("Message", "headers: %1 belongs to gRPC itself"), name);
        const std::size_t begin = std::min(value.find_first_not_of(' '), value.size());
        value = value.substr(begin, value.find_last_not_of(' ') + 1 - begin);
        if (std::ranges::any_of(value, [](char c) { return c < 0x20 || c > 0x7E; }))
            return failure(
                QT_TRANSLATE_NOOP("Message", "headers: the value of %1 may hold printable ASCII only"), name);
        metadata.emplace_back(std::move(name), std::move(value));
    }
    return metadata;
}

// "host:port" as :authority has it: an IPv6 address in brackets, without its zone.
std::string authorityText(HostPort address)
{
    address.host = address.host.substr(0, address.host.find('%'));
    return address.toString();
}

Http2Request requestFor(const GrpcPlan &plan, std::string authority, const TextMap &metadata)
{
    Http2Request request{.method = "POST",
                         .scheme = plan.server.tls ? "https" : "http",
                         .authority = std::move(authority),
                         .path = "/grpc.health.v1.Health/Check",
                         .headers = {{"te", "trailers"},
                                     {"content-type", "application/grpc"},
                                     {"grpc-accept-encoding", "identity"}},
                         .body = grpcCheckRequest(plan.service)};
    const bool named =
        std::ranges::any_of(metadata, [](const auto &entry) { return entry.first == "user-agent"; });
    if (!named)
        request.headers.emplace_back("user-agent", "Lightfoot/" LIGHTFOOT_VERSION);
    request.headers.insert(request.headers.end(), metadata.begin(), metadata.end());
    return request;
}

} // namespace

ProbeReach grpcReach(const OptionMap &values)
{
    return serverReach(values, defaults);
}

std::span<const OptionDescriptor> grpcOptions()
{
    return options;
}

Result<OptionMap> grpcFromTarget(std::string_view target)
{
    Result<OptionMap> values = serverFromTarget(target, defaults.port, "grpcs");
    if (values && values->contains("username"))
        return failure(QT_TRANSLATE_NOOP("Message",
                                         "gRPC knows no user and password; metadata may hold what a "
                                         "server asks for"));
    const std::size_t scheme = target.find("://");
    if (!values || scheme == std::string_view::npos)
        return values;
    const std::size_t slash = target.find('/', scheme + 3);
    if (slash != std::string_view::npos && slash + 1 < target.size())
        (*values)["service"] = percentDecoded(target.substr(slash + 1));
    return values;
}

Result<GrpcPlan> grpcPlan(const Endpoint &endpoint, ProberResources &resources)
{
    const OptionMap &values = endpoint.options;
    if (const Result<void> checked = checkOptions(options, endpoint); !checked)
        return tl::unexpected(checked.error());
    GrpcPlan plan{.server = {}, .service = optionOr(values, "service", std::string()), .request = {}};
    if (plan.service.size() > longestService)
        return failure(QT_TRANSLATE_NOOP("Message", "service: at most %1 bytes, these are %2"),
                       std::to_string(longestService), std::to_string(plan.service.size()));
    const Result<HostPort> address = parseHostPort(hostOf(values), defaults.port);
    if (!address)
        return tl::unexpected(address.error());
    std::string authority = optionOr(values, "authority", std::string());
    const Result<HostPort> named =
        parseHostPort(authority.empty() ? hostOf(values) : authority, defaults.port);
    if (!named)
        return failure(
            QT_TRANSLATE_NOOP("Message", "authority: expected a name with or without a port, got “%1”"),
            escaped(authority));
    const Result<TextMap> metadata = metadataOf(values);
    if (!metadata)
        return tl::unexpected(metadata.error());
    Result<Server> server = serverOf(endpoint, resources, defaults);
    if (!server)
        return tl::unexpected(server.error());
    plan.server = std::move(*server);
    plan.server.tlsName = certificateName(named->host);
    if (authority.empty())
        authority = authorityText(*address);
    plan.request = requestFor(plan, std::move(authority), *metadata);
    return plan;
}

} // namespace lightfoot
