// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pagelines.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace Frontispiece {

PageLine lineAtPosition(const QTextDocument &document, int position)
{
    const QTextBlock block = document.findBlock(position);
    const QRectF box = document.documentLayout()->blockBoundingRect(block);
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    if (!line.isValid())
        return {box.top(), box.bottom(), block.position(), block.position() + block.length() - 1};
    const qreal top = block.layout()->position().y() + line.y();
    const int start = block.position() + line.textStart();
    return {top, top + line.height(), start, start + line.textLength()};
}

PageLine lineAtHeight(const QTextDocument &document, qreal height)
{
    const int position = document.documentLayout()->hitTest(QPointF(0, height), Qt::FuzzyHit);
    return lineAtPosition(document, std::max(position, 0));
}

} // namespace Frontispiece
