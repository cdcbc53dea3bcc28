// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chose, and where they left things.
#include "ui/mainwindow/actions.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/navigation.h"
#include "ui/settings/placement.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/livetable.h"

#include <QAction>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>

namespace lightfoot {

using namespace Qt::StringLiterals;

void MainWindow::addSettingsPage()
{
    m_settings = new SettingsPage(m_services, m_theme, m_preferences, m_notifier);
    m_navigation->addBottomPage(tr("Settings"), u"navSettings"_s);
    m_pages->addWidget(m_settings);
    connect(m_actions->settings, &QAction::triggered, this,
            [this] { goToPage(m_pages->indexOf(m_settings)); });
    connect(m_actions->contrastLight, &QAction::triggered, this,
            [this] { m_theme.setChoice(ThemeChoice::ContrastLight); });
    connect(m_actions->contrastDark, &QAction::triggered, this,
            [this] { m_theme.setChoice(ThemeChoice::ContrastDark); });
    connect(&m_theme, &Theme::choiceChanged, this, [this] {
        m_preferences.setTheme(m_theme.choice());
        showThemeChoice();
    });
    showThemeChoice();
}

void MainWindow::showThemeChoice()
{
    const std::pair<ThemeChoice, QAction *> choices[] = {
        {ThemeChoice::FollowSystem, m_actions->followSystem},
        {ThemeChoice::Light, m_actions->light},
        {ThemeChoice::Dark, m_actions->dark},
        {ThemeChoice::ContrastLight, m_actions->contrastLight},
        {ThemeChoice::ContrastDark, m_actions->contrastDark}};
    for (const auto &[choice, action] : choices) {
        if (choice == m_theme.choice())
            action->setChecked(true);
    }
}

void MainWindow::restorePlacement()
{
    applyGeometry(*this, m_preferences.windowGeometry());
    for (LiveTable *table : m_pages->findChildren<LiveTable *>()) {
        const QString name = table->objectName();
        if (name.isEmpty())
            continue;
        table->horizontalHeader()->setSectionsMovable(true);
        std::function<void(int, bool)> hide;
        if (name == u"socketTable"_s) { // its menu has a mark for each column
            hide = [this](int column, bool hidden) {
                if (auto *action = m_pages->findChild<QAction *>(u"socketColumn"_s + QString::number(column)))
                    action->setChecked(!hidden);
            };
        }
        applyColumns(*table, m_preferences.placement(name), hide);
    }
    for (QSplitter *splitter : m_pages->findChildren<QSplitter *>())
        applySplitter(*splitter, m_preferences.placement(splitter->objectName()));
    const QString name = m_preferences.page(); // empty at the first start, which any widget would match
    QWidget *page =
        name.isEmpty() ? nullptr : m_pages->findChild<QWidget *>(name, Qt::FindDirectChildrenOnly);
    if (page)
        showPage(m_pages->indexOf(page));
}

void MainWindow::savePlacement()
{
    m_preferences.setWindowGeometry(saveGeometry());
    m_preferences.setPage(m_pages->currentWidget()->objectName());
    for (const LiveTable *table : m_pages->findChildren<LiveTable *>()) {
        if (!table->objectName().isEmpty())
            m_preferences.setPlacement(table->objectName(), columnsText(*table));
    }
    // One that was never shown has no sizes of its own yet.
    for (const QSplitter *splitter : m_pages->findChildren<QSplitter *>()) {
        if (!splitter->objectName().isEmpty() && splitter->testAttribute(Qt::WA_WState_Created) &&
            splitter->sizes().value(0) > 0)
            m_preferences.setPlacement(splitter->objectName(), splitterText(*splitter));
    }
}

} // namespace lightfoot
