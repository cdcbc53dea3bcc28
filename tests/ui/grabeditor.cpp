// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/grabeditor.h"

#include "core/probers/proberkinds.h"
#include "tests/ui/fakeedits.h"
#include "tests/ui/fakeworld.h"
#include "ui/editor/bulkeditor.h"
#include "ui/editor/endpointeditor.h"
#include "ui/editor/pastedialog.h"

#include <QAbstractButton>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

void grabDialog(QDialog &dialog, const QString &folder, const QString &name)
{
    QTest::qWait(300);
    dialog.grab().save(QDir(folder).filePath(name + u".png"_s));
}

void grabNewHttp(FakeEdits &edits, const QString &folder, const QString &suffix)
{
    auto *dialog = new EndpointEditor(edits.services, EndpointEditor::Task::Add, {}, {}, nullptr);
    dialog->open();
    grabDialog(*dialog, folder, u"editor-empty-"_s + suffix);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"editorTarget"_s), u"https://shop.example.com/health"_s);
    dialog->findChild<QAbstractButton *>(u"trialButton"_s)->click();
    ProbeResult result;
    result.outcome = Outcome::Up;
    result.latency = std::chrono::milliseconds(84);
    result.phases.add(Phase::Dns, std::chrono::milliseconds(9));
    result.phases.add(Phase::Connect, std::chrono::milliseconds(18));
    result.phases.add(Phase::Tls, std::chrono::milliseconds(31));
    result.phases.add(Phase::FirstByte, std::chrono::milliseconds(26));
    edits.trial(result);
    grabDialog(*dialog, folder, u"editor-http-"_s + suffix);
    dialog->findChild<QAbstractButton *>(u"editorMore"_s)->click();
    grabDialog(*dialog, folder, u"editor-more-"_s + suffix);
    dialog->close();
}

void grabErrors(FakeEdits &edits, const QString &folder, const QString &suffix)
{
    Endpoint endpoint = makeEndpoint("orders-db", "db-1.example.com:3306", "Shop");
    endpoint.kind = "mysql";
    endpoint.options["password"] = std::string("x");
    endpoint.references["password"] = "${keychain:lightfoot/orders-db/password}";
    auto *dialog = new EndpointEditor(edits.services, EndpointEditor::Task::Edit, endpoint, {}, nullptr);
    dialog->open();
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"option_password"_s), u"correct horse"_s);
    grabDialog(*dialog, folder, u"editor-mysql-"_s + suffix);
    dialog->findChild<QLineEdit *>(u"option_interval"_s)->setText(u"5"_s);
    grabDialog(*dialog, folder, u"editor-errors-"_s + suffix);
    dialog->close();
}

} // namespace

void grabEditor(const QString &folder, const QString &suffix)
{
    FakeEdits edits(proberKinds());
    edits.offerTemplates();
    edits.templates = {makeEndpoint("our web sites", "shop.example.com:443")};
    grabNewHttp(edits, folder, suffix);
    grabErrors(edits, folder, suffix);
    auto *bulk = new BulkEditor({std::make_shared<Endpoint>(makeEndpoint("a", "a:1", "Shop")),
                                 std::make_shared<Endpoint>(makeEndpoint("b", "b:1", "Payments"))},
                                nullptr);
    bulk->open();
    grabDialog(*bulk, folder, u"editor-bulk-"_s + suffix);
    bulk->close();
    auto *paste = new PasteDialog(edits.services, {}, nullptr);
    paste->open();
    grabDialog(*paste, folder, u"paste-empty-"_s + suffix);
    paste->findChild<QPlainTextEdit *>(u"pasteText"_s)
        ->setPlainText(
            u"https://example.com/\ndb-1 mysql://db-1.example.com\nCache,cache.example.com:6379,Shop\n"
            "no target here\nnosuch://x"_s);
    grabDialog(*paste, folder, u"paste-"_s + suffix);
    paste->close();
}

} // namespace lightfoot
