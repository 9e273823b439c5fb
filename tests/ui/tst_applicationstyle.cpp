// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "applicationstyle.h"
#include "theme.h"

#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStyleOptionSlider>
#include <QTest>

using namespace Frontispiece;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize uprightSize {12, 200}; ///< of a scroll bar

const Theme &theme()
{
    static const Theme paper = Theme::paper();
    return paper;
}

/// A widget as it is drawn on a page.
QImage pictureOf(QWidget &widget)
{
    widget.ensurePolished();
    if (!widget.testAttribute(Qt::WA_Resized))
        widget.adjustSize();
    QImage image(widget.size(), QImage::Format_RGB32);
    image.fill(theme().page);
    widget.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

QColor middleOf(const QImage &image)
{
    return image.pixelColor(image.rect().center());
}

/// Whether anything but `ground` stands in a part.
bool hasInk(const QImage &image, const QRect &part, const QColor &ground)
{
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            if (image.pixelColor(x, y) != ground)
                return true;
        }
    }
    return false;
}

class Bar final : public QScrollBar
{
public:
    explicit Bar(Qt::Orientation orientation)
        : QScrollBar(orientation)
    {
        resize(orientation == Qt::Vertical ? uprightSize : uprightSize.transposed());
    }
    [[nodiscard]] QRect part(QStyle::SubControl control) const
    {
        QStyleOptionSlider option;
        initStyleOption(&option);
        return style()->subControlRect(QStyle::CC_ScrollBar, &option, control, this);
    }
};

} // namespace

