// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QToolButton;

namespace lightfoot {

// A line for a secret: never shown unless asked for. One that is there already is not loaded into it: it can
// be replaced or taken away. GUI thread.
class SecretEdit final : public QWidget
{
    Q_OBJECT
public:
    // keychain: there is one to keep it in.
    SecretEdit(const QString &key, bool keychain, QWidget *parent = nullptr);

    // reference: the variable that stands for it, safe to show; empty: none. held: there is a secret.
    void begin(const QString &reference, bool held);
    QString text() const;
    bool removed() const;
    bool keep() const; // in the keychain
    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    void edited();

private:
    void showButtons();

    QLineEdit *m_line;
    QToolButton *m_eye;
    QToolButton *m_remove;
    QCheckBox *m_keep;
    bool m_keychain;
    bool m_held = false;
};

} // namespace lightfoot
