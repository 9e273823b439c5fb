// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "dialects.h"

#include "markdownfence.h"
#include "wikilink.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Neither a tag nor code in a line is longer; keeps a text of openings without ends from being read to its
/// end for each of them. In UTF-16 units.
constexpr qsizetype longestTag = 2'000;

/// What opens something, what closes it, and whether it may go on over lines.
struct Bracket
{
    QLatin1StringView open;
    QLatin1StringView close;
    qsizetype longest; ///< 0 for any length
};

/// What is left out with all that stands between. Of two that begin alike the longer comes first.
constexpr std::array brackets {
    Bracket {"<!--"_L1, "-->"_L1, 0},         Bracket {"%%"_L1, "%%"_L1, 0},
    Bracket {"{{<"_L1, ">}}"_L1, longestTag}, Bracket {"{{%"_L1, "%}}"_L1, longestTag},
    Bracket {"{{"_L1, "}}"_L1, longestTag},   Bracket {"{%"_L1, "%}"_L1, longestTag},
    Bracket {"{:"_L1, "}"_L1, longestTag},
};

/// Whether a character can begin something that is rewritten.
bool isSpecial(QChar c)
{
    return QStringView(u"\\`[!{%<=").contains(c);
}

bool needsNoRewriting(const QString &markdown)
{
    static const QRegularExpression trigger(uR"(\[\[|\[!|==|%%|<!--|\{[{%:#.]|\^|(?m:^#\w))"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return !trigger.match(markdown).hasMatch();
}

class Rewriter
{
public:
    explicit Rewriter(const QString &markdown)
        : m_text(markdown)
    {
        m_result.reserve(markdown.size());
    }

    [[nodiscard]] QString rewrite();

private:
    void rewriteLine();
    void beginLine();
    void endLine(qsizetype lineBegin);
    [[nodiscard]] bool isEmbedAlone() const;
    /// Each takes what stands at the place reached, if it is theirs, and says whether it was.
    bool takeEscape();
    bool takeCode();
    bool takeBracket();
    bool takeLink();
    bool takeHighlight();
    void copy(qsizetype length);
    [[nodiscard]] bool isAt(QLatin1StringView text) const
    {
        return QStringView(m_text).sliced(m_at).startsWith(text);
    }
    [[nodiscard]] bool isCodeLine(QStringView line);

    const QString &m_text;
    QString m_result;
    qsizetype m_at = 0;
    qsizetype m_lineEnd = 0;
    MarkdownFence m_fence;
    bool m_isInList = false;    ///< the last line that was not indented is a list's
    bool m_isBelowBlank = true; ///< or below a line of code
    qsizetype m_marked = -1;    ///< where in the result an unclosed "==" stands, or -1
    bool m_hasDropped = false;  ///< something of this line was left out
    /// Up to where each bracket has no end; whoever looks for one begins there.
    std::array<qsizetype, brackets.size()> m_searched {};
};

void Rewriter::copy(qsizetype length)
{
    m_result += QStringView(m_text).sliced(m_at, length);
    m_at += length;
}

bool Rewriter::takeEscape()
{
    if (m_text.at(m_at) != u'\\' || m_at + 1 >= m_lineEnd)
        return false;
    copy(2);
    return true;
}

/// Code between backticks; it may go on over lines, but not over a blank one.
bool Rewriter::takeCode()
{
    if (m_text.at(m_at) != u'`')
        return false;
    const auto runAt = [this](qsizetype from, qsizetype last) {
        qsizetype end = from;
        while (end < last && m_text.at(end) == u'`')
            ++end;
        return end - from;
    };
    const qsizetype last = std::min(m_text.size(), m_at + longestTag);
    const qsizetype length = runAt(m_at, m_text.size());
    for (qsizetype at = m_at + length; at < last; ++at) {
        if (m_text.at(at) == u'\n' && at + 1 < last && m_text.at(at + 1) == u'\n')
            break;
        if (m_text.at(at) != u'`')
            continue;
        const qsizetype closing = runAt(at, m_text.size());
        if (closing == length) {
            copy(at + closing - m_at);
            m_lineEnd = std::max(m_lineEnd, m_at);
            return true;
        }
        at += closing - 1;
    }
    copy(length);
    return true;
}

bool Rewriter::takeBracket()
{
    for (size_t kind = 0; kind < brackets.size(); ++kind) {
        const Bracket &bracket = brackets.at(kind);
        // "50%%" is a number.
        const bool isGlued = bracket.open == "%%"_L1 && m_at > 0 && m_text.at(m_at - 1).isLetterOrNumber();
        if (!isAt(bracket.open) || isGlued)
            continue;
        const qsizetype from = m_at + bracket.open.size();
        const qsizetype last
            = bracket.longest > 0 ? std::min(from + bracket.longest, m_text.size()) : m_text.size();
        const QStringView look = QStringView(m_text).first(last);
        qsizetype &searched = m_searched.at(kind);
        const qsizetype end = look.indexOf(bracket.close, std::max(from, searched));
        if (end < 0) {
            searched = std::max(from, last - bracket.close.size() + 1);
            continue;
        }
        m_at = end + bracket.close.size();
        m_lineEnd = std::max(m_lineEnd, m_at);
        m_hasDropped = true;
        return true;
    }
    return false;
}

bool Rewriter::takeLink()
{
    const auto link = readWikiLink(QStringView(m_text).sliced(m_at, m_lineEnd - m_at));
    if (!link)
        return false;
    m_result += link->markdown;
    m_at += link->length;
    return true;
}

/// "==marked==" becomes bold once its end is reached; without one it stays as it is written.
bool Rewriter::takeHighlight()
{
    constexpr auto mark = "=="_L1;
    if (!isAt(mark))
        return false;
    const auto at = [this](qsizetype place) {
        return place < 0 || place >= m_text.size() ? QChar(u' ') : m_text.at(place);
    };
    const qsizetype behind = m_at + mark.size();
    const bool isRun = at(behind) == u'=' || at(m_at - 1) == u'='; // it underlines a heading, say
    if (m_marked >= 0 && !isRun && !at(m_at - 1).isSpace()) {
        m_result.replace(m_marked, mark.size(), u"**"_s);
        m_result += u"**"_s;
        m_at = behind;
        m_marked = -1;
        return true;
    }
    if (m_marked < 0 && !isRun && !at(behind).isSpace())
        m_marked = m_result.size();
    copy(mark.size());
    return true;
}

/// Whether a line is code by its indentation. In a list an indented line is the list's.
bool Rewriter::isCodeLine(QStringView line)
{
    static const QRegularExpression listMark(u"^ {0,3}(?:[-+*]|\\d{1,9}[.)])\\s"_s);
    if (line.trimmed().isEmpty())
        return false;
    const bool isIndented = line.startsWith("    "_L1) || line.startsWith(u'\t');
    if (!isIndented)
        m_isInList = listMark.match(line.toString()).hasMatch() || (m_isInList && line.front().isSpace());
    return isIndented && !m_isInList && m_isBelowBlank;
}

/// The beginning of a callout, "> [!note] Title": its title, or its kind if it has none, is a paragraph.
void Rewriter::beginLine()
{
    static const QRegularExpression callout(uR"(^([ \t>]*>[ \t]*)\[!([\w-]+)[^\]\n]*\][-+]?[ \t]*)"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    const QString line = m_text.mid(m_at, m_lineEnd - m_at);
    if (!line.contains("[!"_L1))
        return;
    const auto match = callout.match(line);
    if (!match.hasMatch())
        return;
    QString title = line.mid(match.capturedEnd()).trimmed();
    if (title.isEmpty()) {
        title = match.captured(2).toLower();
        title[0] = title[0].toUpper();
    }
    m_result += match.captured(1) + u"**"_s + title + u"**\n"_s + match.captured(1).trimmed();
    m_at = m_lineEnd;
}

/// Whether the line that was read is nothing but an embedded file, "![[pond.jpg]]", and text is right below.
bool Rewriter::isEmbedAlone() const
{
    if (m_at + 1 >= m_text.size() || m_text.at(m_at + 1) == u'\n')
        return false;
    const qsizetype begin = m_at > 0 ? m_text.lastIndexOf(u'\n', m_at - 1) + 1 : 0;
    const QStringView line = QStringView(m_text).sliced(begin, m_at - begin).trimmed();
    return m_text.at(begin) == u'!' && line.startsWith("![["_L1) && line.indexOf("]]"_L1) == line.size() - 2;
}

/// Takes from a line what describes it: "^block-id", and of a heading "{#id}".
void Rewriter::endLine(qsizetype lineBegin)
{
    static const QRegularExpression headingId(uR"(^(#{1,6}[ \t].*?)[ \t]*\{[#.][^{}]*\}[ \t]*$)"_s);
    static const QRegularExpression tags(uR"(^(?:#[\p{L}_][\w/-]*[ \t]*)+$)"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QStringView line = QStringView(m_result).sliced(lineBegin);
    if (line.startsWith(u'#') && line.size() <= longestTag && tags.match(line.toString()).hasMatch()) {
        m_result.truncate(lineBegin); // "#artist #painter"
        return;
    }
    if (isEmbedAlone()) {
        m_result += u'\n'; // a picture is none of the paragraph below it
        return;
    }
    if (m_hasDropped && line.trimmed().isEmpty()) {
        m_result.truncate(lineBegin);
    } else if (const qsizetype id = blockIdStart(line); id >= 0) {
        m_result.truncate(lineBegin + id);
    } else if (line.startsWith(u'#') && line.size() <= longestTag) {
        if (const auto match = headingId.match(line.toString()); match.hasMatch())
            m_result.truncate(lineBegin + match.capturedEnd(1));
    }
}

void Rewriter::rewriteLine()
{
    const qsizetype lineBegin = m_result.size();
    m_hasDropped = false;
    m_marked = -1;
    const auto findLineEnd = [this] {
        const qsizetype end = m_text.indexOf(u'\n', m_lineEnd);
        m_lineEnd = end < 0 ? m_text.size() : end;
    };
    beginLine();
    while (m_at < m_lineEnd) {
        const auto special = std::find_if(m_text.cbegin() + m_at, m_text.cbegin() + m_lineEnd, isSpecial);
        copy(special - (m_text.cbegin() + m_at));
        const qsizetype end = m_lineEnd;
        if (m_at == end)
            break;
        if (!takeEscape() && !takeCode() && !takeBracket() && !takeLink() && !takeHighlight())
            copy(1);
        if (m_lineEnd > end)
            findLineEnd(); // it went on over lines
    }
    endLine(lineBegin);
}

QString Rewriter::rewrite()
{
    while (m_at < m_text.size()) {
        const qsizetype end = m_text.indexOf(u'\n', m_at);
        m_lineEnd = end < 0 ? m_text.size() : end;
        const QStringView line = QStringView(m_text).sliced(m_at, m_lineEnd - m_at);
        const bool wasOpen = m_fence.isOpen();
        m_fence.read(line);
        const bool isCode = wasOpen || m_fence.isOpen() || isCodeLine(line);
        m_isBelowBlank = isCode || line.trimmed().isEmpty();
        if (isCode)
            copy(m_lineEnd - m_at);
        else
            rewriteLine();
        if (m_at < m_text.size())
            copy(1);
    }
    return std::move(m_result);
}

} // namespace

QString withoutDialects(const QString &markdown)
{
    return needsNoRewriting(markdown) ? markdown : Rewriter(markdown).rewrite();
}

} // namespace Frontispiece
