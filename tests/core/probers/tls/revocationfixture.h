// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probers/tls/tlsprober.h"
#include "tests/core/probers/probeonce.h"
#include "tests/servers/ocspresponder.h"
#include "tests/servers/scriptedserver.h"

#include <mutex>
#include <openssl/ocsp.h>
#include <string_view>

namespace lightfoot::test {

// An authority as it is met over HTTP: answers everybody with the same bytes, POST or GET. Any thread.
class Authority
{
public:
    Authority() : m_server(answerWith([this](const std::string &request) { return reply(request); })) {}

    // What it says from now on, of the request.
    void says(std::function<std::string(const std::string &request)> what)
    {
        const std::lock_guard lock(m_mutex);
        m_what = std::move(what);
    }
    void says(std::string bytes)
    {
        says([bytes = std::move(bytes)](const std::string &) { return bytes; });
    }

    std::string url(const std::string &path = "/ocsp") const
    {
        return "http://127.0.0.1:" + std::to_string(m_server.port()) + path;
    }
    std::uint16_t port() const { return m_server.port(); }
    int asked() const { return m_server.counters().requests; }

private:
    Reply reply(const std::string &request)
    {
        const std::lock_guard lock(m_mutex);
        return {.bytes = httpOk(m_what ? m_what(request) : std::string())};
    }

    std::mutex m_mutex; // protects m_what
    std::function<std::string(const std::string &)> m_what;
    ScriptedServer m_server;
};

// A TLS server with this certificate; staple: what it staples, empty: nothing.
inline Script tlsWith(KeyPair pair, std::string staple = {})
{
    Script script = silent();
    script.tls = std::move(pair);
    if (!staple.empty())
        script.configureTls = stapling(std::move(staple));
    return script;
}

inline OptionMap revocationOptionsAt(std::uint16_t port, const std::string &ca, const char *mode,
                                     bool required = false)
{
    return {{"host", "127.0.0.1:" + std::to_string(port)},
            {"root_ca_pem_path", ca},
            {"revocation", std::string(mode)},
            {"revocation_required", required}};
}

inline bool saysSo(const ProbeResult &result, const std::string &text)
{
    return reasonText(result).find(text) != std::string::npos;
}

// What the tests have in common: an authority that is trusted, one of the same name that is not, and what it
// says.
struct RevocationWorld
{
    OcspSpec good(const KeyPair &leaf) const
    {
        return {.subject = leaf.certificate, .issuer = ca.certificate, .signer = ca};
    }
    // The bytes of a named OCSP response about this certificate: "good", "revoked", "expired" ...
    std::string response(std::string_view name, const KeyPair &leaf, const std::string &request = {})
    {
        OcspSpec spec = good(leaf);
        if (name == "garbage")
            return "garbage";
        if (name == "try later")
            return ocspError(OCSP_RESPONSE_STATUS_TRYLATER);
        if (name == "too large")
            return std::string(70'000, 'x');
        if (name == "revoked") {
            spec.says = OcspSays::Revoked;
            spec.reason = 1;
        } else if (name == "unknown") {
            spec.says = OcspSays::Unknown;
        } else if (name == "expired") {
            spec.thisUpdate = -48h;
            spec.nextUpdate = -24h;
        } else if (name == "wrong key") {
            spec.signer = namesake;
        } else if (name == "of another") {
            spec.subject = certificates.client().certificate;
        }
        return ocspResponse(spec, request);
    }
    OptionMap options(const ScriptedServer &server, const char *mode, bool required = false) const
    {
        return revocationOptionsAt(server.port(), ca.certificate, mode, required);
    }

    Certificates certificates;
    Certificates others; // of the same names
    KeyPair ca = Certificates::withKey(certificates.ca());
    KeyPair namesake = Certificates::withKey(others.ca());
};

} // namespace lightfoot::test
