// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/ssh/sshprober.h"

#include "tests/core/probers/ssh/sshfixture.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/scriptedserver.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace lightfoot;
using namespace lightfoot::test;

namespace {

using Words = std::vector<std::string>;

// Says the bytes whenever anything comes.
Script says(std::string bytes, Ending ending = Ending::KeepAlive)
{
    Script script = answer(std::move(bytes), ending);
    script.waitFor = WaitFor::Bytes;
    return script;
}

} // namespace

class TestSshProber : public QObject, private SshFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void initTestCase()
    {
        const std::string error = startServers();
        QVERIFY2(error.empty(), error.c_str());
    }
    void talks();
    void logsIn_data();
    void logsIn();
    void ownKeys();
    void refuses_data();
    void refuses();
    void commands_data();
    void commands();
    void outputIsCapped();
    void hostKeys_data();
    void hostKeys();
    void refused();
    void serverFaults_data();
    void serverFaults();
    void targets_data();
    void targets();
};

void TestSshProber::talks()
{
    ProbeOnce probe(sshKind, withKey({{"cmd", std::string("echo PONG; sleep 0.05; echo more")}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QCOMPARE(summaryText(result), std::string("PONG"));
    QCOMPARE(closingText(result), std::string("server-closed-first")); // after our goodbye; then the reset
    QCOMPARE(result.details->remoteAddress, m_server.address());
    for (const Phase phase :
         {Phase::Connect, Phase::Hello, Phase::Request, Phase::FirstByte, Phase::Transfer})
        QVERIFY2(result.phases.has(phase), std::string(toString(phase)).c_str());
    QCOMPARE(probe.opened(), 1);
    ProbeOnce login(sshKind, withKey());
    const std::string summary = summaryText(login.run());
    QVERIFY2(summary.find("SSH-2.0-OpenSSH") == 0 && summary.ends_with(", logged in"), summary.c_str());
}

void TestSshProber::logsIn_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<QString>("says"); // empty: up
    const auto row = [](const char *name, const char *user, const char *password, const std::string &key,
                        const char *passphrase, const char *says) {
        QTest::newRow(name) << user << password << QString::fromStdString(key) << passphrase << says;
    };
    row("key", "root", "", m_keys.user(), "", "");
    row("key with a passphrase", "root", "", m_keys.locked(), "pass phrase", "");
    row("PEM with a passphrase", "root", "", m_keys.lockedPem(), "pass phrase", "");
    row("password", "tester", "secret", "", "", "");
    row("both", "tester", "secret", m_keys.user(), "", "");
    row("the password helps", "tester", "secret", m_keys.stranger(), "", "");
    row("wrong password", "tester", "hunter2", "", "",
        "refuses the login of “tester”: tried password, the server takes publickey, password");
    row("wrong key", "root", "", m_keys.stranger(), "", "tried publickey, the server takes");
    row("both wrong", "tester", "hunter2", m_keys.stranger(), "", "tried publickey, password");
    row("nobody", "nobody-here", "secret", "", "", "refuses the login of “nobody-here”: tried password");
    row("nothing", "root", "", "", "", "tried nothing");
}

void TestSshProber::logsIn()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QString, key);
    QFETCH(QString, passphrase);
    QFETCH(QString, says);
    ProbeOnce probe(sshKind, at(m_server, {{"username", user.toStdString()},
                                           {"password", password.toStdString()},
                                           {"key", key.toStdString()},
                                           {"passphrase", passphrase.toStdString()}}));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == (says.isEmpty() ? "up" : "auth"), reasonText(result).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
    QVERIFY(reasonText(result).find("hunter2") == std::string::npos);
    // The user in the host wins.
    ProbeOnce named(sshKind, at(m_server, {{"host", user.toStdString() + "@" + m_server.address()},
                                           {"username", std::string("nobody")},
                                           {"password", password.toStdString()},
                                           {"key", key.toStdString()},
                                           {"passphrase", passphrase.toStdString()}}));
    QCOMPARE(reasonText(named.run()), reasonText(result));
}

