// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "readingsession.h"

#include <QTemporaryDir>

#include <chrono>

#include <memory>

namespace Frontispiece::Test {

/// A library, a store in a folder of its own, and a session before a page that shows whatever it is
/// asked for.
class ReadingDesk final
{
public:
    ReadingDesk() { sitDown(); }

    /// What the page shows at once, in characters.
    static constexpr qsizetype pageLength = 300;

    /// As if the application had been closed and started: what is on disk is all that is left.
    void restart()
    {
        m_seat.reset();
        sitDown();
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    [[nodiscard]] Library &library() const { return m_seat->library; }
    [[nodiscard]] PositionStore &positions() const { return m_seat->positions; }
    [[nodiscard]] ReadingSession &session() const { return m_seat->session; }
    /// The stories opened so far, in order.
    [[nodiscard]] const QStringList &opened() const { return m_opened; }

    /// The reader scrolls to `offset`.
    void readTo(qsizetype offset) const { session().setVisible({offset, pageLength}, Movement::ByReader); }
    [[nodiscard]] Place place() const { return {session().story().info.id, {session().visible().start, 0}}; }
    [[nodiscard]] qsizetype offset() const { return session().visible().start; }

private:
    struct Seat
    {
        explicit Seat(const QString &file)
            : positions(file)
            , session(library, positions)
        {
        }
        Library library;
        PositionStore positions;
        ReadingSession session;
    };

    void sitDown()
    {
        m_opened.clear();
        m_seat = std::make_unique<Seat>(m_folder.filePath(QStringLiteral("reader.db")));
        QObject::connect(&m_seat->positions, &PositionStore::loaded, &m_seat->library, &Library::report);
        (void)m_seat->positions.waitForLoaded(std::chrono::seconds(10));
        ReadingSession *const session = &m_seat->session;
        QObject::connect(session, &ReadingSession::storyOpened, session,
                         [this](const Story &story) { m_opened.append(story.info.id.value); });
        QObject::connect(session, &ReadingSession::passageRequested, session,
                         [session](const Passage &passage) {
                             session->setVisible({passage.start, pageLength}, Movement::ByProgram);
                         });
    }

    QTemporaryDir m_folder;
    QStringList m_opened;
    std::unique_ptr<Seat> m_seat;
};

} // namespace Frontispiece::Test
