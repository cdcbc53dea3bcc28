// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QButtonGroup;
class QVBoxLayout;

namespace lightfoot {

// The pages, one below the other at the left edge. GUI thread; owned by the main window.
class Navigation final : public QWidget
{
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);

    void addPage(const QString &title, const QString &objectName);
    // Below all others, at the edge; after all others.
    void addBottomPage(const QString &title, const QString &objectName);
    QString title(int page) const;
    void setCurrent(int page);
    // What waits there for somebody; 0: nothing, no badge.
    void setBadge(int page, std::size_t count);
    int current() const;

Q_SIGNALS:
    void pageChosen(int page);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QAbstractButton *makeButton(const QString &title, const QString &objectName);

    QButtonGroup *m_group;
    QVBoxLayout *m_column;
};

// One page's entry: the one that is shown stands on the accent's ground.
class NavigationButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit NavigationButton(const QString &title, QWidget *parent = nullptr);
    void setBadge(std::size_t count);
    std::size_t badge() const { return m_badge; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString badgeText() const;
    void paintBadge(QPainter &painter) const;

    std::size_t m_badge = 0;
};

} // namespace lightfoot
