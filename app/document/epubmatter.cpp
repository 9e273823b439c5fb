// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epubmatter.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ignoreCase = QRegularExpression::CaseInsensitiveOption;
constexpr auto unicode = QRegularExpression::UseUnicodePropertiesOption;

/// A title of more words is a story's, whatever it begins with: "Notes from the House of the Dead".
constexpr qsizetype longestMatterTitle = 60;

/// In small letters, with nothing but letters, digits and single blanks.
QString plainWords(const QString &title)
{
    QString words;
    const QString small = title.toLower();
    for (const QChar c : small)
        words += c.isLetterOrNumber() || c.isMark() ? c : QChar(u' ');
    return words.simplified();
}

/// The words that count chapters, and those that stand for a number.
QString countingWords()
{
    return u"chapter|chap|part|book|volume|vol|section|act|scene|canto|letter|kapitel|teil|buch|band|"
           u"abschnitt|"
           "brief|chapitre|partie|livre|tome|lettre|capitolo|parte|libro|lettera|capítulo|capitulo|tomo|"
           "carta|"
           "livro|глава|часть|книга|том|письмо|rozdział|część|księga|tom|hoofdstuk|deel|boek|brev|del|bok|"
           "kapitola|část|kniha"_s;
}

QString numberWords()
{
    return u"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|fourth|fifth|"
           "sixth|seventh|eighth|ninth|tenth|last|eins|zwei|drei|vier|fünf|sechs|erste[rs]?|zweite[rs]?|"
           "dritte[rs]?|vierte[rs]?|fünfte[rs]?|un|deux|trois|quatre|cinq|premi[eè]re?|deuxième|seconde?|"
           "troisième|quatrième|prim[oa]|second[oa]|terz[oa]|quart[oa]|primer[oa]?|segund[oa]|tercer[oa]?|"
           "перв\\w+|втор\\w+|треть\\w+|четв[её]рт\\w+|пят\\w+|pierwsz\\w+|drug\\w+|trzeci\\w*"_s;
}

/// A number below 400 in Roman figures: not "ill", not "civil".
QString romanNumber()
{
    return u"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"_s;
}

QString number()
{
    return u"(?:(?:%1|\\d{1,4}|%2)\\b)"_s.arg(romanNumber(), numberWords());
}

} // namespace

EpubMatter matterOfTitle(const QString &title)
{
    static const QRegularExpression left(
        u"^(?:(?:front |back )?cover|half ?title(?: page)?|title ?page|imprint|copyright(?: .*)?|"
        "(?:table of )?contents|toc|colophon|uncopyright|list of .*|illustrations|plates|index|bibliography|"
        "(?:end|foot)?notes|about (?:the|this) .*|also by .*|other books .*|advertisements?|credits|"
        "transcriber s? ?notes?|acknowledge?ments|newsletter|start of (?:the|this) project gutenberg.*|"
        "(?:the )?(?:full )?project gutenberg.*|"
        "umschlag|titel(?:blatt|seite)?|impressum|inhalt(?:sverzeichnis)?|anmerkungen|fußnoten|"
        "couverture|page de titre|table(?: des matières)?|sommaire|mentions légales|"
        "copertina|frontespizio|indice|sommario|note|colofone|cubierta|portada|índice|créditos|notas|capa|"
        "обложка|титульный лист|содержание|оглавление|примечания|сноски|выходные данные|"
        "okładka|strona tytułowa|spis (?:treści|rzeczy)|przypisy|omslag|inhoud(?:sopgave)?|colofon|innehåll|"
        "obsah)$"_s,
        unicode);
    static const QRegularExpression opening(
        u"^(?:the )?(?:dedication|dedicatory .*|epigraph|foreword|forward|introduction|introductory(?: .*)?|"
        "preface|prefatory .*|afterword|author s (?:note|preface|foreword|introduction)|editor s .*|"
        "publisher s .*|translator s .*|to the reader|widmung|motto|geleitwort|vorwort|vorrede|einleitung|"
        "einführung|nachwort|dédicace|avant "
        "propos|préface|postface|dedica|prefazione|introduzione|postfazione|"
        "dedicatoria|prefacio|introducción|epílogo del autor|prefácio|introdução|посвящение|эпиграф|"
        "предисловие|введение|послесловие|от автора|dedykacja|motto|przedmowa|wstęp|posłowie|opdracht|"
        "voorwoord|inleiding|nawoord|förord|inledning|efterord|předmluva|úvod|doslov)"
        "(?: (?:to|by|of|zu|zur|von|à|de|di|к) .*)?$"_s,
        unicode);
    const QString words = plainWords(title);
    if (words.size() > longestMatterTitle && !words.contains("project gutenberg"_L1))
        return EpubMatter::Text;
    if (left.match(words).hasMatch())
        return EpubMatter::Left;
    return opening.match(words).hasMatch() ? EpubMatter::Opening : EpubMatter::Text;
}

