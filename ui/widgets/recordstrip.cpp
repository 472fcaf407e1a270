// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/recordstrip.h"

#include "core/filter.h"
#include "models/recordtablemodel.h"
#include "ui/errortext.h"
#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/tone.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace md {

RecordStrip::RecordStrip(RecordTableModel& model, const QString& what, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_what(what)
    , m_mark(new SignMark(this))
    , m_word(new TextLabel({}, TextLabel::Ink::Ok, this))
    , m_detail(new TextLabel({}, TextLabel::Ink::Second, this))
    , m_toggle(new Button(QString(), Button::Kind::Quiet, this))
    , m_retry(new LinkButton(tr("Try again"), this))
    , m_counts(new FigureLabel(this))
    , m_filters(new TextLabel({}, TextLabel::Ink::Second, this))
{
    setObjectName(u"recordStrip"_s);
    setFixedHeight(metrics::bottomStrip);
    m_word->setFont(md::font(FontRole::Strong));
    m_detail->setElided(true);
    m_toggle->setSmall(true);
    m_toggle->setObjectName(u"followToggle"_s);
    m_toggle->setShortcutHint(u"F"_s);
    m_retry->setObjectName(u"recordRetry"_s);
    m_counts->setObjectName(u"recordCounts"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::panePadding, 1, metrics::panePadding, 0);
    row->setSpacing(6);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_mark), static_cast<QWidget*>(m_word), static_cast<QWidget*>(m_detail),
          static_cast<QWidget*>(m_retry), static_cast<QWidget*>(m_toggle)})
        row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(m_counts);
    row->addWidget(m_filters);
    m_filters->setContentsMargins(8, 0, 0, 0);
    connect(m_toggle, &Button::clicked, this, [this] {
        m_model.setFollowing(!m_model.isFollowing());
        emit followToggled();
    });
    connect(m_retry, &LinkButton::clicked, this, [this] {
        if (m_model.unjudgedCount() > 0)
            m_model.lookNow();
        else
            m_model.retry();
    });
    connect(&m_model, &RecordTableModel::countsChanged, this, &RecordStrip::showState);
    connect(&m_model, &RecordTableModel::stateChanged, this, &RecordStrip::showState);
    connect(&m_model, &RecordTableModel::followingChanged, this, &RecordStrip::showState);
    showState();
}

void RecordStrip::setLive(bool live)
{
    m_live = live;
    showState();
}

void RecordStrip::showState()
{
    const auto& stale = m_model.staleError();
    const auto& older = m_model.olderError();
    // What arrives under a filter is held back a while when much does: said, and to be had at once.
    const int held = m_model.unjudgedCount();
    m_retry->setText(held > 0 ? tr("Look now") : tr("Try again"));
    m_retry->setVisible(stale || older || (held > 0 && m_live));
    m_toggle->setVisible(!stale && !older);
    if (stale || older) {
        m_mark->show(Sign::Warning, Tone::Warning);
        m_word->setInk(TextLabel::Ink::Warning);
        m_word->setText(stale ? tr("Not up to date") : tr("Older ones are missing"));
        m_detail->setText(errorText(stale ? *stale : *older).title);
    } else if (!m_live) {
        m_mark->show(Sign::Warning, Tone::Warning);
        m_word->setInk(TextLabel::Ink::Warning);
        m_word->setText(tr("Not live"));
        m_detail->setText(tr("the connection is being tried again"));
    } else if (m_model.isFollowing()) {
        m_mark->showIcon(Icon::Play, Tone::Ok);
        m_word->setInk(TextLabel::Ink::Ok);
        m_word->setText(tr("Following"));
        m_detail->setText(held > 0 ? tr("%n arrived, looked through in a while", nullptr, held)
                                   : tr("what is new appears at the top"));
    } else {
        m_mark->show(Sign::Pause, Tone::Warning);
        m_word->setInk(TextLabel::Ink::Warning);
        m_word->setText(tr("Paused"));
        const int fresh = m_model.newCount();
        m_detail->setText(fresh == 0 ? tr("nothing new so far") : tr("%n new", nullptr, fresh));
    }
    m_toggle->setText(m_model.isFollowing() ? tr("Pause") : tr("Follow"));
    const QString here = NumberFormat::count(m_model.recordCount());
    const auto total = m_model.total();
    m_counts->setText(total && *total != m_model.recordCount()
                          ? tr("%1 of %2 %3").arg(here, NumberFormat::count(*total), m_what)
                          : u"%1 %2"_s.arg(here, m_what));
    const auto tokensOf = filterTokens(m_model.query().filter);
    const int filters = int(std::count_if(tokensOf.begin(), tokensOf.end(), [](const FilterToken& token) {
        return token.kind != FilterToken::Kind::Operator;
    }));
    m_filters->setText(filters > 0 ? tr("%n filter(s)", nullptr, filters) : QString());
    m_filters->setVisible(filters > 0);
}

QString RecordStrip::text() const
{
    return QStringList{m_word->text(), m_detail->text(), m_counts->text(), m_filters->text()}.join(u" | "_s);
}

void RecordStrip::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.fillRect(QRect(0, 0, width(), 1), t.line);
}

} // namespace md
