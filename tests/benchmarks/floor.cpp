// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT

// The least a Qt program of this kind costs: a window with a list and a page that never changes. What
// bench_start compares the reader with.
#include <QApplication>
#include <QListView>
#include <QMainWindow>
#include <QSplitter>
#include <QStringListModel>
#include <QTextBrowser>

#include <cstdio>

using namespace Qt::StringLiterals;

/// Says so in the program's own words. A function by itself, so that callgrind can stop counting here.
[[gnu::noinline]] void floorPainted()
{
    std::fputs("first page painted\n", stderr);
}

namespace {

class Page final : public QTextBrowser
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTextBrowser::paintEvent(event);
        if (!m_isPainted)
            floorPainted();
        m_isPainted = true;
    }

private:
    bool m_isPainted = false;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    auto *splitter = new QSplitter(&window);
    auto *list = new QListView(splitter);
    list->setModel(new QStringListModel({u"Ana"_s, u"Egor"_s, u"Mia"_s, u"Wiktoria"_s}, list));
    auto *page = new Page;
    splitter->addWidget(page);
    QString text = u"<h1>A page</h1>"_s;
    for (int paragraph = 0; paragraph < 12; ++paragraph)
        text += u"<p>"_s + u"These words are here to be set, and nothing is done with them. "_s.repeated(8)
            + u"</p>"_s;
    page->setHtml(text);
    splitter->setSizes({308, 972});
    window.setCentralWidget(splitter);
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
