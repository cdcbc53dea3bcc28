// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/filterbar.h"

#include "ui/endpoints/endpointmodel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/namedialog.h"
#include "ui/widgets/text.h"

#include <QAction>

#include <algorithm>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 40;

QString nameOf(const QString &typed)
{
    return typed.simplified().left(longestName);
}

} // namespace

FilterBar::FilterBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"filterBar"_s);
    auto *flow = new FlowLayout(this);
    flow->setContentsMargins(8, 4, 8, 4);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    rebuild();
}

void FilterBar::setStore(SavedFilterStore store)
{
    m_store = std::move(store);
    if (m_store.load)
        m_saved = m_store.load();
    rebuild();
    Q_EMIT changed();
}

std::vector<SavedFilter> FilterBar::offered() const
{
    constexpr auto bit = &EndpointModel::bit;
    std::vector<SavedFilter> filters{
        {tr("All"), {}, 0, {}},
        {tr("Problems"), {}, bit(Status::Down) | bit(Status::Degraded) | bit(Status::Unknown), {}}};
    filters.insert(filters.end(), m_saved.begin(), m_saved.end());
    return filters;
}

// Few and seldom: all made anew. The focus stays at the place where it was.
void FilterBar::rebuild()
{
    const QList<QPushButton *> old = findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    const auto focused =
        std::ranges::find_if(old, [](const QPushButton *button) { return button->hasFocus(); });
    const qsizetype place = focused == old.end() ? -1 : focused - old.begin();
    for (QPushButton *button : old) {
        layout()->removeWidget(button);
        button->setParent(nullptr);
        button->deleteLater(); // it may be the one that was clicked
    }
    const std::vector<SavedFilter> filters = offered();
    for (std::size_t i = 0; i < filters.size(); ++i) {
        const SavedFilter &filter = filters[i];
        auto *button = new Button(QString(filter.name).replace(u'&', u"&&"_s));
        button->setObjectName(u"savedFilter"_s + QString::number(i));
        button->setCheckable(true);
        button->setAccessibleName(tr("Filter: %1").arg(filter.name));
        if (i >= filters.size() - m_saved.size()) {
            auto *remove = new QAction(tr("Delete filter “%1”").arg(filter.name), button);
            remove->setObjectName(u"deleteFilter"_s);
            connect(remove, &QAction::triggered, this,
                    [this, name = filter.name] { FilterBar::remove(name); });
            button->addAction(remove);
            button->setContextMenuPolicy(Qt::ActionsContextMenu);
            button->setToolTip(toolTipText(filter.text));
        }
        connect(button, &QPushButton::clicked, this, [this, filter] {
            setPresent(m_present); // pressed in only when it is what is shown
            Q_EMIT chosen(filter);
        });
        layout()->addWidget(button);
    }
    auto *add = new Button(tr("Save filter…"));
    add->setObjectName(u"saveFilter"_s);
    add->setFlat(true);
    add->setToolTip(tr("Keeps words, statuses and groups under a name"));
    connect(add, &QPushButton::clicked, this, &FilterBar::askName);
    layout()->addWidget(add);
    setPresent(m_present);
    if (place >= 0)
        findChildren<QPushButton *>(Qt::FindDirectChildrenOnly)
            .at(std::min<qsizetype>(place, qsizetype(filters.size())))
            ->setFocus(Qt::OtherFocusReason);
}

void FilterBar::setPresent(const SavedFilter &present)
{
    m_present = present;
    const std::vector<SavedFilter> filters = offered();
    for (std::size_t i = 0; i < filters.size(); ++i) {
        if (auto *button = findChild<QPushButton *>(u"savedFilter"_s + QString::number(i)))
            button->setChecked(filters[i].sameView(present));
    }
    if (auto *add = findChild<QPushButton *>(u"saveFilter"_s))
        add->setEnabled(
            std::ranges::none_of(filters, [&](const auto &one) { return one.sameView(present); }));
}

void FilterBar::askName()
{
    const auto judge = [this](const QString &name) {
        return hasRoomFor(name)
                   ? NameDialog::Judgement{}
                   : NameDialog::Judgement{tr("There is no room for another one. Delete one first, or "
                                              "take its name."),
                                           false};
    };
    auto *dialog =
        new NameDialog({u"saveFilter"_s, tr("Save filter"), m_present.text, longestName}, judge, window());
    connect(dialog, &NameDialog::named, this, &FilterBar::saveAs);
    dialog->open();
}

bool FilterBar::hasRoomFor(const QString &name) const
{
    return m_saved.size() < mostSavedFilters || std::ranges::count(m_saved, name, &SavedFilter::name) > 0;
}

void FilterBar::saveAs(const QString &name)
{
    SavedFilter filter = m_present;
    filter.name = nameOf(name);
    if (filter.name.isEmpty() || !hasRoomFor(filter.name))
        return;
    const auto found = std::ranges::find(m_saved, filter.name, &SavedFilter::name);
    if (found != m_saved.end())
        *found = filter;
    else
        m_saved.push_back(filter);
    keep();
}

void FilterBar::remove(const QString &name)
{
    std::erase_if(m_saved, [&name](const SavedFilter &filter) { return filter.name == name; });
    keep();
}

void FilterBar::keep()
{
    if (m_store.save)
        m_store.save(m_saved);
    rebuild();
    Q_EMIT changed();
}

} // namespace lightfoot
