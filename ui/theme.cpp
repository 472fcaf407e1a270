// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "ui/style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QWidget>

#include <cmath>

using namespace Qt::StringLiterals;

namespace md {

namespace {

// Class names under which QApplication keeps our further fonts: Qt's own registry, so no state of ours.
constexpr const char* monoClass = "md::MonoText";

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

QString firstInstalled(const QString& chosen, const QString& preferred, QFontDatabase::SystemFont fallback)
{
    for (const QString& family : {chosen, preferred}) {
        if (!family.isEmpty() && QFontDatabase::hasFamily(family))
            return family;
    }
    return QFontDatabase::systemFont(fallback).family();
}

} // namespace

const Tokens& lightTokens()
{
    static const Tokens light{
        .window = 0xffffff,
        .surface = 0xf6f7f9,
        .raised = 0xffffff,
        .line = 0xe2e5ea,
        .text = 0x1b1f24,
        .secondText = 0x59626e,
        .accent = 0x2a63d6,
        .selection = 0xe4edff,
        .ok = 0x18784a,
        .warning = 0x8a5a00,
        .bad = 0xc0262d,
        .silent = 0x5f6772,
        .live = 0xb3400e,
        .sandbox = 0x0f6d7a,
        .controlBorder = 0xc6ccd5,
        .onAccent = 0xffffff,
        .onLive = 0xffffff,
        .onSandbox = 0xffffff,
        .onBad = 0xffffff,
        .warningTint = 0xfdf4de,
        .badTint = 0xfdeeee,
        .okTint = 0xe8f4ed,
        .liveTint = 0xfdf0ea,
        .sandboxTint = 0xe8f4f5,
        .deepBad = 0xf3c4c6,
        .deepOk = 0xb4dcc4,
        .facetBar = 0xe9edf4,
        .token = 0xeef1f5,
        .chartAccepted = 0x6a90e0,
        .dimAccepted = 0xcdd9f3,
        .dimRejected = 0xecc3c5,
        .dimDuplicate = 0xd4d7dc,
        .dialogBorder = 0x9aa3af,
    };
    return light;
}

const Tokens& darkTokens()
{
    static const Tokens dark{
        .window = 0x14171c,
        .surface = 0x1a1e24,
        .raised = 0x20252d,
        .line = 0x2a3039,
        .text = 0xe7eaef,
        .secondText = 0x9aa4b1,
        .accent = 0x7aa5ff,
        .selection = 0x25344f,
        .ok = 0x4fc48c,
        .warning = 0xe0b13c,
        .bad = 0xff7b74,
        .silent = 0x9aa4b1,
        .live = 0xff9a62,
        .sandbox = 0x4fb8c6,
        .controlBorder = 0x404956,
        .onAccent = 0x10141a,
        .onLive = 0x1a0e06,
        .onSandbox = 0x06191c,
        .onBad = 0x1d0706,
        .warningTint = 0x2a2517,
        .badTint = 0x33201f,
        .okTint = 0x18291f,
        .liveTint = 0x2f2119,
        .sandboxTint = 0x16272a,
        .deepBad = 0x6b3336,
        .deepOk = 0x2b5a40,
        .facetBar = 0x242b35,
        .token = 0x262c35,
        .chartAccepted = 0x4d73be,
        .dimAccepted = 0x2b3b5c,
        .dimRejected = 0x63343a,
        .dimDuplicate = 0x3c434d,
        .dialogBorder = 0x9aa3af,
    };
    return dark;
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

const Tokens& tokens(const QPalette& palette)
{
    return isDark(palette) ? darkTokens() : lightTokens();
}

const Tokens& tokens(const QWidget* widget)
{
    return tokens(widget->palette());
}

double contrast(const QColor& one, const QColor& other)
{
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QPalette paletteFrom(const Tokens& t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.window);
    palette.setColor(QPalette::AlternateBase, t.surface);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::PlaceholderText, t.secondText);
    palette.setColor(QPalette::Button, t.raised);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.bad);
    palette.setColor(QPalette::Highlight, t.selection);
    palette.setColor(QPalette::HighlightedText, t.text);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Light, t.raised);
    palette.setColor(QPalette::Midlight, t.line);
    palette.setColor(QPalette::Mid, t.controlBorder);
    palette.setColor(QPalette::Dark, t.controlBorder);
    palette.setColor(QPalette::Shadow, t.dialogBorder);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, t.secondText);
    return palette;
}

