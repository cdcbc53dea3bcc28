// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/optioncheck.h"

namespace lightfoot {

static_assert(
    std::is_same_v<std::variant_alternative_t<static_cast<std::size_t>(OptionType::RangeList), OptionValue>,
                   RangeList>,
    "OptionType and OptionValue name the same types in the same order");

Result<void> checkOptions(std::span<const OptionDescriptor> descriptors, const OptionMap &options)
{
    for (const OptionDescriptor &descriptor : descriptors) {
        const auto found = options.find(std::string_view(descriptor.key));
        if (found == options.end()) {
            if (descriptor.required)
                return failure(QT_TRANSLATE_NOOP("Message", "%1 is missing"), descriptor.key);
            continue;
        }
        if (found->second.index() != static_cast<std::size_t>(descriptor.type))
            return failure(QT_TRANSLATE_NOOP("Message", "%1: expected %2"), descriptor.key,
                           toEnglish(expectation(descriptor)));
        if (Result<void> checked = checkOption(descriptor, found->second); !checked)
            return checked;
    }
    return {};
}

} // namespace lightfoot
