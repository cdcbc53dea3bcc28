// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/smsrecipes.h"

#include "core/notify/channels/channels.h"
#include "core/probe/sametext.h"

#include <array>

namespace lightfoot {

namespace {

struct SmsProvider
{
    const char *name;
    const HttpRecipe *recipe;
    bool needsSender;
    bool needsSecret;
};

constexpr std::array<SmsProvider, 3> smsProviders{{
    {"yunpian", &yunpianRecipe, false, false},
    {"twilio", &twilioRecipe, true, true},
    {"nexmo", &nexmoRecipe, true, true},
}};

constexpr std::array<const char *, 3> smsProviderNames{smsProviders[0].name, smsProviders[1].name,
                                                       smsProviders[2].name};

constexpr std::array<OptionDescriptor, 7> smsOptionList{{
    {.key = "provider",
     .label = QT_TRANSLATE_NOOP("Option", "Provider"),
     .hint = QT_TRANSLATE_NOOP("Option", "Who sends the messages; nexmo is Vonage today"),
     .required = true,
     .choices = smsProviderNames},
    {.key = "mobile",
     .label = QT_TRANSLATE_NOOP("Option", "Numbers"),
     .hint = QT_TRANSLATE_NOOP("Option", "With the country's code, several with commas: +4915112345678"),
     .required = true},
    {.key = "from",
     .label = QT_TRANSLATE_NOOP("Option", "Sender"),
     .hint = QT_TRANSLATE_NOOP("Option", "Number or name that the provider gave; Twilio also takes the MG… "
                                         "of a messaging service; not for Yunpian")},
    {.key = "key",
     .label = QT_TRANSLATE_NOOP("Option", "Key"),
     .hint = QT_TRANSLATE_NOOP("Option", "API key; of Twilio the account's SID"),
     .required = true,
     .secret = true},
    {.key = "secret",
     .label = QT_TRANSLATE_NOOP("Option", "Secret"),
     .hint = QT_TRANSLATE_NOOP("Option", "API secret; of Twilio the auth token; not for Yunpian"),
     .secret = true},
    {.key = "url",
     .label = QT_TRANSLATE_NOOP("Option", "URL"),
     .hint = QT_TRANSLATE_NOOP("Option", "Of the provider's API; without: its public one")},
    {.key = "sign",
     .label = QT_TRANSLATE_NOOP("Option", "Sign"),
     .hint = QT_TRANSLATE_NOOP("Option", "Of Yunpian: the registered name that begins each text")},
}};

Result<std::unique_ptr<Channel>> createSms(const NotifierSettings &settings)
{
    const OptionMap &options = settings.options;
    if (const Result<void> checked = checkChannelOptions(smsOptionList, options); !checked)
        return tl::unexpected(checked.error());
    if (const Result<void> checked = checkOptionalUrl(options, "url"); !checked)
        return tl::unexpected(checked.error());
    if (splitRecipients(textOption(options, "mobile")).empty())
        return failure(QT_TRANSLATE_NOOP("Message", "%1 is missing"), "mobile");
    const std::string name = textOption(options, "provider");
    for (const SmsProvider &provider : smsProviders) {
        if (!sameText(provider.name, name))
            continue;
        if (provider.needsSender && textOption(options, "from").empty())
            return failure(QT_TRANSLATE_NOOP("Message", "%1 is missing"), "from");
        if (provider.needsSecret && textOption(options, "secret").empty())
            return failure(QT_TRANSLATE_NOOP("Message", "%1 is missing"), "secret");
        return makeHttpChannel(settings, *provider.recipe);
    }
    return failure(QT_TRANSLATE_NOOP("Message", "%1 is missing"), "provider");
}

} // namespace

std::span<const OptionDescriptor> smsOptions()
{
    return smsOptionList;
}

const ChannelKind smsChannel{
    .id = "sms",
    .label = QT_TRANSLATE_NOOP("Option", "SMS"),
    .summary = QT_TRANSLATE_NOOP("Option", "Text messages to phones by Twilio, Vonage (Nexmo) or Yunpian"),
    .options = smsOptionList,
    .textLimit = smsTextLimit,
    .perMinute = 60, // Twilio sends one a second from a long number
    .create = createSms,
};

} // namespace lightfoot
