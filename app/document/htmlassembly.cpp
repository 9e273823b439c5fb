// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlassembly.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Whether a heading or a paragraph says nothing but that notes follow.
bool namesNotes(const DraftBlock &draft)
{
    static const QRegularExpression pattern(
        u"\\A(?:foot|end)?notes?:?\\z|\\A(?:fußnoten?|anmerkung(?:en)?|notes? de bas de page|voetnoten|noten|"
        "notas|fotnoter|сноски|примечания)[.:]?\\z"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype longest = 30;
    const bool isLine
        = draft.block.kind == Block::Kind::Paragraph || draft.block.kind == Block::Kind::Heading;
    return isLine && draft.note < 0 && draft.text.size() <= longest
        && pattern.match(draft.text.trimmed()).hasMatch();
}

/// Whether a draft is the heading over the footnotes and nothing else; these stand at the end without it.
bool isHeadingOfNotes(const QList<DraftBlock> &drafts, qsizetype at)
{
    const Block &heading = drafts.at(at).block;
    if (at + 1 == drafts.size() || drafts.at(at + 1).note < 0)
        return false;
    if (namesNotes(drafts.at(at)))
        return true;
    if (at == 0 || heading.kind != Block::Kind::Heading)
        return false;
    qsizetype next = at + 1;
    while (next < drafts.size() && drafts.at(next).note >= 0)
        ++next;
    return next == drafts.size()
        || (drafts.at(next).block.kind == Block::Kind::Heading
            && drafts.at(next).block.level <= heading.level);
}

} // namespace

HtmlAssembly::HtmlAssembly(const HtmlFlow &flow, qsizetype notes)
    : m_flow(flow)
    , m_numbers(notes, 0)
{
    QList<QList<qsizetype>> draftsOf(notes);
    QList<qsizetype> body;
    for (qsizetype at = 0; at < flow.blocks().size(); ++at) {
        const qsizetype note = flow.blocks().at(at).note;
        if (!isHeadingOfNotes(flow.blocks(), at))
            (note < 0 ? body : draftsOf[note]).append(at);
    }
    number(body);
    qsizetype read = 0;
    for (qsizetype next = 0; next <= notes; ++next) {
        for (; read < m_order.size(); ++read)
            number(draftsOf.at(m_order.at(read))); // a note may refer to others
        if (next < notes)
            numberNote(next);
    }
    for (const qsizetype draft : std::as_const(body))
        add(draft, flow.blocks().at(draft).block.marker);
    for (const qsizetype note : std::as_const(m_order)) {
        QString marker = QString::number(m_numbers.at(note));
        for (const qsizetype draft : draftsOf.at(note))
            add(draft, std::exchange(marker, {}));
    }
    for (const DraftAnchor &anchor : flow.anchors())
        place(anchor.id, m_result.text.size()); // only those of a heading that has gone
    for (const QString &id : flow.lastAnchors())
        place(id, m_result.text.size());
}

/// The first of those who have the same id has it.
void HtmlAssembly::place(const QString &id, qsizetype at)
{
    if (!m_anchors.contains(id))
        m_anchors.insert(id, at);
}

void HtmlAssembly::number(const QList<qsizetype> &drafts)
{
    for (const qsizetype draft : drafts) {
        for (const DraftBlock::Reference &reference : m_flow.blocks().at(draft).references)
            numberNote(reference.note);
    }
}

void HtmlAssembly::numberNote(qsizetype note)
{
    if (m_numbers.at(note) > 0)
        return;
    m_order.append(note);
    m_numbers[note] = m_order.size();
}

void HtmlAssembly::addReference(const DraftBlock::Reference &reference, Block &block, bool touches)
{
    if (touches) // two would read as one number
        m_result.text += u'\u2009';
    const QString shown = QString::number(m_numbers.at(reference.note));
    block.spans.append({{m_result.text.size(), shown.size()}, Emphasis::Superscript, u"#note-"_s + shown});
    m_result.text += shown;
}

void HtmlAssembly::add(qsizetype at, const QString &marker)
{
    const DraftBlock &draft = m_flow.blocks().at(at);
    QString &text = m_result.text;
    if (!m_result.blocks.isEmpty())
        text += u'\n';
    Block block = draft.block;
    block.marker = marker;
    block.spans.clear();
    block.range.start = text.size();
    qsizetype copied = 0;
    auto span = draft.block.spans.cbegin();
    const QList<DraftAnchor> &anchors = m_flow.anchors();
    auto anchor = std::ranges::lower_bound(anchors, at, {}, &DraftAnchor::block);
    const auto copyTo = [&](qsizetype end) {
        const qsizetype shift = text.size() - copied;
        for (; span != draft.block.spans.cend() && span->range.start < end; ++span)
            block.spans.append({{span->range.start + shift, span->range.length}, span->emphasis, span->link});
        for (; anchor != anchors.cend() && anchor->block == at && anchor->at < end; ++anchor)
            place(anchor->id, anchor->at + shift);
        text += QStringView(draft.text).sliced(copied, end - copied);
        copied = end;
    };
    for (const DraftBlock::Reference &reference : draft.references) {
        const bool touches = reference.at == copied && !block.spans.isEmpty()
            && block.spans.constLast().range.end() == text.size()
            && block.spans.constLast().emphasis.testFlag(Emphasis::Superscript);
        copyTo(reference.at);
        addReference(reference, block, touches);
    }
    copyTo(draft.text.size());
    block.range.length = text.size() - block.range.start;
    for (; anchor != anchors.cend() && anchor->block == at; ++anchor)
        place(anchor->id, text.size());
    m_result.blocks.append(std::move(block));
}

} // namespace Frontispiece
