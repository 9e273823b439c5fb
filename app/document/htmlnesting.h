// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "htmlelement.h"

#include <QList>

namespace Frontispiece {

/// Writes HTML in which every element ends inside the one it began in. Where the author left that open, it
/// is decided as browsers do; only that an emphasis ends with its paragraph.
class HtmlNesting
{
public:
    void reserve(qsizetype size) { m_markup.reserve(size); }

    void start(const HtmlElement &element, QStringView attributes);
    void end(const HtmlElement &element);
    void addText(const QString &text);
    /// An element with nothing in it.
    void addWhole(const HtmlElement &element, QStringView attributes);
    void addWhole(const QString &name, QStringView attributes);
    void endAll() { closeTo(0); }

    /// Whether an element was left out, since it stood too deep.
    [[nodiscard]] bool isCut() const { return m_isCut; }
    [[nodiscard]] QString takeMarkup() { return std::move(m_markup); }

private:
    struct Open
    {
        HtmlElement element;
        bool hasEnded = false; ///< by its tag, but a block inside it has not
    };

    void write(const QString &name, QStringView attributes);
    void writeEnd(const QString &name);
    void push(const HtmlElement &element, QStringView attributes);
    void closeTo(qsizetype size);
    void closeInline(qsizetype at);
    void makeRoomFor(const HtmlElement &element);
    [[nodiscard]] bool makeTableReadyFor(HtmlKind kind);
    void giveCell();
    [[nodiscard]] qsizetype cellBegin() const;
    [[nodiscard]] qsizetype lastTable() const;
    [[nodiscard]] bool isBetweenCells() const;
    void closeParagraph();
    void closeItemLike(const QString &name);
    void closeLink();
    void endLink(qsizetype at);

    QString m_markup;
    QList<Open> m_open;
    qsizetype m_leftOut = 0; ///< elements begun too deep and not ended
    bool m_isCut = false;
};

} // namespace Frontispiece
