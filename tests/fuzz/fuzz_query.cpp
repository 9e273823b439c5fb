// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// What somebody types, in the first line, and a story's text to find it in.
#include "ftsindex.h"
#include "fuzzing.h"
#include "storyfinder.h"
#include "termfinder.h"

#include <algorithm>

using namespace Frontispiece;
using namespace Frontispiece::Fuzz;
using namespace Qt::StringLiterals;

namespace {

/// Nobody types more, and what a key costs grows with it.
constexpr qsizetype longestTyped = 200;

void requireInOrder(const QList<Passage> &ranges, qsizetype size)
{
    qsizetype free = 0;
    for (const Passage &range : ranges) {
        require(range.start >= free && range.length > 0, "ranges are in order and do not overlap");
        require(range.end() <= size, "a range lies in its text");
        free = range.end();
    }
}

Story storyOf(const QString &id, const QString &artist, const QString &text)
{
    Story story;
    story.info.id = {id};
    story.info.title = u"The "_s + id;
    story.info.artists = {artist};
    story.info.summary = text.section(u'.', 0, 0);
    story.info.people = {u"Old Tomas"_s};
    story.info.places = {u"Lützen"_s};
    story.text = text;
    story.blocks = {{.kind = Block::Kind::Paragraph, .range = {0, text.size()}}};
    return story;
}

/// A few stories, whose words seeds and dictionary ask for.
SearchIndex &sampleIndex()
{
    static FtsIndex index(u":memory:"_s);
    static const bool isFilled = [] {
        index.add(storyOf(u"ring"_s, u"Mia Kalmurzaeva"_s, u"The grey door. Its ring was of iron."_s), "1");
        index.add(storyOf(u"loom"_s, u"Ana Kalmurzaev"_s, u"A loose thread, and the red of it."_s), "2");
        index.add(storyOf(u"echo"_s, u"Виктория Калмурзаева"_s, u"Echoes — ёлка, naïve Straße."_s), "3");
        index.flush();
        return true;
    }();
    require(isFilled, "there is an index");
    return index;
}

void requireSoundAnswer(const SearchResult &result)
{
    require(result.total >= result.matches.size(), "no more is told than there is");
    for (const Match &match : result.matches) {
        require(!match.story.isEmpty(), "a match is in a story");
        requireInOrder(match.excerpt.ranges, match.excerpt.text.size());
        require(!match.passage || (match.passage->start >= 0 && match.passage->length >= 0),
                "a passage lies in a text");
    }
}

void requireSoundQuery(const Query &query)
{
    for (const QList<Term> &terms : {query.terms(), query.excluded()}) {
        for (const Term &term : terms) {
            require(!term.text.isEmpty(), "a term has letters");
            require(term.text == term.text.simplified(), "a term's words have one blank between them");
        }
    }
    require(Query::fromString(query.toString()) == query, "a query is read as it was written");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto [first, rest] = halvesOf(bytesOf(data, size));
    const QString typed = QString::fromUtf8(first).left(longestTyped);
    const QString text = QString::fromUtf8(rest);
    const Query query = Query::fromString(typed);
    requireSoundQuery(query);
    requireInOrder(findPassages(text, query), text.size());
    for (const FindOptions options : {FindOptions(), FindOptions(FindOption::MatchCase),
                                      FindOptions(FindOption::WholeWords | FindOption::MatchCase)})
        requireInOrder(findAll(text, {typed, options}), text.size());
    SearchIndex &index = sampleIndex();
    requireSoundAnswer(index.search(query));
    require(index.takeIssues().isEmpty(), "no query is an error of the index");
    return 0;
}
