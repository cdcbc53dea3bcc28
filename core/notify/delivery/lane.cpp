// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/delivery/lane.h"

#include "core/notify/text/template.h"
#include "core/notify/transport/httptransport.h"
#include "core/probe/keychainreference.h"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t shortestSecret = 4; // what is shorter hides nothing and is part of many words

void hideSecret(std::string &text, const std::string &secret)
{
    if (secret.size() < shortestSecret)
        return;
    for (std::size_t at = text.find(secret); at != std::string::npos; at = text.find(secret, at + 3))
        text.replace(at, secret.size(), "***");
}

std::vector<std::string> secretsOf(const NotifierSettings &settings, const ChannelKind &kind)
{
    std::vector<std::string> secrets;
    for (const OptionDescriptor &option : kind.options) {
        const auto found = settings.options.find(option.key);
        if (!option.secret || found == settings.options.end())
            continue;
        const std::vector<std::string> texts = textsOf(found->second);
        secrets.insert(secrets.end(), texts.begin(), texts.end());
    }
    const std::vector<std::string> kept = keychainTexts(settings.options, settings.references);
    secrets.insert(secrets.end(), kept.begin(), kept.end());
    std::ranges::sort(secrets, std::greater<>(), &std::string::size); // one may be part of another
    return secrets;
}

} // namespace

std::string notifierKey(const NotifierSettings &settings)
{
    return settings.kind + "/" + settings.name;
}

bool channelsMeet(const std::vector<std::string> &notifier, const std::vector<std::string> &notification)
{
    static const std::vector<std::string> onlyDefault{std::string(defaultChannel)};
    const std::vector<std::string> &mine = notifier.empty() ? onlyDefault : notifier;
    const std::vector<std::string> &its = notification.empty() ? onlyDefault : notification;
    return std::ranges::find_first_of(mine, its) != mine.end();
}

Message withoutSecrets(Message reason, const NotifierSettings &settings, const ChannelKind &kind)
{
    for (const std::string &secret : secretsOf(settings, kind)) {
        for (std::string &argument : reason.arguments)
            hideSecret(argument, secret);
    }
    return reason;
}

Lane::Lane(std::uint64_t number, NotifierSettings settings, const ChannelKind &kind,
           std::unique_ptr<Channel> channel, LaneRules rules, LaneSurroundings surroundings, Done done)
    : m_number(number),
      m_settings(std::move(settings)),
      m_key(notifierKey(m_settings)),
      m_dry(rules.dry),
      m_kind(kind),
      m_channel(std::move(channel)),
      m_surroundings(std::move(surroundings)),
      m_done(std::move(done)),
      m_queue(std::move(rules), m_surroundings.seed()),
      m_thread(std::make_unique<GracefulThread>("notify-" + m_settings.name))
{}

Lane::~Lane()
{
    cancel();
    stop();
}

bool Lane::isLike(const NotifierSettings &settings, bool dry, const ChannelKind *kind,
                  const std::string &sender, const std::string &icon) const
{
    return m_settings == settings && m_dry == dry && &m_kind == kind && m_surroundings.sender == sender &&
           m_surroundings.icon == icon;
}

bool Lane::listensTo(const std::vector<std::string> &channels) const
{
    return channelsMeet(m_settings.channels, channels);
}

RenderedText Lane::textOf(const Notification &notification) const
{
    return render(notification, m_settings.titleTemplate, m_settings.textTemplate, m_surroundings.sender,
                  m_surroundings.host);
}

void Lane::send(NotificationPtr notification)
{
    m_thread->post([this, notification = std::move(notification)] { attempt(*notification); });
}

void Lane::attempt(const Notification &notification)
{
    if (m_cancelled) {
        m_done(m_number,
               {Delivery::Verdict::Retry,
                message(QT_TRANSLATE_NOOP("Message", "the program ended before it was sent")), std::nullopt},
               AttemptEnd::NotBegun);
        return;
    }
    if (!m_http)
        m_http = std::make_unique<HttpTransport>();
    const auto timeout = std::chrono::duration_cast<std::chrono::milliseconds>(
        m_settings.timeout > Duration(0) ? m_settings.timeout : Duration(30s));
    const SendContext context{*m_http, *m_surroundings.clock, m_surroundings.sender, m_surroundings.host,
                              timeout, m_cancelled,           m_surroundings.icon};
    Delivery result = m_channel->send(notification, textOf(notification), context);
    result.reason = withoutSecrets(std::move(result.reason), m_settings, m_kind);
    m_done(m_number, result, m_cancelled ? AttemptEnd::CutShort : AttemptEnd::Whole);
}

void Lane::stop()
{
    m_thread.reset();
}

} // namespace lightfoot
