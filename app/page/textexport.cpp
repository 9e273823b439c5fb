// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "textexport.h"

#include <QCoreApplication>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct TextExport
{
    Q_DECLARE_TR_FUNCTIONS(TextExport)
};

Passage common(const Passage &one, const Passage &other)
{
    const qsizetype start = std::max(one.start, other.start);
    return {start, std::max<qsizetype>(0, std::min(one.end(), other.end()) - start)};
}

QString clean(QString text)
{
    text.remove(QChar::SoftHyphen);
    text.remove(QChar::ObjectReplacementCharacter);
    text.replace(QChar::LineSeparator, u'\n');
    return text;
}

QString escaped(const QString &text)
{
    return clean(text).toHtmlEscaped().replace(u'\n', "<br>"_L1);
}

struct Tags
{
    QString open;
    QString close;
};

Tags spanTags(const Span &span)
{
    Tags tags;
    const auto wrap = [&tags](const QString &name, const QString &attribute = {}) {
        tags.open += u'<' + name + attribute + u'>';
        tags.close.prepend("</"_L1 + name + u'>');
    };
    // A footnote's number leads to a place that is not copied.
    if (!span.link.isEmpty() && !span.link.startsWith(u'#'))
        wrap(u"a"_s, R"( href=")"_L1 + span.link.toHtmlEscaped() + u'"');
    if (span.emphasis.testFlag(Emphasis::Bold))
        wrap(u"strong"_s);
    if (span.emphasis.testFlag(Emphasis::Italic))
        wrap(u"em"_s);
    if (span.emphasis.testFlag(Emphasis::Code))
        wrap(u"code"_s);
    if (span.emphasis.testFlag(Emphasis::Strike))
        wrap(u"s"_s);
    if (span.emphasis.testFlag(Emphasis::Superscript))
        wrap(u"sup"_s);
    return tags;
}

QString blockTag(const Block &block)
{
    switch (block.kind) {
    case Block::Kind::Heading: return u"h%1"_s.arg(std::clamp(block.level, 1, 6));
    case Block::Kind::Quote: return u"blockquote"_s;
    case Block::Kind::Code: return u"pre"_s;
    default: return u"p"_s;
    }
}

QString inlineHtml(const PageText &page, const Block &block, const Passage &part)
{
    QString html;
    qsizetype at = part.start;
    for (const Span &span : block.spans) {
        const Passage marked = common(span.range, part);
        if (marked.isEmpty())
            continue;
        const Tags tags = spanTags(span);
        html += escaped(page.text({at, marked.start - at})) + tags.open + escaped(page.text(marked))
            + tags.close;
        at = marked.end();
    }
    return html + escaped(page.text({at, part.end() - at}));
}

QString blockHtml(const PageText &page, const Block &block, const Passage &part)
{
    if (block.kind == Block::Kind::Break)
        return u"<hr>"_s;
    const QString tag = blockTag(block);
    const bool isWhole = part.start == block.range.start;
    const QString marker
        = isWhole && !block.marker.isEmpty() ? block.marker.toHtmlEscaped() + QChar::Nbsp : QString();
    return u'<' + tag + u'>' + marker + inlineHtml(page, block, part) + "</"_L1 + tag + u'>';
}

/// Calls `use` with an item of each part of the head and each block that has some of the range, and which
/// of it; a block that is set in pieces comes as a whole.
template <typename Use>
void forEachPart(const PageText &page, const Passage &range, Use use)
{
    const Block *last = nullptr;
    for (qsizetype item = page.itemAt(range.start); item < page.items().size(); ++item) {
        const PageItem &what = page.items().at(item);
        if (what.range.start >= range.end())
            return;
        const Block *block = page.block(item);
        if (block && block == last)
            continue;
        last = block;
        if (const Passage part = common(block ? block->range : what.range, range); !part.isEmpty())
            use(item, part);
    }
}

} // namespace

QString plainText(const PageText &page, const Passage &range)
{
    QString result;
    forEachPart(page, range, [&](qsizetype item, const Passage &part) {
        const PageItem &what = page.items().at(item);
        const Block *block = page.block(item);
        if (!result.isEmpty()) {
            const bool close = block
                && (block->kind == Block::Kind::ListItem || block->kind == Block::Kind::TableRow)
                && what.block > 0 && page.story().blocks.at(what.block - 1).kind == block->kind;
            result += close ? "\n"_L1 : "\n\n"_L1;
        }
        if (block && !block->marker.isEmpty() && part.start == block->range.start)
            result += block->marker + u' ';
        result += clean(page.text(part));
    });
    return result;
}

QString richText(const PageText &page, const Passage &range)
{
    QString result;
    forEachPart(page, range, [&](qsizetype item, const Passage &part) {
        if (const Block *block = page.block(item)) {
            result += blockHtml(page, *block, part);
            return;
        }
        const QString tag = page.items().at(item).part == PageItem::Part::Title ? u"h1"_s : u"p"_s;
        if (const QString text = escaped(page.text(part)); !text.isEmpty())
            result += u'<' + tag + u'>' + text + "</"_L1 + tag + u'>';
    });
    return result;
}

QString sourceLine(const StoryInfo &info)
{
    return TextExport::tr("— %1, “%2”").arg(info.artists.join(TextExport::tr(" and ")), info.title);
}

} // namespace Frontispiece
