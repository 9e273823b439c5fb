// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "frontmatter.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct FrontMatterText
{
    Q_DECLARE_TR_FUNCTIONS(FrontMatter)
};

enum class Field { Title, Artist, Summary, Art, Caption, Alt, Language, Id, Keywords, People, Places, Works };

constexpr size_t fieldCount = 12;

/// A key that says something of a story. Of several for one field that of the lowest rank counts; those of
/// rank 0 are ours.
struct Key
{
    QLatin1StringView name;
    Field field;
    int rank;
};

constexpr std::array keys {
    Key {"title"_L1, Field::Title, 0},
    Key {"artist"_L1, Field::Artist, 0},
    Key {"summary"_L1, Field::Summary, 0},
    Key {"art"_L1, Field::Art, 0},
    Key {"caption"_L1, Field::Caption, 0},
    Key {"alt"_L1, Field::Alt, 0},
    Key {"language"_L1, Field::Language, 0},
    Key {"id"_L1, Field::Id, 0},
    Key {"keywords"_L1, Field::Keywords, 0},
    Key {"people"_L1, Field::People, 0},
    Key {"places"_L1, Field::Places, 0},
    Key {"works"_L1, Field::Works, 0},
    // What Obsidian, Hugo, Jekyll and their themes call the same.
    Key {"artists"_L1, Field::Artist, 1},
    Key {"author"_L1, Field::Artist, 2},
    Key {"authors"_L1, Field::Artist, 3},
    Key {"creator"_L1, Field::Artist, 4},
    Key {"creators"_L1, Field::Artist, 5},
    Key {"description"_L1, Field::Summary, 1},
    Key {"excerpt"_L1, Field::Summary, 2},
    Key {"subtitle"_L1, Field::Summary, 3},
    Key {"cover"_L1, Field::Art, 1},
    Key {"image"_L1, Field::Art, 2},
    Key {"banner"_L1, Field::Art, 3},
    Key {"feature"_L1, Field::Art, 4},
    Key {"lang"_L1, Field::Language, 1},
    Key {"tags"_L1, Field::Keywords, 1},
    Key {"tag"_L1, Field::Keywords, 1},
    Key {"keyword"_L1, Field::Keywords, 1},
    Key {"categories"_L1, Field::Keywords, 1},
    Key {"category"_L1, Field::Keywords, 1},
};

/// Words that are one letter from one of our keys and no slip of the pen.
constexpr std::array otherWords {"words"_L1,  "work"_L1,     "place"_L1,     "tile"_L1,
                                 "titles"_L1, "captions"_L1, "languages"_L1, "peoples"_L1};

/// A key of fewer letters is one letter from too many words: "art" from "part".
constexpr qsizetype shortestSlip = 5;

/// Whether one letter more, less or other, or two that changed places, make one word of another.
bool isSlipOf(QStringView word, QStringView other)
{
    const auto [first, second] = std::ranges::mismatch(word, other);
    QStringView left = word.sliced(first - word.begin());
    QStringView right = other.sliced(second - other.begin());
    while (!left.isEmpty() && !right.isEmpty() && left.back() == right.back()) {
        left.chop(1);
        right.chop(1);
    }
    const bool isSwapped
        = left.size() == 2 && right.size() == 2 && left[0] == right[1] && left[1] == right[0];
    return isSwapped || std::max(left.size(), right.size()) == 1;
}

/// A text as it is meant: "[[People/Jane Roe|Jane]]", as Obsidian links to a note, is "Jane", and
/// "![[picture.png]]" is "picture.png".
QString cleaned(const QString &text)
{
    static const QRegularExpression wikiLink(uR"(^!?\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]$)"_s);
    QString clean = text;
    clean = clean.remove(QChar::Null).simplified();
    const auto match = clean.startsWith(u'[') || clean.startsWith(u'!') ? wikiLink.match(clean)
                                                                        : QRegularExpressionMatch();
    return match.hasMatch() ? match.captured(1).trimmed() : clean;
}

/// Collects what is read from one front matter.
class Reader
{
public:
    Reader(QString file, FrontMatter &result)
        : m_file(std::move(file))
        , m_result(result)
    {
        m_ranks.fill(int(keys.size()));
    }

    void read(const FrontEntry &entry);

private:
    void readText(const Key &key, const FrontEntry &entry, QString &target);
    void readArtists(const Key &key, const FrontEntry &entry);
    void readList(const Key &key, const FrontEntry &entry, QStringList &target);
    void readUnknown(const FrontEntry &entry);
    [[nodiscard]] QString text(const Key &key, const FrontItem &item);
    [[nodiscard]] QStringList texts(const Key &key, const FrontEntry &entry);
    void warn(int line, const QString &what, const QString &advice);
    /// Whether what a key gives counts: nobody better has spoken. Says so.
    [[nodiscard]] bool takes(const Key &key);

    QString m_file;
    FrontMatter &m_result;
    std::array<int, fieldCount> m_ranks {}; ///< of the key that each field has its value from
};

void Reader::warn(int line, const QString &what, const QString &advice)
{
    m_result.issues.append({Issue::Severity::Warning, m_file, line, what, advice});
}

bool Reader::takes(const Key &key)
{
    int &rank = m_ranks.at(size_t(key.field));
    if (key.rank > rank)
        return false;
    rank = key.rank;
    return true;
}