QFont font(FontRole role)
{
    const auto sized = [](QFont f, int delta, QFont::Weight weight) {
        f.setPixelSize(f.pixelSize() + delta);
        f.setWeight(weight);
        return f;
    };
    const QFont body = QApplication::font();
    const QFont mono = QApplication::font(monoClass);
    // Before a theme was applied the desktop's font may be measured in points.
    if (body.pixelSize() < 0 || mono.pixelSize() < 0)
        return body;
    switch (role) {
    case FontRole::Body: return body;
    case FontRole::Strong: return sized(body, 0, QFont::Medium);
    case FontRole::Heading: return sized(body, 0, QFont::DemiBold);
    case FontRole::Label: return sized(body, -2, QFont::Normal);
    case FontRole::Tag: return sized(body, -2, QFont::Bold);
    case FontRole::Figure: return sized(body, 7, QFont::DemiBold);
    case FontRole::Mono: return mono;
    case FontRole::Secret: return sized(mono, 6, QFont::Medium);
    }
    Q_UNREACHABLE();
}

Theme::Theme(QApplication& application, QObject* parent)
    : QObject(parent)
    , m_application(application)
    , m_desktopDark(md::isDark(QApplication::palette()))
{
    application.setStyle(new Style);
    application.installEventFilter(this);
}

void Theme::apply(const ThemeOptions& options)
{
    if (m_applied && m_options == options)
        return;
    m_applied = true;
    m_options = options;
    applyFonts();
    applyPalette();
    emit themeChanged();
}

void Theme::setDesktopDark(bool dark)
{
    if (m_desktopDark == dark)
        return;
    m_desktopDark = dark;
    if (!m_applied || m_options.mode != ThemeMode::System)
        return;
    applyPalette();
    emit themeChanged();
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && watched == &m_application) {
        // An empty palette asks the desktop's again; ours goes back on top of it.
        QApplication::setPalette(QPalette());
        const bool dark = md::isDark(QApplication::palette());
        applyPalette();
        setDesktopDark(dark);
    }
    return QObject::eventFilter(watched, event);
}

bool Theme::desktopIsDark() const
{
    return m_desktopDark;
}

void Theme::applyPalette()
{
    m_dark = m_options.mode == ThemeMode::Dark || (m_options.mode == ThemeMode::System && desktopIsDark());
    QApplication::setPalette(paletteFrom(m_dark ? darkTokens() : lightTokens()));
}

void Theme::applyFonts()
{
    QFont body(firstInstalled(m_options.uiFamily, u"Inter"_s, QFontDatabase::GeneralFont));
    body.setPixelSize(m_options.bodyPixels);
    // Full hinting rounds every advance to whole pixels and makes Inter at 13 px uneven and wide.
    body.setHintingPreference(QFont::PreferNoHinting);
    QFont mono(firstInstalled(m_options.monoFamily, u"JetBrains Mono"_s, QFontDatabase::FixedFont));
    mono.setPixelSize(m_options.bodyPixels - 1);
    mono.setStyleHint(QFont::Monospace);
    mono.setHintingPreference(QFont::PreferNoHinting);
    // Ligatures come with kerning in Qt 6.4's shaper: an id shows each character as it is.
    mono.setKerning(false);
    QApplication::setFont(body);
    QApplication::setFont(mono, monoClass);
}

} // namespace md
