// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "markdownreader.h"

#include "blockbuilder.h"
#include "markdownsource.h"

#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// What the parser may report of a text of so many bytes, a piece counting one and an address its length.
/// Real texts stay below one a byte; a line of ">" makes two. Beyond it are texts that name one long
/// address thousands of times, or a wide table of empty rows.
qsizetype mostWork(qsizetype bytes)
{
    return 4 * bytes + 1'000'000;
}

/// Hands what the parser reports to the builder, and stops it when that is too much.
struct Receiver
{
    BlockBuilder builder;
    qsizetype work;

    int spend(qsizetype cost)
    {
        work -= cost;
        return work < 0 ? 1 : 0;
    }
};

int enterBlock(MD_BLOCKTYPE type, void *detail, void *receiver)
{
    auto *self = static_cast<Receiver *>(receiver);
    self->builder.enterBlock(type, detail);
    return self->spend(1);
}

int leaveBlock(MD_BLOCKTYPE type, void *, void *receiver)
{
    auto *self = static_cast<Receiver *>(receiver);
    self->builder.leaveBlock(type);
    return self->spend(1);
}

int enterSpan(MD_SPANTYPE type, void *detail, void *receiver)
{
    auto *self = static_cast<Receiver *>(receiver);
    self->builder.enterSpan(type, detail);
    if (type == MD_SPAN_A)
        return self->spend(1 + qsizetype(static_cast<MD_SPAN_A_DETAIL *>(detail)->href.size));
    if (type == MD_SPAN_IMG)
        return self->spend(1 + qsizetype(static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src.size));
    return self->spend(1);
}

int leaveSpan(MD_SPANTYPE type, void *, void *receiver)
{
    auto *self = static_cast<Receiver *>(receiver);
    self->builder.leaveSpan(type);
    return self->spend(1);
}

int addText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *receiver)
{
    auto *self = static_cast<Receiver *>(receiver);
    self->builder.addText(type, QByteArrayView(text, size));
    return self->spend(1);
}

/// The whole for the parser: each footnote as a quote of its own, then the text. That way a note can hold
/// whatever a text can and know the text's links, and nothing it leaves open reaches beyond it.
QByteArray sourceOf(const Footnotes &footnotes)
{
    QString source;
    for (const QString &note : footnotes.notes()) {
        for (const QStringView line : QStringView(note).tokenize(u'\n')) {
            source += u"> "_s;
            source += line;
            source += u'\n';
        }
        source += u'\n';
    }
    source += footnotes.text();
    return source.toUtf8();
}

/// Nothing if the parser gave up or was made to.
std::optional<QList<DraftBlock>> parse(const Footnotes &footnotes)
{
    const QByteArray source = sourceOf(footnotes);
    MD_PARSER parser {};
    parser.flags = MD_DIALECT_GITHUB | MD_FLAG_NOHTML;
    if (hasTooManyAddresses(footnotes.text()))
        parser.flags &= ~unsigned(MD_FLAG_PERMISSIVEAUTOLINKS);
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = enterSpan;
    parser.leave_span = leaveSpan;
    parser.text = addText;
    Receiver receiver {BlockBuilder(footnotes), mostWork(source.size())};
    if (md_parse(source.constData(), static_cast<MD_SIZE>(source.size()), &parser, &receiver) != 0)
        return std::nullopt;
    return receiver.builder.blocks();
}

/// Puts the blocks together, the footnotes behind the rest, and numbers these in the order in which they
/// are first referred to. Those nobody refers to come last.
class Assembly
{
public:
    Assembly(const QList<DraftBlock> &drafts, const Footnotes &footnotes)
        : m_numbers(footnotes.notes().size(), 0)
    {
        QList<QList<const DraftBlock *>> notes(footnotes.notes().size());
        QList<const DraftBlock *> body;
        for (const DraftBlock &draft : drafts)
            (draft.note < 0 ? body : notes[draft.note]).append(&draft);
        number(body);
        qsizetype read = 0;
        for (qsizetype next = 0; next <= notes.size(); ++next) {
            for (; read < m_order.size(); ++read)
                number(notes.at(m_order.at(read))); // a note may refer to others
            if (next < notes.size())
                numberNote(next);
        }
        for (const DraftBlock *draft : std::as_const(body))
            add(*draft, draft->block.marker);
        for (const qsizetype note : std::as_const(m_order)) {
            QString marker = QString::number(m_numbers.at(note));
            for (const DraftBlock *draft : notes.at(note))
                add(*draft, std::exchange(marker, {}));
            if (notes.at(note).isEmpty()) // it defines a link, say
                add(asWritten(footnotes, note), marker);
        }
    }

