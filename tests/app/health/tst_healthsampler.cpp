// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The facts about a machine whose network is taken apart piece by piece, in a namespace of its own.
#include "app/health/machinefigures.h"
#include "app/health/namelookup.h"
#include "core/monitor/health/selfhealth.h"
#include "tests/app/health/sampling.h"
#include "tests/servers/datagramserver.h"
#include "tests/servers/dnsmasq.h"
#include "tests/servers/httpproxy.h"
#include "tests/servers/networknamespace.h"
#include "tests/servers/plainclient.h"
#include "tests/servers/socksproxy.h"
#include "tests/servers/timewait.h"

#include <QTest>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::test;
using namespace Qt::Literals::StringLiterals;

namespace {

bool allowEchoes(bool allow)
{
    QFile file(u"/proc/sys/net/ipv4/ping_group_range"_s);
    return file.open(QIODevice::WriteOnly) && file.write(allow ? "0 2147483647" : "1 0") > 0;
}

// Somebody who listens at a port, and no more.
class Listener
{
public:
    explicit Listener(std::uint16_t port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
            ::listen(m_socket, 8) != 0)
            qWarning("port %d cannot be listened at", int(port));
    }
    ~Listener() { ::close(m_socket); }
    Listener(const Listener &) = delete;
    Listener &operator=(const Listener &) = delete;

private:
    const int m_socket;
};

std::string faultsIn(const HealthFacts &facts)
{
    std::string text;
    for (const Sighting &sighting : sightings(facts, nullptr, {}, {true, {true, false}}, false))
        text += (text.empty() ? "" : ", ") + toEnglish(describe(sighting.fault));
    return text;
}

// For those who answer: however slow this machine is, they are waited for.
SamplerRates patient()
{
    SamplerRates rates = Samples::quick();
    rates.answer = 3s;
    return rates;
}

// What is wrong as soon as it is what is expected, after half a minute whatever it is: the kernel takes its
// time to tell of links and neighbours.
std::string faultsUntil(Samples &samples, const std::string &expected)
{
    const SteadyTime end = std::chrono::steady_clock::now() + 30s;
    std::string faults = faultsIn(samples.now());
    while (faults != expected && std::chrono::steady_clock::now() < end)
        faults = faultsIn(samples.now());
    return faults;
}

} // namespace

class TestHealthSampler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Anew for each function: Qt forgets it after each.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void cleanup() { QCOMPARE(timeWaitTotal(), 0); }
    void nothingButTheLoopback();
    void theWayOut_data();
    void theWayOut();
    void aGatewayThatIgnoresEchoes();
    void aNeighbourThatSwallowsAll();
    void resolvers();
    void resolverThatKnowsNoRoot();
    void proxiesAndBastions();
    void ratesAreKept();
    void outOfDescriptors();
    void lateness();
    void blindAndSeeing();
    void namesOfServers();
    void endsAtOnce();
};

void TestHealthSampler::nothingButTheLoopback()
{
    Samples samples;
    const HealthFacts facts = samples.now();
    QVERIFY(!facts.linkUp && !facts.families[0].defaultRoute && !facts.families[1].defaultRoute);
    QVERIFY(facts.routes);
    QVERIFY(facts.routes->wayTo(makeAddress(false, "\x7f\0\0\1", 0)) == Way::Loopback);
    QVERIFY(facts.freeDescriptors && *facts.freeDescriptors > 16);
    QVERIFY(facts.freePorts && *facts.freePorts > 16);
    QVERIFY(std::chrono::steady_clock::now() - facts.at < 60s);
}

void TestHealthSampler::theWayOut_data()
{
    QTest::addColumn<bool>("echoes");
    QTest::newRow("with echoes") << true;
    QTest::newRow("by the neighbour table alone") << false;
}

void TestHealthSampler::theWayOut()
{
    QFETCH(const bool, echoes);
    QVERIFY(allowEchoes(echoes));
    Gateway gateway;
    QVERIFY(gateway.start());
    const std::string nothing;
    const std::string silent = "the gateway 10.9.0.2 does not answer";
    const std::string noRoute = "this machine has no default route for IPv4";
    const std::string noLink = "this machine has no network link, " + noRoute;
    Samples samples({}, patient());
    QCOMPARE(faultsUntil(samples, nothing), nothing);
    const HealthFacts facts = samples.now();
    QVERIFY(facts.linkUp && facts.families[0].defaultRoute);
    QCOMPARE(facts.families[0].gateway, std::string("10.9.0.2"));
    QCOMPARE(facts.families[0].gatewayAnswers, std::optional(true));
    const auto way = [&](const char *bytes) { return facts.routes->wayTo(makeAddress(false, bytes, 0)); };
    QVERIFY(way("\x0a\x09\0\1") == Way::Loopback); // our own
    QVERIFY(way("\x0a\x09\0\5") == Way::OnLink);
    QVERIFY(way("\xc0\0\2\1") == Way::DefaultRoute);

    QVERIFY(gateway.inside(u"addr del 10.9.0.2/24 dev far0"_s));
    if (!echoes) // what happens by itself when half a minute has passed
        QVERIFY(ip(u"neigh flush dev near0"_s));
    QCOMPARE(faultsUntil(samples, silent), silent);
    QVERIFY(gateway.inside(u"addr add 10.9.0.2/24 dev far0"_s));
    QVERIFY(ip(u"neigh flush dev near0"_s));
    QCOMPARE(faultsUntil(samples, nothing), nothing);

    QVERIFY(ip(u"route del default"_s));
    QCOMPARE(faultsUntil(samples, noRoute), noRoute);
    QVERIFY(ip(u"route add default via 10.9.0.2"_s));
    QVERIFY(gateway.inside(u"link set far0 down"_s)); // the cable is pulled: the kernel keeps the route
    QCOMPARE(faultsUntil(samples, noLink), noLink);
    QVERIFY(gateway.inside(u"link set far0 up"_s));
    QCOMPARE(faultsUntil(samples, nothing), nothing);
    QVERIFY(ip(u"link set near0 down"_s));
    QCOMPARE(faultsUntil(samples, noLink), noLink);
}

