// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "markdownreader.h"

namespace Frontispiece::Test {

using namespace Qt::StringLiterals;

inline QString nameOf(const Block &block)
{
    switch (block.kind) {
    case Block::Kind::Paragraph: return u"paragraph"_s;
    case Block::Kind::Heading: return u"heading %1"_s.arg(block.level);
    case Block::Kind::Quote: return u"quote %1"_s.arg(block.level);
    case Block::Kind::ListItem: return u"item %1 %2"_s.arg(block.level).arg(block.marker);
    case Block::Kind::Code: return u"code"_s;
    case Block::Kind::Break: return u"break"_s;
    case Block::Kind::Picture: return u"picture %1"_s.arg(block.source);
    case Block::Kind::Verse: return u"verse"_s;
    case Block::Kind::Note: return u"note %1"_s.arg(block.marker);
    case Block::Kind::TableRow: return block.level > 0 ? u"head"_s : u"row"_s;
    }
    return {};
}

/// A part of the text on one line: where its author broke one stands a slash, between cells a bar.
inline QString textOf(const ReadText &read, const Passage &range)
{
    QString text = read.text.mid(range.start, range.length);
    return text.replace(QChar::LineSeparator, u'/').replace(u'\t', u'|');
}

/// One line for each block: "heading 2: Two Letters".
inline QStringList blockLines(const ReadText &read)
{
    QStringList lines;
    for (const Block &block : read.blocks)
        lines.append(nameOf(block) + u": "_s + textOf(read, block.range));
    return lines;
}

/// One line for each span: "bold italic [link]: words".
inline QStringList spanLines(const ReadText &read)
{
    QStringList lines;
    for (const Block &block : read.blocks) {
        for (const Span &span : block.spans) {
            QStringList words;
            if (span.emphasis & Emphasis::Bold)
                words.append(u"bold"_s);
            if (span.emphasis & Emphasis::Italic)
                words.append(u"italic"_s);
            if (span.emphasis & Emphasis::Code)
                words.append(u"code"_s);
            if (span.emphasis & Emphasis::Strike)
                words.append(u"strike"_s);
            if (span.emphasis & Emphasis::Superscript)
                words.append(u"superscript"_s);
            if (!span.link.isEmpty())
                words.append(u'[' + span.link + u']');
            lines.append(words.join(u' ') + u": "_s + textOf(read, span.range));
        }
    }
    return lines;
}

/// What passages rely on: the text is the blocks' texts with a newline between them, and spans stand in
/// order inside their blocks; and what a page relies on: no block holds a character that would end it.
/// Empty if all holds.
inline QString brokenPromise(const ReadText &read)
{
    qsizetype next = 0;
    for (const Block &block : read.blocks) {
        if (block.range.start != next || block.range.isEmpty() || block.range.end() > read.text.size())
            return u"block at %1, not %2"_s.arg(block.range.start).arg(next);
        qsizetype at = block.range.start;
        for (const Span &span : block.spans) {
            if (span.range.start < at || span.range.isEmpty() || span.range.end() > block.range.end())
                return u"span at %1 outside its block"_s.arg(span.range.start);
            at = span.range.end();
        }
        const QStringView text = QStringView(read.text).sliced(block.range.start, block.range.length);
        for (const QChar c : {QChar(QChar::Null), QChar(u'\n'), QChar(u'\r'), QChar(u'\u2029'), QChar(0xFDD0),
                              QChar(0xFDD1), QChar(QChar::ObjectReplacementCharacter)}) {
            if (text.contains(c))
                return u"U+%1 in a block"_s.arg(c.unicode(), 4, 16);
        }
        if (!text.isValidUtf16())
            return u"half a letter at %1"_s.arg(block.range.start);
        next = block.range.end() + 1;
        if (next <= read.text.size() && read.text.at(next - 1) != u'\n')
            return u"no newline at %1"_s.arg(next - 1);
    }
    return next == (read.blocks.isEmpty() ? 0 : read.text.size() + 1) ? QString() : u"text goes on"_s;
}

} // namespace Frontispiece::Test
