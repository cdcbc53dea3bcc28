// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/endpoints/savedfilter.h"

#include <QWidget>

#include <functional>

namespace lightfoot {

// Where saved filters are kept. GUI thread.
struct SavedFilterStore
{
    std::function<std::vector<SavedFilter>()> load;
    std::function<void(const std::vector<SavedFilter> &)> save;
};

// A row of saved filters above the table, the ones that are always there first; the one that is in use is
// pressed in. GUI thread; owned by the endpoints page.
class FilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setStore(SavedFilterStore store);
    // What the table shows now; the name does not matter.
    void setPresent(const SavedFilter &present);
    const std::vector<SavedFilter> &saved() const { return m_saved; }
    // Asks for a name and saves what the table shows now under it, in place of one that has it.
    void askName();
    // Saves what the table shows now. An empty name is none.
    void saveAs(const QString &name);
    void remove(const QString &name);

Q_SIGNALS:
    void chosen(const SavedFilter &filter);
    void changed(); // the saved ones

private:
    std::vector<SavedFilter> offered() const;
    bool hasRoomFor(const QString &name) const;
    void rebuild();
    void keep();

    SavedFilterStore m_store;
    std::vector<SavedFilter> m_saved;
    SavedFilter m_present;
};

} // namespace lightfoot
