// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagestyle.h"

#include <QFontMetricsF>
#include <QGuiApplication>

#include <cmath>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Bringhurst, "The Elements of Typographic Style", 2.1.2: 45 to 75 characters, 66 the ideal.
constexpr qreal charactersPerLine = 66;
/// A ragged line ends, on average, half a word before its measure.
constexpr qreal raggedLoss = 3;
/// WCAG 1.4.12 and Bringhurst agree on about one and a half.
constexpr qreal lineHeightFactor = 1.5;
constexpr qreal indentFactor = 1.2;
constexpr qreal titleFactor = 33.0 / 19;
constexpr qreal headingFactor = 1.16;
constexpr qreal captionFactor = 0.79;
constexpr qreal artistFactor = 0.6;
constexpr qreal openingWordsFactor = 0.84;
constexpr qreal pictureFactor = 450.0 / 19;

QFont pageFont(const QStringList &families, qreal pixelSize)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixelSize))));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void letterspace(QFont &font, qreal percent)
{
    font.setLetterSpacing(QFont::PercentageSpacing, 100 + percent);
}

} // namespace

QStringList textFaces()
{
    return {u"Vollkorn"_s,         u"Gentium Book Plus"_s,
            u"Gentium Plus"_s,     u"Linux Libertine O"_s,
            u"Libertinus Serif"_s, u"Charis SIL"_s,
            u"Noto Serif"_s,       u"Georgia"_s,
            u"DejaVu Serif"_s,     u"serif"_s};
}

PageStyle::PageStyle(const Theme &theme, int textSize)
    : m_theme(theme)
    , m_textSize(textSize)
{
}

QFont PageStyle::text() const
{
    return pageFont(textFaces(), m_textSize);
}

QFont PageStyle::title() const
{
    return pageFont(textFaces(), m_textSize * titleFactor);
}

QFont PageStyle::artist() const
{
    QFont font = pageFont(QGuiApplication::font().families(), m_textSize * artistFactor);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    letterspace(font, 14);
    return font;
}

QFont PageStyle::caption() const
{
    QFont font = pageFont(textFaces(), m_textSize * captionFactor);
    font.setItalic(true);
    return font;
}

QFont PageStyle::heading() const
{
    return pageFont(textFaces(), m_textSize * headingFactor);
}

QFont PageStyle::code() const
{
    QFont font = pageFont({u"monospace"_s}, m_textSize * openingWordsFactor);
    font.setStyleHint(QFont::Monospace);
    return font;
}

QFont PageStyle::openingWords() const
{
    QFont font = pageFont(textFaces(), m_textSize * openingWordsFactor);
    font.setCapitalization(QFont::AllUppercase);
    letterspace(font, 7);
    return font;
}

qreal PageStyle::lineHeight() const
{
    return std::round(m_textSize * lineHeightFactor);
}

qreal PageStyle::indent() const
{
    return std::round(m_textSize * indentFactor);
}

qreal PageStyle::measure() const
{
    // Prose, since letters come as often as they do in stories; capitals, commas and blanks included.
    static const QString prose
        = u"The kettle had boiled dry twice before anybody thought of the painting again. It stood "
          "where Irina had left it, face to the wall, and the cat had already claimed the "
          "narrow, warm place behind it; from there she watched us, one eye open, until the "
          "visitors were gone."_s;
    const QFontMetricsF metrics(text());
    return std::round(metrics.horizontalAdvance(prose) / qreal(prose.size())
                      * (charactersPerLine + raggedLoss));
}

qreal PageStyle::pictureWidth() const
{
    return std::round(m_textSize * pictureFactor);
}

} // namespace Frontispiece
