// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "bundledstories.h"
#include "storyfiles.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Frontispiece;
using namespace Frontispiece::Test;
using namespace Qt::StringLiterals;

namespace {

/// "0 0 960 640" → {0, 0, 960, 640}; NaN where there is no number.
QList<double> numbers(QStringView viewBox)
{
    QList<double> values;
    for (const QStringView part : viewBox.split(u' ', Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const double value = part.toDouble(&isNumber);
        values.append(isNumber ? value : qQNaN());
    }
    return values;
}

} // namespace

/// What the frontispieces must be for QtSvg to draw them faithfully: SVG Tiny 1.2, of our own.
class TestStoryPictures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void picture_isThereAndSmall_data() { addPictures(); }
    void picture_isThereAndSmall();
    void picture_isThreeByTwo_data() { addPictures(); }
    void picture_isThreeByTwo();
    void picture_holdsShapesOnly_data() { addPictures(); }
    void picture_holdsShapesOnly();
    void picture_refersToItselfOnly_data() { addPictures(); }
    void picture_refersToItselfOnly();
    void pictures_allDiffer();

private:
    void addPictures() const;

    QList<CatalogueEntry> m_entries;
};

void TestStoryPictures::initTestCase()
{
    m_entries = bundledStories().entries;
    QCOMPARE(m_entries.size(), 4);
}

void TestStoryPictures::addPictures() const
{
    QTest::addColumn<QString>("picture");
    for (const CatalogueEntry &entry : m_entries)
        QTest::addRow("%s", qPrintable(entry.info.id.value)) << entry.picture;
}

void TestStoryPictures::picture_isThereAndSmall()
{
    QFETCH(QString, picture);
    QVERIFY(picture.endsWith(u".svg"_s));
    const QByteArray bytes = bytesOf(picture);
    QVERIFY(!bytes.isEmpty());
    QCOMPARE_LE(bytes.size(), 60'000);
    const QString source = QStringLiteral(FRONTISPIECE_SOURCE_DIR) + picture.mid(1);
    QCOMPARE(bytes, bytesOf(source));
}

void TestStoryPictures::picture_isThreeByTwo()
{
    QFETCH(QString, picture);
    QXmlStreamReader svg(bytesOf(picture));
    QVERIFY(svg.readNextStartElement());
    QCOMPARE(svg.name(), u"svg");
    QCOMPARE(svg.namespaceUri(), u"http://www.w3.org/2000/svg");
    const QList<double> box = numbers(svg.attributes().value(u"viewBox"_s));
    QCOMPARE(box.size(), 4);
    QVERIFY(box.at(3) > 0);
    QCOMPARE(box.at(2) / box.at(3), 1.5);
}

void TestStoryPictures::picture_holdsShapesOnly()
{
    QFETCH(QString, picture);
    static const QSet<QString> allowed {
        u"svg"_s,     u"title"_s,          u"desc"_s,           u"defs"_s,    u"g"_s,    u"use"_s,
        u"path"_s,    u"rect"_s,           u"circle"_s,         u"ellipse"_s, u"line"_s, u"polyline"_s,
        u"polygon"_s, u"linearGradient"_s, u"radialGradient"_s, u"stop"_s};
    static const QSet<QString> beyondTiny {u"style"_s, u"class"_s, u"filter"_s, u"mask"_s, u"clip-path"_s};
    QXmlStreamReader svg(bytesOf(picture));
    int shapes = 0;
    while (!svg.atEnd()) {
        const auto token = svg.readNext();
        QVERIFY(token != QXmlStreamReader::DTD);
        QVERIFY(token != QXmlStreamReader::ProcessingInstruction);
        if (token != QXmlStreamReader::StartElement)
            continue;
        ++shapes;
        const QString name = svg.name().toString();
        QVERIFY2(allowed.contains(name), qPrintable(name));
        for (const QXmlStreamAttribute &attribute : svg.attributes()) {
            const QString key = attribute.name().toString();
            QVERIFY2(!beyondTiny.contains(key) && !key.startsWith(u"on"_s), qPrintable(key));
        }
    }
    QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
    QCOMPARE_GE(shapes, 20);
}

void TestStoryPictures::picture_refersToItselfOnly()
{
    QFETCH(QString, picture);
    QXmlStreamReader svg(bytesOf(picture));
    QSet<QString> ids;
    QSet<QString> wanted;
    while (!svg.atEnd()) {
        if (svg.readNext() != QXmlStreamReader::StartElement)
            continue;
        for (const QXmlStreamAttribute &attribute : svg.attributes()) {
            const QString value = attribute.value().toString().trimmed();
            if (attribute.name() == u"id")
                ids.insert(value);
            if (attribute.name() == u"href") {
                QVERIFY2(value.startsWith(u'#'), qPrintable(value));
                wanted.insert(value.mid(1));
            }
            if (value.contains(u"url("_s)) {
                QVERIFY2(value.startsWith(u"url(#"_s) && value.endsWith(u')'), qPrintable(value));
                wanted.insert(value.mid(5).chopped(1));
            }
        }
    }
    QVERIFY(!wanted.isEmpty());
    const QSet<QString> missing = wanted - ids;
    QVERIFY2(missing.isEmpty(), qPrintable(missing.values().join(u' ')));
}

void TestStoryPictures::pictures_allDiffer()
{
    QSet<QByteArray> different;
    for (const CatalogueEntry &entry : std::as_const(m_entries))
        different.insert(bytesOf(entry.picture));
    QCOMPARE(different.size(), m_entries.size());
}

QTEST_GUILESS_MAIN(TestStoryPictures)
#include "tst_storypictures.moc"
