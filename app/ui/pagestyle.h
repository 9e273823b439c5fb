// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "theme.h"

#include <QFont>

namespace Frontispiece {

/// How a page is set: everything that follows from the theme and the size of its text. Lengths are
/// logical pixels.
class PageStyle
{
public:
    PageStyle(const Theme &theme, int textSize);

    [[nodiscard]] const Theme &theme() const { return m_theme; }
    [[nodiscard]] int textSize() const { return m_textSize; }

    [[nodiscard]] QFont text() const;
    [[nodiscard]] QFont title() const;
    [[nodiscard]] QFont artist() const; ///< letterspaced capitals in the window's face
    [[nodiscard]] QFont caption() const;
    [[nodiscard]] QFont heading() const;
    [[nodiscard]] QFont code() const;
    [[nodiscard]] QFont openingWords() const; ///< capitals that stand in for small capitals

    /// From one base line to the next; the same whatever face a word falls back to.
    [[nodiscard]] qreal lineHeight() const;
    /// In front of a paragraph's first line.
    [[nodiscard]] qreal indent() const;
    /// The width of a line of 66 characters of this face.
    [[nodiscard]] qreal measure() const;
    /// The widest a frontispiece becomes.
    [[nodiscard]] qreal pictureWidth() const;

    friend bool operator==(const PageStyle &, const PageStyle &) = default;

private:
    Theme m_theme;
    int m_textSize;
};

/// The text faces in the order of our liking; the first that is installed is used.
[[nodiscard]] QStringList textFaces();

} // namespace Frontispiece
