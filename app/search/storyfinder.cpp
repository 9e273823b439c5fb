// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyfinder.h"

#include <QStringMatcher>

#include <algorithm>
#include <optional>
#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// One sign for those that are alike in every search. Never changes the length.
QChar plain(QChar c)
{
    if (c.unicode() < 0x80)
        return c.isSpace() ? u' ' : c;
    switch (c.unicode()) {
    case u'“':
    case u'”':
    case u'„':
    case u'‟':
    case u'«':
    case u'»':
    case u'＂': return u'"';
    case u'‘':
    case u'’':
    case u'‚':
    case u'‛':
    case u'‹':
    case u'›':
    case u'ʼ':
    case u'′': return u'\'';
    case u'‐':
    case u'‑':
    case u'‒':
    case u'–':
    case u'—':
    case u'―':
    case u'−': return u'-';
    default: return c.isSpace() ? u' ' : c;
    }
}

QString plain(QString text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = std::as_const(text)[at];
        if (const QChar same = plain(c); same != c)
            text[at] = same;
    }
    return text;
}

/// What counts when case and accents do.
QString exactForm(QStringView text)
{
    QString form = plain(text.toString().normalized(QString::NormalizationForm_C)).simplified();
    form.remove(QChar::SoftHyphen);
    return form;
}

/// A query made ready for the folded text: its words, and whether blanks stand around them.
struct Needle
{
    QStringList words;
    bool blankBefore = false;
    bool blankBehind = false;
};

Needle needleOf(const QString &folded)
{
    return {folded.split(u' ', Qt::SkipEmptyParts), folded.startsWith(u' '), folded.endsWith(u' ')};
}

qsizetype skipBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at] == u' ')
        ++at;
    return at;
}

/// Where the needle stands, given that its first word stands at `at`.
std::optional<Passage> stretch(QStringView text, const Needle &needle, qsizetype at)
{
    const qsizetype start = needle.blankBefore ? at - 1 : at;
    if (start < 0 || (needle.blankBefore && text[start] != u' '))
        return {};
    qsizetype end = at + needle.words.constFirst().size();
    for (qsizetype word = 1; word < needle.words.size(); ++word) {
        const qsizetype next = skipBlanks(text, end);
        if (next == end || !text.sliced(next).startsWith(needle.words.at(word)))
            return {};
        end = next + needle.words.at(word).size();
    }
    if (needle.blankBehind && (end == text.size() || text[end++] != u' '))
        return {};
    return Passage {start, end - start};
}

} // namespace

FindableText::FindableText(const QString &source)
    : m_source(source)
    , m_folded(source)
    , m_text(plain(m_folded.text()))
{
}

bool FindableText::isOf(const QString &source) const
{
    // Ours keeps its characters alive, so that no other string can stand at their address.
    return source.constData() == m_source.constData() && source.size() == m_source.size();
}

QList<Passage> FindableText::findAll(const FindQuery &query, const std::stop_token &stop) const
{
    const Needle needle = needleOf(plain(FoldedText(query.text).text()));
    if (needle.words.isEmpty())
        return {};
    const QString exact = query.options.testFlag(FindOption::MatchCase) ? exactForm(query.text) : QString();
    const QStringMatcher firstWord(needle.words.constFirst());
    QList<Passage> hits;
    qsizetype at = firstWord.indexIn(m_text);
    for (; at >= 0 && !stop.stop_requested(); at = firstWord.indexIn(m_text, at)) {
        const std::optional<Passage> range = stretch(m_text, needle, at++);
        if (!range || (query.options.testFlag(FindOption::WholeWords) && !isWhole(*range)))
            continue;
        const Passage hit = sourceOf(*range);
        // A hit within the one before is another part of the same letter: the second s of ß.
        if (m_source.at(hit.start).isMark() || (!hits.isEmpty() && hit.start < hits.constLast().end()))
            continue;
        if (!exact.isEmpty() && exactForm(QStringView(m_source).sliced(hit.start, hit.length)) != exact)
            continue;
        hits.append(hit);
        at = std::max(at, range->end());
        if (hits.size() == mostHits)
            break;
    }
    return hits;
}

Passage FindableText::sourceOf(const Passage &folded) const
{
    Passage source = m_folded.toSource(folded);
    while (source.end() < m_source.size() && m_source.at(source.end()).isMark())
        ++source.length; // folding leaves out the marks above and below a letter, but not those beside it
    return source;
}

bool FindableText::isWhole(const Passage &folded) const
{
    const auto isBorder = [this](qsizetype at) {
        return at == 0 || at == m_text.size() || !isWordCharacter(m_text.at(at - 1))
            || !isWordCharacter(m_text.at(at));
    };
    return isBorder(folded.start) && isBorder(folded.end());
}

QList<Passage> findAll(QStringView text, const FindQuery &query, const std::stop_token &stop)
{
    return query.isBlank() ? QList<Passage>() : FindableText(text.toString()).findAll(query, stop);
}

StoryFinder::StoryFinder(QObject *parent)
    : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

StoryFinder::~StoryFinder()
{
    m_stop.request_stop();
    m_thread.clear();
    m_thread.waitForDone();
}

void StoryFinder::find(const QString &text, const FindQuery &query)
{
    m_stop.request_stop();
    m_stop = {};
    m_thread.start([this, text, query, stop = m_stop.get_token()] {
        if (stop.stop_requested())
            return;
        if (!query.isBlank() && !m_text.isOf(text))
            m_text = FindableText(text);
        const QList<Passage> hits = query.isBlank() ? QList<Passage>() : m_text.findAll(query, stop);
        if (stop.stop_requested())
            return;
        QMetaObject::invokeMethod(this, [this, hits, stop] {
            if (!stop.stop_requested())
                Q_EMIT found(hits);
        });
    });
}

void StoryFinder::stop()
{
    m_stop.request_stop();
    m_thread.start([this] { m_text = {}; });
}

} // namespace Frontispiece
