// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/fakeworld.h"

namespace lightfoot {

// A set in memory that can be changed, and one list that can be imported: "changed", "same", "new" and two
// commands. GUI thread.
class ImportWorld
{
public:
    ImportWorld();

    Services services();
    // Of the set.
    QString names() const;
    // The reply that was held back.
    void answer();

    FakeWorld world;
    std::vector<Endpoint> set;
    ReadResult read;
    QStringList planned; // paths
    std::vector<EndpointHandle> exported;
    int imports = 0;
    bool hold = false;
    Result<void> refusal; // of changes

private:
    ImportPlan plan() const;
    Result<EndpointChange> change(const EndpointChange &change);

    std::function<void(ImportPlan)> m_reply;
};

} // namespace lightfoot
