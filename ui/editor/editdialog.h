// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDialog>
#include <QPointer>

class QLabel;

namespace lightfoot {

class Button;

// A dialog that changes the set of endpoints. It closes when the change is made; what is refused is said in
// it, and all that was typed is still there. To be opened with open(); deletes itself when closed. GUI
// thread.
class EditDialog : public QDialog
{
    Q_OBJECT
public:
    // What came of saving; without effect when nobody waits for it any more.
    void setAnswer(const Result<void> &result);
    void done(int result) override;

protected:
    // prefix: of the names of the parts of its foot.
    EditDialog(const QString &prefix, const QString &saveText, QWidget *parent);

    virtual void save() = 0;
    // What is said beside Save and Cancel, for the end of the dialog's layout.
    QWidget *foot() const { return m_foot; }
    void setSaveText(const QString &text);
    void say(const QString &what, bool isProblem, bool canSave);
    // Until endSaving() or an answer nothing but Cancel can be used. what: is waited for; empty: the change.
    void beginSaving(const QString &what = {});
    void endSaving();
    bool isSaving() const { return m_saving; }

private:
    void layOutFoot(const QString &prefix);
    void enableParts(bool enabled);

    QWidget *m_foot;
    QLabel *m_problem;
    Button *m_save;
    QPointer<QWidget> m_focus; // when saving began
    bool m_saving = false;
};

} // namespace lightfoot
