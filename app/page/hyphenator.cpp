// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "hyphenator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QStringDecoder>

#include <hyphen.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

// The design's measures, in letters. Typographers ask for two before a break and three behind it; one
// more before it spares the eye "re-", "un-" and "ex-", and words that short fit without.
constexpr qsizetype shortestWord = 7;
constexpr qsizetype leftBefore = 3;
constexpr qsizetype leftBehind = 3;
/// No language's dictionary has a longer word; whatever is, is no word.
constexpr qsizetype longestWord = 100;

/// What libhyphen asks for beyond a word's bytes.
constexpr qsizetype spareBytes = 5;

/// What RFC 5646 asks software to accept at least.
constexpr qsizetype longestTag = 35;

/// A tag's subtags, written as the files' names write them ("en", "Latn", "GB"); empty if it is no tag.
/// It is an author's, and becomes part of a path: nothing but letters and digits may be in it.
QStringList subtags(const QString &language)
{
    if (language.size() > longestTag)
        return {};
    QStringList parts = QString(language).replace(u'_', u'-').toLower().split(u'-');
    const bool valid = std::ranges::all_of(parts, [](const QString &part) {
        return !part.isEmpty() && part.size() <= 8 && std::ranges::all_of(part, [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        });
    });
    if (!valid)
        return {};
    for (qsizetype at = 1; at < parts.size(); ++at) {
        if (parts[at].size() == 2)
            parts[at] = parts[at].toUpper();
        else if (parts[at].size() == 4)
            parts[at][0] = parts[at][0].toUpper();
    }
    return parts;
}

/// The regions whose patterns a language without one is broken by.
QStringList usualRegions(const QString &language)
{
    if (language == "en"_L1)
        return {u"GB"_s, u"US"_s};
    return {language.toUpper()};
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'’' || c == u'ʼ';
}

/// Whether a character belongs to the word around it, be it only to keep that word whole.
bool isOfWord(QChar c)
{
    constexpr char16_t hyphen = 0x2010;
    constexpr char16_t noBreakHyphen = 0x2011;
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || isApostrophe(c) || c == u'-'
        || c == hyphen || c == noBreakHyphen || c == u'_' || c.category() == QChar::Other_Format;
}

/// Whether what stands between two blanks is an address rather than words.
bool isAddress(QStringView run)
{
    if (run.contains(u'@') || run.contains(u'\\') || run.contains("://"_L1))
        return true;
    // "example.org": a point between two letters ends no sentence.
    for (qsizetype dot = run.indexOf(u'.', 1); dot > 0 && dot + 1 < run.size();
         dot = run.indexOf(u'.', dot + 1)) {
        if (run[dot - 1].isLetterOrNumber() && run[dot + 1].isLetterOrNumber())
            return true;
    }
    return false;
}

/// The letters of a one-byte encoding, by their byte; empty if the encoding is not known.
QString lettersOf(QByteArray encoding)
{
    if (encoding.startsWith("microsoft-"))
        encoding.remove(0, QByteArrayView("microsoft-").size());
    QByteArray bytes(256, '\0');
    for (qsizetype at = 0; at < bytes.size(); ++at)
        bytes[at] = static_cast<char>(at);
    QStringDecoder decoder(encoding.constData());
    const QString letters = decoder.isValid() ? QString(decoder(bytes)) : QString();
    return letters.size() == bytes.size() ? letters : QString();
}

/// What libhyphen says of one word, a number for each letter: odd if a break may follow it.
struct Points
{
    explicit Points(qsizetype bytes)
        : values(bytes + spareBytes, '\0')
        , size(bytes)
    {
    }
    ~Points()
    {
        for (qsizetype at = 0; changes && at < size; ++at)
            std::free(changes[at]);
        std::free(changes);
        std::free(positions);
        std::free(cuts);
    }
    Q_DISABLE_COPY_MOVE(Points)

    /// A break that would change the spelling ("Schiff-fahrt") is none for us: a soft hyphen cannot say it.
    [[nodiscard]] bool breaksAfter(qsizetype letter) const
    {
        return (values[letter] & 1) != 0 && !(changes && changes[letter]);
    }

    QByteArray values;
    qsizetype size;
    char **changes = nullptr; ///< these three are libhyphen's, from malloc()
    int *positions = nullptr;
    int *cuts = nullptr;
};

} // namespace

/// What a file of patterns holds.
struct Hyphenator::Patterns
{
    struct Free
    {
        void operator()(HyphenDict *read) const { hnj_hyphen_free(read); }
    };

    /// A word in the encoding of the patterns; empty if they cannot know it.
    [[nodiscard]] QByteArray encoded(const QString &word) const
    {
        if (dictionary->utf8)
            return word.toUtf8();
        QByteArray bytes;
        for (const QChar c : word) {
            const auto byte = bytesOf.constFind(c);
            if (byte == bytesOf.constEnd())
                return {};
            bytes.append(*byte);
        }
        return bytes;
    }

    std::unique_ptr<HyphenDict, Free> dictionary;
    QHash<QChar, char> bytesOf; ///< of a one-byte encoding
    bool nounsAreCapital = false;
};

Hyphenator::Hyphenator(std::unique_ptr<const Patterns> patterns)
    : m_patterns(std::move(patterns))
{
}

Hyphenator::~Hyphenator() = default;

