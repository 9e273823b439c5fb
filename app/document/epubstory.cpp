// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "epubstory.h"

#include "assumption.h"
#include "epubcollection.h"
#include "epubprotection.h"
#include "epubtext.h"
#include "readingtime.h"
#include "storyoutline.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

struct EpubStory
{
    Q_DECLARE_TR_FUNCTIONS(EpubStory)
};

/// How many of a book's sections tell what it is; the others are of the same kind.
constexpr qsizetype sampledSections = 8;

/// In words. What is shorter is a heading with a motto; no story is told in so few.
constexpr int shortestStory = 20;
/// A page that only divides a collection may have a motto, and its list of stories.
constexpr int shortestIntroduction = 150;

/// Lines of the contents that are made of headings; a heading of a lower level divides a story.
constexpr int lowestTitle = 2;
/// As many lines, and as long ones, as a table of contents may have.
constexpr qsizetype mostHeadings = 20'000;
constexpr qsizetype longestHeading = 500;

/// A book that is open.
class Book
{
public:
    Book(QIODevice &file, const StoryFileName &name)
        : m_name(name)
        , m_archive(file)
        , m_documents(m_archive, name.path)
    {
        open(file.size());
    }

    [[nodiscard]] bool isReadable() const { return m_package.has_value(); }
    [[nodiscard]] bool isCollection();
    [[nodiscard]] const QList<EpubPart> &parts() const { return m_layout.parts; }
    /// The whole book, or one of its parts; no text if there is none.
    [[nodiscard]] Story story(const EpubPart *part);
    [[nodiscard]] Issues issues() const { return m_issues + m_documents.issues(); }
    void refuse(const QString &text, const QString &advice)
    {
        m_issues.append({Issue::Severity::Error, m_name.path, 0, text, advice});
    }

private:
    void open(qint64 size);
    [[nodiscard]] EpubContents contentsFromHeadings();

    const StoryFileName &m_name;
    Archive m_archive;
    EpubDocuments m_documents;
    std::optional<EpubPackage> m_package;
    EpubLayout m_layout;
    StoryInfo m_info; ///< what all of its stories have in common
    Issues m_issues;
};

void Book::open(qint64 size)
{
    const QString again = EpubStory::tr("Copy the book again from where it came from.");
    if (size > largestCollectionFile) {
        refuse(EpubStory::tr("The file is larger than %1 MB, which no book is.")
                   .arg(largestCollectionFile / 1024 / 1024),
               EpubStory::tr("Divide it into several books."));
        return;
    }
    if (!m_archive.problem().isEmpty()) {
        refuse(m_archive.problem(), again);
        return;
    }
    if (const QString protection = protectionOf(m_archive); !protection.isEmpty()) {
        refuse(EpubStory::tr("The book is locked with %1, so that it cannot be read here.").arg(protection),
               EpubStory::tr("Ask where you bought it for a copy without a lock."));
        return;
    }
    ReadPackage read = readEpubPackage(m_archive, m_name.path);
    m_issues += read.issues;
    if (!read.package)
        return;
    m_package = std::move(read.package);
    ReadContents contents = readEpubContents(m_archive, *m_package, m_name.path);
    m_issues += contents.issues;
    if (contents.contents.entries.isEmpty())
        contents.contents = contentsFromHeadings();
    m_layout = layOutEpub(*m_package, contents.contents, m_name.fallbackId);
    m_info = {{}, m_package->title,           m_package->artists, {}, m_package->keywords, {}, {},
              {}, {m_package->cover, {}, {}}, m_package->language};
    assumeFromName(m_info, m_issues, m_name);
}

