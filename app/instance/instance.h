// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "handover.h"
#include "localsocket.h"

#include <QObject>

#include <chrono>
#include <memory>

class QDeadlineTimer;

namespace Frontispiece {

class Visitors;

/// Sees to it that there is one window for a reader's data, since two would undo each other's choices: the
/// first start holds a file locked, and a later one hands over to it what it was to open. The lock is the
/// kernel's and ends with the process, however that ends; nothing is left to be stale.
class Instance final : public QObject
{
    Q_OBJECT
public:
    enum class Role {
        First,      ///< go on
        HandedOver, ///< the first has taken it; nothing is left to do
        Refused,    ///< the first cannot be asked; complaint() says why
    };

    /// `path`: the file to lock. It and its folder are made.
    explicit Instance(QString path, QObject *parent = nullptr);
    /// Lets the next one be the first; what it reads must have been written by now.
    ~Instance() override;

    /// Becomes the first or hands over to it, waiting no longer than `patience` for its answer. Needs no
    /// application object. Where nothing can be locked, for instance because nothing may be written, every
    /// start is the first: there is nothing to undo.
    [[nodiscard]] Role begin(const Handover &handover, std::chrono::milliseconds patience);
    /// A sentence for the reader.
    [[nodiscard]] const QString &complaint() const { return m_complaint; }

    /// From now on others are heard. Needs an application object.
    void listen();
    /// From now on nobody is: the program is about to end, and who comes now is to wait and then be the
    /// first.
    void stopListening();

Q_SIGNALS:
    /// Another start wants this opened, and the window to come to the front.
    void handedOver(const Frontispiece::Handover &handover);

private:
    [[nodiscard]] bool handOver(const QByteArray &bytes, const QDeadlineTimer &deadline);
    void complain();

    QString m_path;
    Descriptor m_lock;
    QByteArray m_name; ///< under which the first is called
    Descriptor m_listening;
    std::unique_ptr<Visitors> m_visitors;
    pid_t m_first = 0; ///< who did not answer
    QString m_complaint;
};

} // namespace Frontispiece
