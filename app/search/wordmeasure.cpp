// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "wordmeasure.h"

#include <sqlite3.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace Frontispiece {

namespace {

/// Words this far apart are close: about as many as one excerpt shows.
constexpr int closeWords = 20;
/// Places looked at in one story. A word that comes oftener is too common for one more to matter.
constexpr int mostPlaces = 2000;

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
        if (index < m_measure.counts.size() && m_measure.counts[index] < 255)
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

void measureRow(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *result, int, sqlite3_value **)
{
    auto &expression = *static_cast<MeasuredExpression *>(api->xUserData(row));
    WordMeasure &measure = expression.measure;
    measure = {};
    if (expression.isLeftOut && expression.isLeftOut(api->xRowid(row))) {
        sqlite3_result_int(result, 0);
        return;
    }
    int places = 0;
    int code = api->xInstCount(row, &places);
    Gauge gauge(measure);
    for (int at = 0; code == SQLITE_OK && at < std::min(places, mostPlaces); ++at) {
        int term = 0;
        int column = 0;
        int place = 0;
        code = api->xInst(row, at, &term, &column, &place);
        if (code == SQLITE_OK && size_t(term) < expression.terms.size())
            gauge.take(expression.terms[size_t(term)], column, place);
    }
    if (code == SQLITE_OK)
        sqlite3_result_int(result, std::popcount(measure.inSummary | measure.inText));
    else
        sqlite3_result_error_code(result, code);
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
    return api
        && api->xCreateFunction(api, "word_measure", static_cast<void *>(expression), measureRow, nullptr)
        == SQLITE_OK;
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
