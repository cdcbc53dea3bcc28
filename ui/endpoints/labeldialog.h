// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/endpoint.h"

#include <QDialog>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;

namespace lightfoot {

class Button;

// Gives a label to several endpoints, or takes one from them. GUI thread; deletes itself when closed.
class LabelDialog final : public QDialog
{
    Q_OBJECT
public:
    LabelDialog(std::vector<EndpointPtr> endpoints, QWidget *parent);

Q_SIGNALS:
    // Those that differ now, and what was done in a short sentence.
    void saved(const std::vector<Endpoint> &changed, const QString &whatWasDone);

private:
    void validate();
    void set();
    void remove();
    void finish(const std::vector<Endpoint> &changed, const QString &whatWasDone);

    const std::vector<EndpointPtr> m_endpoints;
    QComboBox *m_key;
    QLineEdit *m_value;
    QLabel *m_present; // how many have it
    Button *m_set;
    Button *m_remove;
};

// The endpoints that have the label otherwise, with the label as it shall be; no value: without it. Pure.
std::vector<Endpoint> withLabel(const std::vector<EndpointPtr> &endpoints, const std::string &key,
                                const std::optional<std::string> &value);

} // namespace lightfoot