EpubMatter matterOfKind(const QString &kind)
{
    static const QSet<QString> left {u"titlepage"_s,
                                     u"title-page"_s,
                                     u"halftitlepage"_s,
                                     u"halftitle"_s,
                                     u"cover"_s,
                                     u"imprint"_s,
                                     u"copyright-page"_s,
                                     u"copyright"_s,
                                     u"colophon"_s,
                                     u"toc"_s,
                                     u"loi"_s,
                                     u"lot"_s,
                                     u"landmarks"_s,
                                     u"index"_s,
                                     u"bibliography"_s,
                                     u"acknowledgements"_s,
                                     u"acknowledgments"_s,
                                     u"endnotes"_s,
                                     u"rearnotes"_s,
                                     u"footnotes"_s,
                                     u"notes"_s,
                                     u"seriespage"_s,
                                     u"other-credits"_s,
                                     u"contributors"_s,
                                     u"uncopyright"_s,
                                     u"nav"_s};
    static const QSet<QString> opening {u"dedication"_s, u"epigraph"_s,     u"foreword"_s, u"preface"_s,
                                        u"preamble"_s,   u"introduction"_s, u"afterword"_s};
    const QStringList kinds = kind.toLower().split(u' ', Qt::SkipEmptyParts);
    const auto isAmong = [&kinds](const QSet<QString> &names) {
        return std::ranges::any_of(kinds, [&names](const QString &one) { return names.contains(one); });
    };
    if (isAmong(left))
        return EpubMatter::Left;
    return isAmong(opening) ? EpubMatter::Opening : EpubMatter::Text;
}

bool isMereNumber(const QString &title)
{
    static const QRegularExpression pattern(
        u"^(?:(?:the )?(?:%1)s?(?: the)? %2|(?:the |das |der |la |le )?%2(?: (?:%1))?)$"_s.arg(
            countingWords(), number()),
        unicode);
    return pattern.match(plainWords(title)).hasMatch();
}

bool isChapterTitle(const QString &title)
{
    static const QRegularExpression pattern(u"^(?:%1)(?: the)? %2\\b"_s.arg(countingWords(), number()),
                                            unicode);
    return isMereNumber(title) || pattern.match(plainWords(title)).hasMatch();
}

bool isPartTitle(const QString &title)
{
    static const QRegularExpression pattern(
        u"^(?:(?:part|book|volume|vol|teil|buch|band|partie|livre|tome|parte|libro|tomo|livro|часть|книга|"
        u"том|"
        "część|księga|deel|boek|del|bok|část|kniha)\\b|\\w+ (?:part|book|volume|teil|buch|band|partie|livre|"
        "часть|книга|том)$)"_s,
        unicode);
    return isMereNumber(title) && pattern.match(plainWords(title)).hasMatch();
}

QString withoutNumber(const QString &title)
{
    static const QRegularExpression pattern(
        u"^(?:(?:%1|tale|story|adventure|legend|essay|life)\\s+)?(?:%2|\\d{1,4})\\s*[.:)—–-]+\\s*(?=\\S)"_s
            .arg(countingWords(), romanNumber()),
        ignoreCase | unicode);
    return QString(title).remove(pattern);
}

} // namespace Frontispiece
