// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/option.h"
#include "core/base/result.h"
#include "core/probers/shared/pattern.h"

#include <array>
#include <optional>

namespace lightfoot {

inline constexpr std::array<OptionDescriptor, 4> sendExpectOptions{{
    {.key = "send",
     .label = QT_TRANSLATE_NOOP("Option", "Text to send"),
     .hint = QT_TRANSLATE_NOOP("Option", "\\r, \\n, \\t, \\0, \\\\ and \\x0a stand for bytes")},
    {.key = "send_hex",
     .label = QT_TRANSLATE_NOOP("Option", "Bytes to send"),
     .hint = QT_TRANSLATE_NOOP("Option", "in hexadecimal, such as 00ff 0d0a; instead of a text")},
    {.key = "expect",
     .label = QT_TRANSLATE_NOOP("Option", "Answer must contain"),
     .hint = QT_TRANSLATE_NOOP("Option", "a text with the same escapes, or a regular expression")},
    {.key = "regex",
     .type = OptionType::Boolean,
     .label = QT_TRANSLATE_NOOP("Option", "Regular expression"),
     .hint = QT_TRANSLATE_NOOP("Option", "what must be in the answer is one (RE2)")},
}};

// The bytes that a text with backslash escapes stands for; an error names the option.
Result<std::string> unescapedBytes(const char *key, std::string_view text);
// The bytes of hexadecimal digits, blanks between pairs passed over.
Result<std::string> bytesFromHex(const char *key, std::string_view text);

// What an endpoint sends and what it wants to hear, as the options above say. Immutable; any thread.
class SendExpect
{
public:
    // Needs the options' types checked.
    static Result<SendExpect> create(const OptionMap &options);

    const std::string &bytes() const { return m_bytes; } // to send; may be empty
    bool isExpecting() const { return !m_expected.empty(); }
    bool isIn(std::string_view answer) const { return m_pattern.isIn(answer); }
    const std::string &expected() const { return m_expected; } // as written, for messages

private:
    std::string m_bytes;
    std::string m_expected;
    Pattern m_pattern;
};

} // namespace lightfoot
