// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probers/proberkinds.h"
#include "tests/core/probers/probeonce.h"

namespace lightfoot::test {

namespace {

const ProberKind &kindNamed(std::string_view id)
{
    const ProberKind *kind = findKind(proberKinds(), id);
    if (!kind)
        qFatal("no such kind");
    return *kind;
}

} // namespace

ProbeOnce::ProbeOnce(std::string_view kind, OptionMap options)
    : ProbeOnce(kindNamed(kind), std::move(options))
{}

} // namespace lightfoot::test
