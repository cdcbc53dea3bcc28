// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/endpoint.h"
#include "ui/editor/editdialog.h"

namespace lightfoot {

class OptionField;

// What several endpoints can be given at once. Fields in which they differ say so, and only what is touched
// is changed. GUI thread.
class BulkEditor final : public EditDialog
{
    Q_OBJECT
public:
    // endpoints: more than one.
    BulkEditor(std::vector<EndpointPtr> endpoints, QWidget *parent);

Q_SIGNALS:
    // Those that changed. To be answered with setAnswer().
    void saved(const std::vector<lightfoot::Endpoint> &endpoints);

private:
    void begin(OptionField &field) const;
    void validate();
    void save() override;

    const std::vector<EndpointPtr> m_endpoints;
    std::vector<OptionField *> m_fields;
};

} // namespace lightfoot
