// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/checklist.h"

#include "core/lists/alertfields.h"
#include "core/lists/secretnames.h"
#include "core/probe/prober.h"

namespace lightfoot {

namespace {

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
        report.add(
            RemarkSeverity::Error, places[i],
            message(text, excerpt(nameOf(items[i])), withoutUrlSecrets(toEnglish(checked.error().message))));
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(i));
        places.erase(places.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

} // namespace

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
        const auto prober = kind->create(endpoint, resources);
        if (!prober)
            result.report.add(RemarkSeverity::Error, result.places[i],
                              message(QT_TRANSLATE_NOOP("Message", "endpoint “%1”: %2"),
                                      excerpt(endpoint.name),
                                      withoutUrlSecrets(toEnglish(prober.error().message))));
    }
    warnOfHarm(result, kinds);
}

void checkAlerts(ReadResult &result, const AlertChecks &checks)
{
    AlertPlan &alerts = result.list.alerts;
    takeOutRefused(alerts.notifiers, result.notifierPlaces, result.report, checks.notifier,
                   QT_TRANSLATE_NOOP("Message", "notifier “%1”: %2; it is left out"), notifierTitle);
    takeOutRefused(
        alerts.maintenance, result.maintenancePlaces, result.report, checks.maintenance,
        QT_TRANSLATE_NOOP("Message", "maintenance “%1”: %2; it is left out"),
        +[](const MaintenanceWindow &window) { return window.name; });
    result.report.sort();
}

} // namespace lightfoot
