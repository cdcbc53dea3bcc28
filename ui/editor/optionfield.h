// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/optionwords.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace lightfoot {

class SecretEdit;

// One option with its name, what it means, and what is wrong with it while it is typed. What nobody touches
// stays as it was. GUI thread; the descriptor has static storage.
class OptionField final : public QWidget
{
    Q_OBJECT
public:
    OptionField(const OptionDescriptor &descriptor, bool keychain, QWidget *parent = nullptr);

    const OptionDescriptor &descriptor() const { return m_descriptor; }
    // What an endpoint has; the field is untouched again.
    void begin(const HeldOption &held);
    // Several endpoints do not agree; emptied again, the field is untouched again.
    void beginDifferent();
    // As if it had been typed.
    void type(const QString &text);
    // The same, by something that a person has given as a whole: it goes with the next of these, unless a
    // person touched the field after.
    void fill(const QString &text);
    bool filled() const { return m_filled; }
    void unfill();
    bool touched() const { return m_touched; }
    QString text() const; // as it stands in the field
    FieldReading read() const;
    // Beside what read() finds: taken names and the like. Empty: nothing.
    void setProblem(const QString &problem);
    // A text that was typed and is to go to the keychain; else empty.
    QString secret() const;
    QWidget *editor() const { return m_editor; }
    bool matches(const QString &words) const;

Q_SIGNALS:
    void edited();

private:
    void makeEditor(bool keychain);
    void makeCombo();
    void setText(const QString &text);
    void touch();
    void showNote();

    const OptionDescriptor &m_descriptor;
    HeldOption m_held;
    QString m_problem;
    QWidget *m_editor = nullptr;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_block = nullptr;
    QComboBox *m_combo = nullptr;
    SecretEdit *m_secret = nullptr;
    QLabel *m_note;
    bool m_touched = false;
    bool m_filled = false;
    bool m_different = false;
    bool m_filling = false; // by us and not by a person
};

} // namespace lightfoot
