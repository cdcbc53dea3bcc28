// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/nginx.h"

#include <QFile>

#include <unistd.h>

namespace lightfoot::test {

namespace {

void writeFile(const std::string &path, const std::string &text)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()))
        qFatal("%s cannot be written", path.c_str());
}

// "name", ' ... $value' as in "return 200" of /echo.
std::string echoed()
{
    std::string text;
    for (const auto &[name, variable] :
         {std::pair("method", "request_method"), std::pair("uri", "request_uri"),
          std::pair("host", "http_host"), std::pair("user-agent", "http_user_agent"),
          std::pair("x-probe", "http_x_probe"), std::pair("content-type", "content_type"),
          std::pair("content-length", "content_length"), std::pair("authorization", "http_authorization"),
          std::pair("client", "ssl_client_s_dn"), std::pair("protocol", "server_protocol")})
        text += std::string(name) + "=$" + variable + "\\n";
    return text;
}

std::string statuses()
{
    std::string text;
    for (const char *status : {"204", "400", "401", "403", "404", "429", "500", "502", "503"})
        text += std::string("location = /status/") + status + " { return " + status + "; }\n";
    for (const char *status : {"301", "302", "303", "307", "308"})
        text += std::string("location = /redirect/") + status + " { return " + status + " /; }\n";
    for (int hop = 1; hop <= 5; ++hop) {
        const std::string next = hop == 5 ? "/" : "/hop/" + std::to_string(hop + 1);
        text += "location = /hop/" + std::to_string(hop) + " { return 302 " + next + "; }\n";
    }
    return text;
}

} // namespace

Nginx::Nginx(Certificates &certificates)
    : m_certificates(certificates), m_process("nginx", "nginx-light", path("output"))
{}

std::string Nginx::path(const char *file) const
{
    return m_folder.filePath(QString::fromUtf8(file)).toStdString();
}

void Nginx::writeFiles() const
{
    const std::string line = std::string(63, 'x') + "\n";
    std::string kilobyte;
    for (int i = 0; i < 16; ++i)
        kilobyte += line;
    std::string megabyte;
    for (int i = 0; i < 1024; ++i)
        megabyte += kilobyte;
    writeFile(path("file"), kilobyte);
    writeFile(path("chunked"), kilobyte);
    writeFile(path("slow"), kilobyte + kilobyte);
    writeFile(path("large"), megabyte);
    writeFile(path("users"), "probe:{PLAIN}secret\n");
    writeFile(path("places.conf"), places());
    writeFile(path("nginx.conf"), configuration());
}

std::string Nginx::places() const
{
    return "root \"" + path("") +
           "\"; default_type text/plain;\n"
           "location = / { default_type application/json; return 200 '{\"ok\":true}'; }\n"
           "location = /echo { return 200 \"" +
           echoed() +
           "\"; }\n"
           "location = /body { client_body_buffer_size 8k; proxy_pass_request_body off; proxy_set_header "
           "Content-Length \"\";\n"
           "    proxy_set_header X-Body $request_body; proxy_pass http://127.0.0.1:" +
           std::to_string(m_port) +
           "/body-back; }\n"
           "location = /body-back { return 200 $http_x_body; }\n"
           "location = /file { }\nlocation = /large { }\n"
           "location = /chunked { sub_filter_types *; sub_filter nothing-of-this-kind ''; }\n"
           "location = /slow { limit_rate 256; }\n"
           "location = /cut { return 444; }\n"
           "location = /close { keepalive_timeout 0; return 200 closing; }\n"
           "location = /auth { auth_basic tests; auth_basic_user_file \"" +
           path("users") +
           "\"; try_files /file =404; }\n"
           "location = /loop { return 302 /loop; }\n"
           "location = /toplain { return 302 http://127.0.0.1:" +
           std::to_string(m_port) +
           "/; }\n"
           "location = /totls { return 302 https://127.0.0.1:" +
           std::to_string(m_tlsPort) + "/; }\n" + statuses();
}

std::string Nginx::configuration() const
{
    const KeyPair pair = m_certificates.server();
    const std::string tls =
        "ssl_certificate \"" + pair.certificate + "\"; ssl_certificate_key \"" + pair.key + "\"; ";
    const auto server = [&](std::uint16_t port, const std::string &more) {
        return "server { listen 127.0.0.1:" + std::to_string(port) + more + " include \"" +
               path("places.conf") + "\"; }\n";
    };
    std::string temporary;
    for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        temporary += std::string(kind) + "_temp_path \"" + path(kind) + "\"; ";
    // One process, so that the kernel's signal at our death reaches all of it. As root it stays root: the
    // folder is ours.
    return std::string(::geteuid() == 0 ? "user root root; " : "") +
           "daemon off; master_process off; worker_processes 1;\n"
           "pid \"" +
           path("pid") +
           "\"; error_log stderr warn; events { worker_connections 512; }\n"
           "http { access_log off; absolute_redirect off; port_in_redirect on; " +
           temporary + "\n" + server(m_port, ";") + server(m_tlsPort, " ssl; " + tls) +
           server(m_mutualTlsPort, " ssl; " + tls + "ssl_client_certificate \"" + m_certificates.ca() +
                                       "\"; ssl_verify_client on;") +
           server(m_http2Port, " http2;") + server(m_http2TlsPort, " ssl http2; " + tls) + "}\n";
}

bool Nginx::start()
{
    return startOnFreePort(m_process, m_port, [this](std::uint16_t port) {
        m_tlsPort = freePort();
        m_mutualTlsPort = freePort();
        m_http2Port = freePort();
        m_http2TlsPort = freePort();
        writeFiles();
        return m_process.start({"-e", "stderr", "-p", path(""), "-c", path("nginx.conf")}, "127.0.0.1", port);
    });
}

} // namespace lightfoot::test
