// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "localsocket.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace Frontispiece {

/// The system's requests to end: SIGTERM, SIGINT (Ctrl+C) and SIGHUP (the terminal was closed). Without it
/// they would end the program in the middle of what it does. Each is heard once: who asks again means it.
class EndSignals final : public QObject
{
    Q_OBJECT
public:
    /// One at a time; needs an application object. A request that is to be ignored (nohup) stays so.
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    void endRequested();

private:
    Descriptor m_reading;
    Descriptor m_writing;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace Frontispiece