    [[nodiscard]] ReadText take() { return std::move(m_result); }

private:
    void number(const QList<const DraftBlock *> &drafts)
    {
        for (const DraftBlock *draft : drafts) {
            for (const DraftBlock::Reference &reference : draft->references)
                numberNote(reference.note);
        }
    }

    void numberNote(qsizetype note)
    {
        if (m_numbers.at(note) > 0)
            return;
        m_order.append(note);
        m_numbers[note] = m_order.size();
    }

    static DraftBlock asWritten(const Footnotes &footnotes, qsizetype note)
    {
        DraftBlock draft;
        draft.block.kind = Block::Kind::Note;
        draft.text = footnotes.asWritten(footnotes.notes().at(note)).simplified();
        return draft;
    }

    void add(const DraftBlock &draft, const QString &marker);

    QList<qsizetype> m_numbers; ///< of each note; 0 while it has none
    QList<qsizetype> m_order;   ///< the notes by their numbers
    ReadText m_result;
};

void Assembly::add(const DraftBlock &draft, const QString &marker)
{
    QString &text = m_result.text;
    if (!m_result.blocks.isEmpty())
        text += u'\n';
    Block block = draft.block;
    block.marker = marker;
    block.spans.clear();
    block.range.start = text.size();
    qsizetype copied = 0;
    auto span = draft.block.spans.cbegin();
    const auto copyTo = [&](qsizetype end) {
        const qsizetype shift = text.size() - copied;
        for (; span != draft.block.spans.cend() && span->range.start < end; ++span)
            block.spans.append({{span->range.start + shift, span->range.length}, span->emphasis, span->link});
        text += QStringView(draft.text).sliced(copied, end - copied);
        copied = end;
    };
    for (const DraftBlock::Reference &reference : draft.references) {
        // Two that touch would read as one number.
        const bool touches = reference.at == copied && !block.spans.isEmpty()
            && block.spans.constLast().range.end() == text.size()
            && block.spans.constLast().emphasis.testFlag(Emphasis::Superscript);
        copyTo(reference.at);
        if (touches)
            text += u'\u2009';
        const QString shown = QString::number(m_numbers.at(reference.note));
        block.spans.append({{text.size(), shown.size()}, Emphasis::Superscript, u"#note-"_s + shown});
        text += shown;
    }
    copyTo(draft.text.size());
    block.range.length = text.size() - block.range.start;
    m_result.blocks.append(std::move(block));
}

/// The text with no Markdown read: what is between blank lines is a paragraph.
ReadText readPlainly(QStringView source)
{
    ReadText result;
    QStringList lines;
    const auto finish = [&result, &lines] {
        if (lines.isEmpty())
            return;
        if (!result.blocks.isEmpty())
            result.text += u'\n';
        Block block;
        block.range.start = result.text.size();
        result.text += std::exchange(lines, {}).join(u' ');
        block.range.length = result.text.size() - block.range.start;
        result.blocks.append(block);
    };
    for (const QStringView line : source.tokenize(u'\n')) {
        if (const QStringView words = line.trimmed(); words.isEmpty())
            finish();
        else
            lines.append(words.toString());
    }
    finish();
    return result;
}

} // namespace

QString breakText()
{
    return u"* * *"_s;
}

ReadText readMarkdown(const QString &markdown)
{
    const QString source = tamed(markdown);
    const Footnotes footnotes(source);
    const auto drafts = parse(footnotes);
    return drafts ? Assembly(*drafts, footnotes).take() : readPlainly(source);
}

} // namespace Frontispiece
