// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lightfoot {

// Makes texts fit for what reads them. All are pure, take any bytes and give valid UTF-8. Any thread.

// Control characters but the newline are gone (a tab is a blank, CR LF a newline), also those that turn the
// direction of writing; what is not UTF-8 is U+FFFD.
std::string cleanText(std::string_view text);
// The same in one line: newlines are blanks.
std::string oneLine(std::string_view text);
// At most so many bytes, cut between characters; what is cut ends with an ellipsis, which counts.
std::string cutTo(std::string_view text, std::size_t bytes);

// Each cleans its text as cleanText() does.
std::string htmlEscaped(std::string_view text);     // & < > " '
std::string slackEscaped(std::string_view text);    // & < > (Slack, "Formatting text for app surfaces")
std::string markdownEscaped(std::string_view text); // Discord and kin, no mention works any more
std::string telegramMarkdownEscaped(std::string_view text); // MarkdownV2 of the Bot API
std::string telegramHtmlEscaped(std::string_view text);     // HTML of the Bot API: & < > "

// escape(text), the text cut so that the escaped form has at most so many bytes and no escape is torn.
std::string escapedTo(std::string_view text, std::size_t bytes, std::string (*escape)(std::string_view));

// Everything but the unreserved characters of RFC 3986 2.3 as %NN. Bytes stay what they are.
std::string percentEncoded(std::string_view text);
// application/x-www-form-urlencoded, pairs in their order.
std::string formEncoded(const std::vector<std::pair<std::string, std::string>> &pairs);

// The value as JSON in one line; what is not UTF-8 in it is U+FFFD (dump() alone would throw).
std::string jsonText(const nlohmann::json &value);

} // namespace lightfoot
