// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "folding.h"

#include <QFlags>
#include <QObject>
#include <QThreadPool>

#include <stop_token>

namespace Frontispiece {

enum class FindOption {
    MatchCase = 1, ///< capitals and accents count too
    WholeWords = 2,
};
Q_DECLARE_FLAGS(FindOptions, FindOption)
Q_DECLARE_OPERATORS_FOR_FLAGS(FindOptions)

/// What to find in one story: a literal text, not words as in a Query.
struct FindQuery
{
    QString text;
    FindOptions options;

    /// A text of white space finds nothing: it is on its way to becoming one.
    [[nodiscard]] bool isBlank() const { return text.trimmed().isEmpty(); }
    friend bool operator==(const FindQuery &, const FindQuery &) = default;
};

/// More is nothing to step through, and would only keep the page busy marking: "e" in the longest story.
inline constexpr qsizetype mostHits = 100'000;

/// A text made ready to be asked many times; making it so takes the longest.
class FindableText
{
public:
    FindableText() = default;
    explicit FindableText(const QString &source);

    /// Whether it was made from this very string. Compares no characters.
    [[nodiscard]] bool isOf(const QString &source) const;
    /// As findAll().
    [[nodiscard]] QList<Passage> findAll(const FindQuery &query, const std::stop_token &stop) const;

private:
    [[nodiscard]] Passage sourceOf(const Passage &folded) const;
    [[nodiscard]] bool isWhole(const Passage &folded) const;

    QString m_source;
    FoldedText m_folded;
    QString m_text; ///< the folded text with one blank and one quotation mark for all kinds of them
};

/// Everywhere the query's text stands in `text`: in order, not overlapping, at most mostHits. Whatever
/// the options, these are alike: typographic and straight apostrophes, quotation marks and dashes;
/// words with and without soft hyphens; any run of white space, line ends included; an accented letter
/// of one and of two characters. Unless MatchCase is set, all else that FoldedText folds is alike too.
/// A hit takes in the marks that belong to its last letter. A request to stop ends with a part.
[[nodiscard]] QList<Passage> findAll(QStringView text, const FindQuery &query,
                                     const std::stop_token &stop = {});

/// Finds in a thread of its own. The newest query interrupts older ones.
class StoryFinder final : public QObject
{
    Q_OBJECT
public:
    explicit StoryFinder(QObject *parent = nullptr);
    ~StoryFinder() override;

    /// Asks for the hits in a story's plain text, given by found(). Costs least while the text is the
    /// same shared string as before.
    void find(const QString &text, const FindQuery &query);
    /// Nobody waits for hits any more, and the memory for the text is given back.
    void stop();

Q_SIGNALS:
    /// The answer to the newest query.
    void found(const QList<Frontispiece::Passage> &hits);

private:
    std::stop_source m_stop;
    FindableText m_text;  ///< touched in m_thread only
    QThreadPool m_thread; ///< one thread: what it runs needs no lock
};

} // namespace Frontispiece

Q_DECLARE_METATYPE(Frontispiece::FindQuery)
