// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "wordmeasure.h"

#include <sqlite3.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace Frontispiece {

namespace {

/// Words this far apart are close: about as many as one excerpt shows.
constexpr int closeWords = 20;
/// Places looked at in one story. A word that comes oftener is too common for one more to matter.
constexpr int mostPlaces = 2000;

/// More than any story has.
constexpr int mostWords = 1 << 30;

/// What makes a rank, summing up to 1.
constexpr double togetherShare = 0.4;
constexpr double nearShare = 0.25;
constexpr double oftenShare = 0.25;
constexpr double wholeShare = 0.1;

/// How soon one more occurrence stops counting, and how much the length of a story matters: the usual
/// constants of BM25 (Robertson and Zaragoza 2009).
constexpr double saturation = 1.2;
constexpr double lengthMatters = 0.75;

/// Takes in the places of a row one after the other.
class Gauge
{
public:
    explicit Gauge(WordMeasure &measure)
        : m_measure(measure)
    {
        m_last.fill(-closeWords - 1);
    }

    void take(int term, int column, int place)
    {
        const auto index = size_t(std::min(term, WordMeasure::mostTerms - 1));
        const quint64 bit = quint64 {1} << index;
        switch (static_cast<WordColumn>(column)) {
        case WordColumn::Names: m_measure.inNames |= bit; return;
        case WordColumn::Summary: m_measure.inSummary |= bit; return;
        case WordColumn::Text: break;
        }
        m_measure.inText |= bit;
        if (index < m_measure.counts.size() && m_measure.counts[index] < WordMeasure::mostCounted)
            ++m_measure.counts[index];
        m_last[index] = place;
        look(place);
    }

private:
    /// Looks which terms stand close before a place.
    void look(int place)
    {
        int together = 0;
        int first = place;
        const int known = int(std::bit_width(m_measure.inText));
        for (int term = 0; term < known; ++term) {
            const int last = m_last[size_t(term)];
            if (place - last >= closeWords)
                continue;
            ++together;
            first = std::min(first, last);
        }
        const int span = place - first + 1;
        if (together < m_measure.together || (together == m_measure.together && span >= m_measure.span))
            return;
        m_measure.together = together;
        m_measure.span = span;
    }

    WordMeasure &m_measure;
    std::array<int, WordMeasure::mostTerms> m_last {}; ///< where each term stood last
};

/// A row of FTS5's, and what is searched for.
class MeasuredRow
{
public:
    MeasuredRow(const Fts5ExtensionApi &api, Fts5Context *row, const MeasuredExpression &expression)
        : m_api(api)
        , m_row(row)
        , m_expression(expression)
    {
    }

    /// Whether all terms stand in it. Not to be told from the places, of which not all are looked at.
    [[nodiscard]] bool holdsAll(Words words) const
    {
        const std::vector<MeasuredString> &strings = m_expression.strings;
        for (size_t at = 0; at < strings.size();) {
            const int term = strings[at].term;
            bool isThere = false;
            for (; at < strings.size() && strings[at].term == term; ++at)
                isThere = isThere || (strings[at].standsFor(words) && holds(at, words));
            if (!isThere)
                return false;
        }
        return true;
    }

    /// Gives an error of SQLite's, or SQLITE_OK.
    [[nodiscard]] int measure(Words words, WordMeasure &measure) const
    {
        return m_expression.strings.back().term == 0 ? measureOne(words, measure)
                                                     : measureAll(words, measure);
    }

private:
    /// Of a single term, the order of its places says nothing: FTS5 need not make a list of them all.
    [[nodiscard]] int measureOne(Words words, WordMeasure &measure) const
    {
        Gauge gauge(measure);
        for (size_t at = 0; at < m_expression.strings.size(); ++at) {
            if (!m_expression.strings[at].standsFor(words))
                continue;
            const int code = forEachPlace(at, words, [&](int column, int place) {
                if (column == int(WordColumn::Text) && measure.counts[0] == WordMeasure::mostCounted)
                    return false; // and it is the last column
                gauge.take(0, column, place);
                return true;
            });
            if (code != SQLITE_OK)
                return code;
        }
        return SQLITE_OK;
    }

    [[nodiscard]] int measureAll(Words words, WordMeasure &measure) const
    {
        int places = 0;
        int code = m_api.xInstCount(m_row, &places);
        Gauge gauge(measure);
        for (int at = 0; code == SQLITE_OK && at < std::min(places, mostPlaces); ++at) {
            int string = 0;
            int column = 0;
            int place = 0;
            code = m_api.xInst(m_row, at, &string, &column, &place);
            // Those behind them are of names that lead the way.
            if (code != SQLITE_OK || size_t(string) >= m_expression.strings.size())
                continue;
            if (const MeasuredString &found = m_expression.strings[size_t(string)]; found.standsFor(words))
                gauge.take(found.term, column, place);
        }
        return code;
    }

    [[nodiscard]] bool holds(size_t string, Words words) const
    {
        bool isThere = false;
        const int code = forEachPlace(string, words, [&isThere](int, int) {
            isThere = true;
            return false;
        });
        return code == SQLITE_OK && isThere;
    }

