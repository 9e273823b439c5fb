// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epublayout.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// An id is part of a path and of a row in a file; a title of some ten words is told apart by it.
constexpr qsizetype longestSlug = 60;

/// Where most of the lines that stand beside each other have others below them, those are the titles. In
/// per cent, since a preface or an afterword among them has none.
constexpr qsizetype mostHaveLinesBelow = 40;

/// The name of a document as a kind: "OEBPS/text/titlepage.xhtml" → "titlepage". Only names that are given
/// for no other reason: a whole book may be called "index.html".
QString nameAsKind(const QString &member)
{
    static const QSet<QString> kinds {
        u"cover"_s,    u"titlepage"_s, u"halftitlepage"_s, u"imprint"_s,  u"copyright"_s, u"uncopyright"_s,
        u"colophon"_s, u"toc"_s,       u"nav"_s,           u"endnotes"_s, u"loi"_s};
    const QString name = member.section(u'/', -1).section(u'.', 0, 0).toLower();
    return kinds.contains(name) ? name : QString();
}

/// Whether a title ends with a full stop as old printers set it, and not with an abbreviation's or with dots.
bool endsWithStop(const QString &title)
{
    static const QRegularExpression stop(uR"((?:\p{L}{4,}|\b\p{Ll}{2,3}|["'”’»)?!])\.$)"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    return stop.match(title).hasMatch();
}

bool isSamePlace(const EpubMark &one, const EpubMark &other)
{
    return one.document == other.document && one.fragment == other.fragment;
}

class Layout
{
public:
    Layout(const EpubPackage &package, const EpubContents &contents)
        : m_package(package)
        , m_contents(contents)
    {
    }

    EpubLayout take(const QString &fallbackId)
    {
        place();
        relate();
        judge();
        divide();
        nameParts(fallbackId);
        return std::move(m_layout);
    }

private:
    /// How a mark stands to the others.
    struct Relation
    {
        qsizetype parent = -1;
        qsizetype end = 0;      ///< behind the last mark below it
        qsizetype children = 0; ///< directly below it, and for reading
        qsizetype titled = 0;   ///< those of them that are no numbered chapters
        qsizetype deep = 0;     ///< those of them that have children
        bool haveOwnDocuments = true;
    };

    void place();
    void relate();
    void judge();
    void divide();
    void nameParts(const QString &fallbackId);
    void judge(qsizetype mark, bool isFirstOfDocument);
    [[nodiscard]] QString kindOf(const QString &member) const;
    [[nodiscard]] bool isGroup(qsizetype mark) const;
    [[nodiscard]] bool goesOn(qsizetype mark) const;

    const EpubPackage &m_package;
    const EpubContents &m_contents;
    EpubLayout m_layout;
    QList<Relation> m_relations;
    Relation m_root;
};

/// Finds the lines' places, in the order of reading.
void Layout::place()
{
    QHash<QString, qsizetype> indexes;
    for (const EpubPackage::Document &document : m_package.documents)
        indexes.insert(document.member, indexes.size());
    QList<EpubMark> marks;
    // From the last one, since a mere caption stands where the next line does.
    EpubMark next {{}, -1, {}, 0, EpubMatter::Text};
    for (qsizetype at = m_contents.entries.size() - 1; at >= 0; --at) {
        const auto &entry = m_contents.entries.at(at);
        const auto document = indexes.constFind(entry.place.member);
        if (document != indexes.cend())
            next = {{}, *document, entry.place.fragment, entry.depth, EpubMatter::Text};
        else if (next.document < 0 || next.depth <= entry.depth)
            continue;
        next.title = entry.title;
        next.depth = entry.depth;
        marks.append(next);
    }
    std::ranges::reverse(marks);
    std::ranges::stable_sort(marks, {}, &EpubMark::document);
    if (marks.isEmpty() || marks.constFirst().document > 0 || !marks.constFirst().fragment.isEmpty())
        m_layout.marks.append({{}, 0, {}, 1, EpubMatter::Opening});
    QSet<std::pair<qsizetype, QString>> taken;
    for (const EpubMark &mark : std::as_const(marks)) {
        const std::pair place(mark.document, mark.fragment);
        // A line below the one before may stand where that does; any other has been there already.
        if (taken.contains(place)
            && !(isSamePlace(mark, m_layout.marks.constLast())
                 && mark.depth > m_layout.marks.constLast().depth))
            continue;
        taken.insert(place);
        m_layout.marks.append(mark);
    }
}

void Layout::relate()
{
    const QList<EpubMark> &marks = m_layout.marks;
    m_relations.resize(marks.size());
    QList<qsizetype> open;
    const auto closeTo = [&](int depth, qsizetype at) {
        while (!open.isEmpty() && marks.at(open.constLast()).depth >= depth)
            m_relations[open.takeLast()].end = at;
    };
    for (qsizetype at = 0; at < marks.size(); ++at) {
        closeTo(marks.at(at).depth, at);
        if (!open.isEmpty())
            m_relations[at].parent = open.constLast();
        open.append(at);
    }
    closeTo(0, marks.size());
}

QString Layout::kindOf(const QString &member) const
{
    return m_contents.kinds.value(member) + u' ' + m_package.kinds.value(member);
}

void Layout::judge(qsizetype at, bool isFirstOfDocument)
{
    const QList<EpubMark> &marks = m_layout.marks;
    EpubMark &mark = m_layout.marks[at];
    const QString member = m_package.documents.at(mark.document).member;
    if (!mark.title.isEmpty())
        mark.matter = matterOfTitle(mark.title);
    if (mark.matter == EpubMatter::Text && isFirstOfDocument)
        mark.matter = matterOfKind(kindOf(member));
    const qsizetype parent = m_relations.at(at).parent;
    if (parent >= 0 && marks.at(parent).matter != EpubMatter::Text)
        mark.matter = marks.at(parent).matter;
    if (mark.matter != EpubMatter::Text)
        return;
    Relation &above = parent < 0 ? m_root : m_relations[parent];
    if (parent >= 0)
        above.haveOwnDocuments = above.haveOwnDocuments && mark.document > marks.at(at - 1).document;
    above.children += 1;
    above.titled += isChapterTitle(mark.title) ? 0 : 1;
    above.deep += m_relations.at(at).end > at + 1 ? 1 : 0;
}

/// Tells front and back matter from what is for reading.
void Layout::judge()
{
    QSet<qsizetype> marked;
    for (qsizetype at = 0; at < m_layout.marks.size(); ++at) {
        const qsizetype document = m_layout.marks.at(at).document;
        judge(at, !marked.contains(document));
        marked.insert(document);
    }
    for (qsizetype at = 0; at < m_package.documents.size(); ++at) {
        const EpubPackage::Document &document = m_package.documents.at(at);
        const QString kind = kindOf(document.member) + u' ' + nameAsKind(document.member);
        if (!marked.contains(at) && (!document.isLinear || matterOfKind(kind) == EpubMatter::Left))
            m_layout.leftDocuments.insert(at);
    }
}

/// Whether the lines below a line are the titles, and not chapters of what it names.
bool Layout::isGroup(qsizetype mark) const
{
    const Relation &own = m_relations.at(mark);
    if (own.titled == 0 || own.titled * 2 < own.children)
        return false;
    if (isChapterTitle(m_layout.marks.at(mark).title) || (own.haveOwnDocuments && own.children > 1))
        return true;
    const Relation &above = own.parent < 0 ? m_root : m_relations.at(own.parent);
    return above.deep * 100 >= above.children * mostHaveLinesBelow;
}

/// Whether a mark is a mere numbered chapter of the story before it.
bool Layout::goesOn(qsizetype mark) const
{
    if (m_layout.parts.isEmpty())
        return false;
    const EpubPart &before = m_layout.parts.constLast();
    const QString &title = m_layout.marks.at(mark).title;
    return before.endMark == mark && !before.isCaption && !isMereNumber(before.title) && isMereNumber(title)
        && !isPartTitle(title);
}

void Layout::divide()
{
    const QList<EpubMark> &marks = m_layout.marks;
    for (qsizetype at = 0; at < marks.size();) {
        const EpubMark &mark = marks.at(at);
        const bool isCaption = isGroup(at);
        const qsizetype end = isCaption ? at + 1 : m_relations.at(at).end;
        // One that leads nowhere has no text; the place and its key are the next line's.
        const bool isMereCaption = isCaption && isSamePlace(mark, marks.at(end));
        if (mark.matter == EpubMatter::Text && goesOn(at)) {
            m_layout.parts.last().endMark = end;
        } else if (mark.matter == EpubMatter::Text && !isMereCaption) {
            QString key = m_package.documents.at(mark.document).member;
            if (!mark.fragment.isEmpty())
                key += u'#' + mark.fragment;
            m_layout.parts.append({key, mark.title, {}, at, end, isCaption});
        }
        at = end;
    }
}

void Layout::nameParts(const QString &fallbackId)
{
    const auto numbered = std::ranges::count_if(
        m_layout.parts, [](const EpubPart &part) { return withoutNumber(part.title) != part.title; });
    // One title that begins with a number is called so: "V. S. Roe".
    const bool areNumbered = numbered * 2 > m_layout.parts.size();
    const auto stopped = std::ranges::count_if(m_layout.parts,
                                               [](const EpubPart &part) { return endsWithStop(part.title); });
    const bool haveStops = stopped * 2 > m_layout.parts.size();
    QSet<QString> taken;
    QHash<QString, int> counted;
    for (EpubPart &part : m_layout.parts) {
        if (areNumbered)
            part.title = withoutNumber(part.title);
        if (haveStops && endsWithStop(part.title))
            part.title.chop(1);
        QString slug;
        const QString small = part.title.toLower();
        for (const QChar c : small) {
            if (c.isLetterOrNumber() || c.isMark())
                slug += c;
            else if (!slug.isEmpty() && !slug.endsWith(u'-') && c != u'’' && c != u'\'')
                slug += u'-';
            if (slug.size() >= longestSlug)
                break;
        }
        while (slug.endsWith(u'-'))
            slug.chop(1);
        if (slug.isEmpty())
            slug = u"story"_s;
        part.id = fallbackId + u'/' + slug;
        while (taken.contains(part.id))
            part.id = u"%1/%2-%3"_s.arg(fallbackId, slug).arg(++counted[slug] + 1);
        taken.insert(part.id);
    }
}

} // namespace

EpubLayout layOutEpub(const EpubPackage &package, const EpubContents &contents, const QString &fallbackId)
{
    return Layout(package, contents).take(fallbackId);
}

} // namespace Frontispiece
