// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcutsdialog.h"

#include "md_version.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sentence.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

namespace {

class KeyCap : public QWidget
{
public:
    KeyCap(const QString& keys, QWidget* parent)
        : QWidget(parent)
        , m_keys(keys)
    {
        setAccessibleName(keys);
        setFixedSize(keyHintWidth(keys), metrics::tokenHeight);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        drawKeyHint(&painter, rect(), m_keys, tokens(this).controlBorder, tokens(this).text);
    }

private:
    QString m_keys;
};

} // namespace

ShortcutsDialog::ShortcutsDialog(const std::vector<ShortcutGroup>& groups, QWidget* parent)
    : Dialog(tr("Keyboard shortcuts"), parent)
{
    setObjectName(u"shortcutsDialog"_s);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(40);
    QVBoxLayout* column = nullptr;
    size_t rows = 0;
    size_t total = 0;
    for (const ShortcutGroup& group : groups)
        total += group.keysAndMeanings.size() + 2;
    for (const ShortcutGroup& group : groups) {
        if (group.keysAndMeanings.empty())
            continue;
        // A group begins a new column when more than half of it would stand beyond the middle.
        if (!column || (columns->count() == 1 && rows + group.keysAndMeanings.size() / 2 > total / 2)) {
            if (column)
                column->addStretch(1);
            column = new QVBoxLayout;
            column->setSpacing(4);
            columns->addLayout(column);
            rows = 0;
        }
        auto* title = new TextLabel(group.title, TextLabel::Ink::Text, this);
        title->setFont(md::font(FontRole::Heading));
        title->setContentsMargins(0, rows == 0 ? 0 : 12, 0, 2);
        column->addWidget(title);
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(16);
        grid->setVerticalSpacing(4);
        grid->setColumnMinimumWidth(0, 96);
        for (const auto& [keys, meaning] : group.keysAndMeanings) {
            const int row = grid->rowCount();
            grid->addWidget(new KeyCap(keys, this), row, 0, Qt::AlignLeft);
            grid->addWidget(new TextLabel(meaning, TextLabel::Ink::Second, this), row, 1);
        }
        grid->setColumnStretch(1, 1);
        column->addLayout(grid);
        rows += group.keysAndMeanings.size() + 2;
    }
    if (column)
        column->addStretch(1);
    body()->addLayout(columns);
    Button* done = addAction(tr("Close"));
    connect(done, &Button::clicked, this, &QDialog::accept);
    done->setFocus();
}

AboutDialog::AboutDialog(const QString& server, QWidget* parent)
    : Dialog(tr("About Meterdesk"), parent)
{
    setObjectName(u"aboutDialog"_s);
    setFixedWidth(420);
    auto* name = new TextLabel(u"Meterdesk %1"_s.arg(QLatin1StringView(MD_VERSION)), TextLabel::Ink::Text, this);
    name->setFont(md::font(FontRole::Figure));
    auto* mark = new QLabel(this);
    mark->setPixmap(QIcon(u":/meterdesk.svg"_s).pixmap(QSize(40, 40), devicePixelRatioF()));
    mark->setAccessibleName(u"Meterdesk"_s);
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(mark);
    head->addWidget(name, 1);
    body()->addLayout(head);
    auto* what = new SentenceLabel(this);
    what->setSentence({{tr("A desktop console for the people who operate a usage-metering and monetization platform."),
                        Span::Style::Normal}});
    body()->addWidget(what);
    const QString facts = u"Meterdesk %1\nQt %2\n%3\n%4"_s.arg(
        QLatin1StringView(MD_VERSION), QLatin1StringView(qVersion()), QSysInfo::prettyProductName(), server);
    auto* lines = new TextLabel(facts.section(u'\n', 1).trimmed(), TextLabel::Ink::Second, this);
    body()->addWidget(lines);
    body()->addWidget(new TextLabel(tr("Free software under the GNU General Public License, version 3 or later."),
                                    TextLabel::Ink::Second, this));
    Button* copy = addAside(tr("Copy versions"));
    copy->setGlyph(Icon::Copy);
    connect(copy, &Button::clicked, this, [facts] { QGuiApplication::clipboard()->setText(facts.trimmed()); });
    Button* done = addAction(tr("Close"));
    connect(done, &Button::clicked, this, &QDialog::accept);
    done->setFocus();
}

} // namespace md
