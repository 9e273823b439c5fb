// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings.h"

#include <QObject>

namespace Frontispiece {

class Actions;
class AppearancePanel;
class GoToPanel;
class OutlinePanel;
class ReaderPane;
class ReadingSession;
class SettingsStore;

/// What the actions do to the page: find, copy, print, how it looks, where to go in it. The panels that
/// they open are made when they are first asked for.
class PageActions final : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it.
    PageActions(Actions &actions, ReaderPane &reader, ReadingSession &session, SettingsStore &settings,
                QObject *parent);

    /// Takes off the page what was set off on it, the last first. Returns false if there was nothing.
    bool clearPage();

private:
    void connectText();
    void connectPanels();
    void connectPrinting();
    void connectLooks();
    void showChoices(const Settings &settings);

    Actions &m_actions;
    ReaderPane &m_reader;
    ReadingSession &m_session;
    SettingsStore &m_settings;
    AppearancePanel *m_appearance = nullptr;
    OutlinePanel *m_outline = nullptr;
    GoToPanel *m_goTo = nullptr;
};

} // namespace Frontispiece
