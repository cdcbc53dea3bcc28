// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The contract every kind keeps, whatever it is called.
#include "core/net/proberesources.h"
#include "core/probe/prober.h"
#include "core/probers/proberkinds.h"

#include <QTest>

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <set>

using namespace lightfoot;

namespace {

// A value of the right type for an option.
OptionValue anyValue(OptionType type)
{
    switch (type) {
    case OptionType::Text:
        return std::string();
    case OptionType::Integer:
        return std::int64_t(1);
    case OptionType::Number:
        return 1.0;
    case OptionType::Boolean:
        return true;
    case OptionType::Time:
        return Duration(1s);
    case OptionType::TextList:
        return std::vector<std::string>();
    case OptionType::TextMap:
        return TextMap();
    case OptionType::RangeList:
        return RangeList();
    case OptionType::RecordList:
        return RecordList();
    }
    return {};
}

const std::vector<std::string> oddTexts{"",
                                        " ",
                                        "\n",
                                        "\r\nX: y",
                                        std::string("a\0b", 3),
                                        "\xff\xfe",
                                        "%s%n",
                                        "%1%2",
                                        "-1",
                                        "99999999999999999999",
                                        "/",
                                        "/dev/zero",
                                        "..",
                                        "a:b:c",
                                        "[",
                                        "[[[[",
                                        "://",
                                        "http://",
                                        "socks5://",
                                        std::string(100'000, 'x'),
                                        std::string(1000, '('),
                                        std::string(1000, ':'),
                                        std::string(70'000, '.')};

Endpoint endpointOf(const ProberKind &kind, OptionMap options)
{
    Endpoint endpoint;
    endpoint.id = endpoint.name = "test";
    endpoint.kind = kind.id;
    endpoint.options = std::move(options);
    return endpoint;
}

// Where a kind is shown to be: a URL where it has one.
std::string sampleTarget(const ProberKind &kind)
{
    if (findOption(kind.options, "url") && !kind.schemes.empty())
        return std::string(kind.schemes.back()) + "://example.com:8443/x?y";
    return "example.com:8443";
}

} // namespace

Q_DECLARE_METATYPE(const lightfoot::ProberKind *)

class TestProberKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void idsAndSchemesAreUnique();
    void descriptor_data() { everyKind(); }
    void descriptor();
    void saysWhatItDoes_data() { everyKind(); }
    void saysWhatItDoes();
    void secretsAreMarked_data() { everyKind(); }
    void secretsAreMarked();
    void targets_data() { everyKind(); }
    void targets();
    void badTargets_data() { everyKind(); }
    void badTargets();
    void makesAProber_data() { everyKind(); }
    void makesAProber();
    void missingOptions_data() { everyKind(); }
    void missingOptions();
    void oddOptions_data() { everyKind(); }
    void oddOptions();
    void bareConnectsThatHarm_data() { everyKind(); }
    void bareConnectsThatHarm();
    void wrongTypes_data() { everyKind(); }
    void wrongTypes();

private:
    static void everyKind();
    ProberResources m_resources;
};

void TestProberKinds::everyKind()
{
    QTest::addColumn<const ProberKind *>("kind");
    for (const ProberKind *kind : proberKinds())
        QTest::newRow(kind->id) << kind;
}

void TestProberKinds::idsAndSchemesAreUnique()
{
    std::set<std::string> ids;
    std::set<std::string> schemes;
    for (const ProberKind *kind : proberKinds()) {
        QVERIFY2(ids.insert(kind->id).second, kind->id);
        QCOMPARE(findKind(proberKinds(), kind->id), kind);
        for (const char *scheme : kind->schemes) {
            QVERIFY2(schemes.insert(scheme).second, scheme);
            QCOMPARE(findScheme(proberKinds(), scheme), kind);
        }
    }
    for (const char *id : {"tcp", "http", "tls"})
        QVERIFY2(ids.contains(id), id);
}

void TestProberKinds::descriptor()
{
    QFETCH(const ProberKind *, kind);
    const auto isText = [](const char *text) { return text && *text; };
    QVERIFY(isText(kind->id) && isText(kind->label) && isText(kind->summary));
    QVERIFY(kind->target && kind->fromTarget && kind->create);
    QVERIFY(kind->connections >= 0);
    QVERIFY(!kind->options.empty());
    std::set<std::string> keys;
    for (const OptionDescriptor &option : commonOptions())
        keys.insert(option.key);
    for (const OptionDescriptor &option : kind->options) {
        QVERIFY(isText(option.key) && isText(option.label) && isText(option.hint));
        QVERIFY2(keys.insert(option.key).second, option.key);
        QVERIFY2(QRegularExpression(QStringLiteral("^[a-z][a-z0-9_]*$"))
                     .match(QString::fromLatin1(option.key))
                     .hasMatch(),
                 option.key);
        QVERIFY(option.minimum <= option.maximum);
        QVERIFY(!option.file || option.type == OptionType::Text);
    }
    for (const MetricDescriptor &metric : kind->metrics)
        QVERIFY(isText(metric.key) && isText(metric.unit) && isText(metric.label));
}

// Phases, goodbye, and what it vouches for. That a probe goes through no other phase is seen where it is run:
// ProbeOnce looks.
void TestProberKinds::saysWhatItDoes()
{
    QFETCH(const ProberKind *, kind);
    const std::span<const Phase> phases = kind->phases;
    QVERIFY(!phases.empty());
    const auto turn = std::ranges::adjacent_find(phases, std::ranges::greater_equal());
    QVERIFY2(turn == phases.end(), turn == phases.end() ? "" : std::string(toString(*turn)).c_str());
    QVERIFY(kind->connections == 0 || std::ranges::find(phases, Phase::Connect) != phases.end());
    QVERIFY(kind->goodbye);
    // It is put behind "Up means that this was checked:", and a full stop behind it.
    const std::string_view verifies = kind->verifies ? kind->verifies : "";
    QVERIFY(!verifies.empty() && !verifies.ends_with('.'));
}

void TestProberKinds::secretsAreMarked()
{
    QFETCH(const ProberKind *, kind);
    for (const OptionDescriptor &option : kind->options) {
        const std::string_view key = option.key;
        const bool holdsSecret =
            key.find("password") != std::string_view::npos ||
            key.find("passphrase") != std::string_view::npos || key.find("token") != std::string_view::npos ||
            key.find("secret") != std::string_view::npos || key == "proxy"; // a proxy's URL may carry a login
        QVERIFY2(option.secret == holdsSecret, option.key);
    }
}

void TestProberKinds::targets()
{
    QFETCH(const ProberKind *, kind);
    const Result<OptionMap> options = kind->fromTarget(sampleTarget(*kind));
    QVERIFY2(options, options ? "" : toEnglish(options.error().message).c_str());
    QCOMPARE(kind->target(*options), sampleTarget(*kind));
    for (const char *scheme : kind->schemes) {
        const Result<OptionMap> byScheme = kind->fromTarget(std::string(scheme) + "://example.com:8443");
        QVERIFY(byScheme);
        QVERIFY(kind->target(*byScheme).find("example.com:8443") != std::string::npos);
        QVERIFY(kind->create(endpointOf(*kind, *byScheme), m_resources));
    }
    QVERIFY(kind->target({}).empty());
}

void TestProberKinds::badTargets()
{
    QFETCH(const ProberKind *, kind);
    for (const std::string &text : oddTexts) {
        const Result<OptionMap> options = kind->fromTarget(text);
        if (options)
            kind->create(endpointOf(*kind, *options), m_resources); // may be fine, must not throw
        else
            QVERIFY(!toEnglish(options.error().message).empty());
    }
    QVERIFY(!kind->fromTarget(""));
    if (kind->connections == 0 && !findOption(kind->options, "host"))
        return; // a command may look like anything
    QVERIFY(!kind->fromTarget("example.com:99999"));
    QVERIFY(!kind->fromTarget("exa mple.com:80"));
}

void TestProberKinds::makesAProber()
{
    QFETCH(const ProberKind *, kind);
    const Result<OptionMap> options = kind->fromTarget(sampleTarget(*kind));
    QVERIFY(options);
    const Result<std::unique_ptr<Prober>> prober = kind->create(endpointOf(*kind, *options), m_resources);
    QVERIFY2(prober, prober ? "" : toEnglish(prober.error().message).c_str());
    QVERIFY(*prober);
}

void TestProberKinds::missingOptions()
{
    QFETCH(const ProberKind *, kind);
    for (const OptionDescriptor &option : kind->options) {
        if (!option.required)
            continue;
        OptionMap options = *kind->fromTarget(sampleTarget(*kind));
        options.erase(option.key);
        const Result<std::unique_ptr<Prober>> prober = kind->create(endpointOf(*kind, options), m_resources);
        QVERIFY2(!prober, option.key);
        QVERIFY(!toEnglish(prober.error().message).empty());
    }
}

void TestProberKinds::oddOptions()
{
    QFETCH(const ProberKind *, kind);
    for (const OptionDescriptor &option : kind->options) {
        for (const std::string &text : oddTexts) {
            OptionMap options = *kind->fromTarget(sampleTarget(*kind));
            if (option.type == OptionType::Text)
                options[option.key] = text;
            else if (option.type == OptionType::TextMap)
                options[option.key] = TextMap{{text, text}};
            else if (option.type == OptionType::TextList)
                options[option.key] = std::vector<std::string>{text};
            else if (option.type == OptionType::RangeList)
                options[option.key] = RangeList{
                    {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}};
            else if (option.type == OptionType::RecordList)
                options[option.key] = RecordList{{{text, text}}, {}};
            else if (option.type == OptionType::Time)
                options[option.key] = Duration::min();
            else if (option.type == OptionType::Integer)
                options[option.key] = std::numeric_limits<std::int64_t>::max();
            const Result<std::unique_ptr<Prober>> prober =
                kind->create(endpointOf(*kind, options), m_resources);
            if (!prober) {
                const std::string reason = toEnglish(prober.error().message);
                QVERIFY2(!reason.empty() && reason.size() < 4000, option.key);
                QVERIFY(reason.find('\n') == std::string::npos && reason.find('\r') == std::string::npos);
            } else {
                QVERIFY(*prober);
            }
        }
    }
}

// A bare connect to a port that punishes it has a kind that does not.
void TestProberKinds::bareConnectsThatHarm()
{
    QFETCH(const ProberKind *, kind);
    QCOMPARE(kind->punishingPorts.empty(), std::string_view(kind->punishment).empty());
    for (const std::uint16_t port : kind->punishingPorts) {
        const std::string target = "10.0.0.5:" + std::to_string(port);
        for (const ProberKind *plain : proberKinds()) {
            const Result<OptionMap> options = plain->fromTarget(target);
            QVERIFY(options || !plain->plainTargets);
            if (options)
                QCOMPARE(kinderKind(proberKinds(), *plain, *options), plain->plainTargets ? kind : nullptr);
        }
    }
}

void TestProberKinds::wrongTypes()
{
    QFETCH(const ProberKind *, kind);
    for (const OptionDescriptor &option : kind->options) {
        for (const OptionType type : {OptionType::Text, OptionType::Integer, OptionType::Number,
                                      OptionType::Boolean, OptionType::Time, OptionType::TextList,
                                      OptionType::TextMap, OptionType::RangeList, OptionType::RecordList}) {
            if (type == option.type)
                continue;
            OptionMap options = *kind->fromTarget(sampleTarget(*kind));
            options[option.key] = anyValue(type);
            const Result<std::unique_ptr<Prober>> prober =
                kind->create(endpointOf(*kind, options), m_resources);
            QVERIFY2(!prober, option.key);
            QVERIFY(toEnglish(prober.error().message).find(option.key) != std::string::npos);
        }
    }
}

QTEST_GUILESS_MAIN(TestProberKinds)
#include "tst_proberkinds.moc"
