// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/chainline.h"

#include "ui/audit/chainguard.h"
#include "ui/errortext.h"
#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/tone.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace md {

//! The shield, in the colour of what is said.
class ShieldMark : public QWidget
{
public:
    explicit ShieldMark(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(metrics::icon, metrics::icon);
    }
    void show(Icon icon, Tone tone)
    {
        m_icon = icon;
        m_tone = tone;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(&painter, rect(), m_icon, toneColor(m_tone, tokens(this)));
    }

private:
    Icon m_icon = Icon::Audit;
    Tone m_tone = Tone::Second;
};

ChainLine::ChainLine(ChainGuard& guard, const TimeSettings& times, TimeSource now, QWidget* parent)
    : QWidget(parent)
    , m_guard(guard)
    , m_times(times)
    , m_now(std::move(now))
    , m_mark(new ShieldMark(this))
    , m_word(new TextLabel({}, TextLabel::Ink::Ok, this))
    , m_detail(new TextLabel({}, TextLabel::Ink::Second, this))
    , m_accept(new LinkButton(tr("Remember this log instead"), this))
    , m_verify(new Button(tr("Verify again"), Button::Kind::Secondary, this))
{
    setObjectName(u"chainLine"_s);
    m_word->setFont(md::font(FontRole::Heading));
    m_word->setObjectName(u"chainWord"_s);
    m_detail->setObjectName(u"chainDetail"_s);
    m_detail->setElided(true);
    m_accept->setObjectName(u"chainAccept"_s);
    m_verify->setObjectName(u"chainVerify"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_mark);
    row->addWidget(m_word);
    row->addSpacing(6);
    row->addWidget(m_detail, 1);
    row->addWidget(m_accept);
    row->addStretch(0);
    row->addWidget(m_verify);
    connect(m_verify, &Button::clicked, &m_guard, &ChainGuard::check);
    connect(m_accept, &LinkButton::clicked, &m_guard, &ChainGuard::acceptPresent);
    connect(&m_guard, &ChainGuard::changed, this, &ChainLine::showState);
    connect(&times, &TimeSettings::formatChanged, this, &ChainLine::showState);
    showState();
}

QString ChainLine::text() const
{
    return m_word->text() + u" | "_s + m_detail->text();
}

QString ChainLine::moment(qint64 at) const
{
    const TimeFormat& format = m_times.format();
    return format.sameDay(at, m_now()) ? format.timeOfDay(at) : u"%1 %2"_s.arg(format.day(at), format.hourMinute(at));
}

void ChainLine::showState()
{
    using State = ChainGuard::State;
    const AuditVerdict& verdict = m_guard.verdict();
    const QString entries = NumberFormat::count(verdict.entries);
    m_accept->setVisible(m_guard.state() == State::Discontinued);
    m_verify->setEnabled(m_guard.state() != State::Checking);
    switch (m_guard.state()) {
    case State::Unknown:
    case State::Checking:
        m_mark->show(Icon::Audit, Tone::Second);
        m_word->setInk(TextLabel::Ink::Second);
        m_word->setText(tr("Verifying the chain"));
        m_detail->setText({});
        break;
    case State::Verified: {
        m_mark->show(Icon::Audit, Tone::Ok);
        m_word->setInk(TextLabel::Ink::Ok);
        m_word->setText(tr("Chain verified"));
        const QString checked = moment(m_guard.checkedAt());
        const auto since = m_guard.continuesSince();
        m_detail->setText(since ? tr("%1 entries, none changed or missing, continues what this console saw on %2; "
                                     "checked %3")
                                      .arg(entries, moment(*since), checked)
                                : tr("%1 entries, none changed or missing, checked %2").arg(entries, checked));
        break;
    }
    case State::Broken:
        m_mark->show(Icon::AlertCircle, Tone::Bad);
        m_word->setInk(TextLabel::Ink::Bad);
        m_word->setText(tr("The chain is broken"));
        m_detail->setText(tr("From entry %1 on, entries were changed or taken out. Nothing after it can be trusted.")
                              .arg(NumberFormat::count(verdict.firstBroken.value_or(0))));
        break;
    case State::Discontinued:
        m_mark->show(Icon::AlertCircle, Tone::Bad);
        m_word->setInk(TextLabel::Ink::Bad);
        m_word->setText(tr("This is not the log that this console saw"));
        m_detail->setText(tr("On %1 entry %2 was another one, or is gone now. The server's own chain holds, so the log "
                             "was replaced or cut as a whole.")
                              .arg(moment(m_guard.rememberedAt()), NumberFormat::count(m_guard.remembered().sequence)));
        break;
    case State::Failed:
        m_mark->show(Icon::Warning, Tone::Warning);
        m_word->setInk(TextLabel::Ink::Warning);
        m_word->setText(tr("Not verified"));
        m_detail->setText(m_guard.error() ? errorText(*m_guard.error()).title : QString());
        break;
    }
    m_detail->setToolTip(m_detail->text().toHtmlEscaped());
    setAccessibleName(text());
    update();
}

void ChainLine::paintEvent(QPaintEvent*)
{
    const auto state = m_guard.state();
    if (state != ChainGuard::State::Broken && state != ChainGuard::State::Discontinued)
        return;
    QPainter painter(this);
    painter.fillRect(rect().adjusted(-8, 0, 0, 0), tokens(this).badTint);
}

} // namespace md
