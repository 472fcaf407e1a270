// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/symptoms/answerrecord.h"

#include <QApplication>
#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QWidget>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace md::test {

namespace {

int distance(QRgb a, QRgb b)
{
    const int red = qRed(a) - qRed(b);
    const int green = qGreen(a) - qGreen(b);
    const int blue = qBlue(a) - qBlue(b);
    return red * red + green * green + blue * blue;
}

//! The colours that are used most; what is left out is the odd shade at the edge of a letter.
std::vector<QRgb> palette(const QImage& image)
{
    QHash<QRgb, int> uses;
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            ++uses[line[x]];
    }
    std::vector<QRgb> colours(uses.keyBegin(), uses.keyEnd());
    // Equal counts in a fixed order: the same window gives the same file.
    std::sort(colours.begin(), colours.end(),
              [&uses](QRgb a, QRgb b) { return std::pair(-uses.value(a), a) < std::pair(-uses.value(b), b); });
    colours.resize(std::min<size_t>(colours.size(), 256));
    return colours;
}

//! A third of the size, and of the repository: a window is flat areas and letters.
QImage withPalette(const QImage& full)
{
    const QImage image = full.convertToFormat(QImage::Format_RGB32);
    const std::vector<QRgb> colours = palette(image);
    QImage small(image.size(), QImage::Format_Indexed8);
    small.setColorTable(QList<QRgb>(colours.begin(), colours.end()));
    QHash<QRgb, uchar> nearest;
    for (int y = 0; y < image.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        uchar* to = small.scanLine(y);
        for (int x = 0; x < image.width(); ++x) {
            auto known = nearest.constFind(from[x]);
            if (known == nearest.constEnd()) {
                const auto best = std::min_element(colours.begin(), colours.end(), [colour = from[x]](QRgb a, QRgb b) {
                    return distance(a, colour) < distance(b, colour);
                });
                known = nearest.insert(from[x], uchar(best - colours.begin()));
            }
            to[x] = *known;
        }
    }
    return small;
}

} // namespace

QImage pictureOf(QWidget& window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (top != &window && top->isVisible() && top->windowType() != Qt::ToolTip)
            painter.drawPixmap(top->mapToGlobal(QPoint()) - window.mapToGlobal(QPoint()), top->grab());
    }
    painter.end();
    return withPalette(picture.toImage());
}

bool write(const AnswerRecord& record, const QImage& picture, const QString& folder)
{
    const QString row = QString(record.test).remove(u"tst_symptom_"_s);
    QString name = row + u'-' + record.function;
    if (!record.dataTag.isEmpty())
        name += u'-' + QString(record.dataTag).replace(QRegularExpression(u"\\W+"_s), u"-"_s);
    const QJsonObject members{{u"row"_s, row.toInt()},
                              {u"file"_s, record.test + u".cpp"_s},
                              {u"function"_s, record.function},
                              {u"tag"_s, record.dataTag},
                              {u"actions"_s, QJsonArray::fromStringList(record.actions)},
                              {u"milliseconds"_s, record.milliseconds},
                              {u"picture"_s, name + u".png"_s}};
    QSaveFile file(QDir(folder).filePath(name + u".json"_s));
    const bool written = QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) &&
                         file.write(QJsonDocument(members).toJson()) > 0 && file.commit() &&
                         picture.save(QDir(folder).filePath(name + u".png"_s), "PNG", 0);
    if (!written)
        qWarning("no record of %s in %s", qPrintable(name), qPrintable(folder));
    return written;
}

} // namespace md::test
