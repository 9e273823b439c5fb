// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "openerwords.h"

#include <QSet>
#include <QString>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

using Words = QSet<QString>;

Words wordsIn(const QString &list)
{
    const QStringList words = list.simplified().split(u' ');
    return {words.cbegin(), words.cend()};
}

bool contains(const Words &words, QStringView word)
{
    // None of ours is longer; a text without blanks is not to be copied to find that out.
    constexpr qsizetype longestWord = 30;
    if (word.isEmpty() || word.size() > longestWord)
        return false;
    return words.contains(word.toString().toLower());
}

} // namespace

bool isParticle(QStringView word)
{
    // Not "of": it stands in "Academy of Arts" more often than in "Hildegard of Bingen".
    static const Words words
        = wordsIn(u"de del della delle dei degli da das do dos du des di la las le les lo los el al y "
                  "van von vom zu zum zur der den dem ter ten te thor tot af av bin bint ben ibn abu aw ap "
                  "ван фон де дер ла ди да дю бин ибн аль оглы кызы"_s);
    return contains(words, word) && word.front().isLower();
}

bool isHonorific(QStringView word)
{
    static const Words words = wordsIn(
        u"mr mrs ms miss mx dr prof professor sir dame lord lady madame mme mlle mademoiselle monsieur "
        "herr frau fräulein don doña donna signor signora señor señora king queen prince princess "
        "emperor empress duke duchess count countess baron baroness saint st captain colonel general "
        "major sergeant lieutenant father mother brother sister uncle aunt grandmother grandfather "
        "reverend rev pope bishop president doctor г-н г-жа господин госпожа товарищ княгиня князь "
        "граф графиня доктор профессор"_s);
    return contains(words, word);
}

bool isOpener(QStringView word)
{
    static const Words words = wordsIn(
        u"the a an this that these those it he she we you they i my your his her its our their there here in "
        u"on at "
        "by for from to of off with within without into onto upon under over between among inside outside "
        "behind "
        "beyond above below beneath beside through throughout across along around against about after before "
        "during until till since because although though while when whenever where wherever why how what who "
        "whom "
        "whose which whether if unless but and or nor so as than then not no yes never always often "
        "sometimes "
        "once twice now soon still again already perhaps maybe even only just both either neither each every "
        "all "
        "some any many most much few several other another such one two three four five six seven eight nine "
        "ten "
        "first second third last next early late long far near high low today yesterday tomorrow tonight "
        "everyone everybody everything someone something nobody nothing dear oh ah god heaven "
        "let did does was were is are had has have would could should might must can "
        "chapter part book volume canto act scene letter prologue epilogue preface introduction contents "
        "copyright new old great little big san santa los las mount fort port cape lake north south east "
        "west "
        "northern southern eastern western upper lower central united royal national "
        "le la les un une des dans en au aux il elle ils elles on nous vous je quand lorsque "
        "der die das ein eine im am als es er sie wir ihr nach vor seit mit von bei auf aus "
        "el lo los las una unos unas del cuando il gli uno nel nella quando os um uma "
        "в во на по из к ко у о об от до за над под при с со для без через между когда если где как что кто "
        "это "
        "он она оно они мы вы я но и а не ни да нет тот та то те этот эта эти однажды тогда потом теперь уже "
        "каждый все всё глава часть книга"_s);
    return contains(words, word);
}

bool isNoName(QStringView word)
{
    static const Words words
        = wordsIn(u"museum gallery academy university college cathedral hotel island islands city palace "
                  u"theatre theater "
                  "states kingdom republic union empire society company ocean avenue street road boulevard "
                  "morning evening afternoon midnight christmas easter monday tuesday wednesday thursday "
                  "friday saturday "
                  "sunday january february october november december century project gutenberg ebook "
                  "музей галерея академия университет улица проспект площадь остров"_s);
    return contains(words, word);
}

bool isProfession(QStringView word)
{
    static const Words words = wordsIn(
        u"artist painter sculptor sculptress photographer weaver engraver etcher printmaker lithographer "
        u"potter "
        "ceramist ceramicist architect illustrator draughtsman draughtswoman draftsman draftswoman designer "
        "muralist miniaturist watercolourist watercolorist calligrapher cartoonist goldsmith silversmith "
        "glassmaker embroiderer puppeteer filmmaker composer musician pianist violinist singer dancer "
        "choreographer poet poetess writer novelist actor actress "
        "peintre sculpteur sculptrice artiste maler malerin künstler künstlerin bildhauer bildhauerin "
        "fotograf "
        "fotografin pintor pintora escultor escultora artista pittore pittrice scultore scultrice fotografo "
        "художник художница живописец скульптор фотограф график ткачиха гравёр композитор поэт писатель "
        "писательница"_s);
    return contains(words, word);
}

bool isArticle(QStringView word)
{
    static const Words words
        = wordsIn(u"the a an der die das ein eine le la les un une el los las una il lo gli os um uma"_s);
    return contains(words, word);
}

bool isOrigin(QStringView word)
{
    static const Words words = wordsIn(
        u"born raised trained educated orphaned descended né née geboren nacido nacida nato nata nascido "
        "nascida родившийся родившаяся родившись"_s);
    return contains(words, word);
}

} // namespace Frontispiece
