// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings.h"
#include "theme.h"

#include <QFont>

namespace Frontispiece {

/// How a page is set: everything that follows from the theme and what the reader chose. Lengths are
/// logical pixels.
class PageStyle
{
public:
    explicit PageStyle(const Theme &theme, Settings settings = {});

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] int textSize() const { return m_settings.textSize; }

    [[nodiscard]] QFont text() const;
    [[nodiscard]] QFont title() const;
    [[nodiscard]] QFont artist() const; ///< letterspaced capitals in the window's face
    [[nodiscard]] QFont caption() const;
    [[nodiscard]] QFont heading() const;
    [[nodiscard]] QFont code() const;
    [[nodiscard]] QFont openingWords() const; ///< capitals that stand in for small capitals
    [[nodiscard]] QFont note() const;         ///< footnotes and tables

    /// From one base line to the next; the same whatever face a word falls back to.
    [[nodiscard]] qreal lineHeight() const;
    /// In front of a paragraph's first line; 0 where paragraphs are told apart by a gap.
    [[nodiscard]] qreal indent() const;
    /// Between two paragraphs; 0 where they are told apart by an indent.
    [[nodiscard]] qreal paragraphGap() const;
    /// The width of a line of as many characters of this face as the reader wants.
    [[nodiscard]] qreal measure() const;
    /// The average width of the text's characters.
    [[nodiscard]] qreal characterWidth() const;
    /// The widest a frontispiece becomes.
    [[nodiscard]] qreal pictureWidth() const;
    [[nodiscard]] Alignment alignment() const { return m_settings.alignment; }
    [[nodiscard]] PageMode mode() const { return m_settings.pageMode; }
    [[nodiscard]] bool hasParagraphFocus() const { return m_settings.paragraphFocus; }

    friend bool operator==(const PageStyle &, const PageStyle &) = default;

private:
    [[nodiscard]] QFont face(qreal factor) const;

    Theme m_theme;
    Settings m_settings;
};

} // namespace Frontispiece
