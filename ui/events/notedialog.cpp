// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/notedialog.h"

#include "ui/widgets/linkbutton.h"

#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace md {

NoteDialog::NoteDialog(const QString& note, qsizetype longest, QWidget* parent)
    : Dialog(tr("Note on this event"), parent)
    , m_longest(longest)
{
    setObjectName(u"noteDialog"_s);
    setMinimumWidth(420);
    auto* kept =
        new TextLabel(tr("Marks and notes stay on this machine; no server is told."), TextLabel::Ink::Second, this);
    kept->setWordWrap(true);
    body()->addWidget(kept);
    m_text = new QPlainTextEdit(note, this);
    m_text->setObjectName(u"noteText"_s);
    m_text->setAccessibleName(tr("Note"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(120);
    body()->addWidget(m_text);
    connect(addAction(tr("Cancel")), &Button::clicked, this, &QDialog::reject);
    m_keep = addAction(tr("Keep note"), Button::Kind::Primary);
    m_keep->setObjectName(u"noteKeep"_s);
    m_keep->setShortcutHint(tr("Ctrl+Enter"));
    connect(m_keep, &Button::clicked, this, [this] {
        emit written(m_text->toPlainText().trimmed());
        accept();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteDialog::check);
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | enter), this), &QShortcut::activated, m_keep, &Button::click);
    m_text->setFocus();
    m_text->moveCursor(QTextCursor::End);
    check();
}

void NoteDialog::check()
{
    const bool fits = m_text->toPlainText().trimmed().size() <= m_longest;
    m_keep->setEnabled(fits);
    m_keep->setToolTip(fits ? QString() : tr("A note has at most %1 characters").arg(m_longest));
}

} // namespace md
