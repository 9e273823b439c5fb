// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "pageaccessible.h"

#include "pageview.h"

#include <QAccessibleWidget>

namespace Frontispiece {

using namespace Qt::StringLiterals;

namespace {

/// Offsets count from the beginning of the page's text, which its head begins.
class PageAccessible final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit PageAccessible(PageView *view)
        : QAccessibleWidget(view, QAccessible::Document)
        , m_view(view)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TextInterface ? static_cast<QAccessibleTextInterface *>(this)
                                                  : QAccessibleWidget::interface_cast(type);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.readOnly = true;
        state.selectableText = true;
        state.multiLine = true;
        return state;
    }

    void selection(int index, int *start, int *end) const override
    {
        const Passage selected = index == 0 ? m_view->selection() : Passage {};
        *start = selected.isEmpty() ? 0 : offset(selected.start);
        *end = selected.isEmpty() ? 0 : offset(selected.end());
    }

    int selectionCount() const override { return m_view->selection().isEmpty() ? 0 : 1; }
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int) override { m_view->select({}); }

    void setSelection(int, int start, int end) override
    {
        m_view->select({position(std::min(start, end)), std::abs(end - start)});
    }

    int cursorPosition() const override
    {
        const Passage selected = m_view->selection();
        return offset(selected.isEmpty() ? m_view->visible().start : selected.end());
    }

    void setCursorPosition(int where) override { scrollToSubstring(where, where + 1); }

    QString text(int start, int end) const override { return words().text({position(start), end - start}); }
    QString text(QAccessible::Text kind) const override { return QAccessibleWidget::text(kind); }
    int characterCount() const override { return static_cast<int>(words().end() - words().start()); }

    QRect characterRect(int where) const override
    {
        const QList<QRectF> seen
            = m_view->page().isSet() ? m_view->page().rectangles({position(where), 1}) : QList<QRectF> {};
        if (seen.isEmpty())
            return {};
        const QRect rectangle = seen.constFirst().toAlignedRect();
        return {m_view->viewport()->mapToGlobal(rectangle.topLeft()), rectangle.size()};
    }

    int offsetAtPoint(const QPoint &point) const override
    {
        if (!m_view->page().isSet())
            return -1;
        return offset(m_view->page().positionAt(m_view->viewport()->mapFromGlobal(point)));
    }

    void scrollToSubstring(int start, int) override
    {
        const qsizetype where = position(start);
        const Passage seen = m_view->visible();
        if (where < seen.start || where >= seen.end())
            m_view->showPassage({std::max<qsizetype>(where, 0), 1});
    }

    QString attributes(int where, int *start, int *end) const override
    {
        const qsizetype item = words().itemAt(position(where));
        const Passage &range = words().items().at(item).range;
        *start = offset(range.start);
        *end = offset(range.end());
        const Block *block = words().block(item);
        return block && block->kind == Block::Kind::Heading
            ? u"text-style:heading;level:%1"_s.arg(block->level)
            : QString();
    }

private:
    [[nodiscard]] const PageText &words() const { return m_view->page().text(); }
    [[nodiscard]] int offset(qsizetype where) const { return static_cast<int>(where - words().start()); }
    [[nodiscard]] qsizetype position(int where) const { return where + words().start(); }

    PageView *m_view;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *view = qobject_cast<PageView *>(object);
    return view ? new PageAccessible(view) : nullptr; // Qt owns it
}

} // namespace

void installPageAccessibility()
{
    QAccessible::installFactory(makeAccessible);
}

} // namespace Frontispiece
