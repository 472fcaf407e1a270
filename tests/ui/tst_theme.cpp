// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours can be read, figures line up, every icon is drawn in the colour asked for.
#include "tests/support/testmain.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets/figures.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QWidget>

using namespace md;
using namespace Qt::StringLiterals;

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadable_data();
    void textIsReadable();
    void graphicsCanBeTold();
    void switchesEveryWidgetAtOnce();
    void followsTheDesktopOnlyInSystemMode();
    void paletteSaysWhichTokens();
    void sizesFollowTheBody();
    void everyDigitIsAsWideAsTheNext();
    void figuresThatDoNotFitEndInAnEllipsis();
    void rightAlignedFiguresEndTogether();
    void everyIconIsDrawnInItsColour();
};

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    for (const auto& [name, t] : {std::pair{"light", lightTokens()}, {"dark", darkTokens()}}) {
        const auto row = [name = name](const char* ink, const char* ground, const QColor& i, const QColor& g) {
            QTest::addRow("%s: %s on %s", name, ink, ground) << i << g;
        };
        const std::pair<const char*, QColor> inks[] = {{"text", t.text},       {"second text", t.secondText},
                                                       {"accent", t.accent},   {"ok", t.ok},
                                                       {"warning", t.warning}, {"bad", t.bad},
                                                       {"silent", t.silent},   {"live", t.live},
                                                       {"sandbox", t.sandbox}};
        const std::pair<const char*, QColor> grounds[] = {
            {"window", t.window}, {"surface", t.surface}, {"raised", t.raised}, {"selection", t.selection}};
        for (const auto& [ink, i] : inks) {
            for (const auto& [ground, g] : grounds)
                row(ink, ground, i, g);
        }
        row("text", "token", t.text, t.token);
        row("second text", "token", t.secondText, t.token);
        row("text", "facet bar", t.text, t.facetBar);
        row("second text", "facet bar", t.secondText, t.facetBar);
        row("bad", "facet bar", t.bad, t.facetBar);
        row("on accent", "accent", t.onAccent, t.accent);
        row("on live", "live", t.onLive, t.live);
        row("on sandbox", "sandbox", t.onSandbox, t.sandbox);
        row("on bad", "bad", t.onBad, t.bad);
        row("warning", "warning tint", t.warning, t.warningTint);
        row("text", "warning tint", t.text, t.warningTint);
        row("bad", "bad tint", t.bad, t.badTint);
        row("ok", "ok tint", t.ok, t.okTint);
        row("text", "live tint", t.text, t.liveTint);
        row("text", "sandbox tint", t.text, t.sandboxTint);
        row("text", "deep bad", t.text, t.deepBad);
        row("text", "deep ok", t.text, t.deepOk);
    }
}

void TestTheme::textIsReadable()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QCOMPARE_GE(contrast(ink, ground), 4.5);
}

void TestTheme::graphicsCanBeTold()
{
    for (const Tokens& t : {lightTokens(), darkTokens()}) {
        QCOMPARE_GE(contrast(t.chartAccepted, t.window), 3.0);
        QCOMPARE_GE(contrast(t.bad, t.window), 3.0);
        QCOMPARE_GE(contrast(t.live, t.sandbox), 1.0);
        QVERIFY(t.live != t.sandbox);
    }
}

void TestTheme::switchesEveryWidgetAtOnce()
{
    Theme theme(*qApp);
    theme.apply({ThemeMode::Light, {}, {}, 13});
    QWidget widget;
    widget.show();
    QCOMPARE(tokens(&widget).window, lightTokens().window);
    QSignalSpy changed(&theme, &Theme::themeChanged);
    theme.apply({ThemeMode::Dark, {}, {}, 13});
    QCOMPARE(changed.count(), 1);
    QTRY_COMPARE(tokens(&widget).window, darkTokens().window);
    QCOMPARE(widget.palette().color(QPalette::Window), darkTokens().window);
    theme.apply({ThemeMode::Dark, {}, {}, 13});
    QCOMPARE(changed.count(), 1);
}

