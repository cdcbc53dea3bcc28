// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/http/contentfailure.h"

#include <strings.h>

namespace lightfoot {

MaybeFailure contentFailure(const ContentCheck &check, const HttpReply &reply)
{
    const ContentCheck::Finding found = check.find(reply.body);
    const bool packed =
        !reply.contentEncoding.empty() && ::strcasecmp(reply.contentEncoding.c_str(), "identity") != 0;
    if (found == ContentCheck::Finding::Missing) {
        if (reply.cut)
            return failed(
                FailureKind::Content,
                QT_TRANSLATE_NOOP("Message",
                                  "the first 1 MiB of the answer does not contain “%1”; more is not read"),
                check.contain());
        if (packed)
            return failed(
                FailureKind::Content,
                QT_TRANSLATE_NOOP(
                    "Message",
                    "the answer does not contain “%1”: it came compressed (%2) and is not unpacked"),
                check.contain(), reply.contentEncoding);
        return failed(FailureKind::Content, QT_TRANSLATE_NOOP("Message", "the answer does not contain “%1”"),
                      check.contain());
    }
    if (found == ContentCheck::Finding::Forbidden)
        return failed(FailureKind::Content,
                      QT_TRANSLATE_NOOP("Message", "the answer contains “%1”, which it must not"),
                      check.notContain());
    if (!check.notContain().empty() && packed) // a check that cannot find anything must not pass
        return failed(
            FailureKind::Content,
            QT_TRANSLATE_NOOP(
                "Message",
                "whether the answer contains “%1” is not known: it came compressed (%2) and is not unpacked"),
            check.notContain(), reply.contentEncoding);
    return std::nullopt;
}

} // namespace lightfoot
