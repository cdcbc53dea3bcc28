// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/mariadb.h"

#include "tests/servers/asnobody.h"

#include <algorithm>

namespace lightfoot::test {

namespace {

// One statement a line: the server reads it at its start.
constexpr const char *content =
    "CREATE DATABASE shop;\n"
    "CREATE TABLE shop.`odd``table` (id BIGINT PRIMARY KEY, `the name` LONGTEXT) CHARACTER SET utf8mb4;\n"
    "INSERT INTO shop.`odd``table` VALUES (1, 'light`foot'), (2, NULL), (3, ''), (4, REPEAT('x', 2000000));\n"
    "CREATE USER probe@'%' IDENTIFIED BY 'secret pass';\n"
    "CREATE USER encrypted@'%' IDENTIFIED BY 'secret pass' REQUIRE SSL;\n"
    "CREATE USER known@'%' REQUIRE X509;\n"
    "INSTALL SONAME 'auth_ed25519';\n"
    "CREATE USER ed@'%' IDENTIFIED VIA ed25519 USING PASSWORD('secret pass');\n"
    "GRANT SELECT ON shop.* TO probe@'%', encrypted@'%', known@'%', ed@'%';\n";

} // namespace

MariaDb::MariaDb(Certificates &certificates, std::vector<std::string> more, std::string hosts)
    : m_certificates(certificates),
      m_more(std::move(more)),
      m_hosts(std::move(hosts)),
      m_process("setpriv", "util-linux", path("output"))
{}

std::string MariaDb::path(const char *file) const
{
    return m_folder.filePath(QString::fromUtf8(file)).toStdString();
}

bool MariaDb::makeFiles()
{
    letNobodyThrough(m_folder.path().toStdString());
    makeFolderForNobody(path("data"));
    const KeyPair pair = m_certificates.server();
    writeFileForNobody(path("certificate.pem"), contentOf(pair.certificate));
    writeFileForNobody(path("key.pem"), contentOf(pair.key));
    writeFileForNobody(path("ca.pem"), contentOf(m_certificates.ca()));
    writeFileForNobody(path("content.sql"), content);
    writeFileForNobody(path("hosts"), m_hosts);
    std::string output;
    if (runAsNobody("/usr/bin/mariadb-install-db",
                    {"--no-defaults", "--datadir=" + path("data"), "--auth-root-authentication-method=normal",
                     "--skip-test-db", "--innodb-log-file-size=8M"},
                    {}, output))
        return true;
    m_error = "mariadb-install-db (package mariadb-server) failed: " + output;
    return false;
}

bool MariaDb::startOn(std::uint16_t port)
{
    std::vector<std::string> arguments{"--no-defaults",
                                       "--datadir=" + path("data"),
                                       "--bind-address=0.0.0.0",
                                       "--port=" + std::to_string(port),
                                       "--socket=" + path("data/socket"),
                                       "--pid-file=" + path("data/pid"),
                                       "--init-file=" + path("content.sql"),
                                       "--ssl-cert=" + path("certificate.pem"),
                                       "--ssl-key=" + path("key.pem"),
                                       "--ssl-ca=" + path("ca.pem"),
                                       "--skip-log-bin",
                                       "--innodb-buffer-pool-size=32M",
                                       "--innodb-log-file-size=8M",
                                       "--innodb-fast-shutdown=2",
                                       "--log-warnings=4"};
    arguments.insert(arguments.end(), m_more.begin(), m_more.end());
    if (m_hosts.empty()) {
        arguments.emplace_back("--skip-name-resolve");
        return m_process.start(asNobody("/usr/sbin/mariadbd", arguments), "127.0.0.1", port);
    }
    arguments.insert(arguments.begin(), {"LD_PRELOAD=libnss_wrapper.so", "NSS_WRAPPER_HOSTS=" + path("hosts"),
                                         "/usr/sbin/mariadbd"});
    return m_process.start(asNobody("/usr/bin/env", arguments), "127.0.0.1", port);
}

bool MariaDb::start()
{
    return makeFiles() &&
           startOnFreePort(m_process, m_port, [this](std::uint16_t port) { return startOn(port); });
}

long MariaDb::status(const std::string &name)
{
    std::string output;
    // root has no password for those who reach the socket file, and that is nobody alone.
    if (!runAsNobody("/usr/bin/mariadb",
                     {"--no-defaults", "--user=root", "--socket=" + path("data/socket"), "--batch",
                      "--skip-column-names", "--execute=SHOW GLOBAL STATUS LIKE '" + name + "'"},
                     {}, output))
        return -1;
    const std::size_t tab = output.find('\t');
    return tab == std::string::npos ? -1 : std::stol(output.substr(tab + 1));
}

} // namespace lightfoot::test
