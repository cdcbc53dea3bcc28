// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace lightfoot {

// Asks for the name under which something is kept. To be opened with open(); deletes itself when closed. GUI
// thread.
class NameDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Judgement
    {
        QString words; // what happens, or why it cannot be
        bool good = true;
    };
    struct Texts
    {
        QString objectName; // "x": xDialog, xName, xWords, xSave and xCancel
        QString title;
        QString name;    // to begin with
        int longest = 0; // characters
    };

    // judge: of a name that is not empty; may be empty itself.
    NameDialog(const Texts &texts, std::function<Judgement(const QString &name)> judge, QWidget *parent);

Q_SIGNALS:
    void named(const QString &name);

private:
    QString name() const;
    void update();

    const std::function<Judgement(const QString &name)> m_judge;
    QLineEdit *m_name;
    QLabel *m_words;
    QPushButton *m_save;
};

} // namespace lightfoot
