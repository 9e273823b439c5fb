// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "pageview.h"
#include "query.h"

#include <QThreadPool>
#include <QWidget>

namespace Frontispiece {

class FindBar;
class Finding;
class FooterBar;
class HeaderBar;
class HoverHeader;
class NoticeBar;

/// The right side of the window: the page with its header and footer, following the session.
class ReaderPane final : public QWidget
{
    Q_OBJECT
public:
    /// The session, the library and the loader must outlive the pane.
    ReaderPane(ReadingSession &session, const Library &library, ArtLoader &art, const PageStyle &style,
               QWidget *parent = nullptr);

    [[nodiscard]] PageView *page() const { return m_page; }
    [[nodiscard]] HeaderBar *header() const { return m_header; }
    [[nodiscard]] NoticeBar *notice() const { return m_notice; }
    [[nodiscard]] Finding *finding() const { return m_finding; }
    void setPageStyle(const PageStyle &style);
    void setFooterShown(bool shown);
    /// Nothing but the page; the header comes back to a pointer at the top.
    void setFullScreen(bool full);
    /// Shows something in the place of the page, until a story is opened or it is uncovered; takes it over.
    void cover(QWidget *with);
    void uncover();
    [[nodiscard]] bool isCovered() const { return m_cover; }
    /// Marks the words of a query in the story that is open, until another query is set.
    void markQuery(const Query &query);

Q_SIGNALS:
    /// Uncovered: the page is seen again.
    void uncovered();
    /// A link that leads out of the story.
    void linkActivated(const QString &link);

private:
    void connectSession();
    void showStory(const Story &story);
    void showProgress();
    void applyColors(const Theme &theme);
    void markWords();

    ReadingSession &m_session;
    const Library &m_library;
    PageView *m_page;
    HeaderBar *m_header;
    FooterBar *m_footer;
    NoticeBar *m_notice;
    FindBar *m_findBar;
    Finding *m_finding;
    HoverHeader *m_hover;
    QWidget *m_cover = nullptr; ///< what is shown in the page's place
    Query m_query;
    quint64 m_marking = 0; ///< of the words looked for in the background, the newest counts
    bool m_footerShown = true;
    QThreadPool m_marker; ///< the last, so that it is done before anything else is gone
};

} // namespace Frontispiece
