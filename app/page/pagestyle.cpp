// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagestyle.h"

#include "textface.h"

#include <QFontMetricsF>
#include <QGuiApplication>

#include <cmath>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// A ragged line ends, on average, half a word before its measure.
constexpr qreal raggedLoss = 3;
/// WCAG 2.1, 1.4.12: lines, gaps between paragraphs, letters and words, in parts of the text's size.
constexpr qreal accessibleLines = 1.5;
constexpr qreal accessibleGap = 2;
constexpr qreal accessibleLetters = 0.12;
constexpr qreal accessibleWords = 0.16;
constexpr qreal indentFactor = 1.2;
/// A gap of a whole line would tear the page apart.
constexpr qreal spacedFactor = 0.6;
constexpr qreal titleFactor = 33.0 / 19;
constexpr qreal headingFactor = 1.16;
constexpr qreal captionFactor = 0.79;
constexpr qreal artistFactor = 0.6;
constexpr qreal openingWordsFactor = 0.84;
constexpr qreal noteFactor = 0.84;
constexpr qreal pictureFactor = 450.0 / 19;

QFont pageFont(qreal pixelSize)
{
    QFont font;
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixelSize))));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void letterspace(QFont &font, qreal percent)
{
    font.setLetterSpacing(QFont::PercentageSpacing, 100 + percent);
}

} // namespace

PageStyle::PageStyle(const Theme &theme, Settings settings)
    : m_theme(theme)
    , m_settings(std::move(settings))
{
}

/// The face of the text in a part of its size.
QFont PageStyle::face(qreal factor) const
{
    QFont font = pageFont(m_settings.textSize * factor);
    setTextFace(font, m_settings.face);
    if (m_settings.accessibleSpacing) {
        font.setLetterSpacing(QFont::AbsoluteSpacing, font.pixelSize() * accessibleLetters);
        font.setWordSpacing(font.pixelSize() * accessibleWords);
    }
    return font;
}

QFont PageStyle::text() const
{
    return face(1);
}

QFont PageStyle::title() const
{
    return face(titleFactor);
}

QFont PageStyle::artist() const
{
    QFont font = pageFont(m_settings.textSize * artistFactor);
    font.setFamilies(QGuiApplication::font().families());
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    letterspace(font, 14);
    return font;
}

QFont PageStyle::caption() const
{
    QFont font = face(captionFactor);
    font.setItalic(true);
    return font;
}

QFont PageStyle::heading() const
{
    return face(headingFactor);
}

QFont PageStyle::code() const
{
    QFont font = pageFont(m_settings.textSize * openingWordsFactor);
    font.setFamily(u"monospace"_s);
    font.setStyleHint(QFont::Monospace);
    return font;
}

QFont PageStyle::openingWords() const
{
    QFont font = face(openingWordsFactor);
    font.setCapitalization(QFont::AllUppercase);
    if (!m_settings.accessibleSpacing)
        letterspace(font, 7);
    return font;
}

QFont PageStyle::note() const
{
    return face(noteFactor);
}

qreal PageStyle::lineHeight() const
{
    const qreal factor = m_settings.accessibleSpacing
        ? std::max(accessibleLines, m_settings.lineHeight / 100.0)
        : m_settings.lineHeight / 100.0;
    return std::round(m_settings.textSize * factor);
}

qreal PageStyle::indent() const
{
    return paragraphGap() > 0 ? 0 : std::round(m_settings.textSize * indentFactor);
}

qreal PageStyle::paragraphGap() const
{
    if (m_settings.accessibleSpacing)
        return m_settings.textSize * accessibleGap;
    return m_settings.paragraphs == ParagraphStyle::Spaced ? std::round(lineHeight() * spacedFactor) : 0;
}

qreal PageStyle::characterWidth() const
{
    // Prose, since letters come as often as they do in stories; capitals, commas and blanks included.
    static const QString prose
        = u"The kettle had boiled dry twice before anybody thought of the painting again. It stood "
          "where Irina had left it, face to the wall, and the cat had already claimed the "
          "narrow, warm place behind it; from there she watched us, one eye open, until the "
          "visitors were gone."_s;
    return QFontMetricsF(text()).horizontalAdvance(prose) / qreal(prose.size());
}

qreal PageStyle::measure() const
{
    const qreal loss = alignment() == Alignment::Ragged ? raggedLoss : 0;
    return std::round(characterWidth() * (m_settings.measure + loss));
}

qreal PageStyle::pictureWidth() const
{
    return std::round(m_settings.textSize * pictureFactor);
}

} // namespace Frontispiece