QStringList Hyphenator::dictionaryFolders()
{
    // The default is that of the XDG Base Directory Specification, which passes over relative paths.
    const QString data = qEnvironmentVariable("XDG_DATA_DIRS", u"/usr/local/share:/usr/share"_s);
    QStringList folders;
    for (const QString &folder : data.split(u':', Qt::SkipEmptyParts)) {
        if (QDir::isAbsolutePath(folder))
            folders.append(QDir::cleanPath(folder) + "/hyphen"_L1);
    }
    folders += {u"/usr/local/share/hyphen"_s, u"/usr/share/hyphen"_s, u"/usr/share/myspell/dicts"_s,
                u"/usr/share/myspell"_s};
    folders.removeDuplicates();
    return folders;
}

QString Hyphenator::dictionaryFor(const QString &language, const QStringList &folders)
{
    const QStringList tags = subtags(language);
    if (tags.isEmpty())
        return {};
    QStringList names;
    if (tags.size() > 1)
        names.append(u"hyph_%1.dic"_s.arg(tags.join(u'_')));
    const auto isRegion = [](const QString &tag) { return tag.size() == 2 && tag[0].isUpper(); };
    if (const auto region = std::ranges::find_if(tags, isRegion); region != tags.end())
        names.append(u"hyph_%1_%2.dic"_s.arg(tags.first(), *region));
    for (const QString &region : usualRegions(tags.first()))
        names.append(u"hyph_%1_%2.dic"_s.arg(tags.first(), region));
    // In the end any of the language, by patterns of QDir's.
    names += {u"hyph_%1.dic"_s.arg(tags.first()), u"hyph_%1_*.dic"_s.arg(tags.first())};
    for (const QString &name : names) {
        for (const QString &folder : folders) {
            const QDir dir(folder, name, QDir::Name, QDir::Files | QDir::Readable);
            if (const QStringList found = dir.entryList(); !found.isEmpty())
                return dir.filePath(found.first());
        }
    }
    return {};
}

std::shared_ptr<const Hyphenator> Hyphenator::load(const QString &dictionary)
{
    if (!QFileInfo(dictionary).isFile())
        return nullptr;
    auto patterns = std::make_unique<Patterns>();
    patterns->dictionary.reset(hnj_hyphen_load(QFile::encodeName(dictionary).constData()));
    if (!patterns->dictionary)
        return nullptr;
    if (!patterns->dictionary->utf8) {
        const QString letters = lettersOf(patterns->dictionary->cset);
        if (letters.isEmpty())
            return nullptr;
        for (qsizetype byte = 0; byte < letters.size(); ++byte)
            patterns->bytesOf.insert(letters[byte], static_cast<char>(byte));
    }
    patterns->nounsAreCapital = QFileInfo(dictionary).completeBaseName().section(u'_', 1, 1) == "de"_L1;
    return std::shared_ptr<const Hyphenator>(new Hyphenator(std::move(patterns)));
}

QList<qsizetype> Hyphenator::breaks(QStringView text) const
{
    QList<qsizetype> found;
    for (qsizetype end = 0; end < text.size(); ++end) {
        const qsizetype start = end;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        const QStringView run = text.sliced(start, end - start);
        if (run.size() >= shortestWord && !isAddress(run))
            breakWords(run, start, found);
    }
    return found;
}

/// The words of what stands between two blanks: "“Grey—always" holds two.
void Hyphenator::breakWords(QStringView run, qsizetype start, QList<qsizetype> &found) const
{
    for (qsizetype end = 0; end < run.size(); ++end) {
        qsizetype begin = end;
        while (end < run.size() && isOfWord(run[end]))
            ++end;
        // At its ends an apostrophe may be a quotation mark, and is no part of the word.
        qsizetype last = end;
        while (begin < last && isApostrophe(run[begin]))
            ++begin;
        while (begin < last && isApostrophe(run[last - 1]))
            --last;
        if (const QStringView word = run.sliced(begin, last - begin); mayBreak(word))
            breakWord(word, start + begin, found);
    }
}

/// Names, abbreviations, numbers, compounds and what is not written in letters of two bytes stay whole.
bool Hyphenator::mayBreak(QStringView word) const
{
    if (word.size() < shortestWord || word.size() > longestWord)
        return false;
    const QStringView inner = m_patterns->nounsAreCapital ? word.sliced(1) : word;
    return word.front().isLetter() && std::ranges::all_of(inner, [](QChar c) {
               return c.isLetter() && !c.isUpper() && !c.isTitleCase();
           });
}

void Hyphenator::breakWord(QStringView word, qsizetype start, QList<qsizetype> &found) const
{
    // Letter by letter: as a whole, a word may become longer or shorter in lower case.
    QString lower = word.toString();
    lower[0] = lower[0].toLower();
    const QByteArray bytes = m_patterns->encoded(lower);
    if (bytes.isEmpty())
        return;
    Points points(bytes.size());
    if (hnj_hyphen_hyphenate2(m_patterns->dictionary.get(), bytes.constData(), static_cast<int>(bytes.size()),
                              points.values.data(), nullptr, &points.changes, &points.positions, &points.cuts)
        != 0)
        return;
    for (qsizetype at = leftBefore; at <= word.size() - leftBehind; ++at) {
        if (points.breaksAfter(at - 1))
            found.append(start + at);
    }
}

} // namespace Frontispiece
