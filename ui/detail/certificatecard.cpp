// SPDX-FileCopyrightText: 2026 The Lightfoot developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/certificatecard.h"

#include "ui/detail/factlabel.h"
#include "ui/detail/verdict.h"
#include "ui/theme/colors.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QLocale>

#include <algorithm>
#include <array>

namespace lightfoot {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::days soon{30}; // when people like to be asked to renew

// The one that ends first is the one to renew.
const Certificate &firstToEnd(const ProbeDetails &details)
{
    return *std::ranges::min_element(details.certificates, {}, &Certificate::notAfter);
}

QString dayText(WallTime time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMilliseconds(time)), QLocale::ShortFormat);
}

QString namesText(const Certificate &certificate)
{
    constexpr std::size_t most = 8;
    QStringList names;
    for (std::size_t i = 0; i < std::min(most, certificate.names.size()); ++i)
        names.append(shown(certificate.names[i], 80));
    if (certificate.names.size() > most)
        names.append(
            CertificateCard::tr("and %n more", nullptr, static_cast<int>(certificate.names.size() - most)));
    return names.join(u", "_s);
}

} // namespace

CertificateCard::CertificateCard(QWidget *parent) : Card(tr("Certificate"), parent), m_left(boldLabel({}))
{
    setObjectName(u"certificateCard"_s);
    m_left->setObjectName(u"certificateLeft"_s);
    m_left->setWordWrap(true);
    body()->addWidget(m_left);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    const std::array<std::pair<QString, QString>, 6> captions{{{tr("Valid"), u"certificateValid"_s},
                                                               {tr("Subject"), u"detailSubject"_s},
                                                               {tr("Names"), u"certificateNames"_s},
                                                               {tr("Issuer"), u"detailIssuer"_s},
                                                               {tr("Chain"), u"certificateChain"_s},
                                                               {tr("SHA-256"), u"certificateHash"_s}}};
    for (const auto &[caption, objectName] : captions) {
        m_rows.emplace_back(mutedLabel(caption), factLabel(objectName, caption));
        const int row = grid->rowCount();
        grid->addWidget(m_rows.back().first, row, 0, Qt::AlignTop);
        grid->addWidget(m_rows.back().second, row, 1);
    }
    body()->addLayout(grid);
    setVisible(false);
}

void CertificateCard::setDetails(const std::shared_ptr<const ProbeDetails> &details)
{
    const WallTime now = std::chrono::system_clock::now();
    const auto today = std::chrono::floor<std::chrono::days>(now);
    if (details == m_details && today == m_shownOn)
        return;
    m_details = details;
    m_shownOn = today;
    const bool any = details && !details->certificates.empty();
    setVisible(any);
    if (!any)
        return;
    const Certificate &leaf = details->certificates.front();
    const Certificate &first = firstToEnd(*details);
    const bool expired = first.notAfter < now;
    const bool ending = first.notAfter < now + soon;
    QString left = certificateText(*details, now);
    if (&first != &leaf) // nobody looks at the chain until it has ended
        left = tr("%1 (not the server's own: %2)").arg(left, shown(first.subject, 80));
    m_left->setText((expired ? u"✕ "_s : ending ? u"▲ "_s : QString()) + left);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, colorOf(expired  ? ColorRole::Down
                                                  : ending ? ColorRole::Degraded
                                                           : ColorRole::Up,
                                                  palette()));
    m_left->setPalette(colors);
    const std::array<QString, 6> values{
        tr("%1 to %2").arg(dayText(leaf.notBefore), dayText(leaf.notAfter)),
        shown(leaf.subject),
        namesText(leaf),
        shown(leaf.issuer),
        tr("%n certificate(s)", nullptr, static_cast<int>(details->certificates.size())),
        shown(leaf.sha256, 64)};
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].second->setText(values.at(i));
        m_rows[i].first->setVisible(!values.at(i).isEmpty());
        m_rows[i].second->setVisible(!values.at(i).isEmpty());
    }
}

} // namespace lightfoot