void TestHealthSampler::aGatewayThatIgnoresEchoes()
{
    QVERIFY(allowEchoes(true));
    Gateway gateway;
    QVERIFY(gateway.start());
    QVERIFY(gateway.run(u"echo 1 > /proc/sys/net/ipv4/icmp_echo_ignore_all"_s));
    SamplerRates rates = Samples::quick();
    rates.answer = 2s; // to find the neighbour in; three times
    Samples samples({}, rates);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(faultsIn(samples.now()), std::string());
}

void TestHealthSampler::aNeighbourThatSwallowsAll()
{
    QVERIFY(allowEchoes(true));
    Gateway gateway;
    QVERIFY(gateway.start());
    Samples samples({}, patient());
    QCOMPARE(faultsUntil(samples, std::string()), std::string());
    QCOMPARE(samples.now().families[0].gatewayAnswers, std::optional(true));
    QVERIFY(ip(u"neigh replace 10.9.0.2 lladdr 02:00:00:00:00:99 dev near0 nud permanent"_s));
    QCOMPARE(faultsIn(samples.now()), std::string("the gateway 10.9.0.2 does not answer"));
    Samples stranger; // never heard an echo from it
    QCOMPARE(faultsIn(stranger.now()), std::string());
}

void TestHealthSampler::resolvers()
{
    Dnsmasq good;
    Dnsmasq dies;
    QVERIFY2(good.start() && dies.start(), dies.error().c_str());
    Samples samples({.resolvers = {good.address(), dies.address()}}, patient());
    HealthFacts facts = samples.now();
    QCOMPARE(facts.resolvers.size(), std::size_t(2));
    QVERIFY(facts.resolvers[0].answers && facts.resolvers[1].answers);
    QCOMPARE(facts.resolvers[1].key, dies.address());
    QCOMPARE(facts.resolvers[1].addresses.size(), std::size_t(1));
    const SteadyTime asked = facts.resolvers[1].asked;
    dies.stop();
    facts = samples.now();
    QVERIFY(facts.resolvers[0].answers && !facts.resolvers[1].answers);
    QVERIFY(facts.resolvers[1].asked > asked);
    QVERIFY2(dies.start(), dies.error().c_str());
    QVERIFY(samples.now().resolvers[1].answers);
    // One that is there and says nothing.
    DatagramServer silent([](const std::string &) { return std::vector<std::string>(); });
    DatagramServer stranger([](const std::string &datagram) {
        std::string forged = datagram;
        forged[0] = char(forged[0] ^ 1); // somebody else's answer
        forged[2] = char(0x80);
        return std::vector<std::string>{forged};
    });
    Samples others({.resolvers = {silent.address(), stranger.address()}});
    facts = others.now();
    QVERIFY(!facts.resolvers[0].answers && !facts.resolvers[1].answers);
}

void TestHealthSampler::resolverThatKnowsNoRoot()
{
    std::atomic<char> code = 2; // SERVFAIL
    DatagramServer server([&](const std::string &datagram) {
        std::string answer = datagram;
        answer[2] = char(0x81);
        answer[3] = code;
        return std::vector<std::string>{answer};
    });
    Samples samples({.resolvers = {server.address()}}, patient());
    QVERIFY(samples.now().resolvers[0].answers);
    code = 0;
    QVERIFY(samples.now().resolvers[0].answers);
    code = 2; // it did before
    QVERIFY(!samples.now().resolvers[0].answers);
}

void TestHealthSampler::proxiesAndBastions()
{
    HttpProxy proxy;
    SocksProxy bastion;
    QVERIFY2(proxy.start() && bastion.start(), proxy.error().c_str());
    Samples samples({.proxies = {{"localhost", proxy.port()}}, .bastions = {{"127.0.0.1", bastion.port()}}},
                    patient());
    HealthFacts facts = samples.now();
    QVERIFY(facts.proxies[0].answers && facts.bastions[0].answers);
    QCOMPARE(facts.proxies[0].key, "localhost:" + std::to_string(proxy.port()));
    QVERIFY(!facts.proxies[0].addresses.empty());
    proxy.stop();
    facts = samples.now();
    QVERIFY(!facts.proxies[0].answers && facts.bastions[0].answers);
    bastion.stop();
    QVERIFY(!samples.now().bastions[0].answers);
    const Listener back(proxy.port());
    facts = samples.now();
    QVERIFY(facts.proxies[0].answers && !facts.bastions[0].answers);
    QCOMPARE(timeWaitTotal(), 0);
}