/// What the window's controls look like, in the colours of the palette.
class TestApplicationStyle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new ApplicationStyle); // the application owns it
        QApplication::setPalette(theme().palette());
    }

    void button_saysHowItIs_data()
    {
        QTest::addColumn<bool>("isEnabled");
        QTest::addColumn<bool>("isDown");
        QTest::addColumn<bool>("isFlat");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<QColor>("edge");
        const QColor none = theme().page;
        QTest::newRow("usual") << true << false << false << theme().page << theme().line;
        QTest::newRow("pressed") << true << true << false << theme().selection << theme().line;
        QTest::newRow("cannot be pressed") << false << false << false << none << theme().line;
        QTest::newRow("flat") << true << false << true << none << none;
    }
    void button_saysHowItIs()
    {
        QFETCH(const bool, isEnabled);
        QFETCH(const bool, isDown);
        QFETCH(const bool, isFlat);
        QPushButton button;
        button.setEnabled(isEnabled);
        button.setDown(isDown);
        button.setFlat(isFlat);
        const QImage image = pictureOf(button);
        QTEST(middleOf(image), "ground");
        QTEST(image.pixelColor(0, image.height() / 2), "edge");
    }

    void button_hasRoomAroundItsWords()
    {
        QPushButton button(u"Add folder"_s);
        const QImage image = pictureOf(button);
        const int words = button.fontMetrics().horizontalAdvance(button.text());
        QVERIFY(button.width() >= words + 36);
        QVERIFY(!hasInk(image, QRect(2, 8, 14, image.height() - 16), theme().page));
        QVERIFY(hasInk(image, image.rect().adjusted(19, 6, -19, -6), theme().page));
    }

    void disabledWords_areQuiet()
    {
        QPushButton button(u"██"_s); // all of it ink
        button.setEnabled(false);
        QCOMPARE(middleOf(pictureOf(button)), theme().muted);
        button.setEnabled(true);
        QCOMPARE(middleOf(pictureOf(button)), theme().text);
        button.setFlat(true);
        QCOMPARE(middleOf(pictureOf(button)), theme().muted);
    }

    void handle_standsWhereTheBarIs_data()
    {
        QTest::addColumn<int>("maximum");
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("top");
        QTest::addColumn<int>("height");
        QTest::newRow("the beginning") << 300 << 100 << 0 << 0 << 50;
        QTest::newRow("the middle") << 300 << 100 << 150 << 75 << 50;
        QTest::newRow("the end") << 300 << 100 << 300 << 150 << 50;
        QTest::newRow("all is seen") << 0 << 100 << 0 << 0 << 200;
        QTest::newRow("a long text") << 1'000'000 << 100 << 0 << 0 << 36;
        QTest::newRow("its end") << 1'000'000 << 100 << 1'000'000 << 164 << 36;
        QTest::newRow("the longest") << 2'147'483'647 << 2'147'483'647 << 2'147'483'647 << 100 << 100;
    }
    void handle_standsWhereTheBarIs()
    {
        QFETCH(const int, maximum);
        QFETCH(const int, page);
        QFETCH(const int, value);
        QFETCH(const int, top);
        QFETCH(const int, height);
        Bar bar(Qt::Vertical);
        bar.setMaximum(maximum);
        bar.setPageStep(page);
        bar.setValue(value);
        const QRect handle = bar.part(QStyle::SC_ScrollBarSlider);
        QCOMPARE(handle, QRect(0, top, 12, height));
        QCOMPARE(bar.part(QStyle::SC_ScrollBarSubPage), QRect(0, 0, 12, top));
        QCOMPARE(bar.part(QStyle::SC_ScrollBarAddPage),
                 QRect(0, top + height, 12, uprightSize.height() - top - height));
        const QImage image = pictureOf(bar);
        QCOMPARE(image.pixelColor(6, handle.center().y()), maximum > 0 ? theme().line : theme().page);
        QCOMPARE(image.pixelColor(1, handle.center().y()), theme().page); // a slim one
    }

    void levelBar_isMirroredWithTheWords()
    {
        Bar bar(Qt::Horizontal);
        bar.setMaximum(300);
        bar.setPageStep(100);
        QCOMPARE(bar.part(QStyle::SC_ScrollBarSlider), QRect(0, 0, 50, 12));
        bar.setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(bar.part(QStyle::SC_ScrollBarSlider), QRect(150, 0, 50, 12));
        QCOMPARE(pictureOf(bar).pixelColor(180, 6), theme().line);
        QCOMPARE(pictureOf(bar).pixelColor(20, 6), theme().page);
    }

    void unusableBar_isNotSeen()
    {
        Bar bar(Qt::Vertical);
        bar.setEnabled(false);
        QVERIFY(!hasInk(pictureOf(bar), bar.rect(), theme().page));
    }

    void menu_hasRoomForWordsAndKeys()
    {
        QMenu menu;
        menu.addAction(u"Full screen"_s)->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F11);
        const int words = menu.fontMetrics().horizontalAdvance(u"Full screen"_s);
        const int keys = menu.fontMetrics().horizontalAdvance(
            QKeySequence(u"Ctrl+Shift+F11"_s).toString(QKeySequence::NativeText));
        const int width = menu.sizeHint().width();
        QVERIFY(width > words + keys + 60);
        QVERIFY(width < words + keys + 120);
    }

    void checkedItem_isTicked_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<bool>("isChecked");
        QTest::newRow("left to right") << Qt::LeftToRight << true;
        QTest::newRow("right to left") << Qt::RightToLeft << true;
        QTest::newRow("not checked") << Qt::LeftToRight << false;
    }
    void checkedItem_isTicked()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        QFETCH(const bool, isChecked);
        QMenu menu;
        menu.setLayoutDirection(direction);
        QAction *item = menu.addAction(u"Side bar"_s);
        item->setCheckable(true);
        item->setChecked(isChecked);
        const QImage image = pictureOf(menu);
        const QRect row = menu.actionGeometry(item);
        const QRect left(row.left(), row.top(), 28, row.height());
        const QRect right(row.right() - 27, row.top(), 28, row.height());
        const bool isLeft = direction == Qt::LeftToRight;
        QCOMPARE(hasInk(image, isLeft ? left : right, theme().page), isChecked);
        QVERIFY(
            !hasInk(image, isLeft ? right.adjusted(10, 0, 0, 0) : left.adjusted(0, 0, -10, 0), theme().page));
        QCOMPARE(image.pixelColor(0, 0), theme().line); // around it all
    }

    void currentItem_standsOnItsGround()
    {
        QMenu menu;
        QAction *first = menu.addAction(u"Open file"_s);
        QAction *second = menu.addAction(u"Print"_s);
        second->setEnabled(false);
        menu.setActiveAction(first);
        const QImage image = pictureOf(menu);
        const QRect row = menu.actionGeometry(first);
        QCOMPARE(image.pixelColor(row.right() - 6, row.center().y()), theme().selection);
        QCOMPARE(image.pixelColor(row.left(), row.top()), theme().page); // its corners are round
        QCOMPARE(image.pixelColor(row.right() - 6, menu.actionGeometry(second).center().y()), theme().page);
    }

    void separator_isAHairLine()
    {
        QMenu menu;
        menu.addAction(u"Open file"_s);
        QAction *separator = menu.addSeparator();
        menu.addAction(u"Print"_s);
        const QImage image = pictureOf(menu);
        const QRect row = menu.actionGeometry(separator);
        QCOMPARE(row.height(), 11);
        QCOMPARE(image.pixelColor(image.width() / 2, row.center().y()), theme().line);
        QCOMPARE(image.pixelColor(image.width() / 2, row.top()), theme().page);
    }

    void menuBar_hasNoLineBelow()
    {
        QMenuBar bar;
        bar.addMenu(u"File"_s);
        bar.resize(300, bar.sizeHint().height());
        const QImage image = pictureOf(bar);
        QCOMPARE(image.pixelColor(200, image.height() - 1), theme().panel);
        QVERIFY(hasInk(image, QRect(0, 0, 60, image.height()), theme().panel));
    }

    void progressWithoutWords_isTwoColours()
    {
        QProgressBar bar;
        bar.setTextVisible(false);
        bar.resize(100, 2);
        bar.setRange(0, 1000);
        bar.setValue(400);
        const QImage image = pictureOf(bar);
        QCOMPARE(image.pixelColor(39, 0), theme().accent);
        QCOMPARE(image.pixelColor(41, 0), theme().line);
        bar.setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(pictureOf(bar).pixelColor(99, 0), theme().accent);
    }

    void splitter_isAHairLine()
    {
        QSplitter splitter;
        splitter.addWidget(new QWidget);
        splitter.addWidget(new QWidget);
        splitter.resize(200, 100);
        splitter.setHandleWidth(1);
        const QImage image = pictureOf(splitter);
        const QRect handle = splitter.handle(1)->geometry();
        QCOMPARE(handle.width(), 1);
        QCOMPARE(image.pixelColor(handle.center()), theme().line);
    }
};

QTEST_MAIN(TestApplicationStyle)
#include "tst_applicationstyle.moc"
