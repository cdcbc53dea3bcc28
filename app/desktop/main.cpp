// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/autostart.h"
#include "app/desktop/editservices.h"
#include "app/desktop/secretkeeper.h"
#include "app/desktop/singleinstance.h"
#include "app/desktop/windowservices.h"
#include "app/lab/lingerlab.h"
#include "app/settings/secrets.h"
#include "core/probers/proberkinds.h"
#include "resources/appid.h"
#include "ui/lists/listcommands.h"
#include "ui/mainwindow/windowhost.h"
#include "ui/settings/preferences.h"
#include "ui/theme/theme.h"
#include "ui/tray/desktopnotifier.h"
#include "ui/widgets/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QSocketNotifier>
#include <QStandardPaths>

#include <csignal>
#include <iostream>
#include <sys/signalfd.h>
#include <unistd.h>

using namespace lightfoot;

namespace {

constexpr int exitUsage = 64;

struct DesktopOptions
{
    QStringList lists;
    std::string data;
    bool ownData = false;
    bool demo = false;
    bool minimized = false;
};

DesktopOptions parse(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "Watches endpoints without leaving TIME_WAIT behind."));
    const QCommandLineOption demo(
        QStringLiteral("demo"), QApplication::translate("main", "Probe servers of its own on this machine."));
    const QCommandLineOption list(
        QStringLiteral("list"),
        QApplication::translate("main",
                                "Probe this list, not the kept endpoints; may be given several times. "
                                "Changes to it are not kept."),
        QStringLiteral("FILE"));
    const QCommandLineOption data(
        QStringLiteral("data"), QApplication::translate("main", "Keep history and endpoints in this folder."),
        QStringLiteral("DIR"), QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    const QCommandLineOption minimized(
        QStringLiteral("minimized"),
        QApplication::translate("main",
                                "Start hidden, with an icon in the tray; where there is no tray, shown."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({demo, list, data, minimized});
    parser.process(application);
    if (!parser.positionalArguments().isEmpty()) {
        std::cerr << "lightfoot: “" << parser.positionalArguments().constFirst().toStdString()
                  << "” is no option; a list is given with --list.\n";
        std::exit(exitUsage);
    }
    return {parser.values(list), parser.value(data).toStdString(), parser.isSet(data), parser.isSet(demo),
            parser.isSet(minimized)};
}

// A session that starts is in another folder than this one.
QStringList autostartArguments(const DesktopOptions &options)
{
    if (!options.ownData)
        return {};
    return {QStringLiteral("--data"), QFileInfo(QString::fromStdString(options.data)).absoluteFilePath()};
}

// SIGINT and SIGTERM end the program in order. Blocked before any thread starts, so that the descriptor gets
// them.
int blockedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    return ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

// It would be readable for ever.
void readSignal(int descriptor)
{
    signalfd_siginfo signal;
    while (::read(descriptor, &signal, sizeof signal) > 0) {
    }
}

// Two programs would write the same history and the same endpoints.
int handOver(SingleInstance &instance, const DesktopOptions &options)
{
    // Who starts it hidden wants no window.
    if (options.minimized && options.lists.isEmpty())
        return 0;
    const bool raised = instance.raiseFirst();
    if (raised && options.lists.isEmpty())
        return 0;
    std::cerr << "lightfoot: it runs already with the data in " << options.data
              << (options.lists.isEmpty() ? "" : "; its window can import the list")
              << "; give another directory with --data.\n";
    return 1;
}

} // namespace

int main(int count, char **values)
{
    if (const std::optional<int> code = lingerLabMain(count, values, proberKinds()))
        return *code;
    const int signalDescriptor = blockedSignals();
    QApplication qt(count, values);
    QApplication::setApplicationName(QStringLiteral("lightfoot"));
    QApplication::setApplicationDisplayName(QStringLiteral("Lightfoot"));
    QApplication::setApplicationVersion(QStringLiteral(LIGHTFOOT_VERSION));
    QApplication::setDesktopFileName(QString::fromLatin1(applicationId()));
    QApplication::setQuitOnLastWindowClosed(false); // it may live on in the tray
    installTranslations(qt);
    const DesktopOptions options = parse(qt);
    if (const Result<void> made = Application::prepareDataDirectory(options.data); !made) {
        std::cerr << "lightfoot: " << toEnglish(made.error().message) << "; give another one with --data.\n";
        return 1;
    }
    std::optional<SingleInstance> instance;
    if (!options.demo) {
        instance.emplace(QString::fromStdString(options.data));
        if (!instance->first())
            return handOver(*instance, options);
    }
    Preferences preferences(Preferences::defaultPath());
    Theme theme;
    theme.setChoice(preferences.theme());
    DesktopNotifier notifier(QDBusConnection::sessionBus());
    const auto followPreferences = [&preferences, &notifier] {
        notifier.setOn(preferences.notifies());
        notifier.setSound(preferences.notificationSound());
    };
    followPreferences();
    QObject::connect(&preferences, &Preferences::notificationsChanged, &notifier, followPreferences);
    ApplicationSettings settings;
    settings.dataDirectory = options.data;
    // The demo's history is nobody's history.
    if (options.demo)
        settings.dataDirectory.clear();
    std::optional<Demo> demo;
    Secrets secrets;
    SecretKeeper keeper(secrets);
    Application application(std::move(settings));
    application.dispatcher().add(notifier);
    if (preferences.historyLimit() > 0)
        application.history().setLimit(std::uint64_t(preferences.historyLimit()) << 20);
    const bool ownSet = options.lists.isEmpty() && !options.demo;
    WorkingSet workingSet(application, ownSet ? options.data + "/endpoints.yaml" : std::string(),
                          processEnvironment(secrets.lookup()));
    TemplateFile templates(application, options.data + "/templates.yaml");
    SocketServices sockets(application);
    Services services = windowServices(application, workingSet, sockets, demo, &keeper);
    const Autostart autostart(QCoreApplication::applicationFilePath(), {}, autostartArguments(options));
    services.start = {[&autostart] { return autostart.isOn(); },
                      [&autostart](bool on) { return autostart.set(on); }};
    if (!options.demo) {
        services.dataFolder = QString::fromStdString(options.data);
        addTemplates(services.edit, templates);
    }
    services.keepsEndpoints = ownSet;
    WindowHost host(services, {theme, &notifier, {}, &preferences});
    if (ownSet)
        workingSet.restore(host.window().lists().importReporter());
    for (const QString &list : options.lists)
        host.window().lists().importList(list);
    if (options.demo)
        services.startDemo();
    const QSocketNotifier signalled(signalDescriptor, QSocketNotifier::Read);
    QObject::connect(&signalled, &QSocketNotifier::activated, &host, [&host, signalDescriptor] {
        readSignal(signalDescriptor);
        host.window().quit();
    });
    QObject::connect(&host, &WindowHost::quitRequested, &qt, &QApplication::quit);
    if (instance)
        instance->onSecondStart([&host] { host.window().raiseWindow(); });
    if (options.minimized)
        host.window().startHidden();
    else
        host.window().show();
    const int code = QApplication::exec();
    application.dispatcher().remove(notifier);
    secrets.stop(); // a list that waits for the keychain shall not keep us
    return code;
}
