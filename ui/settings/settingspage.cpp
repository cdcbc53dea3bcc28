// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/settings/preferences.h"
#include "ui/settings/settingsrows.h"
#include "ui/theme/theme.h"
#include "ui/tray/desktopnotifier.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t mebibyte = 1 << 20;

ElidedLabel *problemLine(const QString &objectName)
{
    auto *line = new ElidedLabel;
    line->setObjectName(objectName);
    line->hide();
    return line;
}

void showProblem(ElidedLabel &line, const QString &problem)
{
    line.setText(problem, true);
    line.setVisible(!problem.isEmpty());
}

} // namespace

SettingsPage::SettingsPage(const Services &services, Theme &theme, Preferences &preferences,
                           DesktopNotifier *notifier, QWidget *parent)
    : QScrollArea(parent),
      m_services(services),
      m_theme(theme),
      m_preferences(preferences),
      m_notifier(notifier),
      m_language(new QComboBox),
      m_themes(new QComboBox),
      m_appearanceProblem(problemLine(u"settingsProblem"_s)),
      m_notifierState(new ElidedLabel),
      m_startProblem(problemLine(u"startProblem"_s)),
      m_limit(new QSpinBox),
      m_use(mutedLabel({})),
      m_hop(this)
{
    setObjectName(u"settingsPage"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(m_themes);
    auto *content = new QWidget;
    content->setMaximumWidth(fontMetrics().averageCharWidth() * 120);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (QWidget *card : {makeAppearance(), makeNotifications(), makeStart(), makeHistory(), makeAbout()})
        column->addWidget(card);
    column->addStretch(1);
    setWidget(content);
}

QWidget *SettingsPage::makeAppearance()
{
    auto *card = new Card(tr("Appearance"));
    QFormLayout *form = addForm(*card);
    // In the order of ThemeChoice.
    m_themes->addItems({tr("Follow the system"), tr("Light"), tr("Dark"), tr("High contrast on white"),
                        tr("High contrast on black")});
    addRow(*form, tr("&Colors"), m_themes, u"settingsTheme"_s);
    showTheme();
    connect(m_themes, &QComboBox::activated, this,
            [this](int index) { m_theme.setChoice(static_cast<ThemeChoice>(index)); });
    connect(&m_theme, &Theme::choiceChanged, this, &SettingsPage::showTheme);
    // Each by its own name: who cannot read this page must find theirs.
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"Deutsch"_s, u"de"_s);
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_language->setCurrentIndex(m_language->findData(m_preferences.language()));
    addRow(*form, tr("&Language"), m_language, u"settingsLanguage"_s);
    connect(m_language, &QComboBox::activated, this, &SettingsPage::chooseLanguage);
    card->body()->addWidget(m_appearanceProblem);
    showProblem(*m_appearanceProblem, m_preferences.problem());
    connect(&m_preferences, &Preferences::problemChanged, this,
            [this](const QString &problem) { showProblem(*m_appearanceProblem, problem); });
    return card;
}

QString SettingsPage::notKept()
{
    return tr("The endpoints of this session are not kept; export them to keep them.");
}

void SettingsPage::showTheme()
{
    m_themes->setCurrentIndex(static_cast<int>(m_theme.choice()));
}

// The window is made anew: a dialog would go with what was written into it.
void SettingsPage::chooseLanguage(int index)
{
    const QList<QDialog *> dialogs = window()->findChildren<QDialog *>();
    if (std::ranges::any_of(dialogs, [](const QDialog *dialog) { return dialog->isVisible(); })) {
        m_language->setCurrentIndex(m_language->findData(m_preferences.language()));
        showProblem(*m_appearanceProblem, tr("Close the open dialog first; then choose the language again."));
        return;
    }
    showProblem(*m_appearanceProblem, {});
    m_preferences.setLanguage(m_language->itemData(index).toString());
}

QWidget *SettingsPage::makeNotifications()
{
    auto *card = new Card(tr("Notifications"));
    QFormLayout *form = addForm(*card);
    QCheckBox *desktop =
        addCheck(*form, tr("On the &desktop"), u"settingsNotifies"_s, m_preferences.notifies());
    connect(desktop, &QCheckBox::toggled, &m_preferences, &Preferences::setNotifies);
    QCheckBox *sound =
        addCheck(*form, tr("With a &sound"), u"settingsSound"_s, m_preferences.notificationSound());
    connect(sound, &QCheckBox::toggled, &m_preferences, &Preferences::setNotificationSound);
    sound->setEnabled(desktop->isChecked());
    connect(desktop, &QCheckBox::toggled, sound, &QWidget::setEnabled);
    auto *test = new Button(tr("Send a &test"));
    test->setObjectName(u"settingsTest"_s);
    test->setEnabled(m_notifier);
    m_notifierState->setObjectName(u"settingsNotifier"_s);
    form->addRow(test, m_notifierState);
    if (!m_notifier)
        return card;
    showNotifier();
    connect(m_notifier, &DesktopNotifier::showingChanged, this, &SettingsPage::showNotifier);
    connect(test, &QPushButton::clicked, this, [this] {
        m_notifier->tell(tr("Lightfoot can be heard"), tr("This is a test. Nothing is down."));
    });
    return card;
}