void TestSshProber::ownKeys()
{
    // Without key and password those of ~/.ssh are tried.
    const std::string home = m_keys.path("home");
    QVERIFY(QDir().mkpath(QString::fromStdString(home + "/.ssh")));
    const QString own = QString::fromStdString(home + "/.ssh/id_ed25519");
    QVERIFY(QFile::copy(QString::fromStdString(m_keys.user()), own));
    ProbeOnce probe(sshKind, at(m_server));
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == "up", reasonText(result).c_str());
    QVERIFY(QFile::remove(own));
    // One that has a passphrase is left out; nobody is asked for it.
    QVERIFY(QFile::copy(QString::fromStdString(m_keys.lockedPem()), own));
    ProbeOnce locked(sshKind, at(m_server));
    QVERIFY(reasonText(locked.run()).find("tried nothing") != std::string::npos);
    QVERIFY(QFile::remove(own));
}

void TestSshProber::refuses_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *option, const std::string &value, const char *says) {
        QTest::newRow(name) << option << QString::fromStdString(value) << says;
    };
    row("no passphrase", "key", m_keys.locked(), "is no private key, or its passphrase is wrong or missing");
    row("no passphrase for PEM", "key", m_keys.lockedPem(),
        "its passphrase is wrong or missing (passphrase)");
    row("a public key", "key", m_keys.user() + ".pub", "is no private key");
    row("no file", "key", "/nonexistent", "key: “/nonexistent” is no file that can be read");
    row("a folder", "key", "/tmp", "is no file that can be read");
    row("a device", "key", "/dev/zero", "is no file that can be read");
    row("the bastion's", "bastion_key", m_keys.locked(), "bastion_key: “");
    row("host", "host", "a:0", "1 to 65535");
    row("no host", "host", "root@", "host");
    row("bastion", "bastion_host", "a:0", "1 to 65535");
    row("host key", "host_key_check", "sometimes", "host_key_check");
    row("variable", "env", "A B=x", "env: “A B” is not the name of a variable");
    row("injection", "env", "A;reboot=x", "is not the name of a variable");
    row("expression", "contain", "(", "is not a regular expression");
}

void TestSshProber::refuses()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    QFETCH(QString, says);
    OptionMap options = withKey({{"cmd", std::string("true")}, {"regex", true}});
    if (option.startsWith(QStringLiteral("bastion_")))
        options["bastion_host"] = m_bastion.address();
    if (option == QStringLiteral("env"))
        options["env"] = Words{value.toStdString()};
    else
        options[option.toStdString()] = value.toStdString();
    ProbeOnce probe(sshKind, options);
    const std::string refusal = probe.refusal();
    QVERIFY2(refusal.find(says.toStdString()) != std::string::npos, refusal.c_str());
}

void TestSshProber::commands_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("contain");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *command, const char *contain, const char *verdict,
                        const char *words) { QTest::newRow(name) << command << contain << verdict << words; };
    row("contains", "echo found", "^found\\n$", "up", "");
    row("does not", "echo lost", "^found\\n$", "content", "does not contain “^found\\n$”; it begins: lost");
    row("nothing", "true", "x", "content", "printed nothing");
    row("standard error does not count", "echo found >&2", "found", "content", "printed nothing");
    row("exit code", "echo found; exit 3", "found", "exit-code", "exit code 3, expected 0; it said: found");
    row("its last words", "echo a; echo 'oh\tno' >&2; exit 1", "", "exit-code", "it said: oh\\x09no");
    row("unknown", "no-such-command", "", "exit-code", "exit code 127");
    row("killed", "kill -9 $$", "", "exit-code", "killed by signal KILL");
    row("reads nothing", "cat", "", "up", "");
    row("large", "head -c 900000 /dev/zero | tr '\\0' x; echo end", "end", "up", "");
    row("arguments are the shell's", "echo", "^arg one \\| two\\n$", "up", "");
    row("environment", "printf %s \"$ODD\"", "^it's \\$HOME; `id` \"x\"$", "up", "");
    row("leaves a child", "sleep 60 >/dev/null 2>&1 & echo started", "started", "up", "");
}

