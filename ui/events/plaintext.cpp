// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/plaintext.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

bool needsShowing(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return false;
    }
}

} // namespace

QString visibleText(QStringView text)
{
    if (std::none_of(text.begin(), text.end(), needsShowing))
        return text.toString();
    QString shown;
    shown.reserve(text.size() + 16);
    for (const QChar c : text) {
        if (c == u'\n')
            shown += u'↵';
        else if (c == u'\t')
            shown += u'⇥';
        else if (needsShowing(c))
            shown += u"⟨U+%1⟩"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
        else
            shown += c;
    }
    return shown;
}

QString menuText(const QString& text)
{
    constexpr qsizetype head = 24;
    constexpr qsizetype tail = 15;
    QString shown = visibleText(text);
    if (shown.size() > head + tail + 1)
        shown = shown.first(head) + u'…' + shown.last(tail);
    return shown.replace(u'&', "&&"_L1);
}

} // namespace md
