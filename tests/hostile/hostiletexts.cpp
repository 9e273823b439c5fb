// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "hostilefile.h"
#include "storyfiles.h"

namespace Frontispiece::Hostile {

using namespace Qt::StringLiterals;
using enum Issue::Severity;

namespace {

constexpr qsizetype many = 100'000;
constexpr qint64 megabyte = 1024LL * 1024;
constexpr qint64 sparseBytes = 5'000 * megabyte; ///< more than 32 bits count, and no room on the disk

QByteArray story(const QByteArray &body)
{
    return "---\ntitle: Hostile\nartist: Nadia Roe\n---\n" + body;
}

QByteArray repeated(const QByteArray &piece, qsizetype times = many)
{
    return piece.repeated(times);
}

/// Anchors that stand for ten of the one before, and in the end for more than any memory holds.
QByteArray yamlBomb()
{
    QByteArray text = "---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int level = 1; level < 12; ++level) {
        const QByteArray last = "*a" + QByteArray::number(level - 1);
        QByteArray row = last;
        for (int times = 1; times < 10; ++times)
            row += ", " + last;
        const QByteArray name = 'a' + QByteArray::number(level);
        text += name + ": &" + name + " [" + row + "]\n";
    }
    return text + "keywords: *a11\ntitle: Bomb\nartist: Nadia Roe\n---\nWords.\n";
}

/// Every line a list in the list before.
QByteArray nestedLists(int depth)
{
    QByteArray text;
    for (int level = 0; level < depth; ++level)
        text += QByteArray(level * 2, ' ') + "- x\n";
    return text;
}

/// Sequences of ever more backticks, none of which closes another.
QByteArray openCode()
{
    QByteArray text;
    for (int length = 1; length < 1'500; ++length)
        text += 'a' + QByteArray(length, '`');
    return text;
}

bool makeSparse(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.seek(sparseBytes - 1) && file.write("x") == 1;
}

/// Nothing but text that the reader's Markdown knows how to be slow with.
QList<HostileFile> slowTexts()
{
    const auto row = [](const QString &name, const QByteArray &body) -> HostileFile {
        return {u"slow/"_s + name + u".md"_s, bytes(story(body)), {}, {}, 1};
    };
    return {
        row(u"quotes"_s, repeated(">") + " x"),
        row(u"lists"_s, nestedLists(1'000)),
        row(u"list-marks"_s, repeated("- ") + 'x'),
        row(u"brackets"_s, repeated("[") + 'x' + repeated("]")),
        row(u"pictures"_s, repeated("![") + 'x'),
        row(u"links"_s, repeated("[a](")),
        row(u"stars"_s, repeated("a**b")),
        row(u"open-stars"_s, repeated("*a _b ")),
        row(u"code"_s, openCode()),
        row(u"tags"_s, repeated("<")),
        row(u"comments"_s, repeated("<!--")),
        row(u"entities"_s, repeated("&#x")),
        row(u"references"_s, repeated("[a]: b\n") + repeated("[a] ")),
        row(u"notes"_s, repeated("[^1]") + "\n\n" + repeated("[^1]: x\n\n", 20'000)),
        row(u"table"_s, repeated("|a", 20'000) + "\n" + repeated("|-", 20'000) + "\n" + repeated("|x", many)),
        row(u"one-line"_s, repeated("word ", 1'000'000)),
        row(u"headings"_s, repeated("# x\n")),
        row(u"breaks"_s, repeated("x\\\n")),
        row(u"soft-hyphens"_s, repeated("\xc2\xad")),
        row(u"marks"_s, "a" + repeated("\xcc\x81")),
    };
}

} // namespace

QList<HostileFile> hostileTexts()
{
    const QString large = u"larger than 16 MB"_s;
    return slowTexts()
        + QList<HostileFile> {
            {u"text/empty.md"_s, bytes({}), Error, u"empty"_s, 0},
            {u"text/empty.txt"_s, bytes({}), Error, u"empty"_s, 0},
            {u"text/blank.txt"_s, bytes(repeated(" \n")), Error, u"empty"_s, 0},
            {u"text/large.md"_s, bytes(repeated("word ", 17 * megabyte / 5)), Error, large, 0},
            {u"text/large.txt"_s, bytes(repeated("word ", 17 * megabyte / 5)), Error, large, 0},
            {u"text/sparse.md"_s, makeSparse, Error, large, 0},
            {u"text/sparse.txt"_s, makeSparse, Error, large, 0},
            {u"text/picture.txt"_s, bytes("\x89PNG\r\n\x1a\n" + QByteArray(2'000, '\0') + "IHDR"), Error,
             u"holds no text"_s, 0},
            {u"text/zeros.txt"_s, bytes(QByteArray(many, '\0')), Error, u"empty"_s, 0},
            {u"text/yaml-anchors.md"_s, bytes(yamlBomb()), Warning, {}, 1},
            {u"text/yaml-deep.md"_s, bytes("---\ntitle: " + repeated("[") + "\n---\nWords."), Warning, {}, 1},
            {u"text/yaml-long.md"_s,
             bytes("---\n" + repeated("key: value\n") + "---\nWords."),
             Warning,
             {},
             1},
            {u"text/remote.md"_s,
             bytes(story("![Spy](https://a.example/spy.png) ![Key](file:///etc/passwd) "
                         "![Data](data:image/png;base64,AAAA)\n")),
             {},
             {},
             1},
            {u"text/remote-art.md"_s,
             bytes("---\ntitle: T\nartist: A\nart: https://a.example/spy.png\n---\nWords."), Warning,
             u"is not in the story’s folder"_s, 1},
            {u"text/art-outside.md"_s, bytes("---\ntitle: T\nartist: A\nart: ../../secret.png\n---\nWords."),
             Warning, u"is not in the story’s folder"_s, 1},
            {u"text/script.md"_s,
             bytes(story("[Run](javascript:alert(1)) <script>alert(1)</script> "
                         "<iframe src=\"https://a.example\"></iframe>")),
             {},
             {},
             1},
            {u"text/scripted-art.md"_s,
             bytes("---\ntitle: T\nartist: A\nart: scripted.svg\n---\nWords."),
             {},
             {},
             1},
            {u"text/scripted.svg"_s,
             bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script>"
                   "<image href=\"file:///etc/passwd\"/></svg>"),
             {},
             {},
             0},
        };
}

} // namespace Frontispiece::Hostile
