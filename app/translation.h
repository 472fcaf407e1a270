// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogues of the language: ours, and Qt's own for its buttons and dialogs.
#pragma once

#include <QTranslator>

namespace md {

class Translation
{
public:
    //! "en", "de", or empty for the desktop's language. Numbers and dates follow.
    explicit Translation(const QString& language);

    QString language() const { return m_language; }

private:
    QString m_language;
    QTranslator m_ours;
    QTranslator m_qt;
};

} // namespace md
