// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "htmlflow.h"
#include "htmlreader.h"

namespace Frontispiece {

/// Puts a page's blocks together, its footnotes behind the rest, numbered in the order in which they are
/// first referred to. Those nobody refers to come last.
class HtmlAssembly
{
public:
    HtmlAssembly(const HtmlFlow &flow, qsizetype notes);

    [[nodiscard]] ReadText takeText() { return std::move(m_result); }
    [[nodiscard]] QHash<QString, qsizetype> takeAnchors() { return std::move(m_anchors); }

private:
    void number(const QList<qsizetype> &drafts);
    void numberNote(qsizetype note);
    void add(qsizetype draft, const QString &marker);
    void addReference(const DraftBlock::Reference &reference, Block &block, bool touches);
    void place(const QString &id, qsizetype at);

    const HtmlFlow &m_flow;
    QList<qsizetype> m_numbers; ///< of each note; 0 while it has none
    QList<qsizetype> m_order;   ///< the notes by their numbers
    ReadText m_result;
    QHash<QString, qsizetype> m_anchors;
};

} // namespace Frontispiece
