// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/channels/channelparts.h"
#include "core/notify/text/words.h"

#include <nlohmann/json_fwd.hpp>

namespace lightfoot {

// What the services that people chat in have in common. Pure; any thread.

// Markup of one service: makes a text fit, as escapedTo() takes it.
using ChatEscape = std::string (*)(std::string_view);

// A channel for a kind whose options have been checked, with the URL of this option, too.
Result<std::unique_ptr<Channel>> makeChatChannel(const NotifierSettings &settings, const HttpRecipe &recipe,
                                                 std::span<const OptionDescriptor> descriptors,
                                                 const char *urlKey = "webhook");
// POST with JSON in UTF-8, which is said: there are services that count bytes of UTF-16 otherwise.
WebRequest chatPost(std::string url, const nlohmann::json &body);

// "🔴 api-1 is down": for services that show no colour. One clean line.
std::string chatHeading(const HttpMessage &message);
// "Lightfoot on host, 2026-11-27 18:04:12 UTC", clean, at most 200 bytes.
std::string chatFooter(const HttpMessage &message);
// "#c62828".
std::string chatColour(NotificationKind kind);
// The fields of a notification, at most ten, their values of at most so many bytes and not escaped.
std::vector<Field> chatFields(const Notification &notification, std::size_t bytes);
// A line for each of them that has room: before, label, between, value, after. The value is escaped.
std::string chatFieldLines(const Notification &notification, std::size_t bytes, ChatEscape escape,
                           std::string_view before, std::string_view between, std::string_view after);

// Clean, and with a character of no width after each @, so that nobody is called.
std::string uncalled(std::string_view text);
// A character of no width after each of these.
std::string separatedAfter(std::string_view text, std::string_view characters);
std::string replacedAll(std::string text, std::string_view what, std::string_view with);

// HMAC with SHA-256 (RFC 2104), in base64. Empty when OpenSSL cannot, which it says in no case known.
std::string hmacSha256Base64(std::string_view key, std::string_view text);

// The answer without what stands in these options, nor any long part of their URLs: gateways like to repeat
// the address they were asked for, and in it is the token.
WebReply withoutSecrets(const WebReply &reply, std::span<const OptionDescriptor> descriptors,
                        const OptionMap &options);

// judgeStatus() for recipes, whose answers name no secret.
Delivery chatStatus(const WebReply &reply, std::span<const OptionDescriptor> descriptors,
                    const OptionMap &options);
// The service's words, without secrets; wait: seconds, nothing or nonsense: as the outbox thinks fit.
Delivery chatRefused(std::string_view words, std::span<const OptionDescriptor> descriptors,
                     const OptionMap &options);
Delivery chatBusy(std::string_view words, std::optional<double> wait,
                  std::span<const OptionDescriptor> descriptors, const OptionMap &options);
// A number of an object, if it is there and one.
std::optional<double> chatNumber(const nlohmann::json &object, const char *key);
bool isSuccess(const WebReply &reply); // 2xx
bool isOk(std::string_view body);      // "ok" or nothing, with blanks around it

} // namespace lightfoot
