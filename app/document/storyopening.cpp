// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "storyopening.h"

#include "openerwords.h"
#include "openingsentence.h"

#include <QCoreApplication>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct StoryOpening
{
    Q_DECLARE_TR_FUNCTIONS(StoryOpening)
};

/// A title's greatest length in the list that it is read in. In UTF-16 units.
constexpr qsizetype longestTitle = 60;

constexpr int fewestNames = 2;
constexpr int mostNames = 4;

/// "The late, once famous French-born painter": so many words stand before what she is at most.
constexpr qsizetype mostWordsBeforeProfession = 6;

/// Reads a name that begins with a certain word.
class NameReader
{
public:
    NameReader(const QList<OpeningWord> &words, qsizetype begin)
        : m_words(words)
        , m_next(begin)
    {
    }

    /// The name, or nothing if there is none or more of one than a person has.
    [[nodiscard]] QString read();
    /// Whether the sentence goes on behind it as one does that is about it.
    [[nodiscard]] bool isSubject() const;

private:
    [[nodiscard]] bool isAtParticle() const;

    const QList<OpeningWord> &m_words;
    qsizetype m_next;
};

/// A small word inside a name, such as in "Maria de la Cruz".
bool NameReader::isAtParticle() const
{
    qsizetype at = m_next;
    while (at < m_words.size() && at < m_next + 3 && m_words.at(at).isPlain
           && isParticle(m_words.at(at).text))
        ++at;
    return at > m_next && at < m_words.size() && isName(m_words.at(at).text);
}

QString NameReader::read()
{
    while (m_next < m_words.size() && isHonorific(m_words.at(m_next).text))
        ++m_next;
    QStringList parts;
    int names = 0;
    int whole = 0;
    for (bool goesOn = true; goesOn && m_next < m_words.size(); ++m_next) {
        const OpeningWord &word = m_words.at(m_next);
        const bool isFurther = names > 0 && isAtParticle();
        if (!isFurther && !isName(word.text))
            break;
        if (isNoName(word.text) || names > mostNames)
            return {};
        parts.append(word.text);
        names += isFurther ? 0 : 1;
        whole += isFurther || isInitial(word.text) ? 0 : 1;
        goesOn = !word.endsPart && !word.endsSentence && !word.isPossessive;
    }
    const bool isPerson = names >= fewestNames && names <= mostNames && whole > 0
        && !isInitial(parts.constLast()) && !isOpener(parts.constFirst())
        && !isProfession(parts.constFirst());
    return isPerson ? nameInSmallLetters(parts.join(u' ')) : QString();
}

bool NameReader::isSubject() const
{
    const OpeningWord &last = m_words.at(m_next - 1);
    if (last.isPossessive)
        return true;
    if (last.endsSentence)
        return false;
    // A dash may stand between: "Мия Калмурзаева — художница".
    const qsizetype from = m_next < m_words.size() && m_words.at(m_next).text.isEmpty() ? m_next + 1 : m_next;
    if (from >= m_words.size() || m_words.at(from).text.isEmpty())
        return false;
    const QChar next = m_words.at(from).text.front();
    return next.isLower() || next.isDigit();
}

QString subjectAt(const QList<OpeningWord> &words, qsizetype begin)
{
    NameReader reader(words, begin);
    QString name = reader.read();
    return !name.isEmpty() && reader.isSubject() ? name : QString();
}

/// "The painter Jane Roe", "Russian sculptor Jane Roe": the name behind what the person is.
QString behindProfession(const QList<OpeningWord> &words, qsizetype begin)
{
    const qsizetype before = isArticle(words.at(begin).text) ? mostWordsBeforeProfession : 1;
    const qsizetype last = std::min(words.size() - 2, begin + before);
    for (qsizetype at = begin; at <= last && !words.at(at).endsSentence; ++at) {
        if (isProfession(words.at(at).text))
            return NameReader(words, at + 1).read();
        if (at > begin && isArticle(words.at(at).text))
            break; // it is somebody else: "The man saw the painter"
    }
    return {};
}

/// "Born in Kazan, Jane Roe …": the name behind one of the sentence's first commas.
QString behindComma(const QList<OpeningWord> &words)
{
    for (qsizetype at = 0; at + 1 < words.size() && !words.at(at).endsSentence; ++at) {
        if (!words.at(at).endsPart)
            continue;
        if (QString name = subjectAt(words, at + 1); !name.isEmpty())
            return name;
        if (QString name = behindProfession(words, at + 1); !name.isEmpty())
            return name;
    }
    return {};
}

} // namespace

QString nameInSmallLetters(const QString &name)
{
    if (name != name.toUpper())
        return name;
    QString result = name.toLower();
    bool isFirst = true;
    for (QChar &c : result) {
        if (isFirst)
            c = c.toUpper();
        isFirst = !c.isLetter() && !c.isMark();
    }
    return result;
}

QString personInOpening(QStringView text)
{
    const QList<OpeningWord> words = openingWords(text);
    if (words.isEmpty())
        return {};
    if (isOrigin(words.constFirst().text))
        return behindComma(words);
    QString name = subjectAt(words, 0);
    return name.isEmpty() ? behindProfession(words, 0) : name;
}

QString titleFromOpening(QStringView text)
{
    const QString opening = text.first(std::min(longestOpening, text.size())).toString().simplified();
    QString title;
    for (const QStringView word : QStringView(opening).tokenize(u' ', Qt::SkipEmptyParts)) {
        if (!title.isEmpty() && title.size() + 1 + word.size() > longestTitle)
            break;
        if (!title.isEmpty())
            title += u' ';
        title += word.first(std::min(longestTitle, word.size()));
        const OpeningWord read = openingWord(word);
        if (read.endsSentence && !isHonorific(read.text) && QStringView(u".!?").contains(word.back()))
            return title.endsWith(u'.') && !title.endsWith("..."_L1) ? title.chopped(1) : title;
    }
    if (title.size() == opening.size() && text.size() <= longestOpening)
        return title;
    if (!title.isEmpty() && title.back().isHighSurrogate())
        title.chop(1);
    while (!title.isEmpty() && QStringView(u" ,;:–—-").contains(title.back()))
        title.chop(1);
    return title.isEmpty() ? title : title + u'…';
}

void assumeFromOpening(StoryInfo &info, Issues &issues, const QString &file, const QString &artist,
                       const QString &title)
{
    const bool takesArtist = info.artists.isEmpty() && !artist.isEmpty();
    const bool takesTitle = info.title.isEmpty() && !title.isEmpty();
    if (takesArtist)
        info.artists = QStringList {artist};
    if (takesTitle)
        info.title = title;
    QString text;
    if (takesArtist && takesTitle)
        text
            = StoryOpening::tr(
                  "The file names neither title nor artist; “%1” and “%2” were taken from its opening words.")
                  .arg(artist, title);
    else if (takesArtist)
        text = StoryOpening::tr("The file names no artist; “%1” was taken from its opening words.")
                   .arg(artist);
    else if (takesTitle)
        text = StoryOpening::tr("The file names no title; “%1” was taken from its opening words.").arg(title);
    else
        return;
    issues.append(
        {Issue::Severity::Note, file, 1, text,
         StoryOpening::tr("Correct it in the story’s information (Ctrl+I); the file is not changed.")});
}

} // namespace Frontispiece
