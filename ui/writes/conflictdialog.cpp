// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writes/conflictdialog.h"

#include "ui/theme.h"
#include "ui/widgets/cappedscroll.h"
#include "ui/widgets/idlabel.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/sentence.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int headHeight = 24;
constexpr int rowHeight = 28;
constexpr int tallestTable = 360;
const QString dash = u"–"_s;

//! Four columns: the field, and its value when we loaded it, theirs, mine.
class ConflictTable : public QWidget
{
    Q_DECLARE_TR_FUNCTIONS(md::ConflictTable)

public:
    ConflictTable(const std::vector<FieldConflict>& conflicts, QWidget* parent)
        : QWidget(parent)
        , m_conflicts(conflicts)
    {
        setObjectName(u"conflictTable"_s);
        QStringList spoken;
        for (const FieldConflict& c : m_conflicts)
            spoken.append(tr("%1: loaded %2, theirs %3, mine %4")
                              .arg(c.field, c.base.value_or(dash), c.theirs.value_or(dash), c.mine.value_or(dash)));
        setAccessibleName(spoken.join(u"; "_s));
        setFixedHeight(headHeight + int(m_conflicts.size()) * rowHeight);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens(this);
        QPainter painter(this);
        painter.setFont(md::font(FontRole::Label));
        painter.setPen(t.secondText);
        const std::array heads{QString(), tr("When you loaded it"), tr("Theirs, now there"), tr("Yours")};
        for (int column = 0; column < 4; ++column)
            painter.drawText(cell(column, 0, headHeight), Qt::AlignVCenter | Qt::TextSingleLine,
                             heads[std::size_t(column)]);
        painter.fillRect(QRect(0, headHeight - 1, width(), 1), t.line);
        for (std::size_t i = 0; i < m_conflicts.size(); ++i)
            paintRow(painter, m_conflicts[i], headHeight + int(i) * rowHeight);
    }

private:
    QRect cell(int column, int top, int height) const
    {
        const int label = 120;
        const int room = (width() - label) / 3;
        const QRect rect =
            column == 0 ? QRect(0, top, label - 8, height) : QRect(label + (column - 1) * room, top, room - 8, height);
        return QStyle::visualRect(layoutDirection(), this->rect(), rect);
    }

    void paintRow(QPainter& painter, const FieldConflict& conflict, int top) const
    {
        const Tokens& t = tokens(this);
        painter.setFont(md::font(conflict.isClash() ? FontRole::Strong : FontRole::Body));
        painter.setPen(t.text);
        const QRect label = cell(0, top, rowHeight);
        painter.drawText(label, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(conflict.field, Qt::ElideMiddle, label.width()));
        painter.setFont(md::font(FontRole::Mono));
        paintValue(painter, cell(1, top, rowHeight), conflict.base, QColor());
        paintValue(painter, cell(2, top, rowHeight), conflict.theirs,
                   !conflict.touchedByThem ? QColor()
                   : conflict.isClash()    ? t.warningTint
                                           : t.okTint);
        paintValue(painter, cell(3, top, rowHeight), conflict.mine,
                   !conflict.touchedByMe ? QColor()
                   : conflict.isClash()  ? t.warningTint
                                         : t.okTint);
    }

    void paintValue(QPainter& painter, const QRect& rect, const std::optional<QString>& value, const QColor& tint) const
    {
        const Tokens& t = tokens(this);
        if (tint.isValid())
            painter.fillRect(rect.adjusted(0, 2, 0, -2), tint);
        painter.setPen(value && tint.isValid() ? t.text : t.secondText);
        painter.drawText(rect.adjusted(6, 0, -4, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(value.value_or(dash), Qt::ElideRight, rect.width() - 10));
    }

    std::vector<FieldConflict> m_conflicts;
};

} // namespace

ConflictDialog::ConflictDialog(const Question& question, QWidget* parent)
    : Dialog(tr("Somebody was faster"), parent)
    , m_conflicts(fieldConflicts(question.base, question.theirs, question.mine))
{
    setObjectName(u"conflictDialog"_s);
    setFixedWidth(720);
    const bool clash =
        std::any_of(m_conflicts.begin(), m_conflicts.end(), [](const FieldConflict& c) { return c.isClash(); });
    auto* text = new SentenceLabel(this);
    text->setSentence(sentence(
        clash
            ? tr("%1 was not sent: the same field was changed since you loaded it. The audit log says by whom.")
            : tr("%1 was not sent: something else in it was changed since you loaded it. Your change fits beside it."),
        {{question.title, Span::Style::Strong}}));
    body()->addWidget(text);
    body()->addWidget(new CappedScroll(new ConflictTable(m_conflicts, this), tallestTable, this));
    auto* after = new TextLabel(tr("Putting yours on top sends nothing yet: you see the new request first."),
                                TextLabel::Ink::Second, this);
    body()->addWidget(after);
    Button* theirs = addAction(tr("Take theirs"));
    theirs->setObjectName(u"conflictTheirs"_s);
    Button* mine = addAction(tr("Apply mine on top…"), Button::Kind::Primary);
    mine->setObjectName(u"conflictMine"_s);
    connect(theirs, &Button::clicked, this, [this] {
        emit theirsTaken();
        accept();
    });
    connect(mine, &Button::clicked, this, [this] {
        emit mineKept();
        accept();
    });
}

} // namespace md
