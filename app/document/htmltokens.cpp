// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "htmltokens.h"

#include <algorithm>
#include <array>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// No element has as many that mean something, and a parser compares each with all others.
constexpr int mostAttributes = 64;

/// A tag without an end reaches to the end of the text. After so many, what looks like one is text, or each
/// of them would have to be looked through.
constexpr int mostCutTags = 8;

/// The longest name HTML has is "blockquote"; those of one's own making stay far below this.
constexpr qsizetype longestName = 64;

/// What holds no markup, whatever it looks like, up to its end tag.
enum class Raw { No, LeftOut, Kept };

Raw rawKind(const QString &name)
{
    static constexpr std::array leftOut {"script"_L1, "style"_L1, "iframe"_L1, "noembed"_L1, "textarea"_L1};
    static constexpr std::array kept {"title"_L1, "xmp"_L1};
    const auto isName = [&name](QLatin1StringView one) { return name == one; };
    if (std::ranges::any_of(leftOut, isName))
        return Raw::LeftOut;
    return std::ranges::any_of(kept, isName) ? Raw::Kept : Raw::No;
}

bool isBlankOrEnd(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\f' || c == u'\r' || c == u'/' || c == u'>';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Reads a tag's attributes, from behind its name.
struct AttributeScan
{
    QStringView markup;
    qsizetype at;
    qsizetype kept = -1; ///< where those end that are kept
    bool isClosed = false;
    int count = 0;

    /// To the ">" of the tag; false if there is none.
    bool run()
    {
        while (at < markup.size() && markup[at] != u'>') {
            if (isBlankOrEnd(markup[at])) {
                isClosed = markup[at] == u'/';
                ++at;
                continue;
            }
            if (++count > mostAttributes && kept < 0)
                kept = at;
            isClosed = false;
            readOne();
        }
        if (kept < 0)
            kept = std::min(at, markup.size());
        return at < markup.size();
    }

    void readOne()
    {
        ++at; // a "=" that comes first belongs to the name
        while (at < markup.size() && !isBlankOrEnd(markup[at]) && markup[at] != u'=')
            ++at;
        qsizetype next = at;
        while (next < markup.size() && markup[next].isSpace())
            ++next;
        if (next >= markup.size() || markup[next] != u'=')
            return;
        at = next + 1;
        while (at < markup.size() && markup[at].isSpace())
            ++at;
        readValue();
    }

    void readValue()
    {
        if (at >= markup.size() || markup[at] == u'>')
            return;
        if (markup[at] == u'"' || markup[at] == u'\'') {
            const qsizetype end = markup.indexOf(markup[at], at + 1);
            at = end < 0 ? markup.size() : end + 1;
            return;
        }
        while (at < markup.size() && markup[at] != u'>' && !markup[at].isSpace())
            ++at;
    }
};

} // namespace

bool HtmlTokens::beginsMarkup(qsizetype at) const
{
    if (at + 1 >= m_markup.size() || m_cutTags >= mostCutTags)
        return false;
    const QChar c = m_markup[at + 1];
    return isLetter(c) || c == u'/' || c == u'!' || c == u'?';
}

std::optional<HtmlToken> HtmlTokens::next()
{
    while (m_at < m_markup.size()) {
        if (m_at < m_textEnd || m_markup[m_at] != u'<' || !beginsMarkup(m_at))
            return readText();
        m_textEnd = -1;
        if (auto token = readMarkup())
            return token;
    }
    return {};
}

HtmlToken HtmlTokens::readText()
{
    const qsizetype begin = m_at;
    if (m_at < m_textEnd) {
        m_at = m_textEnd;
    } else {
        do
            m_at = m_markup.indexOf(u'<', m_at + 1);
        while (m_at >= 0 && !beginsMarkup(m_at));
        if (m_at < 0)
            m_at = m_markup.size();
    }
    return {HtmlToken::Kind::Text, {}, m_markup.sliced(begin, m_at - begin), false};
}

