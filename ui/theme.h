// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one file of tokens: colours, fonts and measures of the console, in light and in dark.
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <QString>

class QApplication;
class QWidget;

namespace md {

struct Tokens
{
    QColor window, surface, raised;
    QColor line, text, secondText;
    QColor accent, selection;
    QColor ok, warning, bad, silent;
    QColor live, sandbox;
    QColor controlBorder, onAccent, onLive, onSandbox, onBad;
    QColor warningTint, badTint, okTint, liveTint, sandboxTint;
    QColor deepBad, deepOk;
    QColor facetBar, token;
    QColor chartAccepted, dimAccepted, dimRejected, dimDuplicate;
    QColor dialogBorder;
};

const Tokens& lightTokens();
const Tokens& darkTokens();

//! The tokens a palette belongs to. A palette says which by the lightness of its window, so a widget needs no theme
//! object.
const Tokens& tokens(const QPalette& palette);
const Tokens& tokens(const QWidget* widget);
bool isDark(const QPalette& palette);

//! WCAG 2 contrast ratio, 1 to 21.
double contrast(const QColor& one, const QColor& other);

QPalette paletteFrom(const Tokens& tokens);

namespace metrics {
constexpr int grid = 4;
constexpr int row = 24;
constexpr int tableHead = 24;
constexpr int control = 28;
constexpr int smallControl = 24;
constexpr int radius = 4;
constexpr int tokenHeight = 20;
constexpr int modeStrip = 4;
constexpr int topBar = 44;
constexpr int banner = 28;
constexpr int rail = 144;
constexpr int statusBar = 24;
constexpr int paneHead = 48;
constexpr int filterBar = 40;
constexpr int bottomStrip = 28;
constexpr int panePadding = 16;
constexpr int cellLeft = 12;
constexpr int cellRight = 12;
constexpr int numberRight = 16;
constexpr int icon = 16;
} // namespace metrics

//! What a text is for; sizes follow the body size that the user chose (13 px unless told).
enum class FontRole {
    Body,    //!< 13 / 400
    Strong,  //!< 13 / 500: names, actions
    Heading, //!< 13 / 600
    Label,   //!< 11 / 400: labels, table heads, axes
    Tag,     //!< 11 / 700
    Figure,  //!< 20 / 600: the one number or sentence a pane is about
    Mono,    //!< 12 mono, no ligatures: ids, code
    Secret   //!< 18 mono 500
};
QFont font(FontRole role);

enum class ThemeMode { System, Light, Dark };

struct ThemeOptions
{
    ThemeMode mode = ThemeMode::System;
    QString uiFamily;   //!< empty: Inter, else the desktop's font
    QString monoFamily; //!< empty: JetBrains Mono, else the desktop's fixed font
    int bodyPixels = 13;

    bool operator==(const ThemeOptions&) const = default;
};

//! Puts palette, style and fonts on the application and keeps them there when the desktop turns light or dark.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(QApplication& application, QObject* parent = nullptr);

    void apply(const ThemeOptions& options);
    const ThemeOptions& options() const { return m_options; }
    bool isDark() const { return m_dark; }

    //! For desktops that tell light or dark otherwise than by the palette.
    void setDesktopDark(bool dark);

signals:
    //! Widgets have their new palette when their own PaletteChange event comes, in the next turn of the event loop.
    void themeChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool desktopIsDark() const;
    void applyPalette();
    void applyFonts();

    QApplication& m_application;
    ThemeOptions m_options;
    bool m_applied = false;
    bool m_dark = false;
    bool m_desktopDark = false;
};

} // namespace md
