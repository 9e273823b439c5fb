// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QString>

#include <optional>

namespace Frontispiece {

/// A piece of HTML as it is written.
struct HtmlToken
{
    enum class Kind { Text, Start, End };

    Kind kind = Kind::Text;
    QString name;          ///< of a tag, in small letters
    QStringView source;    ///< the text, or a start tag's attributes
    bool isClosed = false; ///< a start tag written as "<a/>"
};

/// Divides HTML into tags and texts, as the standard's tokenizer does, in one pass. Left out: comments,
/// declarations, and the text of scripts, styles and the like.
class HtmlTokens
{
public:
    explicit HtmlTokens(QStringView markup)
        : m_markup(markup)
    {
    }

    /// The next piece, or nothing at the end.
    [[nodiscard]] std::optional<HtmlToken> next();

private:
    [[nodiscard]] bool beginsMarkup(qsizetype at) const;
    [[nodiscard]] HtmlToken readText();
    [[nodiscard]] std::optional<HtmlToken> readMarkup();
    [[nodiscard]] std::optional<HtmlToken> readTag(HtmlToken::Kind kind, qsizetype nameBegin);
    void skipComment();
    void skipDeclaration();
    void readRawText(const QString &name);

    QStringView m_markup;
    qsizetype m_at = 0;
    qsizetype m_textEnd = -1;    ///< of a text that holds no markup; -1 if none is due
    QSet<QString> m_neverEnding; ///< what has no end from here on
    int m_cutTags = 0;           ///< tags that the text ends in, so far
};

} // namespace Frontispiece