std::optional<HtmlToken> HtmlTokens::readMarkup()
{
    const QStringView rest = m_markup.sliced(m_at);
    if (isLetter(rest[1]))
        return readTag(HtmlToken::Kind::Start, m_at + 1);
    if (rest[1] == u'/' && rest.size() > 2 && isLetter(rest[2]))
        return readTag(HtmlToken::Kind::End, m_at + 2);
    if (rest.startsWith("<!--"_L1))
        skipComment();
    else
        skipDeclaration();
    return {};
}

std::optional<HtmlToken> HtmlTokens::readTag(HtmlToken::Kind kind, qsizetype nameBegin)
{
    qsizetype nameEnd = nameBegin;
    while (nameEnd < m_markup.size() && !isBlankOrEnd(m_markup[nameEnd]))
        ++nameEnd;
    AttributeScan scan {m_markup, nameEnd};
    if (!scan.run()) {
        ++m_cutTags;
        ++m_at;
        return HtmlToken {HtmlToken::Kind::Text, {}, m_markup.sliced(m_at - 1, 1), false};
    }
    m_at = scan.at + 1;
    if (nameEnd - nameBegin > longestName)
        return {};
    HtmlToken token {kind, m_markup.sliced(nameBegin, nameEnd - nameBegin).toString().toLower(),
                     m_markup.sliced(nameEnd, scan.kept - nameEnd), scan.isClosed};
    if (kind == HtmlToken::Kind::Start && !token.isClosed)
        readRawText(token.name);
    if (kind == HtmlToken::Kind::Start && token.name == "title"_L1 && m_textEnd < 0)
        return {}; // it would take the whole page for the title
    return token;
}

/// Passes over what stands in a script, or has it read as a text. One that never ends holds nothing.
void HtmlTokens::readRawText(const QString &name)
{
    const Raw kind = rawKind(name);
    if (kind == Raw::No || m_neverEnding.contains(name))
        return;
    const QString endTag = u"</"_s + name;
    qsizetype end = m_markup.indexOf(endTag, m_at, Qt::CaseInsensitive);
    const auto isLongerName = [this, &endTag](qsizetype at) {
        const qsizetype behind = at + endTag.size();
        return behind < m_markup.size() && !isBlankOrEnd(m_markup[behind]);
    };
    while (end >= 0 && isLongerName(end))
        end = m_markup.indexOf(endTag, end + 1, Qt::CaseInsensitive);
    if (end < 0)
        m_neverEnding.insert(name);
    else if (kind == Raw::Kept)
        m_textEnd = end;
    else
        m_at = end;
}

/// One that never ends is taken to end with its first ">": rather a remark in the text than no text.
void HtmlTokens::skipComment()
{
    const QString comment = u"-->"_s;
    if (!m_neverEnding.contains(comment)) {
        const QStringView rest = m_markup.sliced(m_at);
        if (rest.startsWith("<!-->"_L1) || rest.startsWith("<!--->"_L1)) {
            m_at = m_markup.indexOf(u'>', m_at) + 1;
            return;
        }
        const qsizetype end = m_markup.indexOf(comment, m_at + 4);
        if (end >= 0) {
            m_at = end + comment.size();
            return;
        }
        m_neverEnding.insert(comment);
    }
    skipDeclaration();
}

/// A declaration, an instruction, or what is no markup at all; a document type with its own declarations.
void HtmlTokens::skipDeclaration()
{
    qsizetype end = m_markup.indexOf(u'>', m_at);
    if (end < 0) {
        m_cutTags = mostCutTags; // nothing behind here can be a tag
        return;
    }
    const QStringView declaration = m_markup.sliced(m_at, end - m_at);
    const QString subsetEnd = u"]>"_s;
    if (declaration.startsWith("<!doctype"_L1, Qt::CaseInsensitive) && declaration.contains(u'[')
        && !m_neverEnding.contains(subsetEnd)) {
        const qsizetype subset = m_markup.indexOf(subsetEnd, m_at);
        if (subset < 0)
            m_neverEnding.insert(subsetEnd);
        else
            end = subset + 1;
    }
    m_at = end + 1;
}

} // namespace Frontispiece
