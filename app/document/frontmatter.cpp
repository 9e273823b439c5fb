// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "frontmatter.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <yaml-cpp/yaml.h>

#include <array>
#include <optional>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct FrontMatterText
{
    Q_DECLARE_TR_FUNCTIONS(FrontMatter)
};

/// Far above any real front matter (ours have 0.6 kB); keeps a hostile one from costing time.
constexpr qsizetype longestFrontMatter = 65'536;

/// The front matter begins on the file's second line, YAML counts from 0.
constexpr int firstYamlLine = 2;

int lineOf(const YAML::Mark &mark)
{
    return mark.is_null() ? 1 : mark.line + firstYamlLine;
}

/// Collects what is read from one front matter.
class Reader
{
public:
    Reader(QString file, FrontMatter &result)
        : m_file(std::move(file))
        , m_result(result)
    {
    }

    void read(const YAML::Node &root);

private:
    void readKey(const QString &key, const YAML::Node &value, int line);
    [[nodiscard]] QString text(const QString &key, const YAML::Node &value);
    [[nodiscard]] QStringList list(const QString &key, const YAML::Node &value);
    void warn(int line, const QString &what, const QString &advice);

    QString m_file;
    FrontMatter &m_result;
};

void Reader::warn(int line, const QString &what, const QString &advice)
{
    m_result.issues.append({Issue::Severity::Warning, m_file, line, what, advice});
}

QString Reader::text(const QString &key, const YAML::Node &value)
{
    if (value.IsNull())
        return {};
    if (!value.IsScalar()) {
        warn(lineOf(value.Mark()), FrontMatterText::tr("“%1” should be a single text.").arg(key),
             FrontMatterText::tr("Write it on one line, as in “%1: some text”.").arg(key));
        return {};
    }
    return QString::fromStdString(value.Scalar()).remove(QChar::Null).simplified();
}

QStringList Reader::list(const QString &key, const YAML::Node &value)
{
    QStringList result;
    if (value.IsScalar()) {
        result = text(key, value).split(u',', Qt::SkipEmptyParts);
        for (QString &entry : result)
            entry = entry.trimmed();
    } else if (value.IsSequence()) {
        for (const YAML::Node &entry : value)
            result.append(text(key, entry));
    } else if (!value.IsNull()) {
        warn(lineOf(value.Mark()), FrontMatterText::tr("“%1” should be a list.").arg(key),
             FrontMatterText::tr("Write it as in “%1: [one, two]”.").arg(key));
    }
    result.removeAll(QString());
    result.removeDuplicates();
    return result;
}

void Reader::readKey(const QString &key, const YAML::Node &value, int line)
{
    StoryInfo &info = m_result.info;
    const std::array<std::pair<QLatin1StringView, QString *>, 7> texts {{
        {"title"_L1, &info.title},
        {"summary"_L1, &info.summary},
        {"art"_L1, &info.frontispiece.file},
        {"caption"_L1, &info.frontispiece.caption},
        {"alt"_L1, &info.frontispiece.description},
        {"language"_L1, &info.language},
        {"id"_L1, &info.id.value},
    }};
    const std::array<std::pair<QLatin1StringView, QStringList *>, 4> lists {{
        {"keywords"_L1, &info.keywords},
        {"people"_L1, &info.people},
        {"places"_L1, &info.places},
        {"works"_L1, &info.works},
    }};
    for (const auto &[name, target] : texts) {
        if (key == name) {
            *target = text(key, value);
            return;
        }
    }
    for (const auto &[name, target] : lists) {
        if (key == name) {
            *target = list(key, value);
            return;
        }
    }
    if (key == "artist"_L1) {
        // A comma may stand in a name ("Kalmurzaeva, Mia"), so only a YAML list makes several artists.
        info.artists = value.IsSequence() ? list(key, value) : QStringList {text(key, value)};
        info.artists.removeAll(QString());
        return;
    }
    warn(line, FrontMatterText::tr("“%1” is not a key that Frontispiece knows.").arg(key),
         FrontMatterText::tr("Check its spelling, or take it out; the story is shown without it."));
}

