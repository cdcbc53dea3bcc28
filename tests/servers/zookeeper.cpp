// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/servers/zookeeper.h"

#include "tests/servers/plainclient.h"

#include <QFile>

#include <chrono>
#include <thread>

namespace lightfoot::test {

namespace {

using namespace std::chrono_literals;

void writeFile(const std::string &path, const std::string &text)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(text.data(), static_cast<qint64>(text.size())) != static_cast<qint64>(text.size()))
        qFatal("%s cannot be written", path.c_str());
}

std::string readFile(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

// Debian's netty-all.jar is empty: its parts have to be named.
std::string classPath()
{
    std::string text = "/usr/share/java/zookeeper.jar:/usr/share/java/slf4j-simple.jar";
    for (const char *part : {"handler", "common", "buffer", "transport", "codec", "resolver",
                             "transport-native-epoll", "transport-native-unix-common"})
        text += std::string(":/usr/share/java/netty-") + part + ".jar";
    return text;
}

std::string number(std::uint32_t value)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<char>(value >> shift & 0xFFU));
    return bytes;
}

std::string buffer(const std::string &bytes)
{
    return number(static_cast<std::uint32_t>(bytes.size())) + bytes;
}

std::string exactly(PlainClient &client, std::size_t count)
{
    std::string bytes;
    while (bytes.size() < count) {
        const std::optional<std::string> part = client.read(count - bytes.size());
        if (!part || part->empty())
            return {};
        bytes += *part;
    }
    return bytes;
}

// Sends a record and returns the reply's; empty when none came.
std::string replyTo(PlainClient &client, const std::string &record)
{
    client.send(buffer(record));
    const std::string length = exactly(client, 4);
    if (length.size() < 4 || length[0] != 0 || length[1] != 0)
        return {};
    const auto byte = [&](std::size_t i) { return std::size_t(static_cast<unsigned char>(length[i])); };
    return exactly(client, byte(2) << 8 | byte(3));
}

// "create", for everybody or for whoever is logged in here; whether that worked.
bool createNode(PlainClient &client, const std::string &path, const std::string &data, bool everybody)
{
    static constexpr std::uint32_t all = 31;
    const std::string rule = everybody ? buffer("world") + buffer("anyone") : buffer("auth") + buffer("");
    const std::string reply = replyTo(client, number(1) + number(1) + buffer(path) + buffer(data) +
                                                  number(1) + number(all) + rule + number(0));
    return reply.size() > 16 && reply.compare(12, 4, number(0)) == 0;
}

} // namespace

Zookeeper::Zookeeper(Certificates &certificates)
    : m_certificates(certificates),
      m_process("java", "zookeeper default-jre-headless libnetty-java libslf4j-java", path("output"))
{}

std::string Zookeeper::path(const char *file) const
{
    return m_folder.filePath(QString::fromUtf8(file)).toStdString();
}

void Zookeeper::writeConfiguration() const
{
    const KeyPair pair = m_certificates.server();
    writeFile(path("server.pem"), readFile(pair.key) + readFile(pair.certificate));
    writeFile(path("ca.pem"), readFile(m_certificates.ca()));
    writeFile(path("zoo.cfg"),
              "tickTime=500\ndataDir=" + path("data") + "\nclientPort=" + std::to_string(m_port) +
                  "\nclientPortAddress=127.0.0.1\nsecureClientPort=" + std::to_string(m_mutualTlsPort) +
                  "\nsecureClientPortAddress=127.0.0.1\n"
                  "serverCnxnFactory=org.apache.zookeeper.server.NettyServerCnxnFactory\n"
                  "ssl.keyStore.location=" +
                  path("server.pem") + "\nssl.keyStore.type=PEM\nssl.trustStore.location=" + path("ca.pem") +
                  "\nssl.trustStore.type=PEM\nssl.hostnameVerification=false\n"
                  "admin.enableServer=false\n4lw.commands.whitelist=*\nmaxClientCnxns=0\n");
}

bool Zookeeper::startOn(std::uint16_t port)
{
    m_port = port;
    m_mutualTlsPort = freePort();
    writeConfiguration();
    // forceSync: what is written here need not survive the machine.
    return m_process.start({"-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData",
                            "-cp", classPath(), "-Dzookeeper.forceSync=no",
                            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                            "org.apache.zookeeper.server.quorum.QuorumPeerMain", path("zoo.cfg")},
                           "127.0.0.1", port);
}

std::string Zookeeper::ask(const std::string &word) const
{
    PlainClient client("127.0.0.1", m_port);
    client.resetOnClose();
    client.send(word);
    return client.readUntil();
}

int Zookeeper::sessions() const
{
    static constexpr std::string_view key = "zk_global_sessions\t";
    const std::string said = ask("mntr");
    const std::size_t found = said.find(key);
    return found == std::string::npos ? -1 : std::stoi(said.substr(found + key.size()));
}

// Its ports are open before it serves.
bool Zookeeper::waitUntilItServes()
{
    const auto limit = std::chrono::steady_clock::now() + 10s;
    while (std::chrono::steady_clock::now() < limit) {
        if (sessions() >= 0)
            return true;
        std::this_thread::sleep_for(20ms);
    }
    m_error = "zookeeper does not serve after ten seconds: " + output();
    return false;
}

bool Zookeeper::fill()
{
    PlainClient client("127.0.0.1", m_port);
    client.resetOnClose();
    const std::string nothing = number(0);
    const std::string greeting =
        nothing + nothing + nothing + number(4000) + nothing + nothing + buffer(std::string(16, '\0')) + '\0';
    const std::string login =
        number(0xFFFFFFFC) + number(100) + nothing + buffer("digest") + buffer("probe:secret");
    const bool done = !replyTo(client, greeting).empty() && !replyTo(client, login).empty() &&
                      createNode(client, "/name", "lightfoot", true) &&
                      createNode(client, "/empty", "", true) &&
                      createNode(client, "/large", std::string(100'000, 'x'), true) &&
                      createNode(client, "/odd", std::string("a\0\r\nb", 5), true) &&
                      createNode(client, "/secret", "hidden", false) &&
                      !replyTo(client, number(2) + number(0xFFFFFFF5)).empty(); // closeSession
    if (!done)
        m_error = "zookeeper cannot be filled: " + output();
    return done;
}

bool Zookeeper::start()
{
    const bool started =
        startOnFreePort(m_process, m_port, [this](std::uint16_t port) { return startOn(port); });
    return started && waitUntilItServes() && fill();
}

} // namespace lightfoot::test