void TestSshProber::commands()
{
    QFETCH(QString, command);
    QFETCH(QString, contain);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    Words arguments;
    if (command == QStringLiteral("echo"))
        arguments = {"arg", "'one | two'"};
    ProbeOnce probe(sshKind, withKey({{"cmd", command.toStdString()},
                                      {"args", arguments},
                                      {"env", Words{"ODD=it's $HOME; `id` \"x\""}},
                                      {"contain", contain.toStdString()},
                                      {"regex", true}}));
    const ProbeResult result = probe.run();
    QVERIFY2(QString::fromStdString(verdictText(result)) == verdict,
             (verdictText(result) + ": " + reasonText(result)).c_str());
    QVERIFY2(reasonText(result).find(says.toStdString()) != std::string::npos, reasonText(result).c_str());
}

void TestSshProber::outputIsCapped()
{
    ProbeOnce much(sshKind,
                   withKey({{"cmd", std::string("head -c 3000000 /dev/zero | tr '\\0' x; exit 5")}}));
    QVERIFY(reasonText(much.run()).find("exit code 5") != std::string::npos);
    ProbeOnce endless(sshKind, withKey({{"cmd", std::string("yes")}}));
    const ProbeResult result = endless.run();
    QCOMPARE(verdictText(result), std::string("protocol"));
    QVERIFY2(reasonText(result).find("more than 16 MiB") != std::string::npos, reasonText(result).c_str());
}

void TestSshProber::hostKeys_data()
{
    QTest::addColumn<QString>("known"); // the file; empty: there is none
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("says"); // empty: up
    const QString right = QString::fromStdString(m_server.knownHost());
    const QString changed = QString::fromStdString(m_server.knownHostWith(m_bastion.hostKey()));
    const QString other = QString::fromStdString(m_bastion.knownHost());
    const QString fingerprint = QStringLiteral("ssh-ed25519 SHA256:");
    QTest::newRow("known") << right << "strict" << "";
    QTest::newRow("known, usual") << right << "-" << "";
    QTest::newRow("known, any case") << right << "Strict" << "";
    QTest::newRow("unknown") << other << "strict" << QStringLiteral("is not in %1: ") + fingerprint;
    QTest::newRow("unknown, usual") << other << "-" << "add it there, or set host_key_check to accept-new";
    QTest::newRow("no file") << "" << "strict" << QStringLiteral("is not in %1: ") + fingerprint;
    QTest::newRow("changed") << changed << "strict"
                             << QStringLiteral("shows another host key than the one in %1: ") + fingerprint;
    QTest::newRow("changed, accept-new") << changed << "accept-new" << "shows another host key";
    QTest::newRow("changed, off") << changed << "off" << "";
    QTest::newRow("unknown, off") << other << "off" << "";
}

void TestSshProber::hostKeys()
{
    QFETCH(QString, known);
    QFETCH(QString, check);
    QFETCH(QString, says);
    const std::string file =
        known.isEmpty() ? m_keys.path("nofile") : m_keys.write("hosts", known.toStdString());
    OptionMap options = withKey({{"known_hosts", file}});
    if (check != QStringLiteral("-"))
        options["host_key_check"] = check.toStdString();
    ProbeOnce probe(sshKind, options);
    const ProbeResult result = probe.run();
    QVERIFY2(verdictText(result) == (says.isEmpty() ? "up" : "auth"), reasonText(result).c_str());
    const std::string wanted = says.replace(QStringLiteral("%1"), QString::fromStdString(file)).toStdString();
    QVERIFY2(reasonText(result).find(wanted) != std::string::npos, reasonText(result).c_str());
    if (known.isEmpty())
        QVERIFY(!QFile::exists(QString::fromStdString(file)));
}

void TestSshProber::refused()
{
    ProbeOnce probe(sshKind,
                    {{"host", "127.0.0.1:" + std::to_string(freePort())}, {"password", std::string("x")}});
    const ProbeResult result = probe.run();
    QCOMPARE(verdictText(result), std::string("refused"));
    QCOMPARE(closingText(result), std::string("not-opened"));
}

