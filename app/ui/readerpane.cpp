// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readerpane.h"

#include "findbar.h"
#include "finding.h"
#include "footerbar.h"
#include "headerbar.h"
#include "hoverheader.h"
#include "noticebar.h"
#include "plainline.h"
#include "progresstext.h"
#include "termfinder.h"

#include <QVBoxLayout>

namespace Frontispiece {

using namespace Qt::StringLiterals;

ReaderPane::ReaderPane(ReadingSession &session, const Library &library, ArtLoader &art,
                       const PageStyle &style, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_library(library)
    , m_page(new PageView(art, style, this))
    , m_header(new HeaderBar(this))
    , m_footer(new FooterBar(this))
    , m_notice(new NoticeBar(this))
    , m_findBar(new FindBar(this))
    , m_finding(new Finding(*m_findBar, *m_page, session, this))
    , m_hover(new HoverHeader(m_header, m_page->viewport(), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_notice);
    layout->addWidget(m_findBar);
    layout->addWidget(m_page, 1);
    layout->addWidget(m_footer);
    m_marker.setMaxThreadCount(1);
    setAutoFillBackground(true);
    setFocusProxy(m_page);
    applyColors(style.theme());
    connectSession();
}

void ReaderPane::connectSession()
{
    connect(&m_session, &ReadingSession::passageRequested, this, &ReaderPane::uncover);
    connect(&m_session, &ReadingSession::storyOpened, this, &ReaderPane::showStory);
    const auto say = [this](const Issue &issue) { m_notice->show(issue); };
    connect(&m_session, &ReadingSession::openFailed, m_notice, say);
    connect(&m_session, &ReadingSession::storyLost, m_notice, say);
    connect(&m_session, &ReadingSession::passageRequested, m_notice, &NoticeBar::giveWay);
    connect(&m_session, &ReadingSession::passageRequested, m_page, &PageView::showPassage);
    connect(&m_session, &ReadingSession::positionChanged, this, &ReaderPane::showProgress);
    connect(&m_session, &ReadingSession::historyChanged, this,
            [this] { m_header->setSteps(m_session.canGoBack(), m_session.canGoForward()); });
    connect(m_page, &PageView::visibleChanged, &m_session, &ReadingSession::setVisible);
    connect(m_page, &PageView::linkActivated, this, &ReaderPane::linkActivated);
    connect(m_page, &PageView::backRequested, &m_session, &ReadingSession::goBack);
    connect(m_page, &PageView::forwardRequested, &m_session, &ReadingSession::goForward);
    connect(m_header, &HeaderBar::backRequested, &m_session, &ReadingSession::goBack);
    connect(m_header, &HeaderBar::forwardRequested, &m_session, &ReadingSession::goForward);
}

void ReaderPane::setPageStyle(const PageStyle &style)
{
    applyColors(style.theme());
    m_page->setPageStyle(style);
}

void ReaderPane::setFooterShown(bool shown)
{
    m_footerShown = shown;
    m_footer->setVisible(shown && !m_hover->isActive() && !m_cover);
}

void ReaderPane::setFullScreen(bool full)
{
    m_hover->setActive(full);
    if (m_cover)
        m_header->hide();
    setFooterShown(m_footerShown);
}

void ReaderPane::cover(QWidget *with)
{
    if (m_cover)
        return;
    m_cover = with;
    layout()->addWidget(with);
    m_header->hide();
    m_findBar->hide();
    m_page->hide();
    setFooterShown(m_footerShown);
    with->show();
    setFocusProxy(with);
}

void ReaderPane::uncover()
{
    if (!m_cover)
        return;
    const bool hadFocus = m_cover->isAncestorOf(window()->focusWidget());
    setFocusProxy(m_page);
    m_page->show();
    std::exchange(m_cover, nullptr)->hide();
    m_header->setVisible(!m_hover->isActive());
    m_findBar->setVisible(m_finding->isActive());
    setFooterShown(m_footerShown);
    layout()->activate(); // a passage is to be shown to what is seen of the page now
    if (hadFocus)
        m_page->setFocus(Qt::OtherFocusReason);
    Q_EMIT uncovered();
}

/// The bars have the colour of the page, not of the window's panels.
void ReaderPane::applyColors(const Theme &theme)
{
    QPalette colors = theme.palette();
    colors.setColor(QPalette::Window, theme.page);
    setPalette(colors);
}

void ReaderPane::showStory(const Story &story)
{
    m_header->setTitle(plainLine(story.info.artists.join(u", "_s)), plainLine(story.info.title));
    m_page->setStory(story);
    markWords();
}

void ReaderPane::markQuery(const Query &query)
{
    m_query = query;
    markWords();
}

/// Marks the words of the query as soon as they are found, which in a long story takes some frames.
void ReaderPane::markWords()
{
    ++m_marking;
    m_page->setMarks({});
    m_finding->setSearched({});
    if (m_query.isEmpty())
        return;
    const Alphabet alphabet = alphabetOf(m_session.story().info.language);
    m_marker.start([this, text = m_session.story().text, alphabet, query = m_query, marking = m_marking] {
        const QList<Passage> words = findPassages(text, query, alphabet);
        QMetaObject::invokeMethod(this, [this, words, marking] {
            if (marking == m_marking) {
                m_page->setMarks(words);
                m_finding->setSearched(words);
            }
        });
    });
}

void ReaderPane::showProgress()
{
    m_footer->setProgress(timeLeft(m_session.story().info.words, m_session.progress()), m_session.progress());
}

} // namespace Frontispiece
