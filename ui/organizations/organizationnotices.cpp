// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/organizations/organizationnotices.h"

#include "ui/events/plaintext.h"
#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/sentence.h"
#include "ui/widgets/tone.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int lineHeight = 32;
} // namespace

class OrganizationNotices::Line : public QWidget
{
public:
    Line(const Sentence& words, QWidget* parent)
        : QWidget(parent)
        , m_row(new QHBoxLayout(this))
    {
        setFixedHeight(lineHeight);
        m_row->setContentsMargins(metrics::panePadding, 0, metrics::panePadding, 0);
        m_row->setSpacing(8);
        auto* mark = new SignMark(this);
        mark->show(Sign::Warning, Tone::Warning);
        auto* text = new SentenceLabel(this);
        text->setSentence(words);
        m_row->addWidget(mark);
        m_row->addWidget(text, 1, Qt::AlignVCenter);
    }
    LinkButton* addLink(const QString& name, const QString& text)
    {
        auto* link = new LinkButton(text, this);
        link->setObjectName(name);
        m_row->addWidget(link);
        return link;
    }

private:
    QHBoxLayout* m_row;
};

OrganizationNotices::OrganizationNotices(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"organizationNotices"_s);
    m_column->setContentsMargins(0, 1, 0, 0);
    m_column->setSpacing(0);
    hide();
}

OrganizationNotices::Line* OrganizationNotices::addLine(const QString& title, const QString& text)
{
    m_lines.append(text.isEmpty() ? title : title + u". "_s + text);
    auto* line = new Line({{title, Span::Style::Strong}, {u"  "_s + text, Span::Style::Second}}, this);
    line->setAccessibleName(m_lines.back());
    m_column->addWidget(line);
    return line;
}

void OrganizationNotices::setSummary(const OrganizationSummary& summary)
{
    if (summary == m_summary && !m_lines.isEmpty())
        return;
    m_summary = summary;
    m_lines.clear();
    while (QLayoutItem* item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (summary.caseIds > 0)
        addTwins(summary);
    if (summary.without > 0)
        addWithout(summary);
    if (!summary.whole)
        addLine(tr("The past is still being counted"), tr("Figures grow until the server is through."));
    if (summary.otherEvents > 0)
        addLine(tr("%1 events stand in no line").arg(NumberFormat::count(summary.otherEvents)),
                tr("They came from more organizations than the server keeps apart."));
    setVisible(!m_lines.isEmpty());
}

void OrganizationNotices::addTwins(const OrganizationSummary& summary)
{
    QStringList ids;
    for (const QStringList& group : summary.caseGroups)
        ids += group;
    QStringList shown = summary.caseGroups.empty() ? QStringList() : summary.caseGroups.front();
    for (QString& id : shown)
        id = visibleText(id);
    QString text = shown.join(u" · "_s);
    if (ids.size() > shown.size())
        text += tr(" and %n more", nullptr, int(summary.caseIds - shown.size()));
    Line* line = addLine(tr("%n ids differ only by case", nullptr, int(summary.caseIds)), text);
    connect(line->addLink(u"noticeTwins"_s, tr("Compare them")), &LinkButton::clicked, this,
            &OrganizationNotices::twinsAsked);
    connect(line->addLink(u"noticeTwinEvents"_s, tr("Show their events")), &LinkButton::clicked, this,
            [this, ids] { emit twinEventsAsked(ids); });
}

void OrganizationNotices::addWithout(const OrganizationSummary& summary)
{
    const qint64 accepted = summary.without - summary.withoutRefused;
    const QString text = accepted == 0 ? tr("All of them were refused: the id is missing.")
                         : summary.withoutRefused == 0
                             ? tr("They count for no customer.")
                             : tr("%1 of them were refused.").arg(NumberFormat::count(summary.withoutRefused));
    Line* line = addLine(tr("%Ln events without an organization", nullptr, int(summary.without)), text);
    connect(line->addLink(u"noticeWithout"_s, tr("Show them")), &LinkButton::clicked, this,
            &OrganizationNotices::withoutAsked);
}

void OrganizationNotices::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& colors = tokens(this);
    painter.fillRect(rect(), colors.surface);
    painter.fillRect(QRect(0, 0, width(), 1), colors.line);
}

} // namespace md
