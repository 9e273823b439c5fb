// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "bundledstories.h"
#include "informationdialog.h"
#include "readingdesk.h"
#include "storyfacts.h"
#include "storyfiles.h"
#include "warnings.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

/// The dialog for a story of the reader's, whose corrections reach the library as in the window.
class Desk
{
public:
    explicit Desk(const QString &text
                  = u"---\nid: rings\ntitle: The Rings\nartist: [Jo Doe, Ann Poe]\n"
                    "summary: Water.\nkeywords: [lake]\nlanguage: en\n---\nSome words.\n"_s)
        : path(desk.folder() + u"/rings.md"_s)
    {
        (void)Test::writeBytes(path, text.toUtf8());
        Catalogue catalogue;
        catalogue.entries = readStoryFile(path).entries;
        catalogue.entries.first().otherPaths = {u"/other/rings.md"_s};
        desk.library().add(catalogue);
        desk.session().open(catalogue.entries.constFirst().info.id);
    }

    [[nodiscard]] bool show()
    {
        if (!QTest::qWaitFor([this] { return desk.session().hasStory(); }))
            return false;
        dialog = std::make_unique<InformationDialog>(desk.session(), desk.library(), nullptr);
        QObject::connect(dialog.get(), &InformationDialog::corrected, &desk.library(),
                         [this](const StoryId &story, const Correction &correction) {
                             given = correction;
                             desk.library().setCorrections({{story, correction}});
                         });
        const QList<QLineEdit *> fields = dialog->findChildren<QLineEdit *>();
        title = fields.at(0);
        artists = fields.at(1);
        dialog->show();
        return QTest::qWaitFor([this] { return !title->placeholderText().isEmpty() || title->isReadOnly(); });
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (QString(button->text()).remove(u'&') == text)
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            texts.append(label->text());
        for (const QLineEdit *field : dialog->findChildren<QLineEdit *>())
            texts.append(field->text());
        return texts;
    }
    [[nodiscard]] StoryInfo info() const { return desk.library().find({u"rings"_s})->info; }

    Test::ReadingDesk desk;
    QString path;
    std::unique_ptr<InformationDialog> dialog;
    QLineEdit *title = nullptr;
    QLineEdit *artists = nullptr;
    std::optional<Correction> given;
};

} // namespace

class TestInformationDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_GB"_s)); }
    void init() { failOnWarnings(); }

    void story_isToldOf()
    {
        Desk desk;
        QVERIFY(desk.show());
        QCOMPARE(desk.title->text(), u"The Rings"_s);
        QCOMPARE(desk.artists->text(), u"Jo Doe; Ann Poe"_s);
        const QStringList texts = desk.texts();
        for (const QString &text : {u"Water."_s, u"lake"_s, u"Markdown"_s, desk.path, u"/other/rings.md"_s,
                                    u"2 words · 1 min"_s, u"not yet"_s})
            QVERIFY2(texts.contains(text), qPrintable(text));
        QVERIFY(!desk.button(u"Save"_s)->isEnabled());
        QVERIFY(!desk.button(u"Reset to what the file says"_s)->isEnabled());
    }

    void correction_holdsWhatDiffers()
    {
        Desk desk;
        QVERIFY(desk.show());
        const QByteArray before = Test::bytesOf(desk.path);
        desk.artists->setText(u" Jo  Roe ;; Ann Poe;Jo Roe"_s);
        QVERIFY(desk.button(u"Save"_s)->isEnabled());
        desk.button(u"Save"_s)->click();
        QCOMPARE(desk.given, (Correction {{}, {u"Jo Roe"_s, u"Ann Poe"_s}}));
        QCOMPARE(desk.info().title, u"The Rings"_s);
        QCOMPARE(desk.info().artists, (QStringList {u"Jo Roe"_s, u"Ann Poe"_s}));
        QVERIFY(!desk.dialog->isVisible());
        QCOMPARE(Test::bytesOf(desk.path), before);
    }

    void emptyField_isTheFilesOwn()
    {
        Desk desk;
        QVERIFY(desk.show());
        desk.title->setText(u"Ripples"_s);
        desk.artists->clear();
        desk.button(u"Save"_s)->click();
        QCOMPARE(desk.given, (Correction {u"Ripples"_s, {}}));
    }

    void reset_goesBackToTheFile()
    {
        Desk desk;
        desk.desk.library().setCorrections({{{u"rings"_s}, {u"Ripples"_s, {u"Jo Roe"_s}}}});
        QVERIFY(desk.show());
        QCOMPARE(desk.title->text(), u"Ripples"_s);
        QCOMPARE(desk.title->placeholderText(), u"The Rings"_s);
        auto *reset = desk.button(u"Reset to what the file says"_s);
        QVERIFY(reset->isEnabled());
        reset->click();
        QCOMPARE(desk.given, Correction());
        QCOMPARE(desk.title->text(), u"The Rings"_s);
        QCOMPARE(desk.artists->text(), u"Jo Doe; Ann Poe"_s);
        QVERIFY(desk.dialog->isVisible());
        QTRY_VERIFY(!reset->isEnabled());
        QVERIFY(!desk.button(u"Save"_s)->isEnabled());
    }

    void fileThatChanges_isFollowedButNotOverWhatIsWritten()
    {
        Desk desk;
        QVERIFY(desk.show());
        CatalogueEntry entry = *desk.desk.library().find({u"rings"_s});
        entry.info.title = u"New Rings"_s;
        LibraryChange change;
        change.entries = {entry};
        desk.desk.library().apply(change);
        QCOMPARE(desk.title->text(), u"New Rings"_s);
        desk.title->setText(u"Mine"_s);
        entry.info.summary = u"More water."_s;
        change.entries = {entry};
        desk.desk.library().apply(change);
        QCOMPARE(desk.title->text(), u"Mine"_s);
        QVERIFY(desk.texts().contains(u"More water."_s));
    }

    void bundledStory_isNotCorrected()
    {
        Test::ReadingDesk desk;
        desk.library().add(bundledStories());
        desk.session().open(StoryId {u"mia-kalmurzaeva"_s});
        const InformationDialog dialog(desk.session(), desk.library(), nullptr);
        for (const QLineEdit *field : dialog.findChildren<QLineEdit *>())
            QVERIFY(field->isReadOnly());
        for (const QPushButton *button : dialog.findChildren<QPushButton *>())
            QVERIFY2(button->isHidden() || button->text() == u"&Close"_s, qPrintable(button->text()));
    }

    void languages_haveTheirOwnNames_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QString() << QString();
        QTest::newRow("german") << u"de"_s << u"Deutsch"_s;
        QTest::newRow("unknown") << u"x-none"_s << u"x-none"_s;
    }
    void languages_haveTheirOwnNames()
    {
        QFETCH(QString, tag);
        QTEST(languageText(tag), "text");
    }

    void formats_areNamed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::newRow("markdown") << u"/a/b.md"_s << u"Markdown"_s;
        QTest::newRow("epub") << u"/a/b.epub"_s << u"EPUB"_s;
        QTest::newRow("html") << u"/a/b.html"_s << u"HTML"_s;
        QTest::newRow("text") << u"/a/b.txt"_s << u"plain text"_s;
    }
    void formats_areNamed()
    {
        QFETCH(QString, path);
        QTEST(formatText(path), "text");
    }
};

QTEST_MAIN(TestInformationDialog)
#include "tst_informationdialog.moc"
