// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/rail.h"

#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/access.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/idlabel.h"
#include "ui/widgets/linkbutton.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int padding = 8;
constexpr int rowHeight = 28;
constexpr int viewHeight = 24;
constexpr int groupGap = 12;
constexpr int mostViews = 8; //!< more scroll
} // namespace

class RailRow : public QAbstractButton
{
    Q_OBJECT
public:
    RailRow(const QString& id, const QString& text, std::optional<Icon> icon, QWidget* parent)
        : QAbstractButton(parent)
        , m_id(id)
        , m_icon(icon)
    {
        setAccessibleRole(this, icon ? QAccessible::PageTab : QAccessible::Button);
        setText(text);
        setAccessibleName(text);
        setAttribute(Qt::WA_Hover);
        setCheckable(icon.has_value());
        setFixedHeight(std::max(icon ? rowHeight : viewHeight, QFontMetrics(md::font(FontRole::Body)).height() + 8));
    }

    QString id() const { return m_id; }

    void setBadge(const QString& badge)
    {
        m_badge = badge;
        setAccessibleName(badge.isEmpty() ? text() : u"%1, %2"_s.arg(text(), badge));
        update();
    }

    QSize sizeHint() const override { return {metrics::rail - 2 * padding, height()}; }

signals:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens(this);
        QPainter painter(this);
        if (isChecked())
            drawBox(&painter, rect(), t.selection, QColor());
        else if (underMouse() || isDown())
            drawBox(&painter, rect(), t.token, QColor());
        const auto place = [this](int left, int width) {
            return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width, height()));
        };
        int x = padding;
        if (m_icon) {
            paintIcon(&painter, place(x, metrics::icon), *m_icon, isChecked() ? t.accent : t.secondText);
            x += metrics::icon + 8;
        }
        int room = width() - x - padding;
        const QFont face = md::font(isChecked() ? FontRole::Strong : FontRole::Body);
        if (!m_badge.isEmpty()) {
            const Figures figures(md::font(FontRole::Label));
            const int wide = int(std::ceil(figures.width(m_badge)));
            // The name is needed to find the pane, the badge is extra: where both do not fit, the badge goes.
            if (QFontMetrics(face).horizontalAdvance(text()) + 6 + wide <= room) {
                painter.setPen(t.secondText);
                figures.draw(&painter, place(width() - padding - wide, wide), m_badge, Qt::AlignRight);
                room -= wide + 6;
            }
        }
        painter.setFont(face);
        painter.setPen(t.text);
        painter.drawText(place(x, room),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter |
                             Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
        if (showsFocus(this))
            drawFocus(&painter, rect(), t.accent);
    }

    void contextMenuEvent(QContextMenuEvent* event) override
    {
        if (m_icon)
            return;
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(themedIcon(Icon::Trash), tr("Remove this view"), this, &RailRow::removeRequested);
        menu->popup(event->globalPos());
    }

    void keyPressEvent(QKeyEvent* event) override
    {
        if (!m_icon && event->key() == Qt::Key_Delete)
            emit removeRequested();
        else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    QString m_id;
    QString m_badge;
    std::optional<Icon> m_icon;
};

Rail::Rail(QWidget* parent)
    : QWidget(parent)
    , m_paneColumn(new QVBoxLayout)
    , m_viewBox(new QWidget(this))
{
    setObjectName(u"rail"_s);
    setAccessibleRole(this, QAccessible::PageTabList);
    setAccessibleName(tr("Panes"));
    setFixedWidth(metrics::rail);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(0);
    m_paneColumn->setSpacing(0);
    column->addLayout(m_paneColumn);
    column->addStretch(1);
    auto* viewLayout = new QVBoxLayout(m_viewBox);
    viewLayout->setContentsMargins(0, 0, 0, 0);
    viewLayout->setSpacing(0);
    auto* head = new TextLabel(tr("Saved views"), TextLabel::Ink::Second, m_viewBox);
    head->setFont(md::font(FontRole::Label));
    head->setContentsMargins(padding, 0, padding, 4);
    viewLayout->addWidget(head);
    auto* scroll = new QScrollArea(m_viewBox);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_viewList = new QWidget(scroll);
    m_viewColumn = new QVBoxLayout(m_viewList);
    m_viewColumn->setContentsMargins(0, 0, 0, 0);
    m_viewColumn->setSpacing(0);
    scroll->setWidget(m_viewList);
    scroll->viewport()->setAutoFillBackground(false);
    m_viewList->setAutoFillBackground(false);
    m_viewScroll = scroll;
    viewLayout->addWidget(scroll);
    column->addWidget(m_viewBox);
    m_viewBox->hide();
}

void Rail::setPanes(const std::vector<PaneEntry>& entries)
{
    qDeleteAll(m_rows);
    m_rows.clear();
    while (QLayoutItem* item = m_paneColumn->takeAt(0))
        delete item;
    int group = entries.empty() ? 0 : entries.front().group;
    for (const PaneEntry& entry : entries) {
        if (entry.group != group)
            m_paneColumn->addSpacing(groupGap);
        group = entry.group;
        auto* row = new RailRow(entry.id, entry.title, entry.icon, this);
        row->setObjectName(u"rail-"_s + entry.id);
        row->setToolTip(entry.shortcut.toString(QKeySequence::NativeText));
        connect(row, &QAbstractButton::clicked, this, [this, id = entry.id] {
            setCurrent(id);
            emit paneChosen(id);
        });
        m_paneColumn->addWidget(row);
        m_rows.push_back(row);
    }
}

void Rail::setCurrent(const QString& id)
{
    for (RailRow* row : m_rows)
        row->setChecked(row->id() == id);
}

void Rail::setBadge(const QString& id, const QString& badge)
{
    for (RailRow* row : m_rows) {
        if (row->id() == id)
            row->setBadge(badge);
    }
}

void Rail::setSavedViews(const std::vector<std::pair<QString, QString>>& paneIdsAndNames)
{
    qDeleteAll(m_views);
    m_views.clear();
    for (const auto& [pane, name] : paneIdsAndNames) {
        auto* row = new RailRow(pane, name, std::nullopt, m_viewList);
        row->setObjectName(u"savedView-"_s + name);
        row->setToolTip(plainToolTip(name));
        connect(row, &QAbstractButton::clicked, this,
                [this, pane = pane, name = name] { emit savedViewChosen(pane, name); });
        connect(
            row, &RailRow::removeRequested, this,
            [this, pane = pane, name = name] { emit savedViewRemoved(pane, name); }, Qt::QueuedConnection);
        m_viewColumn->addWidget(row);
        m_views.push_back(row);
    }
    m_viewBox->setVisible(!m_views.empty());
    if (!m_views.empty())
        m_viewScroll->setFixedHeight(m_views.front()->height() * std::min(int(m_views.size()), mostViews));
}

void Rail::keyPressEvent(QKeyEvent* event)
{
    const bool down = event->key() == Qt::Key_Down || event->key() == Qt::Key_J;
    const bool up = event->key() == Qt::Key_Up || event->key() == Qt::Key_K;
    if (down || up)
        focusNextPrevChild(down);
    else
        QWidget::keyPressEvent(event);
}

void Rail::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokens(this).surface);
}

} // namespace md

#include "rail.moc"