QString Reader::text(const Key &key, const FrontItem &item)
{
    if (!item.isText && key.rank == 0) {
        const QString name = key.name;
        warn(item.line, FrontMatterText::tr("“%1” should be a single text.").arg(name),
             FrontMatterText::tr("Write it on one line, as in “%1: some text”.").arg(name));
        return {};
    }
    return cleaned(item.text);
}

QStringList Reader::texts(const Key &key, const FrontEntry &entry)
{
    QStringList result;
    for (const FrontItem &item : entry.items)
        result.append(text(key, item));
    result.removeAll(QString());
    result.removeDuplicates();
    return result;
}

void Reader::readText(const Key &key, const FrontEntry &entry, QString &target)
{
    if (entry.shape == FrontEntry::Shape::List && key.rank == 0) {
        static_cast<void>(text(key, {{}, false, entry.line}));
        return;
    }
    // Elsewhere a table or several pictures are usual, and meant for something else.
    if (entry.items.isEmpty() || (key.rank > 0 && entry.shape != FrontEntry::Shape::Text))
        return;
    const QString value = text(key, entry.items.constFirst());
    if (!value.isEmpty() && takes(key))
        target = value;
}

void Reader::readArtists(const Key &key, const FrontEntry &entry)
{
    // A comma may stand in a name ("Kalmurzaeva, Mia"), so only a list makes several artists.
    const QStringList artists = texts(key, entry);
    if (!artists.isEmpty() && takes(key))
        m_result.info.artists = artists;
}

void Reader::readList(const Key &key, const FrontEntry &entry, QStringList &target)
{
    if (entry.shape == FrontEntry::Shape::Other) {
        if (key.rank == 0)
            warn(entry.line, FrontMatterText::tr("“%1” should be a list.").arg(key.name),
                 FrontMatterText::tr("Write it as in “%1: [one, two]”.").arg(key.name));
        return;
    }
    QStringList values = texts(key, entry);
    if (entry.shape == FrontEntry::Shape::Text && !values.isEmpty()) {
        const QString line = values.constFirst();
        // Tags have no blanks in them, and Jekyll divides them there.
        const bool atBlanks = key.name.startsWith("tag"_L1) && !line.contains(u',');
        values = line.split(atBlanks ? u' ' : u',', Qt::SkipEmptyParts);
    }
    for (QString &value : values) {
        value = value.trimmed();
        if (key.rank > 0 && value.startsWith(u'#'))
            value.remove(0, 1);
    }
    target += values;
    target.removeAll(QString());
    target.removeDuplicates();
}

void Reader::readUnknown(const FrontEntry &entry)
{
    const QString word = entry.key.toLower();
    if (word.size() < shortestSlip - 1 || std::ranges::find(otherWords, word) != otherWords.end())
        return;
    const auto meant = std::ranges::find_if(keys, [&word](const Key &key) {
        return key.rank == 0 && key.name.size() >= shortestSlip && isSlipOf(word, QString(key.name));
    });
    if (meant != keys.end())
        warn(entry.line, FrontMatterText::tr("“%1” is not a key that Frontispiece knows.").arg(entry.key),
             FrontMatterText::tr("Write “%1” if that is meant; the story is shown without it.")
                 .arg(meant->name));
}

void Reader::read(const FrontEntry &entry)
{
    const auto key = std::ranges::find_if(
        keys, [&entry](const Key &known) { return entry.key.compare(known.name, Qt::CaseInsensitive) == 0; });
    if (key == keys.end()) {
        readUnknown(entry);
        return;
    }
    StoryInfo &info = m_result.info;
    switch (key->field) {
    case Field::Title: readText(*key, entry, info.title); break;
    case Field::Artist: readArtists(*key, entry); break;
    case Field::Summary: readText(*key, entry, info.summary); break;
    case Field::Art: readText(*key, entry, info.frontispiece.file); break;
    case Field::Caption: readText(*key, entry, info.frontispiece.caption); break;
    case Field::Alt: readText(*key, entry, info.frontispiece.description); break;
    case Field::Language: readText(*key, entry, info.language); break;
    case Field::Id: readText(*key, entry, info.id.value); break;
    case Field::Keywords: readList(*key, entry, info.keywords); break;
    case Field::People: readList(*key, entry, info.people); break;
    case Field::Places: readList(*key, entry, info.places); break;
    case Field::Works: readList(*key, entry, info.works); break;
    }
}

FrontEntries entriesOf(const QString &text, const QString &file, FrontSyntax syntax)
{
    switch (syntax) {
    case FrontSyntax::Toml: return readToml(text, file);
    case FrontSyntax::Json: return readJson(text, file);
    case FrontSyntax::Yaml: break;
    }
    return readYaml(text, file);
}

} // namespace

FrontMatter readFrontMatter(const QString &text, const QString &file, FrontSyntax syntax)
{
    FrontMatter result;
    if (text.size() > longestFrontMatter) {
        result.issues.append(
            {Issue::Severity::Warning, file, 1,
             FrontMatterText::tr("The front matter is longer than %n kB and was not read.", nullptr,
                                 static_cast<int>(longestFrontMatter / 1024)),
             FrontMatterText::tr("Keep what describes the story there, and the text below it.")});
        return result;
    }
    FrontEntries read = entriesOf(text, file, syntax);
    result.issues = std::move(read.issues);
    Reader reader(file, result);
    for (FrontEntry &entry : read.entries) {
        entry.key = cleaned(entry.key); // which may be told to the reader
        reader.read(entry);
    }
    return result;
}

} // namespace Frontispiece
