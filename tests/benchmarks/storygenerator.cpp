// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storygenerator.h"

#include <QRandomGenerator>

namespace Frontispiece::Bench {

namespace {

constexpr qsizetype headingEvery = 6'000;
constexpr int shortestParagraph = 40;
constexpr int longestParagraph = 900;
constexpr int wordsInItalics = 60; ///< one in so many
constexpr int quotes = 25;         ///< one paragraph in so many, and the same for lists
constexpr int lists = 40;

/// As long, on the whole, as the words of English prose are, and as often.
constexpr const char *words[]
    = {"the",      "a",       "and",     "of",         "to",      "in",        "it",         "was",
       "that",     "her",     "his",     "had",        "she",     "he",        "with",       "as",
       "for",      "on",      "not",     "but",        "they",    "from",      "by",         "at",
       "the",      "and",     "of",      "the",        "a",       "to",        "in",         "which",
       "window",   "light",   "morning", "canvas",     "brush",   "evening",   "painter",    "harbour",
       "kitchen",  "letter",  "answer",  "winter",     "nothing", "somebody",  "afternoon",  "colour",
       "drawing",  "between", "without", "remembered", "yellow",  "beginning", "mountain",   "shoulder",
       "question", "silence", "whether", "exhibition", "another", "because",   "stairwell",  "grandmother",
       "turned",   "left",    "stood",   "asked",      "looked",  "painted",   "carried",    "understood",
       "never",    "always",  "already", "slowly",     "again",   "only",      "unfinished", "particular"};

class Writer
{
public:
    QByteArray story(qsizetype bytes)
    {
        m_text = "---\ntitle: A Story of Some Length\nartist: Nobody in Particular\nlanguage: en\n---\n";
        qsizetype nextHeading = 0;
        while (m_text.size() < bytes) {
            if (m_text.size() >= nextHeading) {
                m_text += "## " + capitalised(phrase(3)) + "\n\n";
                nextHeading = m_text.size() + headingEvery;
            }
            addParagraph();
        }
        return m_text;
    }

private:
    int upTo(int bound) { return m_random.bounded(bound); }

    QByteArray word() { return words[upTo(int(std::size(words)))]; }

    QByteArray phrase(int count)
    {
        QByteArray result = word();
        for (int at = 1; at < count; ++at)
            result += ' ' + (upTo(wordsInItalics) == 0 ? '*' + word() + '*' : word());
        return result;
    }

    static QByteArray capitalised(QByteArray text)
    {
        text[0] = char(std::toupper(text[0]));
        return text;
    }

    QByteArray sentence()
    {
        QByteArray result = capitalised(phrase(4 + upTo(8)));
        for (int more = upTo(3); more > 0; --more)
            result += ", " + phrase(3 + upTo(6));
        return result + ". ";
    }

    void addParagraph()
    {
        if (upTo(lists) == 0) {
            for (int item = 3 + upTo(4); item > 0; --item)
                m_text += "- " + sentence() + '\n';
            m_text += '\n';
            return;
        }
        if (upTo(quotes) == 0)
            m_text += "> ";
        // Two draws: short paragraphs are the more frequent.
        const int length = shortestParagraph + std::min(upTo(longestParagraph), upTo(longestParagraph));
        QByteArray paragraph = sentence();
        while (paragraph.size() < length)
            paragraph += sentence();
        m_text += paragraph.left(longestParagraph).trimmed() + "\n\n";
    }

    QRandomGenerator m_random {1874};
    QByteArray m_text;
};

} // namespace

QByteArray generateStory(qsizetype bytes)
{
    return Writer().story(bytes);
}

} // namespace Frontispiece::Bench