void TestSshProber::serverFaults_data()
{
    QTest::addColumn<int>("script");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("silent") << 0 << "read-timeout";
    QTest::newRow("closes") << 1 << "protocol or reset"; // its kernel resets when our words come
    QTest::newRow("resets") << 2 << "reset";
    QTest::newRow("noise") << 3 << "protocol";
    QTest::newRow("speaks HTTP") << 4 << "protocol or read-timeout"; // SSH allows lines before the banner
    QTest::newRow("greets, then nothing") << 5 << "read-timeout";
    QTest::newRow("greets, then noise") << 6 << "protocol";
    QTest::newRow("drips") << 7 << "read-timeout";
    QTest::newRow("endless banner") << 8 << "protocol";
    QTest::newRow("greets and closes") << 9 << "protocol or reset";
    QTest::newRow("SSH 1") << 10 << "protocol";
    QTest::newRow("huge packet") << 11 << "protocol";
}

void TestSshProber::serverFaults()
{
    QFETCH(int, script);
    QFETCH(QString, verdict);
    const std::string greeting = "SSH-2.0-OpenSSH_9.2p1\r\n";
    Script drips = says("");
    drips.reply = [](const std::string &) {
        return Reply{.bytes = "SSH-2.0-OpenSSH_9.2p1\r\n", .pause = 200ms};
    };
    Script endless = says("");
    endless.reply = [](const std::string &) {
        return Reply{.bytes = "SSH-2.0-", .filler = std::string(1000, 'x'), .fillerSize = Reply::endless};
    };
    const std::vector<Script> scripts{silent(),
                                      closeAtOnce(),
                                      resetAtOnce(),
                                      garbage(1),
                                      says("HTTP/1.1 400 Bad Request\r\n\r\n"),
                                      says(greeting, Ending::Hold),
                                      says(greeting + std::string(20'000, '\x07')),
                                      drips,
                                      endless,
                                      says(greeting, Ending::CutOff),
                                      says("SSH-1.5-old\r\n"),
                                      says(greeting + "\x7f\xff\xff\xff\x04" + std::string(5000, '\x14'))};
    const ScriptedServer server(scripts.at(static_cast<std::size_t>(script)));
    ProbeOnce probe(sshKind, {{"host", "127.0.0.1:" + std::to_string(server.port())},
                              {"known_hosts", m_known},
                              {"password", std::string("x")}});
    probe.endpoint().timeout = 250ms;
    for (int i = 0; i < 2; ++i) {
        const ProbeResult result = probe.run();
        QVERIFY2(verdict.split(QStringLiteral(" or ")).contains(QString::fromStdString(verdictText(result))),
                 (verdictText(result) + ": " + reasonText(result)).c_str());
        QVERIFY(!reasonText(result).empty());
        QVERIFY(result.latency < 1s);
    }
    QCOMPARE(timeWaitTotal(), 0);
}

void TestSshProber::targets_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("host"); // empty: refused
    QTest::addColumn<QString>("user");
    QTest::newRow("host") << "h" << "h" << "";
    QTest::newRow("user") << "u@h" << "h" << "u";
    QTest::newRow("URL") << "ssh://u@h:2222" << "h:2222" << "u";
    QTest::newRow("IPv6") << "[::1]:22" << "[::1]:22" << "";
    QTest::newRow("bad port") << "h:0" << "" << "";
}

void TestSshProber::targets()
{
    QFETCH(QString, target);
    QFETCH(QString, host);
    QFETCH(QString, user);
    const Result<OptionMap> options = sshKind.fromTarget(target.toStdString());
    QCOMPARE(options.has_value(), !host.isEmpty());
    if (!options)
        return;
    QCOMPARE(QString::fromStdString(sshKind.target(*options)), host);
    QCOMPARE(QString::fromStdString(optionOr(*options, "username", std::string())), user);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestSshProber)
#include "tst_sshprober.moc"
