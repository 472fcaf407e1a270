// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/keysummary.h"

#include "ui/keys/keywords.h"
#include "ui/widgets/linkbutton.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

KeyCounts countKeys(const std::vector<ApiKey>& keys, qint64 now)
{
    KeyCounts counts;
    counts.all = int(keys.size());
    for (const ApiKey& key : keys) {
        switch (key.state) {
        case KeyState::Active: ++counts.active; break;
        case KeyState::Rotating: ++counts.rotating; break;
        case KeyState::Revoked: ++counts.revoked; break;
        case KeyState::Expired: ++counts.expired; break;
        }
        counts.refused += wasRefused(key, now) ? 1 : 0;
        counts.endSoon += endsSoon(key, now) ? 1 : 0;
    }
    return counts;
}

KeySummary::KeySummary(QWidget* parent)
    : QWidget(parent)
    , m_text(new SentenceLabel(this))
    , m_refused(new LinkButton({}, this))
    , m_ending(new LinkButton({}, this))
{
    setObjectName(u"keySummary"_s);
    m_text->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_refused->setObjectName(u"keysRefused"_s);
    m_ending->setObjectName(u"keysEnding"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_text, 0, Qt::AlignVCenter);
    row->addWidget(m_refused);
    row->addWidget(m_ending);
    row->addStretch(1);
    connect(m_refused, &LinkButton::clicked, this, &KeySummary::refusedAsked);
    connect(m_ending, &LinkButton::clicked, this, &KeySummary::endingAsked);
    setCounts({}, false);
}

void KeySummary::setCounts(const KeyCounts& counts, bool more)
{
    QStringList states;
    const auto add = [&states](int count, const QString& text) {
        if (count > 0)
            states.append(text);
    };
    add(counts.active, tr("%n active", nullptr, counts.active));
    add(counts.rotating, tr("%n rotating", nullptr, counts.rotating));
    add(counts.revoked, tr("%n revoked", nullptr, counts.revoked));
    add(counts.expired, tr("%n expired", nullptr, counts.expired));
    const QString all = more ? tr("The newest %n key(s)", nullptr, counts.all) : tr("%n key(s)", nullptr, counts.all);
    Sentence text{{all, Span::Style::Strong}};
    if (!states.isEmpty())
        text.push_back({u"  "_s + states.join(u", "_s), Span::Style::Second});
    m_text->setSentence(counts.all > 0 ? text : Sentence{});
    m_text->setVisible(counts.all > 0);
    m_refused->setText(tr("%n refused in 24 h", nullptr, counts.refused));
    m_refused->setVisible(counts.refused > 0);
    m_ending->setText(tr("%n expire(s) soon", nullptr, counts.endSoon));
    m_ending->setVisible(counts.endSoon > 0);
}

QString KeySummary::text() const
{
    QStringList parts{m_text->text()};
    for (const LinkButton* link : {m_refused, m_ending}) {
        if (!link->isHidden())
            parts.append(link->text());
    }
    return parts.join(u"; "_s);
}

} // namespace md