void SettingsPage::showNotifier()
{
    switch (m_notifier->showing()) {
    case DesktopNotifier::Showing::Unknown:
        m_notifierState->setText(tr("None was sent yet: a test tells whether the desktop shows them."),
                                 false);
        break;
    case DesktopNotifier::Showing::Yes:
        m_notifierState->setText(tr("The desktop shows them."), false);
        break;
    case DesktopNotifier::Showing::Off:
        m_notifierState->setText(tr("They are off: only a test is shown."), false);
        break;
    case DesktopNotifier::Showing::Failed:
        m_notifierState->setText(m_notifier->problem(), true);
        break;
    }
}

QWidget *SettingsPage::makeStart()
{
    auto *card = new Card(tr("Start"));
    QFormLayout *form = addForm(*card);
    m_autostart =
        addCheck(*form, tr("&Start with the session, hidden in the tray"), u"settingsAutostart"_s, false);
    m_autostart->setEnabled(m_services.start.autostart && m_services.start.setAutostart);
    connect(m_autostart, &QCheckBox::clicked, this, &SettingsPage::switchAutostart);
    card->body()->addWidget(m_startProblem);
    if (m_services.keepsEndpoints)
        return card;
    for (const auto &[text, name] :
         {std::pair(notKept(), u"startNotKept"_s),
          std::pair(tr("It starts with the endpoints that are kept."), u"startOthers"_s)}) {
        QLabel *line = mutedLabel(text);
        line->setObjectName(name);
        line->setWordWrap(true);
        card->body()->addWidget(line);
    }
    return card;
}

void SettingsPage::switchAutostart(bool on)
{
    const Result<void> done = m_services.start.setAutostart(on);
    showProblem(*m_startProblem, done ? QString() : translated(done.error().message));
    if (!done)
        m_autostart->setChecked(!on);
}

QWidget *SettingsPage::makeHistory()
{
    auto *card = new Card(tr("History"));
    QFormLayout *form = addForm(*card);
    m_limit->setRange(Preferences::smallestHistory, Preferences::largestHistory);
    m_limit->setSuffix(tr(" MiB"));
    m_limit->setSingleStep(64);
    m_limit->setEnabled(false); // until it is known
    addRow(*form, tr("Takes at &most"), m_limit, u"settingsHistoryLimit"_s);
    connect(m_limit, &QSpinBox::editingFinished, this, &SettingsPage::applyLimit);
    m_use->setObjectName(u"settingsHistoryUse"_s);
    m_use->setWordWrap(true);
    card->body()->addWidget(m_use);
    if (m_services.dataFolder.isEmpty())
        return card;
    auto *folder = new ElidedLabel;
    folder->setObjectName(u"settingsDataFolder"_s);
    folder->setText(m_services.dataFolder);
    auto *copy = new Button(tr("Cop&y the folder's path"));
    copy->setObjectName(u"settingsCopyFolder"_s);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_services.dataFolder); });
    card->body()->addWidget(folder);
    card->body()->addWidget(copy, 0, Qt::AlignLeft);
    return card;
}

// When somebody is done with it: less on the way to what they want must not delete what was measured.
void SettingsPage::applyLimit()
{
    const int mebibytes = m_limit->value();
    if (!m_limit->isEnabled() || std::exchange(m_limitNow, mebibytes) == mebibytes)
        return;
    m_preferences.setHistoryLimit(mebibytes);
    m_services.setHistoryLimit(std::uint64_t(mebibytes) * mebibyte);
}

QWidget *SettingsPage::makeAbout()
{
    auto *card = new Card(tr("About"));
    auto *text = mutedLabel(u"Lightfoot " LIGHTFOOT_VERSION ". "_s +
                            tr("Free software under the GNU General Public License, version 3 or later."));
    text->setWordWrap(true);
    card->body()->addWidget(text);
    return card;
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    if (m_services.start.autostart)
        m_autostart->setChecked(m_services.start.autostart()); // a person may have changed it elsewhere
    askHistory();
}

void SettingsPage::askHistory()
{
    if (!m_services.historyUse)
        return showHistory({});
    m_services.historyUse(
        [hop = m_hop.handle(), this](const HistoryUse &use) { hop.post([this, use] { showHistory(use); }); });
}

void SettingsPage::showHistory(const HistoryUse &use)
{
    m_limit->setEnabled(!use.folder.isEmpty() && m_services.setHistoryLimit);
    if (use.folder.isEmpty()) {
        m_use->setText(tr("This session keeps its history in memory alone."));
        return;
    }
    m_limitNow = static_cast<int>(use.limitBytes / mebibyte);
    m_limit->setValue(m_limitNow);
    const QLocale locale;
    const auto bytes = [&locale](std::uint64_t count) { return locale.formattedDataSize(qint64(count)); };
    QString text = tr("%1 are used.").arg(bytes(use.storedBytes));
    if (use.freeBytes)
        text += u' ' + tr("%1 are free on that disk.").arg(bytes(*use.freeBytes));
    m_use->setText(text);
}

} // namespace lightfoot
