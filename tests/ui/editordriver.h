// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/fakeedits.h"
#include "ui/editor/endpointeditor.h"

#include <QPointer>
#include <QSignalSpy>

#include <memory>

class QAbstractButton;

Q_DECLARE_METATYPE(lightfoot::Endpoint)

namespace lightfoot {

inline constexpr int editorPatience = 20'000; // ms

const ProberKind *kindOf(const char *id);
// What the reader of lists makes of one entry by the name x; entries: its other keys, four blanks before
// each.
Endpoint fromList(const ProberKind &kind, const std::string &entries);

// Uses the editor of an endpoint as a person does. A base for tests.
class EditorDriver : public QObject
{
protected:
    // Of a test's own functions of these names.
    void setUp();
    void begin();
    void end();

    void open(EndpointEditor::Task task, Endpoint endpoint = {}, const QStringList &taken = {});
    void open(EndpointEditor::Task task, Endpoint endpoint, TakenNames taken);
    template <class T>
    T *find(const QString &name)
    {
        return m_dialog->findChild<T *>(name);
    }
    // Replaces what a field has.
    void type(const QString &name, const QString &text);
    void chooseKind(const QString &words);
    QString note(const QString &key);
    QString problem();
    bool canSave();
    Endpoint saved();
    void save();

    std::unique_ptr<FakeEdits> m_edits;
    QPointer<EndpointEditor> m_dialog;
    std::unique_ptr<QSignalSpy> m_saved;
};

} // namespace lightfoot
