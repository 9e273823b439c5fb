// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "footnotes.h"

#include "markdownfence.h"
#include "markdownsource.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Far above any label; keeps a text of brackets from being read to its end for each of them.
constexpr qsizetype longestLabel = 200;

/// How far a note's further paragraphs are indented.
constexpr qsizetype noteIndent = 4;

/// Around a reference stand characters that are punctuation, as the brackets they replace: whether the
/// asterisks of "*word*[^1]" are emphasis depends on it.
constexpr char16_t openingMark = u'\u2E28';
constexpr char16_t closingMark = u'\u2E29';

/// Where the label that begins with the "[^" at `from` ends, its "]"; -1 if there is none.
qsizetype labelEnd(QStringView text, qsizetype from)
{
    const qsizetype begin = from + 2;
    const qsizetype last = std::min(text.size(), begin + longestLabel);
    for (qsizetype at = begin; at < last; ++at) {
        if (text[at] == u']')
            return text.mid(begin, at - begin).trimmed().isEmpty() ? -1 : at;
        if (text[at] == u'[' || text[at] == u'\n')
            return -1;
        if (text[at] == u'\\')
            ++at;
    }
    return -1;
}

struct Definition
{
    QString label;
    qsizetype textStart; ///< in its line
};

std::optional<Definition> definitionIn(QStringView line)
{
    const qsizetype at = line.indexOf("[^"_L1);
    if (at < 0 || at >= noteIndent || !line.first(at).trimmed().isEmpty() || line.first(at).contains(u'\t'))
        return std::nullopt;
    const qsizetype end = labelEnd(line, at);
    if (end < 0 || end + 1 >= line.size() || line[end + 1] != u':')
        return std::nullopt;
    return Definition {line.mid(at + 2, end - at - 2).toString(), end + 2};
}

/// Whether a line begins something new even where it follows the line of a paragraph.
bool interruptsParagraph(QStringView line)
{
    static const QRegularExpression pattern(
        u"^ {0,3}(?:#{1,6}(?:\\s|$)|>|```|~~~|(?:[-+*]|1[.)])(?:\\s|$)|(?:[-*_]\\s*){3,}$)"_s);
    return pattern.match(line.toString()).hasMatch() || definitionIn(line);
}

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    for (const QChar c : line) {
        if (c != u' ' && c != u'\t')
            break;
        indent += c == u'\t' ? noteIndent : 1;
    }
    return indent;
}

QStringView withoutIndent(QStringView line)
{
    if (line.startsWith(u'\t'))
        return line.sliced(1);
    return indentOf(line) < noteIndent ? line.sliced(indentOf(line)) : line.sliced(line.indexOf(u' ') + 4);
}

/// Reads a note from the text behind its label and the lines below. Those belong to it that are indented,
/// and the lines of its first paragraph even if they are not. `next` is moved behind them.
QString readNote(QStringView first, const QList<QStringView> &lines, qsizetype &next)
{
    QString note = first.toString();
    MarkdownFence fence;
    fence.read(first);
    qsizetype blank = 0;
    for (; next < lines.size(); ++next) {
        const QStringView line = lines.at(next);
        if (line.trimmed().isEmpty()) {
            ++blank;
            continue;
        }
        const bool goesOn = blank == 0 && !fence.isOpen() && !interruptsParagraph(line);
        if (indentOf(line) < noteIndent && !goesOn)
            break;
        const QStringView text = withoutIndent(line);
        note += QString(blank + 1, u'\n');
        note += text;
        fence.read(text);
        blank = 0;
    }
    next -= blank;
    return note;
}

bool isEscaped(QStringView text, qsizetype at)
{
    qsizetype begin = at;
    while (begin > 0 && text[begin - 1] == u'\\')
        --begin;
    return (at - begin) % 2 == 1;
}

} // namespace

Footnotes::Footnotes(const QString &markdown)
{
    takeDefinitions(markdown);
    m_text = marked(m_text);
    for (QString &note : m_notes)
        note = marked(note);
}

