// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/httpchannel.h"

#include "core/notify/transport/httptransport.h"

#include <algorithm>
#include <charconv>
#include <curl/curl.h>
#include <deque>

namespace lightfoot {

namespace {

constexpr std::chrono::hours longestWait{1};
constexpr std::size_t firstWords = 200;             // bytes of an answer that people are shown
constexpr std::size_t rememberedNotifications = 64; // notifications of which parts were taken

// RFC 9110 10.2.3: seconds or a date; neither: nothing.
std::optional<std::chrono::milliseconds> retryAfter(std::string_view text, WallTime now)
{
    std::chrono::milliseconds wait{0};
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (!text.empty() && end == text.data() + text.size() &&
        (error == std::errc() || error == std::errc::result_out_of_range)) {
        const std::int64_t most = std::chrono::seconds(longestWait).count();
        wait = std::chrono::seconds(error == std::errc() ? std::clamp<std::int64_t>(seconds, 0, most) : most);
    } else {
        const std::time_t date = curl_getdate(std::string(text).c_str(), nullptr);
        if (text.empty() || date == -1)
            return std::nullopt;
        wait =
            std::chrono::ceil<std::chrono::milliseconds>(std::chrono::system_clock::from_time_t(date) - now);
    }
    return std::clamp<std::chrono::milliseconds>(wait, std::chrono::milliseconds(0), longestWait);
}

bool isWorthAnotherTry(int status)
{
    return status == 408 || status == 425 || status == 429 || (status >= 500 && status <= 599);
}

// Of one notification: which of its requests need not be sent again, which of these were not refused, and
// why one was.
struct Progress
{
    std::string notification;
    std::vector<bool> settled;
    std::vector<bool> taken;
    Delivery refusal; // Sent: none was refused
};

class RecipeChannel final : public Channel
{
public:
    RecipeChannel(OptionMap options, const HttpRecipe &recipe)
        : m_options(std::move(options)), m_recipe(recipe)
    {}

    Delivery send(const Notification &notification, const RenderedText &text,
                  const SendContext &context) override
    {
        const std::vector<WebRequest> requests = m_recipe.requests({.notification = notification,
                                                                    .text = text,
                                                                    .options = m_options,
                                                                    .sender = context.sender,
                                                                    .host = context.host,
                                                                    .now = context.clock.wall(),
                                                                    .icon = context.icon});
        Progress &progress = progressOf(notification.id, requests.size());
        const auto deadline = std::chrono::steady_clock::now() + context.timeout;
        Delivery worst;
        for (std::size_t i = 0; i < requests.size(); ++i) {
            if (!progress.settled[i])
                take(sendOne(requests[i], context, deadline), progress, i, worst);
        }
        if (worst.verdict == Delivery::Verdict::Retry)
            return worst;
        const Delivery outcome = progress.refusal;
        if (outcome.verdict == Delivery::Verdict::Sent ||
            std::ranges::find(progress.taken, true) == progress.taken.end()) {
            forget(notification.id);
        } else { // a person may try again: for those alone who did not get it
            progress.settled = progress.taken;
            progress.refusal = {};
        }
        return outcome;
    }

private:
    Delivery sendOne(const WebRequest &request, const SendContext &context,
                     std::chrono::steady_clock::time_point deadline) const
    {
        // Several requests share the attempt's time; each gets its chance.
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        const Result<WebReply> reply = context.http.send(request, left, context.cancelled);
        if (!reply)
            return {.verdict = Delivery::Verdict::Retry, .reason = reply.error().message};
        return m_recipe.judge ? m_recipe.judge(*reply, m_options) : judgeStatus(*reply, context.clock.wall());
    }

    static void take(Delivery delivery, Progress &progress, std::size_t index, Delivery &worst)
    {
        if (delivery.verdict != Delivery::Verdict::Retry) {
            progress.settled[index] = true;
            progress.taken[index] = delivery.verdict == Delivery::Verdict::Sent;
            if (delivery.verdict == Delivery::Verdict::Refused)
                progress.refusal = std::move(delivery);
            return;
        }
        const auto longest = std::max(worst.retryAfter, delivery.retryAfter);
        worst = std::move(delivery);
        worst.retryAfter = longest;
    }

    Progress &progressOf(const std::string &notification, std::size_t requests)
    {
        const auto found = std::ranges::find(m_progress, notification, &Progress::notification);
        // Another number of requests: the settings are others now, nothing is known.
        if (found != m_progress.end() && found->settled.size() == requests)
            return *found;
        forget(notification);
        if (m_progress.size() >= rememberedNotifications)
            m_progress.pop_front();
        const std::vector<bool> none(requests);
        m_progress.push_back(
            {.notification = notification, .settled = none, .taken = none, .refusal = Delivery()});
        return m_progress.back();
    }

    void forget(const std::string &notification)
    {
        std::erase_if(m_progress, [&](const Progress &one) { return one.notification == notification; });
    }

    const OptionMap m_options;
    const HttpRecipe m_recipe;
    std::deque<Progress> m_progress; // of notifications that were not taken whole, oldest first
};

struct FreeUrl
{
    void operator()(CURLU *url) const { curl_url_cleanup(url); }
};

bool isWebScheme(CURLU *url)
{
    char *scheme = nullptr;
    if (curl_url_get(url, CURLUPART_SCHEME, &scheme, 0) != CURLUE_OK)
        return false;
    const std::string text(scheme);
    const bool web = text == "https" || text + "s" == "https";
    curl_free(scheme);
    return web;
}

} // namespace

std::string_view WebReply::header(std::string_view name) const
{
    const auto found = std::ranges::find(headers, name, &std::pair<std::string, std::string>::first);
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

Delivery judgeStatus(const WebReply &reply, WallTime now)
{
    if (reply.status >= 200 && reply.status <= 299)
        return Delivery::sent();
    const std::string status = std::to_string(reply.status);
    const std::string words = escaped(reply.body, firstWords);
    Delivery delivery{
        .verdict = Delivery::Verdict::Refused,
        .reason = words.empty()
                      ? message(QT_TRANSLATE_NOOP("Message", "answered with status %1"), status)
                      : message(QT_TRANSLATE_NOOP("Message", "answered with status %1: %2"), status, words)};
    if (isWorthAnotherTry(reply.status)) {
        delivery.verdict = Delivery::Verdict::Retry;
        delivery.retryAfter = retryAfter(reply.header("retry-after"), now);
    }
    return delivery;
}

std::unique_ptr<Channel> makeHttpChannel(const NotifierSettings &settings, const HttpRecipe &recipe)
{
    return std::make_unique<RecipeChannel>(settings.options, recipe);
}

Result<void> checkUrl(const OptionMap &options, const char *key)
{
    const std::string text = optionOr(options, key, std::string());
    if (text.empty())
        return failure(QT_TRANSLATE_NOOP("Message", "%1 is missing"), key);
    const std::unique_ptr<CURLU, FreeUrl> url(curl_url());
    // The text itself stays out of the message: most of these hold a token.
    const bool printable =
        std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7F; });
    if (!printable || !url || curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK ||
        !isWebScheme(url.get()) ||
        text.find(":///") != std::string::npos) // libcurl takes the path for the host
        return failure(
            QT_TRANSLATE_NOOP("Message",
                              "%1: expected a URL that begins with http:// or https:// and names a host"),
            key);
    return {};
}

} // namespace lightfoot
