// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/endpoints/labeldialog.h"

#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <set>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestLabel = 100;

auto labelPlace(const TextMap &labels, const std::string &key)
{
    return std::ranges::find(labels, key, &TextMap::value_type::first);
}

// Blanks, "=" and "," part labels from each other where they are written in a line.
bool isKey(const QString &key)
{
    return !key.isEmpty() && std::ranges::none_of(key, [](QChar letter) {
        return letter.isSpace() || letter == u'=' || letter == u',' || letter == u':' || !letter.isPrint();
    });
}

} // namespace

std::vector<Endpoint> withLabel(const std::vector<EndpointPtr> &endpoints, const std::string &key,
                                const std::optional<std::string> &value)
{
    std::vector<Endpoint> changed;
    for (const EndpointPtr &endpoint : endpoints) {
        const auto found = labelPlace(endpoint->labels, key);
        const bool has = found != endpoint->labels.end();
        if (value ? has && found->second == *value : !has)
            continue;
        Endpoint edited = *endpoint;
        const auto place = edited.labels.begin() + (found - endpoint->labels.begin());
        if (!value)
            edited.labels.erase(place);
        else if (has)
            place->second = *value;
        else
            edited.labels.emplace_back(key, *value);
        changed.push_back(std::move(edited));
    }
    return changed;
}

LabelDialog::LabelDialog(std::vector<EndpointPtr> endpoints, QWidget *parent)
    : QDialog(parent),
      m_endpoints(std::move(endpoints)),
      m_key(new QComboBox),
      m_value(new QLineEdit),
      m_present(mutedLabel({})),
      m_set(new Button(tr("&Set"))),
      m_remove(new Button(tr("&Remove")))
{
    setObjectName(u"labelDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Labels of %Ln endpoint(s)", nullptr, static_cast<int>(m_endpoints.size())));
    std::set<QString> keys;
    for (const EndpointPtr &endpoint : m_endpoints) {
        for (const auto &label : endpoint->labels)
            keys.insert(toQString(label.first));
    }
    m_key->setObjectName(u"labelKey"_s);
    m_key->setAccessibleName(tr("Label"));
    m_key->setEditable(true);
    m_key->setInsertPolicy(QComboBox::NoInsert);
    m_key->addItems(QStringList(keys.begin(), keys.end()));
    m_key->setCurrentIndex(-1);
    m_key->lineEdit()->setPlaceholderText(tr("env"));
    m_key->lineEdit()->setMaxLength(longestLabel);
    m_value->setObjectName(u"labelValue"_s);
    m_value->setAccessibleName(tr("Value"));
    m_value->setPlaceholderText(tr("production"));
    m_value->setMaxLength(longestLabel);
    m_present->setObjectName(u"labelPresent"_s);
    m_present->setWordWrap(true);
    m_set->setObjectName(u"labelSet"_s);
    m_set->setDefault(true);
    m_remove->setObjectName(u"labelRemove"_s);
    m_remove->setAutoDefault(false);
    auto *cancel = new Button(tr("Cancel"));
    cancel->setObjectName(u"labelCancel"_s);
    cancel->setAutoDefault(false);
    auto *form = new QFormLayout;
    form->addRow(tr("&Label"), m_key);
    form->addRow(tr("&Value"), m_value);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QWidget *button : std::initializer_list<QWidget *>{m_set, m_remove, cancel})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(9);
    column->addLayout(form);
    column->addWidget(m_present);
    column->addStretch(1);
    column->addLayout(buttons);
    connect(m_key, &QComboBox::editTextChanged, this, &LabelDialog::validate);
    connect(m_value, &QLineEdit::textChanged, this, &LabelDialog::validate);
    connect(m_set, &QPushButton::clicked, this, &LabelDialog::set);
    connect(m_remove, &QPushButton::clicked, this, &LabelDialog::remove);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    resize(420, 190);
    validate();
}

void LabelDialog::validate()
{
    const QString key = m_key->currentText().trimmed();
    const auto has =
        std::ranges::count_if(m_endpoints, [name = key.toStdString()](const EndpointPtr &endpoint) {
            return labelPlace(endpoint->labels, name) != endpoint->labels.end();
        });
    const bool valid = isKey(key);
    m_set->setEnabled(valid && !m_value->text().trimmed().isEmpty());
    m_remove->setEnabled(has > 0);
    const int count = static_cast<int>(has);
    m_present->setText(key.isEmpty() ? tr("A label is a word and its value; the table can be grouped by it.")
                       : !valid      ? tr("A label is one word without “=” and “,”.")
                       : count == 0
                           ? tr("None of them has it yet.")
                           : tr("%Ln of them have it; set takes the place of their value.", nullptr, count));
    m_set->setAccessibleDescription(m_present->text());
}

void LabelDialog::set()
{
    const QString key = m_key->currentText().trimmed();
    const QString value = m_value->text().trimmed();
    const std::vector<Endpoint> changed = withLabel(m_endpoints, key.toStdString(), value.toStdString());
    finish(
        changed,
        tr("Label %1=%2 set at %Ln endpoint(s)", nullptr, static_cast<int>(changed.size())).arg(key, value));
}

void LabelDialog::remove()
{
    const QString key = m_key->currentText().trimmed();
    const std::vector<Endpoint> changed = withLabel(m_endpoints, key.toStdString(), std::nullopt);
    finish(changed,
           tr("Label %1 removed from %Ln endpoint(s)", nullptr, static_cast<int>(changed.size())).arg(key));
}

void LabelDialog::finish(const std::vector<Endpoint> &changed, const QString &whatWasDone)
{
    if (!changed.empty())
        Q_EMIT saved(changed, whatWasDone);
    accept();
}

} // namespace lightfoot
