// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/postgresserver.h"

#include "tests/servers/asnobody.h"

namespace lightfoot::test {

namespace {

constexpr const char *programs = "/usr/lib/postgresql/15/bin/";

constexpr const char *who = "local   all all       trust\n"
                            "hostssl all known     all cert map=clients\n"
                            "host    all known     all reject\n"
                            "hostssl all encrypted all scram-sha-256\n"
                            "host    all encrypted all reject\n"
                            "host    all old       all md5\n"
                            "host    all clear     all password\n"
                            "host    all open      all trust\n"
                            "host    all ticket    all gss\n"
                            "host    all all       all scram-sha-256\n";

constexpr const char *users = "CREATE ROLE probe LOGIN PASSWORD 'secret pass';\n"
                              "CREATE ROLE alone LOGIN PASSWORD 'secret pass' CONNECTION LIMIT 1;\n"
                              "CREATE ROLE full LOGIN PASSWORD 'secret pass' CONNECTION LIMIT 0;\n"
                              "CREATE ROLE clear LOGIN PASSWORD 'secret pass';\n"
                              "CREATE ROLE encrypted LOGIN PASSWORD 'secret pass';\n"
                              "CREATE ROLE known LOGIN;\n"
                              "CREATE ROLE open LOGIN;\n"
                              "CREATE ROLE ticket LOGIN;\n"
                              "SET password_encryption = md5;\n"
                              "CREATE ROLE old LOGIN PASSWORD 'secret pass';\n"
                              "CREATE DATABASE shop;\n"
                              "CREATE DATABASE second;\n"
                              "CREATE DATABASE closed ALLOW_CONNECTIONS false;\n";

constexpr const char *tables =
    "CREATE TABLE product (id bigint PRIMARY KEY, name text, active boolean, many text);\n"
    "INSERT INTO product VALUES (1, 'lightfoot', true, repeat('x', 100000)), (2, NULL, false, 'x'),\n"
    "    (3, '', NULL, 'x');\n"
    "CREATE SCHEMA store;\n"
    "CREATE TABLE store.product (id int, name text);\n"
    "INSERT INTO store.product VALUES (1, 'on the shelf');\n"
    "CREATE TABLE \"Odd\"\"table\" (id int, \"the name\" text);\n"
    "INSERT INTO \"Odd\"\"table\" VALUES (1, 'light\"foot');\n"
    "CREATE TABLE hidden (id int, name text);\n"
    "GRANT USAGE ON SCHEMA store TO PUBLIC;\n"
    "GRANT SELECT ON product, store.product, \"Odd\"\"table\" TO PUBLIC;\n";

} // namespace

PostgresServer::PostgresServer(Certificates &certificates)
    : m_certificates(certificates), m_process("setpriv", "util-linux", path("output"))
{}

std::string PostgresServer::path(const char *file) const
{
    return m_folder.filePath(QString::fromUtf8(file)).toStdString();
}

std::string PostgresServer::log() const
{
    return contentOf(path("output"));
}

bool PostgresServer::makeFiles()
{
    letNobodyThrough(m_folder.path().toStdString());
    makeFolderForNobody(path("data"));
    makeFolderForNobody(path("socket"));
    const KeyPair pair = m_certificates.server();
    writeFileForNobody(path("certificate.pem"), contentOf(pair.certificate));
    writeFileForNobody(path("key.pem"), contentOf(pair.key));
    writeFileForNobody(path("ca.pem"), contentOf(m_certificates.ca()));
    writeFileForNobody(path("who"), who);
    writeFileForNobody(path("clients"), "clients probe known\n"); // the certificate's CN, the user
    std::string output;
    if (runAsNobody(std::string(programs) + "initdb",
                    {"--pgdata=" + path("data"), "--username=postgres", "--auth=trust", "--no-sync",
                     "--encoding=UTF8", "--locale=C"},
                    {}, output))
        return true;
    m_error = "initdb (package postgresql-15) failed: " + output;
    return false;
}

bool PostgresServer::startOn(std::uint16_t port)
{
    std::vector<std::string> arguments{"-D", path("data"), "-p", std::to_string(port)};
    for (const std::string &setting :
         {std::string("listen_addresses=0.0.0.0"), "unix_socket_directories=" + path("socket"),
          "hba_file=" + path("who"), "ident_file=" + path("clients"), std::string("ssl=on"),
          "ssl_cert_file=" + path("certificate.pem"), "ssl_key_file=" + path("key.pem"),
          "ssl_ca_file=" + path("ca.pem"), std::string("fsync=off"), std::string("shared_buffers=16MB"),
          std::string("log_min_messages=debug1")})
        arguments.insert(arguments.end(), {"-c", setting});
    // It accepts connections before it has anything to say to them.
    return m_process.start(asNobody(std::string(programs) + "postgres", arguments), [this] {
        return log().find("system is ready to accept connections") != std::string::npos;
    });
}

bool PostgresServer::makeContent()
{
    const std::string input = std::string(users) + "\\connect shop\n" + tables + "\\connect second\n" +
                              tables + "UPDATE product SET name = 'second' WHERE id = 1;\n";
    std::string output;
    if (runAsNobody(std::string(programs) + "psql",
                    {"--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--host=" + path("socket"),
                     "--port=" + std::to_string(m_port), "--username=postgres", "--dbname=postgres"},
                    input, output))
        return true;
    m_error = "psql (package postgresql-client-15) failed: " + output;
    return false;
}

bool PostgresServer::start()
{
    return makeFiles() &&
           startOnFreePort(m_process, m_port, [this](std::uint16_t port) { return startOn(port); }) &&
           makeContent();
}

} // namespace lightfoot::test
