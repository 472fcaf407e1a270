// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include "ui/theme.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr std::array<QLatin1StringView, size_t(Icon::Count)> names{
    "overview"_L1,     "events"_L1,        "event-log"_L1,  "trace"_L1,        "health"_L1,        "limits"_L1,
    "webhooks"_L1,     "audit"_L1,         "keys"_L1,       "orgs"_L1,         "ai-cost"_L1,       "rate-limits"_L1,
    "doctor"_L1,       "filter"_L1,        "bookmark"_L1,   "columns"_L1,      "export"_L1,        "search"_L1,
    "menu"_L1,         "lock"_L1,          "unlock"_L1,     "bell"_L1,         "chevron-up"_L1,    "chevron-down"_L1,
    "chevron-left"_L1, "chevron-right"_L1, "close"_L1,      "copy"_L1,         "terminal"_L1,      "ok-circle"_L1,
    "bad-circle"_L1,   "info-circle"_L1,   "duplicate"_L1,  "warning"_L1,      "minus"_L1,         "plus"_L1,
    "pause"_L1,        "pause-circle"_L1,  "play"_L1,       "inbox"_L1,        "plug"_L1,          "refresh"_L1,
    "clock"_L1,        "settings"_L1,      "sun"_L1,        "moon"_L1,         "desktop"_L1,       "folder-open"_L1,
    "check"_L1,        "more"_L1,          "trash"_L1,      "edit"_L1,         "link"_L1,          "pin"_L1,
    "note"_L1,         "arrow-up"_L1,      "arrow-down"_L1, "zoom-out"_L1,     "sandbox"_L1,       "command"_L1,
    "keyboard"_L1,     "power"_L1,         "eye"_L1,        "alert-circle"_L1, "silent-circle"_L1, "undo"_L1,
    "send"_L1,
};

QPixmap tinted(Icon icon, const QSize& size, const QColor& color, qreal scale)
{
    const QString key = u"md-icon-%1-%2x%3-%4-%5"_s.arg(int(icon))
                            .arg(size.width())
                            .arg(size.height())
                            .arg(color.rgba(), 8, 16)
                            .arg(scale);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(size * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(iconFile(icon));
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRectF(QPointF(0, 0), QSizeF(size)), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class ThemedIconEngine : public QIconEngine
{
public:
    explicit ThemedIconEngine(Icon icon)
        : m_icon(icon)
    {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_icon, color(mode));
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // The size comes in device pixels.
        QPixmap pixmap = tinted(m_icon, size, color(mode), 1.0);
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QIconEngine* clone() const override { return new ThemedIconEngine(m_icon); }
    bool isNull() override { return false; }

private:
    static QColor color(QIcon::Mode mode)
    {
        const Tokens& t = tokens(QGuiApplication::palette());
        return mode == QIcon::Selected ? t.accent : t.secondText;
    }

    Icon m_icon;
};

} // namespace

QString iconFile(Icon icon)
{
    return u":/icons/%1.svg"_s.arg(names[size_t(icon)]);
}

void paintIcon(QPainter* painter, const QRect& rect, Icon icon, const QColor& color)
{
    const int side = std::min(rect.width(), rect.height());
    QRect box(0, 0, side, side);
    box.moveCenter(rect.center());
    const qreal scale = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
    painter->drawPixmap(box.topLeft(), tinted(icon, box.size(), color, scale));
}

QIcon themedIcon(Icon icon)
{
    return QIcon(new ThemedIconEngine(icon));
}

} // namespace md