void Reader::read(const YAML::Node &root)
{
    if (root.IsNull())
        return;
    if (!root.IsMap()) {
        warn(lineOf(root.Mark()), FrontMatterText::tr("The front matter is not made of keys and values."),
             FrontMatterText::tr("Write one “key: value” a line, beginning with “title” and “artist”."));
        return;
    }
    for (const auto &pair : root) {
        if (pair.first.IsScalar())
            readKey(QString::fromStdString(pair.first.Scalar()), pair.second, lineOf(pair.first.Mark()));
        else
            warn(lineOf(pair.first.Mark()), FrontMatterText::tr("A key of the front matter is not a word."),
                 FrontMatterText::tr("Write one “key: value” a line."));
    }
}

bool isFence(QStringView line)
{
    return line.trimmed() == "---"_L1 && line.startsWith(u'-');
}

/// Whether a line can stand in a front matter as people write it: "key: …", "- entry", "# note" or
/// an indented line that goes on with the one before.
bool looksLikeYaml(QStringView line)
{
    static const QRegularExpression pattern(u"^(?:[\\w-]+\\s*:(?:\\s|$)|\\s*-\\s|#|\\s+\\S)"_s);
    return pattern.match(line.toString()).hasMatch();
}

/// Whether what stands between two fences is YAML, or prose between two rules: its first line tells.
bool opensLikeYaml(QStringView between)
{
    static const QRegularExpression flow(u"^(?:\\{|([\"']).*\\1\\s*:)"_s);
    for (const QStringView line : between.tokenize(u'\n')) {
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        return looksLikeYaml(line) || flow.match(line.toString()).hasMatch();
    }
    return true;
}

} // namespace

SplitText splitFrontMatter(const QString &text)
{
    const auto lineEnd = [&text](qsizetype from) {
        const qsizetype end = text.indexOf(u'\n', from);
        return end < 0 ? text.size() : end;
    };
    const qsizetype firstEnd = lineEnd(0);
    if (!isFence(QStringView(text).left(firstEnd)))
        return {{}, text, true};

    const qsizetype begin = std::min(firstEnd + 1, text.size());
    qsizetype yamlEnd = begin; // where the lines that look like YAML end, should no fence come
    bool stillYaml = true;
    for (qsizetype from = begin; from < text.size();) {
        const qsizetype end = lineEnd(from);
        const QStringView line = QStringView(text).mid(from, end - from);
        const qsizetype next = std::min(end + 1, text.size());
        if (isFence(line) || line.trimmed() == "..."_L1) {
            const QString between = text.mid(begin, from - begin);
            return opensLikeYaml(between) ? SplitText {between, text.mid(next), true}
                                          : SplitText {{}, text, true};
        }
        stillYaml = stillYaml && looksLikeYaml(line);
        const bool tooLong = next - begin > longestFrontMatter;
        if (stillYaml && !tooLong)
            yamlEnd = next;
        if (!stillYaml && tooLong)
            break;
        from = next;
    }
    if (yamlEnd == begin)
        return {{}, text, true}; // a rule and prose
    return {text.mid(begin, yamlEnd - begin), text.mid(yamlEnd), false};
}

FrontMatter readFrontMatter(const QString &yaml, const QString &file)
{
    FrontMatter result;
    if (yaml.size() > longestFrontMatter) {
        result.issues.append(
            {Issue::Severity::Warning, file, 1,
             FrontMatterText::tr("The front matter is longer than %n kB and was not read.", nullptr,
                                 static_cast<int>(longestFrontMatter / 1024)),
             FrontMatterText::tr("Keep what describes the story there, and the text below it.")});
        return result;
    }
    try {
        Reader(file, result).read(YAML::Load(yaml.toStdString()));
    } catch (const YAML::Exception &error) {
        result.issues.append({Issue::Severity::Warning, file, lineOf(error.mark),
                              FrontMatterText::tr("The front matter cannot be read: %1.")
                                  .arg(QString::fromStdString(error.msg)),
                              FrontMatterText::tr("A text with a colon or quotes in it must stand in quotes; "
                                                  "lists stand in [brackets].")});
    }
    return result;
}

} // namespace Frontispiece