void TestTheme::followsTheDesktopOnlyInSystemMode()
{
    Theme theme(*qApp);
    theme.setDesktopDark(false);
    theme.apply({ThemeMode::System, {}, {}, 13});
    QVERIFY(!theme.isDark());
    theme.setDesktopDark(true);
    QVERIFY(theme.isDark());
    theme.apply({ThemeMode::Light, {}, {}, 13});
    QVERIFY(!theme.isDark());
    theme.setDesktopDark(false);
    theme.setDesktopDark(true);
    QVERIFY(!theme.isDark());
}

void TestTheme::paletteSaysWhichTokens()
{
    QCOMPARE(tokens(paletteFrom(lightTokens())).text, lightTokens().text);
    QCOMPARE(tokens(paletteFrom(darkTokens())).text, darkTokens().text);
}

void TestTheme::sizesFollowTheBody()
{
    Theme theme(*qApp);
    theme.apply({ThemeMode::Light, {}, {}, 13});
    QCOMPARE(font(FontRole::Body).pixelSize(), 13);
    QCOMPARE(font(FontRole::Label).pixelSize(), 11);
    QCOMPARE(font(FontRole::Figure).pixelSize(), 20);
    QCOMPARE(font(FontRole::Mono).pixelSize(), 12);
    theme.apply({ThemeMode::Light, {}, {}, 16});
    QCOMPARE(font(FontRole::Label).pixelSize(), 14);
}

void TestTheme::everyDigitIsAsWideAsTheNext()
{
    Theme theme(*qApp);
    theme.apply({ThemeMode::Light, {}, {}, 13});
    const Figures figures(font(FontRole::Body));
    const qreal first = figures.width(u"0"_s);
    for (char16_t digit = u'1'; digit <= u'9'; ++digit)
        QCOMPARE(figures.width(QString(QChar(digit))), first);
    QCOMPARE(figures.width(u"11:11:11.111"_s), figures.width(u"08:48:50.986"_s));
    // What the font lacks is measured the ordinary way, not lost.
    QCOMPARE_GT(figures.width(u"一二"_s), 0.0);
}

void TestTheme::figuresThatDoNotFitEndInAnEllipsis()
{
    Theme theme(*qApp);
    theme.apply({ThemeMode::Light, {}, {}, 13});
    const Figures figures(font(FontRole::Body));
    QCOMPARE(figures.elided(u"1,842"_s, 100), u"1,842"_s);
    const QString cut = figures.elided(u"99,999,999.999998"_s, 60);
    QVERIFY(cut.startsWith(u"99,9"_s) && cut.endsWith(u'…'));
    QCOMPARE_LE(figures.width(cut), 60.0);
    QCOMPARE(figures.elided(u"12"_s, 0), u"…"_s);
}

void TestTheme::rightAlignedFiguresEndTogether()
{
    Theme theme(*qApp);
    theme.apply({ThemeMode::Light, {}, {}, 13});
    const Figures figures(font(FontRole::Body));
    const auto lastInk = [&figures](const QString& text) {
        QImage image(100, 24, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setPen(Qt::black);
        figures.draw(&painter, QRectF(0, 0, 90, 24), text, Qt::AlignRight);
        painter.end();
        for (int x = image.width() - 1; x >= 0; --x) {
            for (int y = 0; y < image.height(); ++y) {
                if (qGray(image.pixel(x, y)) < 200)
                    return x;
            }
        }
        return -1;
    };
    QCOMPARE_GT(lastInk(u"1,208"_s), 70);
    QCOMPARE(lastInk(u"1,208"_s), lastInk(u"88"_s));
}

void TestTheme::everyIconIsDrawnInItsColour()
{
    for (int i = 0; i < int(Icon::Count); ++i) {
        QImage image(24, 24, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paintIcon(&painter, image.rect(), Icon(i), Qt::red);
        painter.end();
        int inked = 0;
        for (int x = 0; x < 24; ++x) {
            for (int y = 0; y < 24; ++y) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() < 200)
                    continue;
                ++inked;
                QVERIFY2(pixel.red() > 250 && pixel.green() < 5, qPrintable(iconFile(Icon(i))));
            }
        }
        QVERIFY2(inked > 0, qPrintable(iconFile(Icon(i))));
        QVERIFY(!themedIcon(Icon(i)).pixmap(16).isNull());
    }
}

MD_TEST_MAIN(QApplication, TestTheme)
#include "tst_theme.moc"
