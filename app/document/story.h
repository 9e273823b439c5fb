// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "outline.h"
#include "passage.h"

#include <QFlags>
#include <QHash>
#include <QStringList>

namespace Frontispiece {

/// The picture at the head of a story. `file` is relative to the story's own folder.
struct Picture
{
    QString file;
    QString caption;
    QString description; ///< for those who cannot see it

    friend bool operator==(const Picture &, const Picture &) = default;
};

/// Where a picture that a story names is, or why it is not shown.
struct PictureFile
{
    QString path;    ///< absolute, or a resource's; empty if there is a problem
    QString problem; ///< a sentence for the reader

    friend bool operator==(const PictureFile &, const PictureFile &) = default;
};

/// What is known of a story without its text: what lists and searches by name are drawn from.
struct StoryInfo
{
    StoryId id;
    QString title;
    QStringList artists;
    QString summary;
    QStringList keywords;
    QStringList people;
    QStringList places;
    QStringList works;
    Picture frontispiece;
    QString language; ///< a BCP 47 tag; empty where the author gave none
    int words = 0;

    friend bool operator==(const StoryInfo &, const StoryInfo &) = default;
};

/// How a run of characters is set.
enum class Emphasis {
    None = 0,
    Italic = 1,
    Bold = 2,
    Code = 4,
    Strike = 8,
    Superscript = 16, ///< the number of a footnote
};
Q_DECLARE_FLAGS(EmphasisFlags, Emphasis)
Q_DECLARE_OPERATORS_FOR_FLAGS(EmphasisFlags)

/// A run of a block's characters that is not plain: emphasised, or a link.
struct Span
{
    Passage range; ///< in the story's plain text
    EmphasisFlags emphasis;
    QString link; ///< as written by the author; "#note-1" for a footnote's number; empty for no link

    friend bool operator==(const Span &, const Span &) = default;
};

/// One paragraph of a story: the unit the page is set from. Where its author broke a line, its text has
/// a QChar::LineSeparator.
struct Block
{
    enum class Kind {
        Paragraph,
        Heading,
        Quote,
        ListItem,
        Code,
        Break,
        Picture,  ///< its text is the description
        Verse,    ///< a stanza, a line between each two QChar::LineSeparator
        Note,     ///< a footnote; all of a story's stand at its end
        TableRow, ///< its cells stand between tabs
    };

    Kind kind = Kind::Paragraph;
    int level = 0;     ///< of a heading 1 to 6, of a list item or quote its depth from 1, of a table's head 1
    Passage range;     ///< in the story's plain text
    QList<Span> spans; ///< in order, not overlapping
    QString marker; ///< of a list item, "•" or "3."; of a note "1"; empty for a further paragraph of either
    QString source; ///< of a picture, as the author wrote it

    friend bool operator==(const Block &, const Block &) = default;
};

/// A whole story. Its plain text is the blocks' texts with a newline between them; every passage,
/// reading position and match counts in it.
struct Story
{
    StoryInfo info;
    QString text;
    QList<Block> blocks;
    Outline outline;
    QHash<QString, PictureFile> pictures; ///< by name; found by who reads the story's file

    friend bool operator==(const Story &, const Story &) = default;
};

} // namespace Frontispiece

Q_DECLARE_METATYPE(Frontispiece::StoryInfo)
Q_DECLARE_METATYPE(Frontispiece::Story)
