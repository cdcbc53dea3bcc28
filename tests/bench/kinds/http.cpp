// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/kinds/curl.h"
#include "tests/servers/certificates.h"
#include "tests/servers/nginx.h"

namespace lightfoot::bench {

namespace {

struct Web
{
    test::Certificates certificates;
    test::Nginx nginx{certificates};
    bool start() { return nginx.start(); }
    const std::string &error() const { return nginx.error(); }
};

Served serve()
{
    return started(std::make_shared<Web>(), [](Web &web) {
        return Place{{"url", "http://127.0.0.1:" + std::to_string(web.nginx.port()) + "/file"}};
    });
}

Served serveTls()
{
    return started(std::make_shared<Web>(), [](Web &web) {
        return Place{{"url", "https://127.0.0.1:" + std::to_string(web.nginx.tlsPort()) + "/file"},
                     {"ca", web.certificates.ca()}};
    });
}

OptionMap options(const Place &place)
{
    OptionMap options{{"url", place.at("url")}};
    if (place.contains("ca"))
        options.emplace("ca", place.at("ca"));
    return options;
}

BareProbe makeBare(const Place &place)
{
    return curlProbe(place.at("url"), place.contains("ca") ? place.at("ca") : std::string(), {});
}

const KindBench::Listed plain({.kind = "http",
                               .row = "http",
                               .bare = "libcurl",
                               .serve = serve,
                               .options = options,
                               .makeBare = makeBare});
const KindBench::Listed secure({.kind = "http",
                                .row = "https",
                                .bare = "libcurl with OpenSSL",
                                .serve = serveTls,
                                .options = options,
                                .makeBare = makeBare});

} // namespace

} // namespace lightfoot::bench
