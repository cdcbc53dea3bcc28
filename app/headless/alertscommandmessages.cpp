// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// lightfoot-cli alerts preview and test: the notifiers of a list.
#include "app/alertchecks.h"
#include "app/headless/alertscommandparts.h"
#include "app/headless/arguments.h"
#include "app/headless/coreapplication.h"
#include "app/settings/secrets.h"
#include "core/lists/listfiles.h"
#include "core/notify/delivery/lane.h"
#include "core/notify/text/samples.h"
#include "core/notify/text/template.h"
#include "core/notify/transport/httptransport.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <unistd.h>

namespace lightfoot {

namespace {

// As a run calls it.
std::string senderOf(const ReadResult &result)
{
    return result.list.sender.name.empty() ? "Lightfoot" : result.list.sender.name;
}

// An error at the notifier's place for each template that would not be used.
void checkTemplates(ReadResult &result)
{
    const std::vector<NotifierSettings> &notifiers = result.list.alerts.notifiers;
    for (std::size_t i = 0; i < notifiers.size(); ++i) {
        const std::pair<const char *, const std::string *> templates[]{{"title", &notifiers[i].titleTemplate},
                                                                       {"text", &notifiers[i].textTemplate}};
        for (const auto &[key, text] : templates) {
            if (const Result<void> checked = checkTemplate(*text); !checked)
                result.report.add(RemarkSeverity::Error, result.notifierPlaces[i],
                                  message(QT_TRANSLATE_NOOP("Message", "notifier “%1”: %2: %3"),
                                          excerpt(notifierKey(notifiers[i])), key,
                                          toEnglish(checked.error().message)));
        }
    }
    result.report.sort();
}

void printIndented(const std::string &text, std::ostream &out)
{
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        // Within the 64 KiB that render() leaves.
        out << "      " << escaped(std::string_view(text).substr(begin, end - begin), 64 * 1024) << '\n';
        begin = end + 1;
    }
}

void printMessage(const std::string &what, const RenderedText &text, std::ostream &out)
{
    out << "  " << what << '\n' << "    " << escaped(text.title, 4096) << '\n';
    printIndented(text.text, out);
}

bool isWanted(NotificationKind kind, const std::string &wanted)
{
    if (wanted.empty())
        return kind == NotificationKind::Down || kind == NotificationKind::Recovered;
    return wanted == AlertsOptions::everyKind || wanted == toString(kind);
}

const NotifierSettings *findNotifier(const ReadResult &result, const std::string &key)
{
    const std::vector<NotifierSettings> &all = result.list.alerts.notifiers;
    const auto found = std::ranges::find_if(
        all, [&](const NotifierSettings &settings) { return notifierKey(settings) == key; });
    return found == all.end() ? nullptr : &*found;
}

int noSuchNotifier(const ReadResult &result, const std::string &key, AlertsOutput output)
{
    std::string known;
    for (const NotifierSettings &settings : result.list.alerts.notifiers)
        known += (known.empty() ? "" : ", ") + escaped(notifierKey(settings));
    return output.fail(exitUsage, "the list has no notifier “" + escaped(key) + "” that can be used; " +
                                      (known.empty() ? "it has none at all" : "it has " + known));
}

Notification testNotification(const Clock &clock)
{
    Notification test = sampleNotification(NotificationKind::Test);
    test.at = test.since = clock.wall();
    test.id = test.thread =
        "test-" + std::to_string(toMilliseconds(test.at)) + '-' + std::to_string(::getpid());
    return test;
}

Delivery sendBy(const NotifierSettings &settings, const ChannelKind &kind, Channel &channel,
                const ReadResult &result)
{
    const SystemClock clock;
    HttpTransport http;
    const std::atomic<bool> cancelled{false};
    const auto timeout = std::chrono::duration_cast<std::chrono::milliseconds>(
        settings.timeout > Duration(0) ? settings.timeout : Duration(30s));
    const SendContext context{http,    clock,     senderOf(result),       alertsHost(),
                              timeout, cancelled, result.list.sender.icon};
    const Notification test = testNotification(clock);
    const RenderedText text =
        render(test, settings.titleTemplate, settings.textTemplate, context.sender, context.host);
    Delivery delivery = channel.send(test, text, context);
    delivery.reason = withoutSecrets(std::move(delivery.reason), settings, kind);
    return delivery;
}

} // namespace

std::string alertsHost()
{
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "localhost";
}

ReadResult readAlertLists(const AlertsOptions &options, ProberKinds kinds, ChannelKinds channels,
                          const Environment &environment, AlertsOutput output)
{
    ReadResult result = readListFiles(options.lists, kinds, channels, environment);
    checkAlerts(result, alertChecks(channels));
    checkTemplates(result);
    for (const Remark &remark : result.report.remarks)
        output.err << result.report.toEnglish(remark) << '\n';
    if (result.report.omitted() > 0)
        output.err << "and " << result.report.omitted() << " more remarks\n";
    return result;
}

int previewMessages(const AlertsOptions &options, ProberKinds kinds, ChannelKinds channels,
                    AlertsOutput output)
{
    // The keychain is not asked: no message holds a secret.
    const ReadResult result = readAlertLists(options, kinds, channels, processEnvironment(), output);
    if (!options.notifier.empty() && !findNotifier(result, options.notifier))
        return noSuchNotifier(result, options.notifier, output);
    if (result.list.alerts.notifiers.empty())
        return output.fail(exitDown, "the list has no notifier that can be used");
    for (const NotifierSettings &settings : result.list.alerts.notifiers) {
        if (!options.notifier.empty() && notifierKey(settings) != options.notifier)
            continue;
        output.out << escaped(notifierKey(settings)) << '\n';
        for (const TemplatePreview &preview : previewTemplates(settings.titleTemplate, settings.textTemplate,
                                                               senderOf(result), alertsHost())) {
            if (isWanted(preview.kind, options.kind))
                printMessage(std::string(toString(preview.kind)), preview.text, output.out);
        }
    }
    return result.report.hasErrors() ? exitDown : exitUp;
}

int sendTestMessage(const AlertsOptions &options, ProberKinds kinds, ChannelKinds channels,
                    AlertsOutput output)
{
    const CoreApplication qt;
    Secrets secrets;
    const ReadResult result =
        readAlertLists(options, kinds, channels, processEnvironment(secrets.lookup()), output);
    const NotifierSettings *settings = findNotifier(result, options.notifier);
    const ChannelKind *kind = settings ? findChannelKind(channels, settings->kind) : nullptr;
    if (!kind)
        return noSuchNotifier(result, options.notifier, output);
    const std::string key = escaped(notifierKey(*settings));
    if (settings->dry || result.list.alerts.dry)
        return output.fail(exitDown, key + ": not sent, since the list says “dry: true”");
    const Result<std::unique_ptr<Channel>> channel = kind->create(*settings);
    if (!channel)
        return output.fail(exitDown,
                           key + ": " + toEnglish(withoutSecrets(channel.error().message, *settings, *kind)));
    const Delivery delivery = sendBy(*settings, *kind, **channel, result);
    if (delivery.verdict != Delivery::Verdict::Sent)
        return output.fail(exitDown, key + ": not delivered: " + toEnglish(delivery.reason));
    output.out << key << ": delivered\n";
    return exitUp;
}

} // namespace lightfoot
