// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "readingsession.h"

#include "readingdesk.h"
#include "storyfiles.h"

#include <QSignalSpy>
#include <QTest>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

/// What the session does when the story that is open is not any more what it was, and at a link's anchor.
class TestSessionChange : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void openAnchor_ofAHeading_isThere();
    void openAnchor_unknown_isTheBeginning();
    void openAnchor_ofAFileStillUnread_isThereLater();
    void changedFile_isShownAgainAtTheSameWords();
    void correctedTitle_isShownAgain();
    void sameFile_isNotReadAgain();
    void changedFileOfAnotherStory_isNotShown();
    void changedFileThatCannotBeRead_leavesThePageAsItWas();
    void removedStory_isToldOfAndStays();
    void removedOtherStory_isNotToldOf();

private:
    void tell(const CatalogueEntry &entry) const;
    void changeLake() const;

    std::unique_ptr<ReadingDesk> m_desk;
    CatalogueEntry m_lake;
    CatalogueEntry m_barn;
};

static QString lakeText()
{
    return u"## Morning\n\n"_s + numberedParagraphs() + u"## Evening\n\nThe lake is grey.\n"_s;
}

void TestSessionChange::init()
{
    m_desk = std::make_unique<ReadingDesk>();
    m_lake = writeStory(m_desk->folder(), u"lake"_s, lakeText());
    m_barn = writeStory(m_desk->folder(), u"barn"_s, numberedParagraphs());
    m_desk->library().add({{m_lake, m_barn}, {}});
    m_desk->session().open(m_lake.info.id);
    QTRY_COMPARE(m_desk->opened().size(), 1);
}

/// What an import would say of a file that has changed.
void TestSessionChange::tell(const CatalogueEntry &entry) const
{
    LibraryChange change;
    change.entries = {PackedEntry(entry)};
    m_desk->library().apply(change);
}

void TestSessionChange::changeLake() const
{
    tell(writeStory(m_desk->folder(), u"lake"_s, u"The lake has changed.\n"_s));
}

void TestSessionChange::openAnchor_ofAHeading_isThere()
{
    m_desk->session().openAnchor(m_lake.info.id, u"evening"_s);
    QCOMPARE(m_desk->offset(), m_desk->session().story().text.indexOf(u"Evening"));
    QVERIFY(m_desk->offset() > 0);
    m_desk->session().goBack();
    QCOMPARE(m_desk->offset(), 0);
}

void TestSessionChange::openAnchor_unknown_isTheBeginning()
{
    m_desk->session().openAnchor(m_barn.info.id, u"evening"_s);
    QTRY_COMPARE(m_desk->session().story().info.id, m_barn.info.id);
    QCOMPARE(m_desk->offset(), 0);
}

void TestSessionChange::openAnchor_ofAFileStillUnread_isThereLater()
{
    m_desk->session().open(m_barn.info.id);
    QTRY_COMPARE(m_desk->session().story().info.id, m_barn.info.id);
    m_desk->session().openAnchor(m_lake.info.id, u"evening"_s);
    QTRY_COMPARE(m_desk->session().story().info.id, m_lake.info.id);
    QCOMPARE(m_desk->offset(), m_desk->session().story().text.indexOf(u"Evening"));
}

void TestSessionChange::changedFile_isShownAgainAtTheSameWords()
{
    const QString words = u"Paragraph number 40 "_s;
    m_desk->readTo(m_desk->session().story().text.indexOf(words));
    tell(writeStory(m_desk->folder(), u"lake"_s, u"A paragraph put before all others.\n\n"_s + lakeText()));
    QTRY_COMPARE(m_desk->opened().size(), 2);
    QVERIFY(m_desk->session().story().text.startsWith(u"A paragraph put before"));
    QCOMPARE(m_desk->offset(), m_desk->session().story().text.indexOf(words));
    QVERIFY(!m_desk->session().canGoBack());
}

void TestSessionChange::correctedTitle_isShownAgain()
{
    m_desk->readTo(500);
    m_desk->library().setCorrections({{m_lake.info.id, {u"The Lake of Ice"_s, {}}}});
    QTRY_COMPARE(m_desk->session().story().info.title, u"The Lake of Ice"_s);
    QCOMPARE(m_desk->offset(), 500);
}

void TestSessionChange::sameFile_isNotReadAgain()
{
    tell(m_lake);
    changeLake(); // is read behind it
    QTRY_VERIFY(m_desk->session().story().text.contains(u"changed"));
    QCOMPARE(m_desk->opened().size(), 2);
}

void TestSessionChange::changedFileOfAnotherStory_isNotShown()
{
    tell(writeStory(m_desk->folder(), u"barn"_s, u"Another barn.\n"_s));
    changeLake(); // is read behind it
    QTRY_VERIFY(m_desk->session().story().text.contains(u"changed"));
    QCOMPARE(m_desk->opened(), QStringList({m_lake.info.id.value, m_lake.info.id.value}));
    m_desk->session().open(m_barn.info.id);
    QTRY_COMPARE(m_desk->session().story().text.trimmed(), u"Another barn."_s);
}

void TestSessionChange::changedFileThatCannotBeRead_leavesThePageAsItWas()
{
    CatalogueEntry gone = m_lake;
    gone.path = m_desk->folder() + u"/gone.md"_s;
    gone.stamp = "another";
    tell(gone);
    changeLake(); // is read behind it
    QTRY_VERIFY(m_desk->session().story().text.contains(u"changed"));
    QCOMPARE(m_desk->opened().size(), 2);
}

void TestSessionChange::removedStory_isToldOfAndStays()
{
    const QString text = m_desk->session().story().text;
    QSignalSpy lost(&m_desk->session(), &ReadingSession::storyLost);
    m_desk->library().remove({m_lake.info.id});
    QCOMPARE(lost.size(), 1);
    const auto issue = lost.at(0).at(0).value<Issue>();
    QCOMPARE(issue.file, m_lake.path);
    QVERIFY(!issue.text.isEmpty());
    QVERIFY(m_desk->session().hasStory());
    QCOMPARE(m_desk->session().story().text, text);
}

void TestSessionChange::removedOtherStory_isNotToldOf()
{
    QSignalSpy lost(&m_desk->session(), &ReadingSession::storyLost);
    m_desk->library().remove({m_barn.info.id});
    QVERIFY(lost.isEmpty());
}

QTEST_GUILESS_MAIN(TestSessionChange)
#include "tst_sessionchange.moc"
