// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/checklist.h"

#include "core/lists/alertfields.h"
#include "core/lists/references.h"
#include "core/lists/secretnames.h"
#include "core/probe/keychainreference.h"
#include "core/probe/prober.h"

#include <set>

namespace lightfoot {

namespace {

// What a check says, without secrets.
std::string wordsFor(const OptionMap &options, const SecretReferences &references, const Error &error)
{
    constexpr std::string_view hidden = "…";
    std::string text = toEnglish(error.message);
    for (const std::string &secret : keychainTexts(options, references)) {
        for (std::size_t at = text.find(secret); !secret.empty() && at != std::string::npos;
             at = text.find(secret, at + hidden.size()))
            text.replace(at, secret.size(), hidden);
    }
    return withoutUrlSecrets(text);
}

std::string wordsFor(const NotifierSettings &settings, const Error &error)
{
    return wordsFor(settings.options, settings.references, error);
}

std::string wordsFor(const MaintenanceWindow &, const Error &error)
{
    return toEnglish(error.message);
}

// Takes out of items, and their places, what check refuses; text: of the error, with the item's name.
template <class Item>
void takeOutRefused(std::vector<Item> &items, std::vector<ListPlace> &places, ImportReport &report,
                    const std::function<Result<void>(const Item &)> &check, const char *text,
                    std::string (*nameOf)(const Item &))
{
    for (std::size_t i = 0; check && i < items.size();) {
        const Result<void> checked = check(items[i]);
        if (checked) {
            ++i;
            continue;
        }
        report.add(RemarkSeverity::Error, places[i],
                   message(text, excerpt(nameOf(items[i])), wordsFor(items[i], checked.error())));
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(i));
        places.erase(places.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

} // namespace

Message aboutEndpoint(const Endpoint &endpoint, const Error &error)
{
    return message(QT_TRANSLATE_NOOP("Message", "endpoint “%1”: %2"), excerpt(endpoint.name),
                   wordsFor(endpoint.options, endpoint.references, error));
}

void warnOfHarm(ReadResult &result, ProberKinds kinds)
{
    for (std::size_t i = 0; i < result.list.endpoints.size(); ++i) {
        const Endpoint &endpoint = result.list.endpoints[i];
        const ProberKind *kind = findKind(kinds, endpoint.kind);
        const ProberKind *kinder = kind ? kinderKind(kinds, *kind, endpoint.options) : nullptr;
        if (kinder)
            result.report.add(
                RemarkSeverity::Warning, result.places[i],
                message(QT_TRANSLATE_NOOP("Message",
                                          "endpoint “%1”: a bare connect to %2 does harm: %3; use the "
                                          "kind “%4”, which says goodbye"),
                        excerpt(endpoint.name), excerpt(kind->target(endpoint.options)), kinder->punishment,
                        kinder->id));
    }
    result.report.sort();
}

void checkList(ReadResult &result, ProberKinds kinds, ProberResources &resources)
{
    for (std::size_t i = 0; i < result.list.endpoints.size(); ++i) {
        const Endpoint &endpoint = result.list.endpoints[i];
        const ProberKind *kind = findKind(kinds, endpoint.kind);
        if (!kind)
            continue; // the reader takes none of an unknown kind
        if (!result.secretsAsked && namesKeychain(endpoint.references))
            continue;
        const auto prober = kind->create(endpoint, resources);
        if (!prober)
            result.report.add(RemarkSeverity::Error, result.places[i],
                              aboutEndpoint(endpoint, prober.error()));
    }
    warnOfHarm(result, kinds);
}

void checkAlerts(ReadResult &result, const AlertChecks &checks)
{
    AlertPlan &alerts = result.list.alerts;
    const bool asked = result.secretsAsked;
    const auto judged = [&checks, asked](const NotifierSettings &notifier) {
        return !asked && namesKeychain(notifier.references) ? Result<void>() : checks.notifier(notifier);
    };
    takeOutRefused(alerts.notifiers, result.notifierPlaces, result.report,
                   checks.notifier ? judged : decltype(checks.notifier)(),
                   QT_TRANSLATE_NOOP("Message", "notifier “%1”: %2; it is left out"), notifierTitle);
    takeOutRefused(
        alerts.maintenance, result.maintenancePlaces, result.report, checks.maintenance,
        QT_TRANSLATE_NOOP("Message", "maintenance “%1”: %2; it is left out"),
        +[](const MaintenanceWindow &window) { return window.name; });
    result.report.sort();
}

std::vector<std::string> secretNames(const ReadResult &result)
{
    std::set<std::string> names;
    const auto collect = [&](const auto &items) {
        for (const auto &item : items)
            names.merge(secretNames(item.references));
    };
    collect(result.list.endpoints);
    collect(result.list.alerts.notifiers);
    return {names.begin(), names.end()};
}

} // namespace lightfoot
