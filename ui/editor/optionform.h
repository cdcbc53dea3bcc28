// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/probe/proberkind.h"
#include "ui/editor/optionfield.h"

#include <QScrollArea>

class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace lightfoot {

// The options of an endpoint of one kind: what it must have, then how often, and the rest folded away. GUI
// thread; the kind has static storage.
class OptionForm final : public QScrollArea
{
    Q_OBJECT
public:
    explicit OptionForm(bool keychain, QWidget *parent = nullptr);

    // Other fields; what was typed into those that both kinds have goes along.
    void setKind(const ProberKind &kind, const Endpoint &base);
    // As if a target had been typed field by field; what only the one before it had goes.
    void typeOptions(const OptionMap &options);
    // Puts what was touched into the endpoint; the first field that is wrong, or nothing missing, decides the
    // return: why it cannot be used, empty: it can.
    QString applyTo(Endpoint &endpoint) const;
    // Secrets for the keychain that were typed.
    std::vector<std::pair<const OptionDescriptor *, QString>> secrets() const;
    void setFolded(bool folded);
    bool touched() const;

Q_SIGNALS:
    void edited();

private:
    void addFields(const ProberKind &kind);
    void addField(const OptionDescriptor &descriptor, bool folded);
    void search(const QString &words);
    void showMore();

    const bool m_keychain;
    QVBoxLayout *m_column = nullptr;
    QToolButton *m_more = nullptr;
    QLineEdit *m_search = nullptr;
    std::vector<std::pair<OptionField *, bool>> m_fields; // true: folded away
    std::vector<std::pair<QWidget *, int>> m_titles;      // before the field of this index
    bool m_open = false;
};

} // namespace lightfoot
