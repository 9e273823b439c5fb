// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings.h"

#include <QFrame>
#include <QPointer>

class QGridLayout;
class QLabel;
class QScrollArea;

namespace Frontispiece {

class AppearanceButton;
class AppearanceCheck;
class AppearanceColours;
class AppearancePicker;
class AppearanceSize;
class AppearanceSlider;
class FaceBox;
class SegmentedPair;
class SettingsStore;
class ThemeSwatches;

/// How the page looks, in a panel that opens below a button. Every change is made at once: the page
/// behind is what shows it.
class AppearancePanel final : public QFrame
{
    Q_OBJECT
public:
    /// The settings must outlive the panel.
    explicit AppearancePanel(SettingsStore &settings, QWidget *parent = nullptr);

    /// Opens below `button`, the focus on the first control.
    void popUp(const QWidget *button);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setupLayout();
    QWidget *makeLastRow();
    QLabel *addRow(const QString &label, QWidget *control);
    void addAcross(QWidget *control);
    void connectControls();
    void leaveWheelToThePage();

    /// Lets `change` do its work on the settings.
    template <typename Change>
    void change(Change change);
    void pickColour(const QWidget *button, const QString &title, quint32 Settings::*colour);
    void reset();

    void showSettings();
    [[nodiscard]] QSize contentSize() const;
    void place();

    SettingsStore &m_settings;
    QPointer<const QWidget> m_button; ///< what the panel was last opened below
    QScrollArea *m_scroll;
    QWidget *m_content;
    QGridLayout *m_grid;
    ThemeSwatches *m_themes;
    AppearanceColours *m_colours;
    FaceBox *m_faces;
    AppearanceSize *m_size;
    AppearanceSlider *m_measure;
    AppearanceSlider *m_lineHeight;
    QLabel *m_lineHeightLabel = nullptr;
    SegmentedPair *m_paragraphs;
    QLabel *m_paragraphsLabel = nullptr;
    SegmentedPair *m_alignment;
    SegmentedPair *m_mode;
    AppearanceCheck *m_accessible;
    AppearanceButton *m_reset;
    AppearancePicker *m_picker = nullptr; ///< made when it is first wanted
    quint32 Settings::*m_pickedColour = &Settings::customPage;
};

} // namespace Frontispiece
