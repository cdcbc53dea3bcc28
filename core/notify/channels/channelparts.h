// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/notify/httpchannel.h"

#include <nlohmann/json_fwd.hpp>

namespace lightfoot {

// What several channels do alike. Pure; any thread.

// All that a descriptor list can know of a channel's options: what is required is there, types, ranges,
// choices. A list has settled that; a channel is made from anything.
Result<void> checkChannelOptions(std::span<const OptionDescriptor> descriptors, const OptionMap &options);
// The URL of an option that may be left out.
Result<void> checkOptionalUrl(const OptionMap &options, const char *key);

// A text; the fallback where it is not set or empty.
std::string textOption(const OptionMap &options, std::string_view key, std::string_view fallback = {});
// A base URL and a path below it that begins with a slash, however many slashes the base ends with.
std::string urlBelow(std::string_view base, std::string_view path);
// "one; two,three" and lists of that, trimmed, without empty ones.
std::vector<std::string> splitRecipients(std::string_view text);

// Title and text for services that know no title, clean, of at most so many bytes.
std::string titleAndText(const RenderedText &text, std::size_t bytes);

// A name of letters, digits, - and _ for what services tell messages apart by. What had to be changed or cut
// ends with a hash of the whole, so that two do not become one. At least 24 bytes.
std::string fitKey(std::string_view text, std::size_t bytes);
// Whether it can stand in a header's value: nothing there begins another line.
bool isHeaderSafe(std::string_view value);
// All of a notification for programs, as documented for the JSON of webhooks. Its endpoints take 150 KB at
// most, however they are named.
nlohmann::json notificationDocument(const HttpMessage &message);

// What a paging service is to do: a test opens, and so does the latest state while something in it is down.
bool opensPage(const Notification &notification);
// One endpoint's own outage, not an incident and not our blindness: subjects.front() is what it is about.
bool isOfOneEndpoint(const Notification &notification);

// The answer as a JSON object, null where it is none.
nlohmann::json objectIn(const WebReply &reply);
// A member of an object as text: strings as they are, numbers and booleans in digits; empty: not there.
std::string memberText(const nlohmann::json &object, const char *key);
// A refusal or a wish to wait in the service's own words, without any text that stands in secret options.
Delivery answered(Delivery::Verdict verdict, std::string_view words,
                  std::span<const OptionDescriptor> descriptors, const OptionMap &options);
// judgeStatus(), its reason in the service's own words; without any: in the answer's first ones.
Delivery judgedByStatus(const WebReply &reply, std::string_view words,
                        std::span<const OptionDescriptor> descriptors, const OptionMap &options);

} // namespace lightfoot
