// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchreport.h"

#include <QTextStream>

using namespace Qt::StringLiterals;

namespace md::bench {

void Report::add(const Figure& figure)
{
    m_figures.push_back(figure);
    QTextStream(stdout) << figure.work << "\n    " << figure.ours << "\n    beside: " << figure.beside
                        << "\n    aim:    " << figure.aim << (figure.reached ? "  (reached)" : "  (not reached)")
                        << "\n\n"
                        << Qt::flush;
}

QString Report::markdown(const QString& title) const
{
    QString text =
        u"## "_s + title + u"\n\n| work | measured | beside, same run | aim | |\n| --- | --- | --- | --- | --- |\n"_s;
    for (const Figure& figure : m_figures) {
        text += u"| %1 | %2 | %3 | %4 | %5 |\n"_s.arg(figure.work, figure.ours, figure.beside, figure.aim,
                                                      figure.reached ? u"reached"_s : u"**not reached**"_s);
    }
    for (const QString& note : m_notes)
        text += u"\n"_s + note + u"\n"_s;
    return text;
}

QString milliseconds(double ms)
{
    if (ms < 0.1)
        return u"%1 µs"_s.arg(ms * 1000, 0, 'f', 1);
    if (ms < 10)
        return u"%1 ms"_s.arg(ms, 0, 'f', 2);
    if (ms < 10'000)
        return u"%1 ms"_s.arg(ms, 0, 'f', 0);
    return u"%1 s"_s.arg(ms / 1000, 0, 'f', 1);
}

QString times(double ratio)
{
    return u"%1 ×"_s.arg(ratio, 0, 'f', ratio < 10 ? 2 : 0);
}

} // namespace md::bench
