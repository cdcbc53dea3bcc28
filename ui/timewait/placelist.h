// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace lightfoot {

class LinkButton;
class WrappedLabel;

// What there is to say about a few places (remotes, services, processes): each a link to its sockets, a
// sentence and the advice that follows. GUI thread.
class PlaceList final : public QWidget
{
    Q_OBJECT
public:
    struct Place
    {
        QString name;
        QString filter; // for the sockets page
        QString sentence;
        QString advice;
    };

    // empty: what to say when there are none.
    explicit PlaceList(const QString &empty, QWidget *parent = nullptr);

    void setPlaces(const std::vector<Place> &places);

Q_SIGNALS:
    void socketsWanted(const QString &filter);

private:
    struct Item
    {
        QWidget *all;
        LinkButton *name;
        WrappedLabel *sentence;
        WrappedLabel *advice;
        QString filter;
    };
    void addItem();

    const QString m_emptyText;
    WrappedLabel *m_empty;
    std::vector<Item> m_items;
};

} // namespace lightfoot
