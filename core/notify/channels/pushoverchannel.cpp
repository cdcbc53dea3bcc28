// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/channelparts.h"
#include "core/notify/channels/channels.h"
#include "core/notify/text/escape.h"

#include <nlohmann/json.hpp>

#include <array>

// pushover.net/api

namespace lightfoot {

namespace {

constexpr std::size_t pushoverTextLimit = 1024;
constexpr std::size_t pushoverTitleLimit = 250;
constexpr std::int64_t pushoverEmergency = 2;

constexpr std::array<OptionDescriptor, 8> pushoverOptions{{
    {.key = "token",
     .label = QT_TRANSLATE_NOOP("Option", "Token"),
     .hint = QT_TRANSLATE_NOOP("Option", "Of your application at pushover.net"),
     .required = true,
     .secret = true},
    {.key = "user",
     .label = QT_TRANSLATE_NOOP("Option", "User"),
     .hint = QT_TRANSLATE_NOOP("Option", "Key of a user or a group"),
     .required = true,
     .secret = true},
    {.key = "device",
     .label = QT_TRANSLATE_NOOP("Option", "Device"),
     .hint = QT_TRANSLATE_NOOP("Option", "Names, several with commas; without: all of them")},
    {.key = "sound",
     .label = QT_TRANSLATE_NOOP("Option", "Sound"),
     .hint = QT_TRANSLATE_NOOP("Option", "Its name; without: as the user has set it")},
    {.key = "priority",
     .type = OptionType::Integer,
     .label = QT_TRANSLATE_NOOP("Option", "Priority"),
     .hint = QT_TRANSLATE_NOOP("Option", "Of failures, -2 to 2; 1 where nothing is said; 2 rings until "
                                         "somebody acknowledges it"),
     .minimum = -2,
     .maximum = 2},
    {.key = "retry",
     .type = OptionType::Time,
     .label = QT_TRANSLATE_NOOP("Option", "Rings again after"),
     .hint = QT_TRANSLATE_NOOP("Option", "With priority 2; 1m where nothing is said"),
     .minimum = 30,
     .maximum = 10'800},
    {.key = "expire",
     .type = OptionType::Time,
     .label = QT_TRANSLATE_NOOP("Option", "Stops ringing after"),
     .hint = QT_TRANSLATE_NOOP("Option", "With priority 2; 1h where nothing is said"),
     .minimum = 30,
     .maximum = 10'800},
    {.key = "url",
     .label = QT_TRANSLATE_NOOP("Option", "URL"),
     .hint = QT_TRANSLATE_NOOP("Option", "Without: https://api.pushover.net/1/messages.json")},
}};

std::string pushoverSeconds(const OptionMap &options, std::string_view key, Duration fallback)
{
    return std::to_string(
        std::chrono::duration_cast<std::chrono::seconds>(optionOr(options, key, fallback)).count());
}

std::vector<WebRequest> pushoverRequests(const HttpMessage &message)
{
    const OptionMap &options = message.options;
    const std::int64_t urgent = optionOr(options, "priority", std::int64_t(1));
    const std::int64_t priority = isProblem(message.notification.kind) ? urgent : 0;
    const std::string text = cutTo(cleanText(message.text.text), pushoverTextLimit);
    const std::string title = cutTo(oneLine(message.text.title), pushoverTitleLimit);
    std::vector<std::pair<std::string, std::string>> form{
        {"token", textOption(options, "token")},
        {"user", textOption(options, "user")},
        {"title", title},
        {"message", text.empty() ? title : text}, // it refuses an empty one
        {"priority", std::to_string(priority)},
        {"timestamp", std::to_string(toMilliseconds(message.notification.at) / 1000)},
    };
    for (const char *key : {"device", "sound"}) {
        if (std::string value = textOption(options, key); !value.empty())
            form.emplace_back(key, std::move(value));
    }
    if (priority == pushoverEmergency) {
        form.emplace_back("retry", pushoverSeconds(options, "retry", std::chrono::minutes(1)));
        form.emplace_back("expire", pushoverSeconds(options, "expire", std::chrono::hours(1)));
    }
    WebRequest request;
    request.url = textOption(options, "url", "https://api.pushover.net/1/messages.json");
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = formEncoded(form);
    return {request};
}

// {"status": 1} is the success; errors as {"status": 0, "errors": ["user identifier is invalid"]}.
Delivery judgePushover(const WebReply &reply, const OptionMap &options)
{
    const nlohmann::json answer = objectIn(reply);
    std::string words;
    if (const auto errors = answer.find("errors"); errors != answer.end() && errors->is_array()) {
        for (const nlohmann::json &error : *errors) {
            if (const auto *text = error.get_ptr<const std::string *>())
                words += (words.empty() ? "" : ", ") + *text;
        }
    }
    const Delivery delivery = judgedByStatus(reply, words, pushoverOptions, options);
    if (delivery.verdict == Delivery::Verdict::Sent && memberText(answer, "status") != "1")
        return answered(Delivery::Verdict::Refused, words.empty() ? reply.body : words, pushoverOptions,
                        options);
    return delivery;
}

constexpr HttpRecipe pushoverRecipe{.requests = pushoverRequests, .judge = judgePushover};

Result<std::unique_ptr<Channel>> createPushover(const NotifierSettings &settings)
{
    if (const Result<void> checked = checkChannelOptions(pushoverOptions, settings.options); !checked)
        return tl::unexpected(checked.error());
    if (const Result<void> checked = checkOptionalUrl(settings.options, "url"); !checked)
        return tl::unexpected(checked.error());
    return makeHttpChannel(settings, pushoverRecipe);
}

} // namespace

const ChannelKind pushoverChannel{
    .id = "pushover",
    .label = QT_TRANSLATE_NOOP("Option", "Pushover"),
    .summary = QT_TRANSLATE_NOOP("Option", "Push messages to phones by Pushover"),
    .options = pushoverOptions,
    .textLimit = pushoverTextLimit,
    .perMinute = 60, // no rate is documented, "be friendly" is; 10,000 a month
    .create = createPushover,
};

} // namespace lightfoot
