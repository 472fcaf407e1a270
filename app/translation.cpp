// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace md {

Translation::Translation(const QString& language)
{
    const QLocale system = QLocale::system();
    const QLocale locale = language.isEmpty() ? system : QLocale(language);
    m_language = locale.language() == QLocale::German ? u"de"_s : u"en"_s;
    // Texts come in two languages only. Where the desktop speaks a third, numbers in English text are English too.
    const bool spoken = locale.language() == QLocale::German || locale.language() == QLocale::English;
    QLocale::setDefault(spoken ? locale : QLocale(QLocale::English, QLocale::UnitedStates));
    if (m_ours.load(u":/i18n/meterdesk_%1.qm"_s.arg(m_language)))
        QCoreApplication::installTranslator(&m_ours);
    if (m_language != "en"_L1 && m_qt.load(u"qt_"_s + m_language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace md
