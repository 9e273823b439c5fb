// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace Frontispiece {

/// Which colours the page and the window take.
enum class ThemeChoice { FollowSystem, Paper, Sepia, Dusk, Night, Custom };
/// How paragraphs are told apart: never by both.
enum class ParagraphStyle { Indented, Spaced };
/// How a line ends: where its last word does, or all at the same edge, words being hyphenated for it.
enum class Alignment { Ragged, Justified };
/// Whether a story is one long page, or a page after another.
enum class PageMode { Scrolled, Paged };

/// How the list is sorted: by artist, a row each; or a row a story, by its title, when it was added (newest
/// first), when it was last read (latest first), or its length (shortest first).
enum class StoryOrder { Artist, Title, Added, LastRead, Length };
/// Which stories the list shows.
enum class StoryFilter { All, Unread, Reading, Finished };

/// What the reader chose.
struct Settings
{
    static constexpr int smallestText = 12;
    static constexpr int usualText = 19;
    static constexpr int largestText = 57; ///< 300 %
    static constexpr int narrowestMeasure = 45;
    static constexpr int usualMeasure = 66;
    static constexpr int widestMeasure = 90;
    static constexpr int closestLines = 120;
    static constexpr int usualLines = 150;
    static constexpr int widestLines = 220;

    ThemeChoice theme = ThemeChoice::FollowSystem;
    quint32 customPage = 0xfffcfaf5; ///< 0xffrrggbb, of ThemeChoice::Custom
    quint32 customText = 0xff211d19;
    QString face;                ///< of the text; empty for the first of ours that is installed
    int textSize = usualText;    ///< of the page's text, in logical pixels
    int measure = usualMeasure;  ///< characters in a line
    int lineHeight = usualLines; ///< in hundredths of the text's size
    ParagraphStyle paragraphs = ParagraphStyle::Indented;
    Alignment alignment = Alignment::Ragged;
    /// The spacing of WCAG 1.4.12, in place of what is chosen above: lines 1.5, paragraphs 2, letters
    /// 0.12 and words 0.16 times the text's size.
    bool accessibleSpacing = false;
    PageMode pageMode = PageMode::Scrolled;
    bool footerShown = true;
    bool paragraphFocus = false; ///< all but one paragraph step back

    StoryOrder order = StoryOrder::Artist;
    StoryFilter filter = StoryFilter::All;
    bool showBundled = true;   ///< whether the stories that come with the application are in the library
    bool keepSearches = false; ///< whether what is searched for is remembered: only if it is wanted

    friend bool operator==(const Settings &, const Settings &) = default;
};

/// How the window was left.
struct WindowState
{
    QByteArray geometry;
    int sideBarWidth = 308; ///< logical pixels
    bool sideBarShown = true;
    bool menuBarShown = true;
    bool systemWasDark
        = false; ///< the desktop's answer last time, so that the first paint has the right colours

    friend bool operator==(const WindowState &, const WindowState &) = default;
};

} // namespace Frontispiece
