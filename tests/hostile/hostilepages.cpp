// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "hostilefile.h"

namespace Frontispiece::Hostile {

using namespace Qt::StringLiterals;
using enum Issue::Severity;

namespace {

constexpr qsizetype many = 100'000;

QByteArray page(const QByteArray &body)
{
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Hostile</title>"
           "<meta name=\"author\" content=\"Nadia Roe\"></head><body>"
        + body + "</body></html>";
}

QByteArray repeated(const QByteArray &piece, qsizetype times = many)
{
    return piece.repeated(times);
}

QByteArray words()
{
    return "<p>A page of words that somebody wrote, long enough to be taken for one.</p>";
}

/// Entities that each stand for ten of the one before.
QByteArray entityBomb()
{
    QByteArray text = "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a0 \"ha\">";
    for (int level = 1; level < 12; ++level) {
        const QByteArray last = "&a" + QByteArray::number(level - 1) + ';';
        text += "<!ENTITY a" + QByteArray::number(level) + " \"" + repeated(last, 10) + "\">";
    }
    return text + "]><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Bomb</title></head><body>"
        + words() + "<p>&a11;</p></body></html>";
}

} // namespace

QList<HostileFile> hostilePages()
{
    const auto slow = [](const QString &name, const QByteArray &body) -> HostileFile {
        return {u"page/"_s + name + u".html"_s, bytes(page(words() + body)), {}, {}, 1};
    };
    const auto deep = [](const QString &name, const QByteArray &body) -> HostileFile {
        return {u"page/deep-"_s + name + u".html"_s, bytes(page(words() + body)), Warning,
                u"nested too deeply"_s, 1};
    };
    return {
        deep(u"div"_s, repeated("<div>") + words() + repeated("</div>")),
        deep(u"open"_s, repeated("<blockquote>") + words()),
        deep(u"bold"_s, repeated("<b><i>") + words()),
        deep(u"list"_s, repeated("<ul><li>") + words()),
        deep(u"table"_s, repeated("<table><tr><td>") + words()),
        slow(u"fonts"_s, repeated("<p><font>") + words()),
        slow(u"attributes"_s, "<p " + repeated("a=b ") + ">x</p>"),
        slow(u"many-attributes"_s,
             [] {
                 QByteArray text = "<p";
                 for (int number = 0; number < 20'000; ++number)
                     text += " a" + QByteArray::number(number) + "=b";
                 return text + ">x</p>";
             }()),
        slow(u"comment"_s, "<!--" + repeated("-", 2'000'000)),
        slow(u"tags"_s, repeated("<")),
        slow(u"entities"_s, repeated("&amp")),
        slow(u"broken-entities"_s, repeated("&#999999999;")),
        slow(u"closing"_s, repeated("</p>")),
        slow(u"formatting"_s, repeated("<a href=x>")),
        slow(u"misnested"_s, repeated("<b><p></b>", 20'000)),
        {u"page/empty.html"_s, bytes({}), Error, u"empty"_s, 0},
        {u"page/no-words.html"_s, bytes(page("<script>alert(1)</script>")), Error, {}, 0},
        {u"page/entity-bomb.xhtml"_s, bytes(entityBomb()), Note, {}, 1},
        {u"page/outer-entity.xhtml"_s,
         bytes("<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY spy SYSTEM \"file:///etc/passwd\">]>"
               "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Spy</title></head><body>"
               + words() + "<p>&spy;</p></body></html>"),
         Note,
         {},
         1},
        {u"page/active.html"_s,
         bytes(page(words()
                    + "<script>document.write('x')</script><form action=\"https://a.example\"><input "
                      "name=password><button>Send</button></form><iframe src=\"https://a.example\"></iframe>"
                      "<img src=\"https://a.example/spy.gif\"><img src=\"file:///etc/passwd\">"
                      "<a href=\"javascript:alert(1)\">Run</a><p onclick=\"alert(1)\">Press</p>"
                      "<meta http-equiv=refresh content=\"0;url=https://a.example\">"
                      "<link rel=stylesheet href=\"https://a.example/x.css\"><base href=\"file:///\">")),
         Warning, u"frame"_s, 1},
        {u"page/wrong-charset.html"_s,
         bytes("<html><head><meta charset=\"utf-16\"><title>Hostile</title></head><body>" + words()
               + "</body></html>"),
         Note,
         {},
         1},
    };
}

} // namespace Frontispiece::Hostile
