// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "hyphenator.h"
#include "storyparser.h"
#include "typesetter.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRandomGenerator>

namespace Frontispiece::Test {

using namespace Qt::StringLiterals;

/// A story of "The Title" by "Ana K" with this body, in Markdown.
inline Story storyOf(const QString &body, const QString &furtherFields = {})
{
    const QString text = u"---\ntitle: The Title\nartist: Ana K\n%1---\n%2"_s.arg(furtherFields, body);
    return *parseStory(text.toUtf8(), storyFileName(u"ana/story.md"_s)).story;
}

/// A story of blocks that no Markdown is written for, one paragraph each.
inline Story storyOfBlocks(const QStringList &texts, Block::Kind kind = Block::Kind::Paragraph)
{
    Story story;
    story.info.title = u"The Title"_s;
    story.info.artists = {u"Ana K"_s};
    for (const QString &text : texts) {
        if (!story.blocks.isEmpty())
            story.text += u'\n';
        Block block;
        block.kind = kind;
        block.range = {story.text.size(), text.size()};
        story.blocks.append(block);
        story.text += text;
    }
    return story;
}

inline QStringList bundledNames()
{
    return {u"ana-kalmurzaev"_s, u"egor-kalmurzaeva"_s, u"mia-kalmurzaeva"_s, u"wiktoria-kalmurzaev"_s};
}

inline Story bundledStory(const QString &name)
{
    const QString path = QStringLiteral(FRONTISPIECE_SOURCE_DIR "/stories/") + name + u"/story.md"_s;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return *parseStory(file.readAll(), storyFileName(path)).story;
}

/// Prose of about so many words, the same for a seed: long words, short ones, marks and italics.
inline QString prose(int words, quint32 seed)
{
    static const QStringList vocabulary
        = {u"the"_s,         u"a"_s,          u"of"_s,           u"and"_s,         u"light"_s,
           u"window"_s,      u"afternoon"_s,  u"considerable"_s, u"Margarethe"_s,  u"painted"_s,
           u"had"_s,         u"never"_s,      u"it"_s,           u"*extremely*"_s, u"responsibility"_s,
           u"unfinished"_s,  u"canvas"_s,     u"to"_s,           u"was"_s,         u"remembering"_s,
           u"turpentine"_s,  u"in"_s,         u"disappointed"_s, u"she"_s,         u"what"_s,
           u"comfortable"_s, u"underneath"_s, u"yellow"_s,       u"exhibition"_s,  u"photographs"_s};
    QRandomGenerator random(seed);
    QString text = u"Somebody"_s;
    for (int word = 1; word < words; ++word) {
        text += word % 13 == 0 ? u". Then "_s : word % 7 == 0 ? u", "_s : u" "_s;
        text += vocabulary.at(random.bounded(int(vocabulary.size())));
    }
    return text + u'.';
}

/// Some 90,000 characters with every kind of block, of lengths that make all sorts of pages.
inline QString longBody(int sections = 24)
{
    QRandomGenerator random(7);
    QString body;
    quint32 seed = 1;
    const auto paragraph = [&](int most) { return prose(4 + random.bounded(most), ++seed) + u"\n\n"_s; };
    for (int section = 0; section < sections; ++section) {
        body += u"## Part %1\n\n"_s.arg(section + 1);
        for (int number = 0; number < 6; ++number)
            body += paragraph(number % 2 ? 140 : 30);
        switch (section % 8) {
        // One paragraph a statement: compilers differ in which operand of a sum they take first.
        case 0:
            body += u"> "_s + paragraph(80);
            body += u"> "_s + paragraph(20);
            break;
        case 1:
            body += u"- "_s + paragraph(30);
            body += u"- one\n- two\n\n1. "_s + paragraph(40);
            break;
        case 2:
            body += u"A line of verse\\\nand a second one that goes on for longer than any line of the page "
                    u"can be, so that it turns over\\\nand a third\n\n"_s;
            break;
        case 3: body += u"```\nfirst line of code\n    second\nthird\n```\n\n"_s; break;
        case 4:
            body += u"| Year | Work |\n|---|---|\n| 1911 | A door |\n| 1912 | %1 |\n\n"_s.arg(
                prose(20, ++seed));
            break;
        case 5: body += u"![A grey door, half open](door.png)\n\n"_s + paragraph(30); break;
        case 6: body += u"***\n\n"_s + paragraph(30); break;
        default:
            body += u"### A part of a part\n\nA word with a note[^%1].\n\n[^%1]: %2\n\n"_s.arg(section).arg(
                prose(25, ++seed));
        }
    }
    return body;
}

inline Story longStory(int sections = 24)
{
    return storyOf(longBody(sections));
}

/// What breaks English words; the tests need the package hyphen-en-gb.
inline std::shared_ptr<const Hyphenator> english()
{
    static const auto loaded = Hyphenator::load(Hyphenator::dictionaryFor(u"en-GB"_s));
    if (!loaded)
        qFatal("There are no patterns for English");
    return loaded;
}

/// Room for every picture: so wide, so high.
inline Typesetter::FindRoom roomOf(const QSizeF &size)
{
    return [size](const PageItem &) { return PictureRoom {size, {}}; };
}

/// A story and what sets it, on a column of a width.
class SetPage final
{
public:
    explicit SetPage(const Story &story, const Settings &settings = {}, qreal width = 600,
                     const Typesetter::FindRoom &findRoom = roomOf({}))
        : text(story)
        , style(Theme::paper(), settings)
        , setter(text, style, width,
                 settings.alignment == Alignment::Justified ? english() : std::shared_ptr<const Hyphenator>(),
                 findRoom)
    {
    }

    /// The item of a block of the story.
    [[nodiscard]] qsizetype itemOf(qsizetype block) const
    {
        return text.itemAt(text.story().blocks.at(block).range.start);
    }
    [[nodiscard]] std::shared_ptr<const SetBlock> block(qsizetype index) const
    {
        return setter.set(itemOf(index));
    }
    [[nodiscard]] QString textOf(const SetLine &line) const { return text.text(line.range); }

    const PageText text;
    const PageStyle style;
    const Typesetter setter;
};

/// Where some characters are: what they cover of all lines.
inline QRectF placeOf(const SetBlock &block, const Passage &range)
{
    QRectF place;
    const QList<QRectF> all = block.rectangles(range);
    for (const QRectF &rectangle : all)
        place |= rectangle;
    return place;
}

/// What of a line is seen, without the blank it ends with.
inline Passage seenOf(const SetLine &line, const PageText &text)
{
    qsizetype length = line.range.length;
    const QString all = text.text(line.range);
    while (length > 0 && (all.at(length - 1).isSpace() || all.at(length - 1) == QChar::LineSeparator))
        --length;
    return {line.range.start, length};
}

/// A block drawn on white.
inline QImage drawn(const SetBlock &block, qreal width, const QList<Ground> &grounds = {})
{
    QImage image(static_cast<int>(width), static_cast<int>(block.height()), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    block.draw(painter, {}, 0, static_cast<int>(block.lines().size()), grounds);
    return image;
}

/// What of an area is not white; null if nothing is.
inline QRect inkIn(const QImage &image, const QRectF &area)
{
    QRect ink;
    const QRect inside = area.toAlignedRect() & image.rect();
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x) {
            if (qGray(image.pixel(x, y)) < 200)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

} // namespace Frontispiece::Test
