// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/headless/probecommand.h"

#include "app/headless/arguments.h"
#include "app/headless/utf8.h"
#include "core/engine/engine.h"
#include "core/net/hostport.h"
#include "core/net/proberesources.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <iostream>
#include <mutex>

namespace lightfoot {

namespace {

// Keeps the first result of each endpoint and wakes whoever waits for all of them.
class FirstResults final : public ResultSink
{
public:
    explicit FirstResults(std::size_t count) : m_results(count), m_missing(count) {}

    void deliver(ResultBatch batch) override
    {
        const std::lock_guard lock(m_mutex);
        for (ProbeResult &result : batch) {
            auto &slot = m_results.at(result.endpoint);
            m_missing -= slot ? 0 : 1;
            if (!slot)
                slot = std::move(result);
        }
        m_wake.notify_all();
    }
    void wait()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_missing == 0; });
    }
    const ProbeResult &of(std::size_t index) const { return *m_results.at(index); }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<std::optional<ProbeResult>> m_results;
    std::size_t m_missing;
};

Result<Endpoint> endpointFor(const std::string &target, const std::string &kindId, ProberKinds kinds,
                             Duration timeout)
{
    const std::size_t separator = target.find("://");
    const ProberKind *kind = nullptr;
    if (!kindId.empty())
        kind = findKind(kinds, kindId);
    else if (separator != std::string::npos)
        kind = findScheme(kinds, target.substr(0, separator));
    else if (const auto plain = std::ranges::find_if(kinds, &ProberKind::plainTargets); plain != kinds.end())
        kind = *plain;
    if (!kind) {
        std::string known;
        for (const ProberKind *each : kinds)
            known += (known.empty() ? "" : ", ") + std::string(each->id);
        return failure(QT_TRANSLATE_NOOP("Message", "%1: no kind of probe for “%2”; there are %3"), target,
                       kindId.empty() ? target.substr(0, separator) : kindId, known);
    }
    Result<OptionMap> options = kind->fromTarget(target);
    if (!options)
        return tl::unexpected(options.error());
    Endpoint endpoint{
        .id = target, .name = withoutPassword(target), .kind = kind->id, .options = std::move(*options)};
    endpoint.timeout = timeout;
    endpoint.interval = std::chrono::hours(24);
    return endpoint;
}

QJsonObject certificateJson(const Certificate &certificate)
{
    QJsonArray names;
    for (const std::string &name : certificate.names)
        names.append(QString::fromStdString(name));
    const auto time = [](WallTime at) {
        return QDateTime::fromMSecsSinceEpoch(toMilliseconds(at), Qt::UTC).toString(Qt::ISODate);
    };
    return {{QStringLiteral("subject"), QString::fromStdString(certificate.subject)},
            {QStringLiteral("issuer"), QString::fromStdString(certificate.issuer)},
            {QStringLiteral("names"), names},
            {QStringLiteral("not_before"), time(certificate.notBefore)},
            {QStringLiteral("not_after"), time(certificate.notAfter)},
            {QStringLiteral("sha256"), QString::fromStdString(certificate.sha256)}};
}

void printJson(const Endpoint &endpoint, const ProbeResult &result)
{
    QJsonObject phases;
    for (std::size_t i = 0; i < phaseCount; ++i) {
        const auto phase = static_cast<Phase>(i);
        std::string key(toString(phase));
        std::ranges::replace(key, '-', '_');
        if (result.phases.has(phase))
            phases.insert(QString::fromStdString(key + "_us"), qint64(result.phases.of(phase).count()));
    }
    QJsonObject object{
        {QStringLiteral("target"), QString::fromStdString(endpoint.name)},
        {QStringLiteral("kind"), QString::fromStdString(endpoint.kind)},
        {QStringLiteral("outcome"), text(toString(result.outcome))},
        {QStringLiteral("failure"), text(toString(result.failure))},
        {QStringLiteral("latency_us"),
         qint64(std::chrono::duration_cast<std::chrono::microseconds>(result.latency).count())},
        {QStringLiteral("phases"), phases},
        {QStringLiteral("closing"), text(toString(result.closing))}};
    if (result.details) {
        QJsonArray certificates;
        for (const Certificate &certificate : result.details->certificates)
            certificates.append(certificateJson(certificate));
        object.insert(QStringLiteral("reason"), QString::fromStdString(toEnglish(result.details->reason)));
        object.insert(QStringLiteral("remote"), QString::fromStdString(result.details->remoteAddress));
        object.insert(QStringLiteral("summary"), QString::fromStdString(escaped(result.details->summary)));
        object.insert(QStringLiteral("tls_version"), QString::fromStdString(result.details->tlsVersion));
        object.insert(QStringLiteral("certificates"), certificates);
    }
    std::cout << QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString() << '\n';
}

