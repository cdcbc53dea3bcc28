// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/kindchooser.h"

#include "ui/widgets/card.h"

#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lightfoot {

using namespace Qt::StringLiterals;

KindChooser::KindChooser(ProberKinds kinds, QWidget *parent)
    : QWidget(parent), m_kinds(kinds), m_combo(new QComboBox), m_summary(mutedLabel({}))
{
    m_combo->setObjectName(u"editorKind"_s);
    m_combo->setAccessibleName(tr("Kind of probe"));
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    for (const ProberKind *kind : kinds)
        m_combo->addItem(QCoreApplication::translate("Option", kind->label), QString::fromLatin1(kind->id));
    m_combo->completer()->setFilterMode(Qt::MatchContains);
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_summary->setObjectName(u"editorKindSummary"_s);
    m_summary->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_combo);
    column->addWidget(m_summary);
    setFocusProxy(m_combo);
    connect(m_combo, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index < 0 || m_kinds[static_cast<std::size_t>(index)] == m_kind)
            return;
        m_kind = m_kinds[static_cast<std::size_t>(index)];
        show();
        Q_EMIT chosen();
    });
    connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this,
            [this] { takeText(m_combo->currentText()); });
}

// A name, an id or a part of either; anything else leaves the kind as it is.
void KindChooser::takeText(const QString &text)
{
    const QString wanted = text.trimmed();
    int best = -1;
    for (int i = 0; i < m_combo->count() && !wanted.isEmpty(); ++i) {
        const QString id = m_combo->itemData(i).toString();
        const QString label = m_combo->itemText(i);
        if (wanted.compare(id, Qt::CaseInsensitive) == 0 || wanted.compare(label, Qt::CaseInsensitive) == 0) {
            best = i;
            break;
        }
        const bool part =
            id.contains(wanted, Qt::CaseInsensitive) || label.contains(wanted, Qt::CaseInsensitive);
        if (best < 0 && part)
            best = i;
    }
    if (best >= 0)
        m_combo->setCurrentIndex(best);
    show();
}

void KindChooser::setKind(const ProberKind &kind)
{
    m_kind = &kind;
    const QSignalBlocker quiet(m_combo);
    m_combo->setCurrentIndex(m_combo->findData(QString::fromLatin1(kind.id)));
    show();
}

void KindChooser::show()
{
    if (!m_kind)
        return;
    m_combo->setEditText(m_combo->itemText(m_combo->findData(QString::fromLatin1(m_kind->id))));
    m_summary->setText(QCoreApplication::translate("Option", m_kind->summary));
    m_combo->setAccessibleDescription(m_summary->text());
}

} // namespace lightfoot
