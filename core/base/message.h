// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// A sentence that core says to people: the English text with %1, %2 ... for its arguments.
// The id is marked QT_TRANSLATE_NOOP("Message", ...) where it is written and is translated where it is shown,
// so that core needs neither a translator nor a language. A value type: any thread.
struct Message
{
    const char *id = nullptr; // static storage; null: nothing to say
    std::vector<std::string> arguments;

    explicit operator bool() const { return id != nullptr; }
    bool operator==(const Message &other) const;
};

template <class... Arguments>
Message message(const char *id, Arguments &&...arguments)
{
    return Message{id, {std::string(std::forward<Arguments>(arguments))...}};
}

// The sentence in English, arguments put in place and made safe to print.
std::string toEnglish(const Message &message);

// Puts the arguments into the places of a text (already translated, or the id itself). Hostile bytes in the
// arguments are escaped; an argument is inserted once, so that a "%1" inside it stays what it is.
std::string render(std::string_view text, const std::vector<std::string> &arguments);

// Text from the network or a foreign file, fit for a terminal or a log: control characters (also the C1
// range, those that turn the order of a text around, line separators and invalid UTF-8) become \xNN, and
// what is longer than limit bytes is cut with an ellipsis.
std::string escaped(std::string_view text, std::size_t limit = 256);

} // namespace lightfoot

// Core has no QObject to call tr() on; lupdate finds messages by this marker.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(context, text) (text)
#endif
