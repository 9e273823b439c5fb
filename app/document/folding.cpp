// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "folding.h"

#include <algorithm>

namespace Frontispiece {

namespace {

/// What Unicode's decomposition leaves alone and readers do not tell apart when they search.
QStringView foldedLetter(char32_t c)
{
    switch (c) {
    case U'ł': return u"l";
    case U'ø': return u"o";
    case U'đ':
    case U'ð': return u"d";
    case U'ħ': return u"h";
    case U'ı': return u"i";
    case U'ß': return u"ss";
    case U'æ': return u"ae";
    case U'œ': return u"oe";
    case U'þ': return u"th";
    case U'й': return u"й"; // decomposes into и with a breve, but is a letter of its own
    case U'‘':
    case U'’':
    case U'ʼ':
    case U'′': return u"'";
    case U'‐':
    case U'‑':
    case U'‒':
    case U'–':
    case U'—':
    case U'−': return u"-";
    case U'\u2028': return u" "; // the line of a verse ends, the sentence need not
    default: return {};
    }
}

/// Whether an й stands at `at` as two characters, the way some systems write it.
bool isDecomposedShortI(QStringView text, qsizetype at)
{
    return (text[at] == u'и' || text[at] == u'И') && at + 1 < text.size() && text[at + 1] == u'\u0306';
}

/// A letter that an alphabet has as its own, and in how many characters it is written.
struct OwnLetter
{
    QChar letter;
    qsizetype length = 0; ///< 0: there is none
};

OwnLetter ownLetterAt(QStringView text, qsizetype at, QStringView own)
{
    const auto isPlain
        = [text](qsizetype place) { return place >= text.size() || text[place].unicode() < 0x80; };
    if (own.isEmpty() || (isPlain(at) && isPlain(at + 1)))
        return {};
    if (const QChar lower = text[at].toCaseFolded(); own.contains(lower))
        return {lower, 1};
    if (at + 1 == text.size() || text[at + 1].category() != QChar::Mark_NonSpacing)
        return {};
    const QString composed = text.sliced(at, 2).toString().normalized(QString::NormalizationForm_C);
    if (const QChar lower = composed.at(0).toCaseFolded(); composed.size() == 1 && own.contains(lower))
        return {lower, 2};
    return {};
}

char16_t foldAscii(char16_t c)
{
    if (c == u'\t') // between a table's cells
        return u' ';
    return c >= u'A' && c <= u'Z' ? char16_t(c + 0x20) : c;
}

/// Folds one character beyond ASCII; an empty result means that it vanishes.
QString foldCharacter(char32_t c)
{
    if (QChar::isSurrogate(c))
        return QString(QChar::ReplacementCharacter); // half a character is no part of a word
    if (c == U'\u00AD' || QChar::category(c) == QChar::Mark_NonSpacing)
        return {};
    const char32_t lower = QChar::toCaseFolded(c);
    if (const QStringView letter = foldedLetter(lower); !letter.isEmpty())
        return letter.toString();
    const QString decomposed = QString::fromUcs4(&lower, 1).normalized(QString::NormalizationForm_KD);
    QString result;
    for (const QChar part : decomposed) {
        if (part.category() == QChar::Mark_NonSpacing)
            continue;
        const QChar partLower = part.toCaseFolded();
        if (const QStringView letter = foldedLetter(partLower.unicode()); !letter.isEmpty())
            result += letter; // "ǿ" is an "ø" with an accent
        else
            result += partLower;
    }
    return result;
}

} // namespace

FoldedText::FoldedText(QStringView source, Alphabet alphabet)
    : m_alphabet(alphabet)
    , m_sourceSize(source.size())
{
    const QStringView own = ownLetters(alphabet);
    m_text.reserve(source.size());
    for (qsizetype at = 0; at < source.size(); ++at) {
        const QChar c = source[at];
        if (const OwnLetter letter = ownLetterAt(source, at, own); letter.length > 0) {
            append(QStringView(&letter.letter, 1), at);
            at += letter.length - 1;
        } else if (c.unicode() < 0x80) {
            const char16_t lower = foldAscii(c.unicode());
            append(QStringView(&lower, 1), at);
        } else if (c.isHighSurrogate() && at + 1 < source.size() && source[at + 1].isLowSurrogate()) {
            append(foldCharacter(QChar::surrogateToUcs4(c, source[at + 1])), at);
            ++at;
        } else if (isDecomposedShortI(source, at)) {
            append(u"й", at);
            ++at;
        } else {
            append(foldCharacter(c.unicode()), at);
        }
    }
}

void FoldedText::append(QStringView characters, qsizetype source)
{
    for (const QChar c : characters) {
        if (sourceOffset(m_text.size()) != source)
            m_steps.append({m_text.size(), source});
        m_text += c;
    }
}

qsizetype FoldedText::sourceOffset(qsizetype folded) const
{
    if (m_steps.isEmpty())
        return folded;
    if (const Step &last = m_steps.constLast(); folded >= last.folded)
        return last.source + (folded - last.folded); // the usual case while appending
    const auto next = std::ranges::upper_bound(m_steps, folded, {}, &Step::folded);
    if (next == m_steps.cbegin())
        return folded;
    const Step &step = *std::prev(next);
    return step.source + (folded - step.folded);
}

Passage FoldedText::toSource(Passage folded) const
{
    const qsizetype start = sourceOffset(folded.start);
    if (folded.isEmpty())
        return {start, 0};
    // A match may end inside what one letter was folded into ("gros" in "groß"): take the whole letter.
    const qsizetype end = folded.end() >= m_text.size() ? m_sourceSize : sourceOffset(folded.end());
    return {start, std::max(end, sourceOffset(folded.end() - 1) + 1) - start};
}

bool foldsAlike(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || c.category() == QChar::Mark_SpacingCombining;
}

} // namespace Frontispiece
