// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "pageview.h"
#include "query.h"

#include <QWidget>

namespace Frontispiece {

class FooterBar;
class HeaderBar;
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
    void setPageStyle(const PageStyle &style);
    /// Marks the words of a query in the story that is open, until another query is set.
    void markQuery(const Query &query);

Q_SIGNALS:
    /// A link that leads out of the story.
    void linkActivated(const QString &link);

private:
    void connectSession();
    void showStory(const Story &story);
    void showProgress();
    void applyColors(const Theme &theme);

    ReadingSession &m_session;
    const Library &m_library;
    PageView *m_page;
    HeaderBar *m_header;
    FooterBar *m_footer;
    NoticeBar *m_notice;
    Query m_query;
};

} // namespace Frontispiece
