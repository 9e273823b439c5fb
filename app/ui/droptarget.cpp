// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "droptarget.h"

#include "openpaths.h"
#include "textface.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace Frontispiece {

namespace {

/// So many tell what is carried, at every distance of the disk.
constexpr qsizetype lookedAt = 50;

// Of the sign, in logical pixels.
constexpr int signMargin = 18;
constexpr qreal cornerRadius = 12;
constexpr qreal lineWidth = 1.5;
/// How much of the page is still seen behind the sign.
constexpr float groundOpacity = 0.92F;

} // namespace

/// Says over the page what happens to what is carried.
class DropSign final : public QWidget
{
public:
    explicit DropSign(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

    void setWelcome(bool isWelcome)
    {
        m_text = isWelcome ? DropTarget::tr("Drop to add to the library")
                           : DropTarget::tr("These are not files of stories");
        m_detail = isWelcome ? DropTarget::tr("Files and folders stay where they are.") : QString();
        m_isWelcome = isWelcome;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor ground = palette().color(QPalette::Base);
        ground.setAlphaF(groundOpacity);
        painter.fillRect(rect(), ground);
        const QRect box = rect().adjusted(signMargin, signMargin, -signMargin, -signMargin);
        painter.setPen(QPen(palette().color(m_isWelcome ? QPalette::Link : QPalette::Mid), lineWidth));
        painter.drawRoundedRect(box, cornerRadius, cornerRadius);

        QFont face = font();
        setTextFace(face);
        face.setPointSizeF(font().pointSizeF() * 1.7);
        painter.setFont(face);
        painter.setPen(palette().color(m_isWelcome ? QPalette::Text : QPalette::PlaceholderText));
        QRect used;
        painter.drawText(box, Qt::AlignCenter | Qt::TextWordWrap, m_text, &used);
        painter.setFont(font());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(box.adjusted(0, used.bottom() - box.top() + signMargin / 2, 0, 0),
                         Qt::AlignHCenter | Qt::TextWordWrap, m_detail);
    }

private:
    QString m_text;
    QString m_detail;
    bool m_isWelcome = false;
};

DropTarget::DropTarget(QWidget *window, QWidget *page)
    : QObject(window)
    , m_window(window)
    , m_page(page)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    // A text field takes the address of a dropped file for its text.
    for (QLineEdit *field : window->findChildren<QLineEdit *>())
        field->installEventFilter(this);
}

bool DropTarget::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        if (!accept(drop))
            return false;
        if (event->type() == QEvent::DragEnter)
            enter(drop);
        if (event->type() == QEvent::Drop) {
            m_sign->hide();
            Q_EMIT dropped(drop->mimeData()->urls());
        }
        return true;
    }
    case QEvent::DragLeave:
        if (m_sign)
            m_sign->hide();
        return false;
    case QEvent::Resize:
        if (watched == m_window && m_sign && m_sign->isVisible())
            placeSign();
        return false;
    default: return false;
    }
}

/// Takes an event with files on. They are never moved: who offers them would delete them afterwards.
bool DropTarget::accept(QDropEvent *event) const
{
    const Qt::DropActions possible = event->possibleActions();
    if (!event->mimeData()->hasUrls() || !(possible & (Qt::CopyAction | Qt::LinkAction))
        || (event->type() == QEvent::Drop && !m_sign)) {
        return false;
    }
    event->setDropAction(possible.testFlag(Qt::CopyAction) ? Qt::CopyAction : Qt::LinkAction);
    event->accept();
    return true;
}

void DropTarget::enter(QDropEvent *event)
{
    if (!m_sign)
        m_sign = new DropSign(m_window);
    const QList<QUrl> urls = event->mimeData()->urls();
    m_sign->setWelcome(!sortOffered(urls.first(std::min(urls.size(), lookedAt))).good.isEmpty());
    placeSign();
    m_sign->raise();
    m_sign->show();
}

void DropTarget::placeSign()
{
    m_sign->setGeometry(m_page->isVisible() ? QRect(m_page->mapTo(m_window, QPoint()), m_page->size())
                                            : m_window->rect());
}

} // namespace Frontispiece