    /// Hands out the places of a string as long as `take` returns true. Gives an error of SQLite's, or
    /// SQLITE_OK.
    template <typename Take>
    [[nodiscard]] int forEachPlace(size_t string, Words words, const Take &take) const
    {
        const MeasuredString &measured = m_expression.strings[string];
        if (words != Words::Whole || measured.lastWord < 0)
            return forEachPlace(int(string), take);
        std::vector<std::pair<int, int>> ends; // in order
        const int code = forEachPlace(measured.lastWord, [&ends](int column, int place) {
            ends.emplace_back(column, place);
            return true;
        });
        if (code != SQLITE_OK)
            return code;
        return forEachPlace(int(string), [&](int column, int place) {
            const std::pair end(column, place + measured.wordsBefore);
            return !std::ranges::binary_search(ends, end) || take(column, place);
        });
    }

    template <typename Take>
    [[nodiscard]] int forEachPlace(int string, const Take &take) const
    {
        Fts5PhraseIter iterator {};
        int column = -1;
        int place = 0;
        const int code = m_api.xPhraseFirst(m_row, string, &iterator, &column, &place);
        if (code != SQLITE_OK)
            return code;
        for (; column >= 0; m_api.xPhraseNext(m_row, &iterator, &column, &place)) {
            if (column > int(WordColumn::Text) || place < 0 || place > mostWords)
                return SQLITE_CORRUPT_VTAB; // which FTS5 leaves to be found here
            if (!take(column, place))
                break;
        }
        return SQLITE_OK;
    }

    const Fts5ExtensionApi &m_api;
    Fts5Context *m_row;
    const MeasuredExpression &m_expression;
};

void measureRow(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *result, int, sqlite3_value **)
{
    auto &expression = *static_cast<MeasuredExpression *>(api->xUserData(row));
    expression.measures.fill({});
    if (expression.isLeftOut && expression.isLeftOut(api->xRowid(row))) {
        sqlite3_result_int(result, 0);
        return;
    }
    const MeasuredRow measured(*api, row, expression);
    int found = 0;
    for (const Words words : expression.wanted) {
        // What is looked for by itself has been found.
        if (expression.wanted.size() > 1 && !measured.holdsAll(words))
            continue;
        WordMeasure measure;
        if (const int code = measured.measure(words, measure); code != SQLITE_OK) {
            sqlite3_result_error_code(result, code);
            return;
        }
        if ((measure.inSummary | measure.inText) == 0)
            continue;
        expression.measures[size_t(words)] = measure;
        ++found;
    }
    sqlite3_result_int(result, found);
}

void takeRow(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *, int, sqlite3_value **)
{
    if (const auto &expression = *static_cast<MeasuredExpression *>(api->xUserData(row)); expression.take)
        expression.take(api->xRowid(row));
}

fts5_api *fts5Of(sqlite3 *database)
{
    sqlite3_stmt *statement = nullptr;
    fts5_api *api = nullptr;
    // The documented way to reach it: https://www.sqlite.org/fts5.html#extending_fts5
    if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

/// How much each of the counted terms tells: the rarer in these texts, the more. They sum up to 1.
std::array<double, WordMeasure::countedTerms> weightsOf(const std::vector<RankedText> &texts, qsizetype terms)
{
    std::array<double, WordMeasure::countedTerms> weights {};
    const auto counted = std::min(size_t(terms), weights.size());
    double words = 1;
    for (const RankedText &text : texts) {
        words += text.words;
        for (size_t term = 0; term < counted; ++term)
            weights[term] += text.measure.counts[term];
    }
    double sum = 0;
    for (size_t term = 0; term < counted; ++term) {
        weights[term] = std::log1p(words / (weights[term] + 1));
        sum += weights[term];
    }
    for (size_t term = 0; term < counted; ++term)
        weights[term] /= sum;
    return weights;
}

double averageWords(const std::vector<RankedText> &texts)
{
    double sum = 0;
    double known = 0;
    for (const RankedText &text : texts) {
        sum += text.words;
        known += text.words > 0 ? 1 : 0;
    }
    return known > 0 ? sum / known : 1;
}

} // namespace

bool installWordMeasure(sqlite3 *database, MeasuredExpression *expression)
{
    fts5_api *api = fts5Of(database);
    const auto add = [&](const char *name, fts5_extension_function function) {
        return api->xCreateFunction(api, name, static_cast<void *>(expression), function, nullptr)
            == SQLITE_OK;
    };
    return api && add("word_measure", measureRow) && add("word_take", takeRow);
}

void rankTexts(std::vector<RankedText> &texts, qsizetype terms)
{
    const auto weights = weightsOf(texts, terms);
    const double average = averageWords(texts);
    for (RankedText &text : texts) {
        const double length = text.words > 0 ? text.words / average : 1;
        const double half = saturation * (1 - lengthMatters + lengthMatters * length);
        double often = 0;
        for (size_t term = 0; term < weights.size(); ++term) {
            const double count = text.measure.counts[term];
            often += weights[term] * count / (count + half);
        }
        const auto together = double(text.measure.together);
        // "echoes echo" may be one word.
        const double gaps = std::max(text.measure.span - 1, 1);
        const double near = terms == 1 ? 1 : together > 1 ? std::min((together - 1) / gaps, 1.0) : 0;
        text.rank = togetherShare * together / double(terms) + nearShare * near + oftenShare * often
            + wholeShare * text.closeness;
    }
}

} // namespace Frontispiece
