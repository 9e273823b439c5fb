// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmlflow.h"

#include <utility>

namespace Frontispiece {

void HtmlFlow::addPicture(const QString &description, const QString &source, const HtmlStyle &style)
{
    const QString words = description.simplified();
    const bool standsInLine = (m_open && !m_open->isParagraph()) || m_note >= 0 || m_isVerse;
    if (standsInLine || source.isEmpty()) {
        addText(words, style);
        return;
    }
    const bool hasGap = m_hasGap || isAtStart() || m_open->text.endsWith(QChar::LineSeparator);
    m_lastDescription = words;
    m_held.append({words, source, style, hasGap});
    m_hasGap = false;
}

/// Decides about the pictures held: with nothing right before and behind them they are blocks.
void HtmlFlow::settlePictures(bool hasGapBehind)
{
    if (m_held.isEmpty())
        return;
    const QList<HeldPicture> pictures = std::exchange(m_held, {});
    if (hasGapBehind && pictures.constFirst().hasGap) {
        const bool isInside = !isAtStart();
        DraftBlock like;
        if (m_open)
            like = *m_open;
        if (isInside)
            finish();
        else
            m_open.reset();
        for (const HeldPicture &picture : pictures)
            addPictureBlock(picture);
        if (isInside)
            resumeBlock(like);
        return;
    }
    const bool hasGap = std::exchange(m_hasGap, pictures.constFirst().hasGap);
    for (const HeldPicture &picture : pictures)
        addText(picture.description, picture.style);
    m_hasGap = hasGap;
}

void HtmlFlow::addPictureBlock(const HeldPicture &picture)
{
    giveNumberItsOwnBlock();
    DraftBlock draft;
    draft.block.kind = Block::Kind::Picture;
    draft.block.source = picture.source;
    const QString name = picture.source.section(u'/', -1);
    draft.append(!picture.description.isEmpty() ? picture.description
                     : name.isEmpty()           ? picture.source
                                                : name);
    if (isBlank(draft.text))
        return;
    placeAnchors();
    m_firstHere = m_anchors.size();
    m_blocks.append(std::move(draft));
}

} // namespace Frontispiece