void TestHealthSampler::ratesAreKept()
{
    DatagramServer server([](const std::string &datagram) {
        std::string answer = datagram;
        answer[2] = char(0x81);
        return std::vector<std::string>{answer};
    });
    SamplerRates rates = patient();
    rates.resolver = 1h;
    rates.hurry = 0s;
    Samples samples({.resolvers = {server.address()}}, rates);
    for (int i = 0; i < 5; ++i)
        samples.now();
    QCOMPARE(server.received(), 1);
    samples.sampler().setHurry(true); // looks at once
    for (int i = 0; i < 5; ++i)
        samples.now();
    QCOMPARE(server.received(), 7);
    samples.sampler().setHurry(false);
    samples.now();
    QCOMPARE(server.received(), 7);
}

void TestHealthSampler::outOfDescriptors()
{
    Dnsmasq dns;
    QVERIFY2(dns.start(), dns.error().c_str());
    Samples samples({.resolvers = {dns.address()}}, patient());
    QVERIFY(samples.now().resolvers[0].answers);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    std::vector<int> held;
    const rlimit few{std::min<rlim_t>(before.rlim_cur, 200), before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);
    for (int file = 0; file >= 0;) {
        file = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        if (file >= 0)
            held.push_back(file);
    }
    const HealthFacts facts = samples.now();
    for (const int file : held)
        ::close(file);
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
    QCOMPARE(facts.freeDescriptors, std::optional<std::uint64_t>(0));
    QVERIFY(facts.resolvers[0].answers); // it is not to blame
    QVERIFY(freeDescriptors() > std::optional<std::uint64_t>(16));
}

void TestHealthSampler::lateness()
{
    std::mutex mutex;
    HealthFacts taken;
    HealthSampler sampler(
        [&](const HealthFacts &facts) {
            const std::lock_guard lock(mutex);
            taken = facts;
        },
        [] { return Duration(7s); }, Samples::quick());
    sampler.sampleNow();
    const std::lock_guard lock(mutex);
    QVERIFY(taken.lateness == 7s);
}

void TestHealthSampler::blindAndSeeing()
{
    QVERIFY(allowEchoes(true));
    Gateway gateway;
    QVERIFY(gateway.start());
    Samples samples({}, patient());
    QCOMPARE(faultsUntil(samples, std::string()), std::string());
    HealthLimits limits;
    limits.steady = 0s;
    SelfHealth health(limits);
    QVERIFY(health.take(samples.now()).empty());
    QVERIFY(gateway.inside(u"addr del 10.9.0.2/24 dev far0"_s));
    QVERIFY(health.take(samples.now()).empty());
    const auto blind = health.take(samples.now());
    QCOMPARE(blind.size(), std::size_t(1));
    QCOMPARE(blind[0].title, std::string("blind: the gateway 10.9.0.2 does not answer"));
    QVERIFY(gateway.inside(u"addr add 10.9.0.2/24 dev far0"_s));
    QVERIFY(ip(u"neigh flush dev near0"_s));
    QCOMPARE(faultsUntil(samples, std::string()), std::string());
    const auto seeing = health.take(samples.now());
    QCOMPARE(seeing.size(), std::size_t(1));
    QVERIFY(seeing[0].kind == NotificationKind::Seeing);
}

void TestHealthSampler::namesOfServers()
{
    const std::atomic<bool> stop = false;
    const auto port = [](const std::vector<SocketAddress> &found) {
        return found.empty() ? std::string("none") : found.front().toString();
    };
    QCOMPARE(port(lookUpHost("127.0.0.1", 80, 5s, stop)), std::string("127.0.0.1:80"));
    QCOMPARE(port(lookUpHost("::1", 80, 5s, stop)), std::string("[::1]:80"));
    QCOMPARE(port(lookUpHost("localhost", 80, 5s, stop)), std::string("127.0.0.1:80"));
    QVERIFY(!systemResolvers().empty()); // 127.0.0.1 where nobody is named
    const std::atomic<bool> stopped = true;
    QCOMPARE(port(lookUpHost("nowhere.invalid", 80, 60s, stopped)), std::string("none"));
}

void TestHealthSampler::endsAtOnce()
{
    DatagramServer silent([](const std::string &) { return std::vector<std::string>(); });
    SamplerRates forever = Samples::quick();
    forever.answer = 600s;
    const SteadyTime begin = std::chrono::steady_clock::now();
    {
        Samples samples({.resolvers = {silent.address()}}, forever);
        QTRY_COMPARE_WITH_TIMEOUT(silent.received(), 1, 10'000);
    }
    QVERIFY(std::chrono::steady_clock::now() - begin < 60s);
}

LIGHTFOOT_NAMESPACE_TEST_MAIN(TestHealthSampler)
#include "tst_healthsampler.moc"