void printPhases(const ProbeResult &result)
{
    constexpr int width = 40;
    const double total = std::max(1.0, std::chrono::duration<double, std::micro>(result.latency).count());
    double before = 0;
    for (std::size_t i = 0; i < phaseCount; ++i) {
        const auto phase = static_cast<Phase>(i);
        if (!result.phases.has(phase))
            continue;
        const double own = static_cast<double>(result.phases.of(phase).count());
        const int begin = std::min(width - 1, static_cast<int>(before / total * width));
        const int length = std::clamp(static_cast<int>(own / total * width + 0.5), 1, width - begin);
        before += own;
        std::string bar = std::string(static_cast<std::size_t>(begin), ' ');
        for (int k = 0; k < length; ++k)
            bar += "▇";
        const std::string name(toString(phase));
        const std::string shown = humanDuration(result.phases.of(phase));
        // µ takes two bytes and one column.
        const std::size_t columns = shown.size() - (shown.find("µ") != std::string::npos ? 1 : 0);
        std::cout << "    " << name << std::string(12 - name.size(), ' ')
                  << std::string(columns < 10 ? 10 - columns : 0, ' ') << shown << "  " << bar << '\n';
    }
}

void printText(const Endpoint &endpoint, const ProbeResult &result)
{
    std::cout << toString(result.outcome) << "  " << escaped(endpoint.name) << " (" << endpoint.kind << ")  "
              << humanDuration(result.latency);
    const ProbeDetails *details = result.details.get();
    if (details && !details->summary.empty())
        std::cout << "  " << escaped(details->summary);
    std::cout << '\n';
    if (result.failure != FailureKind::None)
        std::cout << "    " << toString(result.failure) << ": "
                  << toEnglish(details && details->reason ? details->reason : describe(result.failure))
                  << '\n';
    printPhases(result);
    for (const Certificate &certificate : details ? details->certificates : std::vector<Certificate>())
        std::cout << "    certificate " << escaped(certificate.subject) << ", until "
                  << QDateTime::fromMSecsSinceEpoch(toMilliseconds(certificate.notAfter), Qt::UTC)
                         .toString(Qt::ISODate)
                         .toStdString()
                  << '\n';
    std::cout << "    closing     " << toString(result.closing) << '\n';
}

} // namespace

int runProbeCommand(std::span<const std::string> arguments, ProberKinds kinds)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Probes each target once and tells its phases.\nExit "
                                                    "code: 0 all up, 1 one is down, 2 could not tell."));
    const QCommandLineOption kind(QStringLiteral("kind"),
                                  QStringLiteral("Kind of probe, for a target that is no URL."),
                                  QStringLiteral("KIND"));
    const QCommandLineOption timeout(QStringLiteral("timeout"),
                                     QStringLiteral("For the whole probe (default 5s)."),
                                     QStringLiteral("DURATION"), QStringLiteral("5s"));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("One JSON object a line."));
    parser.addOptions({kind, timeout, json});
    parser.addPositionalArgument(QStringLiteral("TARGET..."), QStringLiteral("host:port or a URL."),
                                 QStringLiteral("TARGET..."));
    if (const std::optional<int> code = parseArguments(parser, "lightfoot-cli probe", arguments))
        return *code;
    const auto usage = [](const std::string &why) {
        std::cerr << "lightfoot-cli probe: " << why << "\nTry 'lightfoot-cli probe --help'.\n";
        return exitUsage;
    };
    const Result<Duration> limit = parseDuration(parser.value(timeout).toStdString());
    if (!limit || limit->count() <= 0)
        return usage("--timeout: " +
                     (limit ? std::string("must be positive") : toEnglish(limit.error().message)));
    if (parser.positionalArguments().isEmpty())
        return usage("expected a target, such as example.com:443 or https://example.com/");
    std::vector<ScheduledEndpoint> endpoints;
    for (const QString &target : parser.positionalArguments()) {
        Result<Endpoint> endpoint =
            endpointFor(target.toStdString(), parser.value(kind).toStdString(), kinds, *limit);
        if (!endpoint)
            return usage(toEnglish(endpoint.error().message));
        auto shared = std::make_shared<Endpoint>(std::move(*endpoint));
        shared->id += '#' + std::to_string(endpoints.size());
        endpoints.push_back(
            {static_cast<EndpointHandle>(endpoints.size()), shared, findKind(kinds, shared->kind)});
    }
    std::signal(SIGPIPE, SIG_IGN);
    ProberResources resources{{}, ProxyEnvironment::fromProcess()};
    FirstResults results(endpoints.size());
    {
        Engine engine(EngineSettings{.threads = 1}, resources, results);
        engine.setEndpoints(endpoints);
        results.wait();
    }
    int code = exitUp;
    for (std::size_t i = 0; i < endpoints.size(); ++i) {
        const ProbeResult &result = results.of(i);
        if (result.outcome == Outcome::Down)
            code = exitDown;
        else if (result.outcome != Outcome::Up && code == exitUp)
            code = exitCouldNotTell;
        (parser.isSet(json) ? printJson : printText)(*endpoints[i].definition, result);
    }
    return code;
}

} // namespace lightfoot
