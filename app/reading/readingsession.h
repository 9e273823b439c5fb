// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "history.h"
#include "library.h"
#include "positionstore.h"
#include "storyfile.h"

#include <QThreadPool>

#include <chrono>
#include <future>

namespace Frontispiece {

/// Who moved the page.
enum class Movement {
    ByReader,  ///< scrolled, paged: this is progress
    ByProgram, ///< opened, found, restored
};

/// What is open now and where: the single place of change. The list, the page and the header follow
/// its signals and do not know each other.
class ReadingSession final : public QObject
{
    Q_OBJECT
public:
    /// The library and the store must outlive the session.
    ReadingSession(Library &library, PositionStore &positions, QObject *parent = nullptr);
    ~ReadingSession() override;

    /// Begins to read, in a thread of its own, the story at which reading stopped, if it is one of `entries`
    /// and that is known within `patience`. The first bundled story that is opened waits for that, and was
    /// read then, if it is this one.
    void readAhead(const QList<CatalogueEntry> &entries, std::chrono::milliseconds patience);

    /// Opens a story where its reader stopped, or at its beginning. A bundled story is open when this
    /// returns, another once it has been read in the background. One that cannot be read is reported
    /// to the library and by openFailed(); what is open stays open.
    void open(const StoryId &story);
    /// Opens a story at one of its headings or footnotes, as a link names it ("the-second-night",
    /// "note-2"); where there is no such thing, as open(story) does.
    void openAnchor(const StoryId &story, const QString &anchor);
    /// Opens a story at a passage.
    void open(const Place &place);
    /// Opens the story before (-1) or behind (1) the present one in the list.
    void openNeighbour(int step);
    [[nodiscard]] bool hasNeighbour(int step) const;

    void goBack();
    void goForward();
    [[nodiscard]] bool canGoBack() const { return m_history.canGoBack(); }
    [[nodiscard]] bool canGoForward() const { return m_history.canGoForward(); }

    /// Remembers the present place until it is returned to or let go: a search begins here.
    void keepPlace();
    /// Goes to the place kept, if the reader has left it.
    void returnToKeptPlace();
    void letKeptPlaceGo() { m_kept.reset(); }

    /// The page was moved from `left` to another place of the open story without open(), by finding
    /// something there, and its reader stays: going back leads to `left`.
    void leavePlace(const Passage &left);

    [[nodiscard]] const Story &story() const { return m_story; }
    [[nodiscard]] bool hasStory() const { return !m_story.info.id.isEmpty(); }
    /// What of the story is seen.
    [[nodiscard]] const Passage &visible() const { return m_visible; }
    [[nodiscard]] double progress() const { return progressAt(m_visible, m_story.text.size()); }
    /// How far the reader is in any story; none if it was never begun.
    [[nodiscard]] std::optional<ReadingPosition> position(const StoryId &story) const;
    /// When a story was last read on, in milliseconds since 1970, UTC; none if it was never begun.
    [[nodiscard]] std::optional<qint64> lastRead(const StoryId &story) const;

    /// The page says what it shows.
    void setVisible(const Passage &visible, Movement movement);

Q_SIGNALS:
    /// Another story is open; a passage of it is requested next.
    void storyOpened(const Frontispiece::Story &story);
    /// The page should show this passage.
    void passageRequested(const Frontispiece::Passage &passage);
    void positionChanged();
    void historyChanged();
    /// A story asked for could not be read.
    void openFailed(const Frontispiece::Issue &issue);
    /// The open story is no longer in the library; what was read of it stays open.
    void storyLost(const Frontispiece::Issue &issue);

private:
    /// What arriving means for the history.
    enum class Step { Onward, Back, Forward };

    /// Where in a story to arrive.
    struct Target
    {
        std::optional<Passage> passage; ///< none: where its reader stopped
        QString anchor;
    };

    /// A story that was read before it was asked for.
    struct Ahead
    {
        CatalogueEntry entry;
        ParsedStory read;
    };

    void go(const StoryId &story, const Target &target, Step step);
    [[nodiscard]] ParsedStory readBundled(const CatalogueEntry &entry);
    void show(const CatalogueEntry &entry, const ParsedStory &read, const Target &target, Step step);
    void follow(const LibraryChange &change);
    void readAgain(const CatalogueEntry &entry);
    void showAgain(const CatalogueEntry &entry, const ParsedStory &read);
    void fail(const Issues &issues, Step step);
    void record(Step step);
    void arrive(const Target &target);
    [[nodiscard]] Place place() const;

    Library &m_library;
    PositionStore &m_positions;
    Story m_story;
    CatalogueEntry m_entry; ///< of the open story, as it was when it was read
    Passage m_visible;
    History m_history;
    std::optional<Place> m_kept;
    quint64 m_request = 0; ///< of stories read in the background, the newest counts
    std::future<Ahead> m_ahead;
    QThreadPool m_reader;
};

} // namespace Frontispiece
