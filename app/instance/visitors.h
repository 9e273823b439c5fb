// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "handover.h"
#include "localsocket.h"

#include <QObject>
#include <QSocketNotifier>

namespace Frontispiece {

/// What the first start answers when it has taken over what it was asked.
inline constexpr char takenOver = 'y';

/// Those who come to the first start with something to open. Only programs of the same user are heard, a few
/// at a time, each for a short while.
class Visitors final : public QObject
{
    Q_OBJECT
public:
    /// `listening`: where they come; must outlive this.
    explicit Visitors(const Descriptor &listening, QObject *parent = nullptr);

Q_SIGNALS:
    /// Whoever asked has been told that it will be done.
    void handedOver(const Frontispiece::Handover &handover);

private:
    void receive();

    const Descriptor &m_listening;
    QSocketNotifier m_notifier;
    int m_present = 0;
};

} // namespace Frontispiece
