// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/monitor/notification.h"
#include "core/notify/channel.h"

#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// Templates that people may write for title and text: "{name} is {status}: {reason}". "{{" and "}}" are
// braces. Pure functions; any thread.

// What may stand between braces, with what it means, for the editor and the docs. "label:KEY" is the last.
struct TemplateName
{
    const char *name;
    const char *meaning; // English, QT_TRANSLATE_NOOP("Option", ...)
};
std::span<const TemplateName> templateNames();

// Whether every name of a template is known; the error says where it is not (in characters, from 1) and what
// there is. An empty template is right.
Result<void> checkTemplate(std::string_view text);

// The words for a notification. Empty templates are the notification's own title and text. A template that
// checkTemplate() refuses is not used either: a message without its make-up is better than none. The title is
// one line of at most 1 KiB, the text at most 64 KiB; both clean (see cleanText()).
RenderedText render(const Notification &notification, const std::string &titleTemplate,
                    const std::string &textTemplate, const std::string &sender, const std::string &host);

// What the templates make of a made-up notification of each kind, in the order of NotificationKind.
struct TemplatePreview
{
    NotificationKind kind;
    RenderedText text;
};
std::vector<TemplatePreview> previewTemplates(const std::string &titleTemplate,
                                              const std::string &textTemplate, const std::string &sender,
                                              const std::string &host);

} // namespace lightfoot