/// The contents of a book that has none: its headings.
EpubContents Book::contentsFromHeadings()
{
    EpubContents contents;
    for (const EpubPackage::Document &document : std::as_const(m_package->documents)) {
        const ReadHtml &read = m_documents.read(document.member);
        for (const Block &block : read.content.blocks) {
            if (block.kind != Block::Kind::Heading || block.level > lowestTitle)
                continue;
            if (contents.entries.size() >= mostHeadings)
                return contents;
            const qsizetype at = block.range.start;
            const qsizetype length = std::min(block.range.length, longestHeading);
            contents.entries.append({read.content.text.mid(at, length).simplified(),
                                     {document.member, at == 0 ? QString() : u"@%1"_s.arg(at)},
                                     block.level});
        }
    }
    return contents;
}

bool Book::isCollection()
{
    QStringList kinds;
    const qsizetype step = std::max<qsizetype>(1, m_layout.parts.size() / sampledSections);
    for (qsizetype at = 0; at < m_layout.parts.size(); at += step) {
        const EpubMark &mark = m_layout.marks.at(m_layout.parts.at(at).firstMark);
        kinds.append(m_documents.sectionKinds(m_package->documents.at(mark.document).member));
    }
    return Frontispiece::isCollection(*m_package, m_layout, kinds);
}

Story Book::story(const EpubPart *part)
{
    EpubText text = part ? readEpubPart(m_documents, *m_package, m_layout, *part)
                         : readWholeEpub(m_documents, *m_package, m_layout);
    Story story {m_info, std::move(text.content.text), std::move(text.content.blocks), {}, {}};
    if (part) {
        story.info.id.value = part->id;
        story.info.title = part->title;
        if (!text.author.isEmpty())
            story.info.artists = {text.author};
    } else {
        story.info.summary = m_package->summary;
    }
    story.info.words = countWords(story.text);
    story.outline = outlineOf(story);
    return story;
}

} // namespace

ParsedFile parseEpub(QIODevice &file, const StoryFileName &name)
{
    ParsedFile parsed;
    Book book(file, name);
    if (book.isReadable() && book.isCollection()) {
        for (const EpubPart &part : book.parts()) {
            const StoryInfo info = book.story(&part).info;
            if (info.words >= (part.isCaption ? shortestIntroduction : shortestStory))
                parsed.stories.append({info, part.key});
        }
    }
    // What turns out to be one story with pages around it is one.
    if (book.isReadable() && parsed.stories.size() < 2) {
        const Story whole = book.story(nullptr);
        if (whole.text.trimmed().isEmpty())
            book.refuse(EpubStory::tr("The book has no text to read."),
                        EpubStory::tr("Copy it again from where it came from."));
        parsed.stories.clear();
        if (!whole.text.trimmed().isEmpty())
            parsed.stories.append({whole.info, {}});
    }
    parsed.issues = book.issues();
    return parsed;
}

ParsedStory parseEpubStory(QIODevice &file, const StoryFileName &name, const QString &part)
{
    Book book(file, name);
    if (!book.isReadable())
        return {std::nullopt, book.issues()};
    const EpubPart *found = nullptr;
    if (!part.isEmpty()) {
        const auto same = std::ranges::find(book.parts(), part, &EpubPart::key);
        if (same == book.parts().cend()) {
            book.refuse(EpubStory::tr("The story is no longer in the book."),
                        EpubStory::tr("Open the book again to see what it holds now."));
            return {std::nullopt, book.issues()};
        }
        found = &*same;
    }
    Story story = book.story(found);
    if (!story.text.trimmed().isEmpty())
        return {std::move(story), book.issues()};
    book.refuse(EpubStory::tr("Nothing of the story can be read."),
                EpubStory::tr("Copy the book again from where it came from."));
    return {std::nullopt, book.issues()};
}

MemberBytes readEpubMember(QIODevice &file, const QString &member, qint64 limit)
{
    Archive archive(file);
    if (!archive.problem().isEmpty())
        return {{}, archive.problem()};
    if (!protectionOf(archive).isEmpty())
        return {{}, EpubStory::tr("the book is locked")};
    return archive.read(member, limit);
}

} // namespace Frontispiece
