// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "frontsplit.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// The syntax whose fence a line is, if it is one.
std::optional<FrontSyntax> fenceOf(QStringView line)
{
    const QStringView text = line.trimmed();
    if (text == "---"_L1 && line.startsWith(u'-'))
        return FrontSyntax::Yaml;
    if (text == "+++"_L1 && line.startsWith(u'+'))
        return FrontSyntax::Toml;
    return {};
}

/// Whether a line can stand in a front matter as people write it: "key: …", "- entry", "# note" or
/// an indented line that goes on with the one before.
bool looksLikeYaml(QStringView line)
{
    static const QRegularExpression pattern(u"^(?:[\\w-]+\\s*:(?:\\s|$)|\\s*-\\s|#|\\s+\\S)"_s);
    return pattern.match(line.toString()).hasMatch();
}

/// The same for TOML: "key = …", "[table]", "# note", or what goes on with a list.
bool looksLikeToml(QStringView line)
{
    static const QRegularExpression pattern(u"^(?:[\\w.\"'-]+\\s*=|\\[|\\]|#|\\s+\\S)"_s);
    return pattern.match(line.toString()).hasMatch();
}

bool looksLike(FrontSyntax syntax, QStringView line)
{
    return syntax == FrontSyntax::Toml ? looksLikeToml(line) : looksLikeYaml(line);
}

/// Whether what stands between two fences is front matter, or prose between two rules: its first line tells.
bool opensLike(FrontSyntax syntax, QStringView between)
{
    static const QRegularExpression flow(u"^(?:\\{|([\"']).*\\1\\s*:)"_s);
    for (const QStringView line : between.tokenize(u'\n')) {
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        return looksLike(syntax, line)
            || (syntax == FrontSyntax::Yaml && flow.match(line.toString()).hasMatch());
    }
    return true;
}

/// Where the JSON object with which a text begins ends, behind its brace; -1 if it begins with none.
qsizetype objectEnd(QStringView text)
{
    static const QRegularExpression opening(uR"(\A\s*\{\s*(?:"|\}))"_s);
    const QStringView head = text.first(std::min(longestFrontMatter, text.size()));
    if (!head.startsWith(u'{') || !opening.match(head.toString()).hasMatch())
        return -1;
    qsizetype depth = 0;
    bool isQuoted = false;
    for (qsizetype at = 0; at < head.size(); ++at) {
        const QChar c = head[at];
        if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (isQuoted) {
            at += c == u'\\' ? 1 : 0;
        } else if (c == u'{') {
            ++depth;
        } else if (c == u'}' && --depth == 0) {
            return at + 1;
        }
    }
    return -1;
}

SplitText splitJson(const QString &text)
{
    const qsizetype end = objectEnd(text);
    if (end < 0)
        return {{}, text};
    const qsizetype lineEnd = text.indexOf(u'\n', end);
    const qsizetype next = lineEnd < 0 ? text.size() : lineEnd;
    if (!QStringView(text).sliced(end, next - end).trimmed().isEmpty())
        return {{}, text}; // a sentence goes on behind the braces
    return {text.first(end), text.mid(next + 1), true, FrontSyntax::Json};
}

} // namespace

SplitText splitFrontMatter(const QString &text)
{
    const auto lineEnd = [&text](qsizetype from) {
        const qsizetype end = text.indexOf(u'\n', from);
        return end < 0 ? text.size() : end;
    };
    const qsizetype firstEnd = lineEnd(0);
    const auto syntax = fenceOf(QStringView(text).left(firstEnd));
    if (!syntax)
        return splitJson(text);

    const qsizetype begin = std::min(firstEnd + 1, text.size());
    qsizetype frontEnd = begin; // where the lines that look like front matter end, should no fence come
    bool stillFront = true;
    for (qsizetype from = begin; from < text.size();) {
        const qsizetype end = lineEnd(from);
        const QStringView line = QStringView(text).mid(from, end - from);
        const qsizetype next = std::min(end + 1, text.size());
        if (fenceOf(line) == syntax || (*syntax == FrontSyntax::Yaml && line.trimmed() == "..."_L1)) {
            const QString between = text.mid(begin, from - begin);
            return opensLike(*syntax, between) ? SplitText {between, text.mid(next), true, *syntax}
                                               : SplitText {{}, text};
        }
        stillFront = stillFront && looksLike(*syntax, line);
        const bool tooLong = next - begin > longestFrontMatter;
        if (stillFront && !tooLong)
            frontEnd = next;
        if (!stillFront && tooLong)
            break;
        from = next;
    }
    if (frontEnd == begin)
        return {{}, text}; // a rule and prose
    return {text.mid(begin, frontEnd - begin), text.mid(frontEnd), false, *syntax};
}

} // namespace Frontispiece
