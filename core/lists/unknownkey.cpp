// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/unknownkey.h"

#include "core/lists/nearest.h"

namespace lightfoot {

void remarkUnknownKey(const YamlNode &key, const std::string &shown, std::string_view text,
                      const std::vector<std::string_view> &known, const RemarkSink &sink)
{
    const std::string meant = text.size() > 64 ? std::string() : nearestWord(text, known);
    if (meant.empty())
        sink.add(RemarkSeverity::Warning, key,
                 message(QT_TRANSLATE_NOOP("Message", "unknown key “%1”; it is not used"), shown));
    else
        sink.add(RemarkSeverity::Warning, key,
                 message(QT_TRANSLATE_NOOP("Message", "unknown key “%1”; it is not used. Is “%2” meant?"),
                         shown, meant));
}

} // namespace lightfoot
