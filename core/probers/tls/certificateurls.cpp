// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/tls/certificateurls.h"

#include "core/probers/tls/revocationstatus.h"

#include <openssl/ocsp.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t urlLimit = 2;       // of each sort
constexpr int nameLimit = 8;              // of one point
constexpr int pointLimit = 8;             // that are looked at
constexpr std::size_t lengthLimit = 1024; // bytes of one URL; a longer one is passed over
constexpr std::int64_t statusRequest = 5; // RFC 6066 section 8, the TLS extension's number

std::string textOf(const ASN1_STRING *text)
{
    const auto *data = reinterpret_cast<const char *>(ASN1_STRING_get0_data(text));
    return {data, static_cast<std::size_t>(ASN1_STRING_length(text))};
}

// The URIs among the names.
std::vector<std::string> urisOf(const GENERAL_NAMES *names)
{
    std::vector<std::string> uris;
    for (int i = 0; i < std::min(sk_GENERAL_NAME_num(names), nameLimit); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(names, i);
        if (name->type != GEN_URI)
            continue;
        std::string uri = textOf(name->d.uniformResourceIdentifier);
        if (!uri.empty() && uri.size() <= lengthLimit)
            uris.push_back(std::move(uri));
    }
    return uris;
}

bool isHttp(const std::string &url)
{
    return url.starts_with("http://");
}

} // namespace

std::vector<std::string> ocspUrls(const X509 *certificate)
{
    using Access = std::unique_ptr<AUTHORITY_INFO_ACCESS, OpensslDeleter<AUTHORITY_INFO_ACCESS_free>>;
    const Access access(static_cast<AUTHORITY_INFO_ACCESS *>(
        X509_get_ext_d2i(certificate, NID_info_access, nullptr, nullptr)));
    std::vector<std::string> urls;
    const int count = access ? std::min(sk_ACCESS_DESCRIPTION_num(access.get()), pointLimit) : 0;
    for (int i = 0; i < count && urls.size() < urlLimit; ++i) {
        const ACCESS_DESCRIPTION *description = sk_ACCESS_DESCRIPTION_value(access.get(), i);
        if (OBJ_obj2nid(description->method) != NID_ad_OCSP || description->location->type != GEN_URI)
            continue;
        std::string url = textOf(description->location->d.uniformResourceIdentifier);
        if (!url.empty() && url.size() <= lengthLimit)
            urls.push_back(std::move(url));
    }
    return urls;
}

std::vector<CrlPoint> crlPoints(const X509 *certificate)
{
    using Points = std::unique_ptr<CRL_DIST_POINTS, OpensslDeleter<CRL_DIST_POINTS_free>>;
    const Points all(static_cast<CRL_DIST_POINTS *>(
        X509_get_ext_d2i(certificate, NID_crl_distribution_points, nullptr, nullptr)));
    std::vector<CrlPoint> points;
    const int count = all ? std::min(sk_DIST_POINT_num(all.get()), pointLimit) : 0;
    for (int i = 0; i < count && points.size() < urlLimit; ++i) {
        const DIST_POINT *point = sk_DIST_POINT_value(all.get(), i);
        // Lists of some reasons only, and those that another authority signs, tell too little.
        if (point->reasons || point->CRLissuer || !point->distpoint || point->distpoint->type != 0)
            continue;
        CrlPoint found{.url = {}, .names = urisOf(point->distpoint->name.fullname)};
        if (found.names.empty())
            continue;
        const auto http = std::ranges::find_if(found.names, isHttp);
        found.url = http == found.names.end() ? found.names.front() : *http;
        points.push_back(std::move(found));
    }
    return points;
}

bool mustStaple(const X509 *certificate)
{
    using Features = std::unique_ptr<TLS_FEATURE, OpensslDeleter<TLS_FEATURE_free>>;
    const Features features(
        static_cast<TLS_FEATURE *>(X509_get_ext_d2i(certificate, NID_tlsfeature, nullptr, nullptr)));
    for (int i = 0; features && i < sk_ASN1_INTEGER_num(features.get()); ++i) {
        if (ASN1_INTEGER_get(sk_ASN1_INTEGER_value(features.get(), i)) == statusRequest)
            return true;
    }
    return false;
}

bool isNeverRevoked(const X509 *certificate)
{
    const std::unique_ptr<ASN1_OBJECT, OpensslDeleter<ASN1_OBJECT_free>> noRevAvail(
        OBJ_txt2obj("2.5.29.56", 1));
    return X509_get_ext_by_OBJ(certificate, noRevAvail.get(), -1) >= 0;
}

} // namespace lightfoot
