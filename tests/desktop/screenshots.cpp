// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of every page and dialog from the demo, as it really runs: screenshots FOLDER SUFFIX
// light|dark|contrast.
// ./check --screenshots makes them in several languages and scales. For people to look at; not a test, but it
// fails when a page or a dialog does not come.
#include "app/desktop/windowservices.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/widgets/translations.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QStackedWidget>
#include <QTest>

#include <iostream>

using namespace Qt::StringLiterals;
using namespace lightfoot;

namespace {

constexpr int settling = 1500;         // ms: a refresh or two, and what the page asks for
constexpr int demoTime = 45'000;       // ms: long enough for the demo to break and to recover
constexpr QSize windowSize{1360, 840}; // as it comes up first

class Camera
{
public:
    Camera(QWidget &window, QString folder, QString suffix)
        : m_window(window), m_folder(std::move(folder)), m_suffix(std::move(suffix))
    {}

    void take(QWidget &widget, const QString &name)
    {
        const QString file = QDir(m_folder).filePath(name + u'-' + m_suffix + u".png"_s);
        m_good = widget.grab().save(file) && m_good;
    }
    void takePage(const QString &action, const QString &name)
    {
        if (!trigger(action))
            return;
        QTest::qWait(settling);
        take(m_window, name);
    }
    // What opens is taken and closed.
    void takeDialog(const QString &action, const QString &name)
    {
        if (!trigger(action))
            return;
        QTest::qWait(settling);
        QWidget *dialog = QApplication::activeModalWidget() ? QApplication::activeModalWidget()
                                                            : QApplication::activePopupWidget();
        if (!dialog)
            return complain(action, "opened no dialog");
        take(*dialog, name);
        dialog->close();
        QTest::qWait(100);
    }
    bool good() const { return m_good; }

private:
    bool trigger(const QString &name)
    {
        auto *action = m_window.findChild<QAction *>(name);
        if (!action || !action->isEnabled()) {
            complain(name, "is not there, or cannot be used now");
            return false;
        }
        action->trigger();
        return true;
    }
    void complain(const QString &name, const char *what)
    {
        std::cerr << "screenshots: " << name.toStdString() << ' ' << what << ".\n";
        m_good = false;
    }

    QWidget &m_window;
    const QString m_folder;
    const QString m_suffix;
    bool m_good = true;
};

void selectFirstEndpoint(QWidget &window)
{
    auto *table = window.findChild<QAbstractItemView *>(u"endpointTable"_s);
    table->selectionModel()->setCurrentIndex(table->model()->index(0, 0),
                                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

ThemeChoice choiceOf(const QString &word)
{
    if (word == u"contrast"_s)
        return ThemeChoice::ContrastDark;
    return word == u"dark"_s ? ThemeChoice::Dark : ThemeChoice::Light;
}

bool takeAll(MainWindow &window, const QString &folder, const QString &suffix)
{
    Camera camera(window, folder, suffix);
    camera.take(window, u"start"_s);
    QTest::qWait(demoTime);
    selectFirstEndpoint(window);
    const QStringList pages{u"overview"_s, u"endpoints"_s, u"sockets"_s, u"timewait"_s, u"incidents"_s};
    for (int page = 0; page < pages.size(); ++page)
        camera.takePage(u"actionPage%1"_s.arg(page + 1), pages[page]);
    camera.takePage(u"actionSettings"_s, u"settings"_s);
    window.findChild<QAction *>(u"actionPage2"_s)->trigger();
    selectFirstEndpoint(window); // the worst: one that is down
    camera.takePage(u"actionPage2"_s, u"endpoints-down"_s);
    const std::vector<std::pair<QString, QString>> dialogs{
        {u"actionAddEndpoint"_s, u"add"_s},   {u"actionAddSeveral"_s, u"add-several"_s},
        {u"actionEditEndpoint"_s, u"edit"_s}, {u"actionAcknowledge"_s, u"acknowledge"_s},
        {u"actionKeys"_s, u"keys"_s},         {u"actionAbout"_s, u"about"_s}};
    for (const auto &[action, name] : dialogs)
        camera.takeDialog(action, name);
    camera.takePage(u"actionPalette"_s, u"palette"_s);
    return camera.good();
}

} // namespace

int main(int count, char **values)
{
    QApplication qt(count, values);
    if (count != 4) {
        std::cerr << "usage: screenshots FOLDER SUFFIX light|dark|contrast\n";
        return 64;
    }
    installTranslations(qt);
    Theme theme;
    theme.setChoice(choiceOf(QString::fromLocal8Bit(values[3])));
    std::optional<Demo> demo;
    Application application({});
    WorkingSet workingSet(application, {});
    SocketServices sockets(application);
    Services services = windowServices(application, workingSet, sockets, demo);
    MainWindow window(services, {theme, nullptr, [] { return false; }});
    window.resize(windowSize);
    window.show();
    QTest::qWait(settling);
    window.grab().save(QDir(QString::fromLocal8Bit(values[1]))
                           .filePath(u"empty-%1.png"_s.arg(QString::fromLocal8Bit(values[2]))));
    services.startDemo();
    return takeAll(window, QString::fromLocal8Bit(values[1]), QString::fromLocal8Bit(values[2])) ? 0 : 1;
}
