// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/paletteindex.h"

#include <QFrame>
#include <QPointer>

class QLineEdit;
class QListWidget;

namespace lightfoot {

// A field and a list over the window: finds any action and any endpoint. Enter runs or opens what is chosen,
// Escape or a look elsewhere closes it; then the focus is where it was. GUI thread; owned by the window.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *window);

    void open(const std::vector<ActionGroup> &groups, const MonitoredEndpoints &endpoints,
              const QStringList &recent);

Q_SIGNALS:
    void chosen(const QString &id);
    void endpointWanted(qint64 endpoint);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void find();
    void fill();
    void run(int row);
    void leave();
    void sayChoice();

    PaletteIndex m_index;
    QStringList m_recent;
    std::vector<PaletteEntry> m_entries; // as listed
    QLineEdit *m_field;
    QListWidget *m_list;
    QPointer<QWidget> m_before; // had the focus
};

} // namespace lightfoot
