// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

QPixmap renderIcon(const QString &name, const QColor &color, QSize deviceSize)
{
    const QString key = u"lightfoot/%1/%2/%3x%4"_s.arg(name, color.name(QColor::HexArgb))
                            .arg(deviceSize.width())
                            .arg(deviceSize.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(deviceSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemedEngine final : public QIconEngine
{
public:
    ThemedEngine(QString name, ColorRole role) : m_name(std::move(name)), m_role(role) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QGuiApplication::palette();
        const ColorRole role = mode == QIcon::Disabled ? ColorRole::Paused : m_role;
        const QColor color =
            mode == QIcon::Selected ? palette.color(QPalette::HighlightedText) : colorOf(role, palette);
        paintIcon(*painter, m_name, color, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new ThemedEngine(*this); }
    bool isNull() override { return m_name.isEmpty(); }

private:
    QString m_name;
    ColorRole m_role;
};

} // namespace

QString iconName(Status status)
{
    const std::string_view text = toString(status);
    return u"status-"_s + QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

void paintIcon(QPainter &painter, const QString &name, const QColor &color, const QRectF &place)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QSize size(static_cast<int>(std::ceil(place.width() * ratio)),
                     static_cast<int>(std::ceil(place.height() * ratio)));
    const QPixmap pixmap = renderIcon(name, color, size);
    if (!pixmap.isNull())
        painter.drawPixmap(place, pixmap, QRectF(QPointF(), QSizeF(size)));
}

QIcon themedIcon(const QString &name, ColorRole role)
{
    return QIcon(new ThemedEngine(name, role));
}

QIcon fixedIcon(const QString &name, const QColor &color)
{
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(renderIcon(name, color, QSize(size, size)));
    return icon;
}

} // namespace lightfoot
