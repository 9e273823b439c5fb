// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "readingsession.h"
#include "storyfinder.h"

#include <optional>

namespace Frontispiece {

class FindBar;
class PageView;

/// Finding in the open story: what is typed in the bar is looked for, marked on the page and stepped
/// through. Looking at a hit is no progress and leaves nothing in the history; staying there does.
///
/// The page moves only for what the reader does: typing and stepping. A text that is still in the bar
/// when it comes up again, or when another story is opened, is marked and counted where it stands.
class Finding final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it.
    Finding(FindBar &bar, PageView &page, ReadingSession &session, QObject *parent = nullptr);

    /// Whether the bar is open.
    [[nodiscard]] bool isActive() const { return m_active; }
    /// The words of the search that led to the story, in order: stepping goes through them where nothing else
    /// was found.
    void setSearched(const QList<Passage> &words);
    /// Whether anything is marked on the page: it is until the next query, clear() or another story.
    [[nodiscard]] bool hasHits() const { return !m_hits.isEmpty(); }

    /// Opens the bar; the present place becomes the one to return to.
    void begin(const QString &selectedText = {});
    /// Goes to the next hit (1) or the one before (-1), round the ends, from the current one or, if the
    /// reader has left it behind, from what is seen. Without hits the words searched are gone through;
    /// without those the bar opens.
    void step(int step);
    /// Closes the bar and reads on here. The hits stay marked, and can be stepped through.
    void stay();
    /// Closes the bar and returns to the place where finding began.
    void giveUp();
    /// Takes the marks off the page.
    void clear();

Q_SIGNALS:
    void activeChanged(bool active);

private:
    void lookFor(const FindQuery &query);
    void ask(const FindQuery &query);
    void take(const QList<Passage> &hits);
    void followStory();
    void followPassage(const Passage &passage);
    void move(int step);
    void show();
    void reveal(const Passage &hit);
    void returnToOrigin();
    void leaveBar();
    void takeSearched();
    [[nodiscard]] qsizetype firstFrom(qsizetype offset) const;

    FindBar &m_bar;
    PageView &m_page;
    ReadingSession &m_session;
    StoryFinder m_finder;

    std::optional<FindQuery> m_asked; ///< what the hits are, or will be, the answer to
    QList<Passage> m_hits;
    QList<Passage> m_searched;
    qsizetype m_current = -1;
    Passage m_origin;           ///< where finding began
    bool m_areSearched = false; ///< the hits are the words of the search
    bool m_active = false;      ///< the bar is open
    bool m_leads = false;       ///< the page goes to the first hit of the answer
    bool m_moved = false;       ///< finding has moved the page from where it began
    bool m_readOn = false;      ///< the reader has moved the page since the last step
    bool m_awaiting = false;    ///< the hits are still those before the present query
    int m_stepsToCome = 0;      ///< made meanwhile: they are meant for the answer
    bool m_stayNext = false;    ///< Enter was pressed meanwhile
};

} // namespace Frontispiece
