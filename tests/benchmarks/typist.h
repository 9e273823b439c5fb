// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QObject>

namespace Frontispiece {
class SideBar;
class StoryListModel;
} // namespace Frontispiece

namespace Frontispiece::Bench {

/// Types searches into the window, a key every 30 ms, and takes note of when the list has been painted with
/// their answers.
class Typist final : public QObject
{
    Q_OBJECT
public:
    explicit Typist(SideBar &sideBar);

    /// Types a search, waits until it is answered, and leaves the list as it was.
    void type(const QString &query);

    /// From a key to its answer's first rows on the screen, and to the first passages or the end of the
    /// answer, in ms. Keys whose answer the next key overtook are not among them.
    [[nodiscard]] const QList<double> &firstRows() const { return m_firstRows; }
    [[nodiscard]] const QList<double> &passages() const { return m_passages; }
    [[nodiscard]] int keys() const { return m_keys; }
    /// Searches at whose end the field or the list showed something else than what was typed.
    [[nodiscard]] int wrong() const { return m_wrong; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void press(const QString &letter);
    void lookAfterPainting();

    SideBar &m_sideBar;
    StoryListModel *m_model;
    QElapsedTimer m_sinceKey;
    QString m_typed;
    bool m_hasFirst = true;
    bool m_hasPassages = true;
    QList<double> m_firstRows;
    QList<double> m_passages;
    int m_keys = 0;
    int m_wrong = 0;
};

} // namespace Frontispiece::Bench
