// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "frontsyntax.h"

#include "tomlstring.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct FrontToml
{
    Q_DECLARE_TR_FUNCTIONS(FrontToml)
};

/// No number, date or word such as "true" is longer. In UTF-16 units.
constexpr qsizetype longestBareValue = 64;

/// Reads the keys of a TOML text that stand before its first table, "[params]": no other describes a story.
/// Not by toml++, whose 3.3 in Debian 12 fails assertions on malformed text ("[&", "a=[,"; its issue 294) and
/// runs into code that it takes for unreachable on letters outside of quotes. Nothing here recurs: what is
/// nested is passed over by counting its brackets.
class TomlReader
{
public:
    explicit TomlReader(QStringView text)
        : m_text(text)
    {
    }

    /// Whether all could be read; otherwise problem() and line() say what stands in the way.
    bool read(QList<FrontEntry> &entries);
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] int line();

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar next() const { return atEnd() ? QChar() : m_text[m_at]; }
    bool take(QChar c);
    bool fail(const QString &problem);
    void skipBlanks();
    /// Blanks, ends of lines and comments.
    void skipSpace();
    bool skipNested();
    bool readKey(QString &key);
    bool readString(QString &string);
    bool readBareValue(QString &value);
    bool readTable(QString &name);
    bool readItem(FrontItem &item);
    bool readList(QList<FrontItem> &items);
    bool readValue(FrontEntry &entry);

    QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_counted = 0; ///< up to where lines are counted
    int m_line = 2;          ///< there; the fence is the first
    QString m_problem;
};

int TomlReader::line()
{
    const qsizetype end = std::min(m_at, m_text.size());
    m_line += static_cast<int>(m_text.sliced(m_counted, end - m_counted).count(u'\n'));
    m_counted = end;
    return m_line;
}

bool TomlReader::take(QChar c)
{
    if (atEnd() || next() != c)
        return false;
    ++m_at;
    return true;
}

bool TomlReader::fail(const QString &problem)
{
    m_problem = problem;
    return false;
}

void TomlReader::skipBlanks()
{
    while (next() == u' ' || next() == u'\t')
        ++m_at;
}

void TomlReader::skipSpace()
{
    while (!atEnd() && (next().isSpace() || next() == u'#')) {
        const qsizetype lineEnd = next() == u'#' ? m_text.indexOf(u'\n', m_at) : m_at;
        m_at = lineEnd < 0 ? m_text.size() : lineEnd + 1;
    }
}

bool TomlReader::readString(QString &string)
{
    const auto read = readTomlString(m_text.sliced(m_at));
    if (!read)
        return fail(FrontToml::tr("a text in quotes has no end, or a backslash means nothing"));
    string = read->text;
    m_at += read->length;
    return true;
}

/// Passes over a list or table, with all that is nested in it.
bool TomlReader::skipNested()
{
    int depth = 0;
    while (!atEnd()) {
        const QChar c = next();
        if (c == u'"' || c == u'\'') {
            if (QString ignored; !readString(ignored))
                return false;
            continue;
        }
        if (c == u'#') {
            skipSpace();
            continue;
        }
        ++m_at;
        if (c == u'[' || c == u'{')
            ++depth;
        else if ((c == u']' || c == u'}') && --depth == 0)
            return true;
    }
    return fail(FrontToml::tr("a bracket is not closed"));
}

/// Reads "title", "'title'", or "params.title" as a whole.
bool TomlReader::readKey(QString &key)
{
    for (bool isFirst = true; isFirst || take(u'.'); isFirst = false) {
        skipBlanks();
        QString part;
        const qsizetype begin = m_at;
        if (next() == u'"' || next() == u'\'') {
            if (!readString(part))
                return false;
        } else {
            while (next() == u'-' || next() == u'_' || (next().isLetterOrNumber() && next() < u'\x80'))
                ++m_at;
            part = m_text.sliced(begin, m_at - begin).toString();
        }
        if (m_at == begin)
            return fail(FrontToml::tr("a key is missing"));
        key += isFirst ? part : u'.' + part;
        skipBlanks();
    }
    if (!take(u'='))
        return fail(FrontToml::tr("“%1” has no “=” behind it").arg(key));
    skipBlanks();
    return true;
}

