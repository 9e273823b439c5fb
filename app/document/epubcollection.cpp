// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epubcollection.h"

#include <QRegularExpression>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr auto caseless
    = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

/// How much a sign counts. Two weak ones, or a strong one, make a collection; an opposite one outweighs any.
constexpr int weak = 1;
constexpr int strong = 2;
constexpr int decisive = 4;
constexpr int enough = 2;

/// What only a collection is called, or filed under.
const QRegularExpression &strongWords()
{
    static const QRegularExpression pattern(
        uR"(\b(?:short stories|short fiction|shorts|stories|(?:fairy|folk)[ -]?tales|tales|fables|legends|essays|)"
        uR"(sketches|sketch book|lives|biographies|portraits|anthology|omnibus|treasury|collected|selected|)"
        uR"(collection|erzählungen|novellen|märchen|geschichten|sagen|skizzen|lebensbilder|biographien|)"
        uR"(contes|nouvelles|récits|légendes|essais|vies|portraits|racconti|novelle|fiabe|leggende|vite|saggi|)"
        uR"(cuentos|relatos|leyendas|ensayos|vidas|contos|lendas|рассказы|сказки|повести|очерки|новеллы|)"
        uR"(жизнеописания|opowiadania|bajki|baśnie|nowele|legendy|verhalen|sprookjes|vertellingen|)"
        uR"(berättelser|noveller|sagor|eventyr|fortællinger|povídky|pohádky)\b)"_s,
        caseless);
    return pattern;
}

/// A catalogue files novels under "Sea stories" and "Horror tales" too, and one life under "Biography".
const QRegularExpression &strongSubjects()
{
    static const QRegularExpression pattern(
        uR"(\b(?:short stories|short fiction|shorts|(?:fairy|folk)[ -]?tales|folklore|fables|legends|essays|)"
        uR"(anthologies|biographies|novellas|erzählung(?:en)?|märchen|novellen|contes|nouvelles|racconti|fiabe|)"
        uR"(cuentos|contos|рассказы|сказки|opowiadania|bajki|verhalen|sprookjes|noveller|povídky)\b)"_s,
        caseless);
    return pattern;
}

const QRegularExpression &weakSubjects()
{
    static const QRegularExpression pattern(uR"(\b(?:stories|tales|biography|portraits|sketches)\b)"_s,
                                            caseless);
    return pattern;
}

const QRegularExpression &weakTitles()
{
    static const QRegularExpression pattern(
        uR"(\b(?:adventures|memoirs|case[ -]?book|cases|exploits|nights|masters|artists|painters|)"
        uR"(sculptors|and other)\b)"_s,
        caseless);
    return pattern;
}

/// Two to four words with capitals, or the small ones within names: what people are called.
bool looksLikeName(const QString &title)
{
    static const QRegularExpression pattern(
        uR"(^\p{Lu}[\p{L}.’'-]*(?: (?:d[aei]|del|della|de la|van|von|der|den|la|le|of|y|\p{Lu}[\p{L}.’'-]*)){1,4}$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression article(uR"(^(?:The|A|An|On|In|How|Why|What|My|Of)\b)"_s);
    return pattern.match(title).hasMatch() && !article.match(title).hasMatch();
}

int weightOfWords(const EpubPackage &package)
{
    const auto matchesSubject = [&package](const QRegularExpression &pattern) {
        return std::ranges::any_of(package.keywords, [&pattern](const QString &subject) {
            return pattern.match(subject).hasMatch();
        });
    };
    const bool isStrongTitle = strongWords().match(package.title).hasMatch();
    int weight = 0;
    if (isStrongTitle)
        weight += strong;
    else if (weakTitles().match(package.title).hasMatch())
        weight += weak;
    if (matchesSubject(strongSubjects()))
        weight += strong;
    else if (matchesSubject(weakSubjects()))
        weight += weak;
    return weight;
}

/// Most of the sample decides.
int weightOfKinds(const QStringList &sectionKinds)
{
    const auto count = [&sectionKinds](const QRegularExpression &pattern) {
        return std::ranges::count_if(
            sectionKinds, [&pattern](const QString &kinds) { return pattern.match(kinds).hasMatch(); });
    };
    static const QRegularExpression story(
        uR"((?:^| )(?:se:|z3998:)?(?:short-story|novella|essay|fable|folktale)\b)"_s);
    static const QRegularExpression novel(uR"((?:^| )(?:se:novel|se:drama|z3998:drama)\b)"_s);
    if (count(story) * 2 > sectionKinds.size())
        return decisive;
    return count(novel) * 2 > sectionKinds.size() ? -decisive : 0;
}

} // namespace

bool isCollection(const EpubPackage &package, const EpubLayout &layout, const QStringList &sectionKinds)
{
    qsizetype stories = 0;
    qsizetype chapters = 0;
    qsizetype names = 0;
    for (const EpubPart &part : layout.parts) {
        if (part.isCaption)
            continue;
        stories += 1;
        chapters += isChapterTitle(part.title) ? 1 : 0;
        names += looksLikeName(part.title) ? 1 : 0;
    }
    if (stories < 2)
        return false;
    int weight = weightOfWords(package) + weightOfKinds(sectionKinds);
    if (chapters * 2 > stories)
        weight -= decisive;
    if (names * 2 > stories)
        weight += weak;
    if (package.artists.size() > 2) // many hands seldom write one story
        weight += weak;
    return weight >= enough;
}

} // namespace Frontispiece
