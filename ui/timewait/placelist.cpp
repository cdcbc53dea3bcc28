// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timewait/placelist.h"

#include "ui/timewait/wrappedlabel.h"
#include "ui/widgets/linkbutton.h"

#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

PlaceList::PlaceList(const QString &empty, QWidget *parent)
    : QWidget(parent), m_emptyText(empty), m_empty(new WrappedLabel(true))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(m_empty);
    m_empty->setWords(m_emptyText);
}

void PlaceList::addItem()
{
    Item item{new QWidget, new LinkButton, new WrappedLabel, new WrappedLabel(true), {}};
    const std::size_t index = m_items.size();
    item.name->setObjectName(u"placeName"_s);
    item.sentence->setObjectName(u"placeSentence"_s);
    item.advice->setObjectName(u"placeAdvice"_s);
    item.name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(item.all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(item.name);
    column->addWidget(item.sentence);
    column->addWidget(item.advice);
    layout()->addWidget(item.all);
    connect(item.name, &QAbstractButton::clicked, this,
            [this, index] { Q_EMIT socketsWanted(m_items[index].filter); });
    m_items.push_back(std::move(item));
}

void PlaceList::setPlaces(const std::vector<Place> &places)
{
    while (m_items.size() < places.size())
        addItem();
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        Item &item = m_items[i];
        const bool used = i < places.size();
        item.all->setVisible(used);
        if (!used)
            continue;
        item.name->setWords(places[i].name);
        item.name->setEnabled(!places[i].filter.isEmpty());
        item.sentence->setWords(places[i].sentence);
        item.advice->setWords(places[i].advice);
        item.filter = places[i].filter;
    }
    m_empty->setWords(places.empty() ? m_emptyText : QString());
}

} // namespace lightfoot
