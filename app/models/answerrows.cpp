// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "answerrows.h"

#include "artistrows.h"

#include <QCoreApplication>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct AnswerRows
{
    Q_DECLARE_TR_FUNCTIONS(AnswerRows)
};

/// Of one story, before "more": enough to choose from, few enough that other stories show too.
constexpr qsizetype passagesShown = 3;

/// A narrow column shows about 36 characters, and the words found must be among them.
constexpr ExcerptSize rowExcerpt {12, 90};

/// Collects the rows of one section and puts its heading above them, if there are any.
class Section
{
public:
    explicit Section(QString title)
        : m_title(std::move(title))
    {
    }

    void add(StoryRow row) { m_rows.append(std::move(row)); }
    [[nodiscard]] qsizetype size() const { return m_rows.size(); }

    void appendTo(QList<StoryRow> &rows, const QString &count) const
    {
        if (m_rows.isEmpty())
            return;
        StoryRow heading;
        heading.kind = RowKind::Section;
        heading.text = m_title;
        heading.count = count;
        rows.append(heading);
        rows += m_rows;
    }

private:
    QString m_title;
    QList<StoryRow> m_rows;
};

QString detailOf(const Match &match, const StoryInfo &info)
{
    switch (match.reason) {
    case Reason::Title:
        return AnswerRows::tr("a story about %1").arg(info.artists.join(AnswerRows::tr(" and ")));
    case Reason::Work: return AnswerRows::tr("a work in %1").arg(info.title);
    case Reason::Person: return AnswerRows::tr("a person in %1").arg(info.title);
    case Reason::Place: return AnswerRows::tr("a place in %1").arg(info.title);
    default: return info.title;
    }
}

StoryRow answerRow(const Match &match, const CatalogueEntry &entry)
{
    StoryRow row = artistRow(entry, match.excerpt.text);
    row.ranges = match.excerpt.ranges;
    row.passage = match.passage;
    if (match.reason == Reason::Artist)
        return row;
    if (match.reason == Reason::Summary) {
        // A sentence is longer than a row: show it from where the words are.
        const Excerpt shown = excerptAround(match.excerpt.text, match.excerpt.ranges, rowExcerpt);
        row.text = shown.text;
        row.ranges = shown.ranges;
    }
    row.kind = RowKind::Answer;
    row.detail = detailOf(match, entry.info);
    return row;
}

/// The passages of the stories' texts, story after story.
class Passages
{
public:
    explicit Passages(const QSet<StoryId> &whole)
        : m_section(AnswerRows::tr("In the stories"))
        , m_whole(whole)
    {
    }

    void add(const Match &match, const CatalogueEntry &entry)
    {
        if (m_heading.story != match.story) {
            finishStory();
            m_heading = artistRow(entry, entry.info.title);
            m_heading.kind = RowKind::StoryHeading;
            m_heading.detail.clear();
            m_heading.passage = match.passage;
        }
        const Excerpt shown = excerptAround(match.excerpt.text, match.excerpt.ranges, rowExcerpt);
        StoryRow row;
        row.kind = RowKind::Excerpt;
        row.text = shown.text;
        row.ranges = shown.ranges;
        row.story = match.story;
        row.passage = match.passage;
        m_excerpts.append(row);
    }

    void appendTo(QList<StoryRow> &rows)
    {
        finishStory();
        m_section.appendTo(rows,
                           AnswerRows::tr("%1 in %2", "passages in stories").arg(m_passages).arg(m_stories));
    }

private:
    void finishStory()
    {
        if (m_excerpts.isEmpty())
            return;
        ++m_stories;
        m_passages += m_excerpts.size();
        m_heading.count = QString::number(m_excerpts.size());
        m_section.add(m_heading);
        const bool all = m_whole.contains(m_heading.story) || m_excerpts.size() <= passagesShown + 1;
        const qsizetype shown = all ? m_excerpts.size() : passagesShown;
        for (qsizetype at = 0; at < shown; ++at)
            m_section.add(m_excerpts.at(at));
        if (!all) {
            StoryRow more;
            more.kind = RowKind::More;
            more.text = AnswerRows::tr("%n more in this story", nullptr,
                                       static_cast<int>(m_excerpts.size() - shown));
            more.story = m_heading.story;
            m_section.add(more);
        }
        m_excerpts.clear();
    }

    Section m_section;
    const QSet<StoryId> &m_whole;
    StoryRow m_heading;
    QList<StoryRow> m_excerpts;
    qsizetype m_stories = 0;
    qsizetype m_passages = 0;
};

} // namespace

QList<StoryRow> answerRows(const SearchResult &result, const Library &library, const QSet<StoryId> &whole)
{
    Section artists(AnswerRows::tr("Artists"));
    Section titles(AnswerRows::tr("Works and titles"));
    Section subjects(AnswerRows::tr("People, places, keywords"));
    Section summaries(AnswerRows::tr("Summaries"));
    Passages passages(whole);
    for (const Match &match : result.matches) {
        const CatalogueEntry *entry = library.find(match.story);
        if (!entry)
            continue; // removed since it was indexed
        switch (match.reason) {
        case Reason::Artist: artists.add(answerRow(match, *entry)); break;
        case Reason::Title:
        case Reason::Work: titles.add(answerRow(match, *entry)); break;
        case Reason::Person:
        case Reason::Place:
        case Reason::Keyword: subjects.add(answerRow(match, *entry)); break;
        case Reason::Summary: summaries.add(answerRow(match, *entry)); break;
        case Reason::Text: passages.add(match, *entry); break;
        }
    }

    QList<StoryRow> rows;
    for (const Section &section : {artists, titles, subjects, summaries})
        section.appendTo(rows, QString::number(section.size()));
    passages.appendTo(rows);
    if (rows.isEmpty()) {
        StoryRow message;
        message.kind = RowKind::Message;
        message.text = AnswerRows::tr("Nothing found for “%1”").arg(result.query.toString());
        message.detail
            = AnswerRows::tr("Try fewer letters, or another spelling. Esc shows all artists again.");
        rows.append(message);
    }
    return rows;
}

} // namespace Frontispiece