/// A number gives its text; a date, true or false nothing, since none describes a story.
bool TomlReader::readBareValue(QString &value)
{
    static const QRegularExpression number(uR"(^[-+]?\d+$)"_s);
    static const QRegularExpression known(uR"(^(?:true|false|[-+]?(?:inf|nan|\d[\dA-Za-z_.:+ -]*))$)"_s);
    const qsizetype begin = m_at;
    while (!atEnd() && !QStringView(u",]}#\n").contains(next()))
        ++m_at;
    const QStringView bare = m_text.sliced(begin, m_at - begin).trimmed();
    if (bare.size() > longestBareValue || !known.match(bare.toString()).hasMatch())
        return fail(FrontToml::tr("“%1” should stand in quotes").arg(bare.left(longestBareValue)));
    value = number.match(bare.toString()).hasMatch() ? bare.toString() : QString();
    return true;
}

/// Reads a table on a line, "{ name = 'Mia' }", for the name in it.
bool TomlReader::readTable(QString &name)
{
    ++m_at;
    for (skipSpace(); !take(u'}'); skipSpace()) {
        QString key;
        FrontItem ignored;
        if (!readKey(key))
            return false;
        if (next() == u'[' || next() == u'{') {
            if (!skipNested())
                return false;
        } else if (!readItem(ignored)) {
            return false;
        } else if (key == "name"_L1) {
            name = ignored.text;
        }
        skipSpace();
        if (!take(u',') && next() != u'}')
            return fail(FrontToml::tr("a bracket is not closed"));
    }
    return true;
}

/// A text, a number or the like.
bool TomlReader::readItem(FrontItem &item)
{
    item.line = line();
    return next() == u'"' || next() == u'\'' ? readString(item.text) : readBareValue(item.text);
}

bool TomlReader::readList(QList<FrontItem> &items)
{
    ++m_at;
    for (skipSpace(); !take(u']'); skipSpace()) {
        FrontItem item;
        item.line = line();
        item.isText = next() != u'[' && next() != u'{';
        const bool isRead = item.isText ? readItem(item)
            : next() == u'{'            ? readTable(item.text)
                                        : skipNested();
        if (!isRead)
            return false;
        items.append(item);
        skipSpace();
        if (!take(u',') && next() != u']')
            return fail(FrontToml::tr("a bracket is not closed"));
    }
    return true;
}

bool TomlReader::readValue(FrontEntry &entry)
{
    if (next() == u'[') {
        entry.shape = FrontEntry::Shape::List;
        return readList(entry.items);
    }
    FrontItem item;
    item.line = line();
    item.isText = next() != u'{';
    entry.shape = item.isText ? FrontEntry::Shape::Text : FrontEntry::Shape::Other;
    const bool isRead = item.isText ? readItem(item) : readTable(item.text);
    entry.items.append(item);
    return isRead;
}

bool TomlReader::read(QList<FrontEntry> &entries)
{
    for (skipSpace(); !atEnd() && next() != u'['; skipSpace()) {
        FrontEntry entry;
        entry.line = line();
        if (!readKey(entry.key) || !readValue(entry))
            return false;
        entries.append(entry);
        skipBlanks();
        if (!atEnd() && next() != u'\n' && next() != u'#')
            return fail(FrontToml::tr("something stands behind the value of “%1”").arg(entry.key));
    }
    return true;
}

} // namespace

FrontEntries readToml(const QString &toml, const QString &file)
{
    FrontEntries result;
    TomlReader reader(toml);
    if (!reader.read(result.entries)) {
        result.issues.append(
            {Issue::Severity::Warning, file, reader.line(),
             FrontToml::tr("The front matter cannot be read: %1.").arg(reader.problem()),
             FrontToml::tr("In TOML each line is “key = value”, and a text stands in quotes.")});
    }
    return result;
}

} // namespace Frontispiece
