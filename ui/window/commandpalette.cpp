// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/commandpalette.h"

#include "ui/style.h"
#include "ui/theme.h"
#include "ui/widgets/searchfield.h"
#include "ui/window/fuzzy.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int rowHeight = 28;
constexpr int mostRows = 12;

class CommandDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, std::max(rowHeight, QFontMetrics(md::font(FontRole::Body)).height() + 8)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokens(option.palette);
        const QRect row = option.rect.adjusted(4, 0, -4, 0);
        if (option.state & QStyle::State_Selected)
            drawBox(painter, row, t.selection, QColor());
        const auto place = [&](int left, int width) {
            return QStyle::visualRect(option.direction, row, QRect(row.left() + left, row.top(), width, row.height()));
        };
        const bool chosen = option.state & QStyle::State_Selected;
        paintIcon(painter, place(8, metrics::icon), Icon(index.data(CommandModel::IconRole).toInt()),
                  chosen ? t.accent : t.secondText);
        int right = row.width() - 8;
        const QString shortcut = index.data(CommandModel::ShortcutRole).toString();
        if (!shortcut.isEmpty()) {
            const int width = keyHintWidth(shortcut);
            drawKeyHint(painter, place(right - width, width), shortcut, t.controlBorder, t.secondText);
            right -= width + 12;
        }
        const QString category = index.data(CommandModel::CategoryRole).toString();
        const QFontMetrics label(md::font(FontRole::Label));
        painter->setFont(md::font(FontRole::Label));
        painter->setPen(t.secondText);
        painter->drawText(place(right - label.horizontalAdvance(category), label.horizontalAdvance(category) + 1),
                          Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, category);
        right -= label.horizontalAdvance(category) + 12;
        drawTitle(painter, place(32, right - 32), index, t);
    }

private:
    // The letters that were typed stand out in the accent.
    static void drawTitle(QPainter* painter, const QRect& rect, const QModelIndex& index, const Tokens& t)
    {
        painter->setFont(md::font(FontRole::Body));
        const QFontMetrics fm = painter->fontMetrics();
        const QString title = fm.elidedText(index.data().toString(), Qt::ElideRight, rect.width());
        const QVariantList positions = index.data(CommandModel::PositionsRole).toList();
        QTextLayout layout(title, painter->font());
        QList<QTextLayout::FormatRange> formats;
        QTextCharFormat plain;
        plain.setForeground(t.text);
        formats.append({0, int(title.size()), plain});
        QTextCharFormat found;
        found.setForeground(t.accent);
        for (const QVariant& position : positions)
            formats.append({position.toInt(), 1, found});
        layout.setFormats(formats);
        QTextOption option;
        option.setWrapMode(QTextOption::NoWrap);
        option.setAlignment(Qt::AlignLeft);
        layout.setTextOption(option);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(rect.width());
        layout.endLayout();
        layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    }
};

} // namespace

void CommandModel::setCommands(std::vector<Command> commands, FromText fromText)
{
    m_commands = std::move(commands);
    m_fromText = std::move(fromText);
    setTyped({});
}

void CommandModel::setTyped(const QString& typed)
{
    beginResetModel();
    m_shown.clear();
    for (const Command& command : m_commands) {
        if (auto match = fuzzyMatch(typed, command.title))
            m_shown.push_back({command, match->score, std::move(match->positions)});
    }
    std::stable_sort(m_shown.begin(), m_shown.end(), [](const Shown& a, const Shown& b) { return a.score > b.score; });
    if (m_fromText && !typed.trimmed().isEmpty()) {
        for (Command& command : m_fromText(typed.trimmed()))
            m_shown.push_back({std::move(command), 0, {}});
    }
    endResetModel();
}

int CommandModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant CommandModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Shown& shown = m_shown[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return shown.command.title;
    case CategoryRole: return shown.command.category;
    case ShortcutRole: return shown.command.shortcut;
    case IconRole: return int(shown.command.icon);
    case PositionsRole: return QVariantList(shown.positions.begin(), shown.positions.end());
    case Qt::AccessibleTextRole:
        return u"%1, %2 %3"_s.arg(shown.command.title, shown.command.category, shown.command.shortcut).trimmed();
    default: return {};
    }
}

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window)
    , m_field(new SearchField(tr("Command, pane, saved view, id or filter"), Icon::Search, this))
    , m_list(new QListView(this))
    , m_model(new CommandModel(this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Command palette"));
    m_field->setObjectName(u"paletteField"_s);
    m_field->setKeyHint(tr("Esc"));
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CommandDelegate(this));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->viewport()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setTyped(text);
        m_list->setCurrentIndex(m_model->index(0, 0));
        fitHeight();
    });
    connect(m_field, &SearchField::left, this, &CommandPalette::close);
    connect(m_field, &SearchField::stepped, this, &CommandPalette::step);
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::runCurrent);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(std::vector<Command> commands, CommandModel::FromText fromText, const QRect& searchBox)
{
    m_focusBefore = QApplication::focusWidget();
    m_model->setCommands(std::move(commands), std::move(fromText));
    m_field->clear();
    m_list->setCurrentIndex(m_model->index(0, 0));
    const int width = std::min(560, parentWidget()->width() - 32);
    const int left = std::clamp(searchBox.center().x() - width / 2, 16, parentWidget()->width() - width - 16);
    move(left, searchBox.top() - 8);
    resize(width, height());
    fitHeight();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    qApp->installEventFilter(this);
}

void CommandPalette::fitHeight()
{
    const int rows = std::clamp(m_model->rowCount(), 1, mostRows);
    const int height = std::max(rowHeight, QFontMetrics(md::font(FontRole::Body)).height() + 8);
    m_list->setFixedHeight(rows * height);
    resize(width(), 8 + m_field->sizeHint().height() + 6 + rows * height + 8);
}

void CommandPalette::close()
{
    qApp->removeEventFilter(this);
    hide();
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    m_focusBefore = nullptr;
    emit closed();
}

void CommandPalette::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int next = (m_list->currentIndex().row() + rows + count) % count;
    m_list->setCurrentIndex(m_model->index(next, 0));
}

void CommandPalette::runCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    // The command may open something that takes the focus: give it back first.
    const std::function<void()> run = m_model->command(index.row()).run;
    close();
    run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (isVisible() && event->type() == QEvent::MouseButtonPress) {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (widget && widget != this && !isAncestorOf(widget))
            close();
    }
    if (isVisible() && event->type() == QEvent::Resize && watched == parentWidget())
        close();
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawBox(&painter, rect(), tokens(this).raised, tokens(this).dialogBorder, 6);
}

} // namespace md
