// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/incidents/caseview.h"

#include "ui/endpoints/endpointdelegate.h"
#include "ui/theme/icons.h"
#include "ui/widgets/text.h"

#include <QPainter>

#include <algorithm>

namespace lightfoot {

namespace {

constexpr int iconSize = 12;
constexpr int margin = 10;
constexpr int textLeft = margin + iconSize + 9;

} // namespace

CaseDelegate::CaseDelegate(const CaseModel &model, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model)
{}

QSize CaseDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, 2 * option.fontMetrics.height() + 16};
}

void CaseDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const CaseRow &row = m_model.rowAt(index.row());
    paintRowGround(*painter, option);
    const int height = option.fontMetrics.height();
    const QRect upper(option.rect.left(), option.rect.top() + 7, option.rect.width() - margin, height + 1);
    const QRect lower = upper.translated(0, height + 2);
    painter->save();
    const QRectF icon(option.rect.left() + margin, upper.top() + (height - iconSize) / 2.0, iconSize,
                      iconSize);
    paintIcon(*painter, iconName(row.status), colorOf(roleOf(row.status), option.palette), icon);
    painter->setFont(option.font);
    painter->setPen(colorOf(ColorRole::Muted, option.palette));
    painter->drawText(upper, Qt::AlignVCenter | Qt::AlignRight, row.remark);
    paintCellText(*painter, lower.adjusted(textLeft, 0, 0, 0), row.line, Qt::AlignVCenter);
    QFont bold = option.font;
    bold.setBold(true);
    const int remark = option.fontMetrics.horizontalAdvance(row.remark) + margin;
    painter->setFont(bold);
    painter->setPen(colorOf(ColorRole::Text, option.palette));
    paintCellText(*painter, upper.adjusted(textLeft, 0, -remark, 0), row.title, Qt::AlignVCenter);
    painter->restore();
}

CaseView::CaseView(QWidget *parent) : QListView(parent), m_model(new CaseModel(this))
{
    setModel(m_model);
    setItemDelegate(new CaseDelegate(*m_model, this));
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

std::vector<std::string> CaseView::selectedKeys() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::ranges::sort(indexes, {}, [](const QModelIndex &index) { return index.row(); });
    std::vector<std::string> keys;
    for (const QModelIndex &index : indexes)
        keys.push_back(m_model->rowAt(index.row()).key);
    return keys;
}

std::string CaseView::currentKey() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_model->rowAt(index.row()).key : std::string();
}

void CaseView::choose(int row)
{
    selectionModel()->setCurrentIndex(m_model->index(row, 0), QItemSelectionModel::ClearAndSelect);
}

} // namespace lightfoot