void Footnotes::takeDefinitions(const QString &markdown)
{
    const QList<QStringView> lines = QStringView(markdown).split(u'\n');
    m_text.reserve(markdown.size());
    MarkdownFence fence;
    for (qsizetype at = 0; at < lines.size();) {
        const QStringView line = lines.at(at++);
        fence.read(line);
        if (const auto definition = fence.isOpen() ? std::nullopt : definitionIn(line)) {
            qsizetype next = at;
            const QString note = readNote(line.sliced(definition->textStart).trimmed(), lines, next);
            if (!note.trimmed().isEmpty()) {
                const QString label = definition->label.toCaseFolded();
                if (!m_noteOfLabel.contains(label))
                    m_noteOfLabel.insert(label, m_notes.size());
                m_notes.append(note);
                m_text += u'\n'; // what stood before it and behind it are two paragraphs
                at = next;
                continue;
            }
        }
        m_text += line;
        m_text += u'\n';
    }
    m_text.chop(1);
}

qsizetype Footnotes::spellingOf(const QString &label)
{
    if (const auto known = m_spellingOfLabel.constFind(label); known != m_spellingOfLabel.cend())
        return *known;
    const auto note = m_noteOfLabel.constFind(label.toCaseFolded());
    if (note == m_noteOfLabel.cend())
        return -1;
    m_spellingOfLabel.insert(label, m_spellings.size());
    m_spellings.append({label, *note});
    return m_spellings.size() - 1;
}

QString Footnotes::marked(const QString &markdown)
{
    QString result;
    result.reserve(markdown.size());
    qsizetype copied = 0;
    for (qsizetype at = markdown.indexOf("[^"_L1); at >= 0; at = markdown.indexOf("[^"_L1, at + 1)) {
        const qsizetype end = isEscaped(markdown, at) ? -1 : labelEnd(markdown, at);
        if (end < 0)
            continue;
        const bool isPicture = at > 0 && markdown[at - 1] == u'!' && markdown.mid(end + 1, 1) == u'(';
        const qsizetype spelling = isPicture ? -1 : spellingOf(markdown.mid(at + 2, end - at - 2));
        result += QStringView(markdown).mid(copied, at - copied);
        copied = at;
        if (spelling >= 0) {
            result += u"%1%2%3%4%5"_s.arg(QChar(openingMark), QChar(markBegin))
                          .arg(spelling)
                          .arg(QChar(markEnd), QChar(closingMark));
            copied = end + 1;
        } else if (markdown.mid(end + 1, 1) == u':') {
            // In a quote or a list, say. The parser would take it for the definition of a link, and drop it.
            result += QStringView(markdown).mid(at, end + 1 - at);
            result += QChar(markEnd);
            copied = end + 1;
        }
        at = end;
    }
    result += QStringView(markdown).sliced(copied);
    return result;
}

void Footnotes::divide(QStringView parsed, const std::function<void(QStringView)> &onText,
                       const std::function<void(const Reference &)> &onReference) const
{
    qsizetype done = 0;
    for (qsizetype at = 0; at < parsed.size(); ++at) {
        if (parsed[at] == markEnd) { // one that stands alone, see marked()
            onText(parsed.mid(done, at - done));
            done = at + 1;
        } else if (parsed[at] == markBegin) {
            const qsizetype end = parsed.indexOf(markEnd, at);
            const qsizetype spelling = parsed.sliced(at + 1, end - at - 1).toLongLong();
            onText(parsed.mid(done, at - 1 - done));
            onReference(m_spellings.at(spelling));
            at = end + 1;
            done = at + 1;
        }
    }
    onText(parsed.sliced(done));
}

QString Footnotes::asWritten(QStringView parsed) const
{
    QString result;
    divide(
        parsed, [&result](QStringView text) { result += text; },
        [&result](const Reference &reference) { result += u"[^"_s + reference.label + u']'; });
    return result;
}

} // namespace Frontispiece
