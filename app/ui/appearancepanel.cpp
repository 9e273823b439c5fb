// SPDX-FileCopyrightText: 2026 The Frontispiece authors
// SPDX-License-Identifier: MIT
#include "appearancepanel.h"

#include "appearancebutton.h"
#include "appearancecheck.h"
#include "appearancecolours.h"
#include "appearancefaces.h"
#include "appearancepair.h"
#include "appearancepicker.h"
#include "appearancesize.h"
#include "appearanceslider.h"
#include "appearancestandin.h"
#include "appearanceswatches.h"
#include "panelplace.h"
#include "settingsstore.h"

#include <QGridLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>

#include <algorithm>

namespace Frontispiece {

namespace {

constexpr int usualWidth = 364;
constexpr int border = 1;

QString percent(int value)
{
    return AppearancePanel::tr("%1 %").arg(value);
}

QString characters(int count)
{
    return AppearancePanel::tr("%n characters", nullptr, count);
}

} // namespace

AppearancePanel::AppearancePanel(SettingsStore &settings, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_settings(settings)
    , m_scroll(new QScrollArea(this))
    , m_content(new QWidget(m_scroll))
    , m_grid(new QGridLayout(m_content))
    , m_themes(new ThemeSwatches(m_content))
    , m_colours(new AppearanceColours(m_content))
    , m_faces(new FaceBox(m_content))
    , m_size(new AppearanceSize(m_content))
    , m_measure(new AppearanceSlider(tr("Measure"), {Settings::narrowestMeasure, Settings::widestMeasure, 1},
                                     characters, m_content))
    , m_lineHeight(new AppearanceSlider(tr("Line height"), {Settings::closestLines, Settings::widestLines, 5},
                                        percent, m_content))
    , m_paragraphs(new SegmentedPair(tr("Paragraphs"), tr("Indented"), tr("Spaced"), m_content))
    , m_alignment(new SegmentedPair(tr("Alignment"), tr("Ragged"), tr("Justified"), m_content))
    , m_mode(new SegmentedPair(tr("View"), tr("Scrolled"), tr("Paged"), m_content))
    , m_accessible(new AppearanceCheck(tr("A&ccessible spacing (WCAG 1.4.12)"), m_content))
    , m_reset(new AppearanceButton(tr("&Reset"), m_content))
{
    setWindowTitle(tr("Appearance"));
    setAccessibleName(tr("Appearance"));
    setupLayout();
    connectControls();
    leaveWheelToThePage();
    showSettings();
}

void AppearancePanel::setupLayout()
{
    m_grid->setContentsMargins(20, 16, 20, 16);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    m_themes->setContentsMargins(0, 0, 0, 6);
    addAcross(m_themes);
    addAcross(m_colours);
    addRow(tr("&Face"), m_faces);
    addRow(tr("&Size"), m_size);
    addRow(tr("&Measure"), m_measure);
    m_lineHeightLabel = addRow(tr("&Line height"), m_lineHeight);
    m_paragraphsLabel = addRow(tr("&Paragraphs"), m_paragraphs);
    addRow(tr("&Alignment"), m_alignment);
    addRow(tr("&View"), m_mode);
    addAcross(makeLastRow());
    m_faces->setAccessibleName(tr("Face"));

    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(border, border, border, border);
    layout->addWidget(m_scroll);
}

QWidget *AppearancePanel::makeLastRow()
{
    auto *row = new QWidget(m_content);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_accessible);
    layout->addStretch();
    layout->addWidget(m_reset);
    return row;
}

QLabel *AppearancePanel::addRow(const QString &label, QWidget *control)
{
    const int row = m_grid->rowCount();
    auto *name = new QLabel(label, m_content);
    name->setBuddy(control);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(control, row, 1);
    return name;
}

void AppearancePanel::addAcross(QWidget *control)
{
    m_grid->addWidget(control, m_grid->rowCount(), 0, 1, 2);
}

void AppearancePanel::connectControls()
{
    connect(&m_settings, &SettingsStore::settingsChanged, this, &AppearancePanel::showSettings);
    connect(m_themes, &ThemeSwatches::chosen, this,
            [this](ThemeChoice theme) { change([theme](Settings &settings) { settings.theme = theme; }); });
    connect(m_colours, &AppearanceColours::pageWanted, this, [this](const QWidget *button) {
        pickColour(button, tr("Colour of the page"), &Settings::customPage);
    });
    connect(m_colours, &AppearanceColours::textWanted, this, [this](const QWidget *button) {
        pickColour(button, tr("Colour of the text"), &Settings::customText);
    });
    connect(m_faces, &FaceBox::chosen, this,
            [this](const QString &face) { change([&face](Settings &settings) { settings.face = face; }); });
    connect(m_size, &AppearanceSize::stepped, this, [this](int steps) {
        change(
            [steps](Settings &settings) { settings.textSize = steppedTextSize(settings.textSize, steps); });
    });
    connect(m_measure, &AppearanceSlider::chosen, this,
            [this](int count) { change([count](Settings &settings) { settings.measure = count; }); });
    connect(m_lineHeight, &AppearanceSlider::chosen, this,
            [this](int height) { change([height](Settings &settings) { settings.lineHeight = height; }); });
    connect(m_paragraphs, &SegmentedPair::chosen, this, [this](int index) {
        change([index](Settings &settings) { settings.paragraphs = static_cast<ParagraphStyle>(index); });
    });
    connect(m_alignment, &SegmentedPair::chosen, this, [this](int index) {
        change([index](Settings &settings) { settings.alignment = static_cast<Alignment>(index); });
    });
    connect(m_mode, &SegmentedPair::chosen, this, [this](int index) {
        change([index](Settings &settings) { settings.pageMode = static_cast<PageMode>(index); });
    });
    connect(m_accessible, &AppearanceCheck::clicked, this,
            [this](bool on) { change([on](Settings &settings) { settings.accessibleSpacing = on; }); });
    connect(m_reset, &AppearanceButton::clicked, this, &AppearancePanel::reset);
}

/// On a small screen the wheel scrolls the panel, whatever control happens to pass under it.
void AppearancePanel::leaveWheelToThePage()
{
    m_faces->installEventFilter(this);
    for (QSlider *slider : m_content->findChildren<QSlider *>())
        slider->installEventFilter(this);
}

bool AppearancePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return QFrame::eventFilter(watched, event);
    event->ignore();
    return true;
}

template <typename Change>
void AppearancePanel::change(Change change)
{
    Settings settings = m_settings.settings();
    change(settings);
    m_settings.setSettings(settings);
}

void AppearancePanel::pickColour(const QWidget *button, const QString &title, quint32 Settings::*colour)
{
    if (!m_picker) {
        m_picker = new AppearancePicker(this);
        connect(m_picker, &AppearancePicker::currentColorChanged, this, [this](const QColor &chosen) {
            change([this, &chosen](Settings &settings) { settings.*m_pickedColour = chosen.rgb(); });
        });
        keepReadable(*this, m_settings.settings());
    }
    m_pickedColour = colour;
    m_picker->setCurrentColor(QColor(m_settings.settings().*colour));
    m_picker->popUp(button, title);
}

/// What has its place elsewhere stays as it is.
void AppearancePanel::reset()
{
    change([](Settings &settings) {
        Settings usual;
        usual.footerShown = settings.footerShown;
        usual.paragraphFocus = settings.paragraphFocus;
        settings = usual;
    });
}

void AppearancePanel::showSettings()
{
    const Settings &settings = m_settings.settings();
    keepReadable(*this, settings);
    m_themes->setCurrent(settings.theme);
    m_themes->setCustomColours(QColor(settings.customPage), QColor(settings.customText));
    m_colours->setColours(QColor(settings.customPage), QColor(settings.customText));
    m_colours->setVisible(settings.theme == ThemeChoice::Custom);
    m_faces->setFace(settings.face);
    m_size->setTextSize(settings.textSize);
    m_measure->setValue(settings.measure);
    m_lineHeight->setValue(settings.lineHeight);
    m_paragraphs->setCurrent(static_cast<int>(settings.paragraphs));
    m_alignment->setCurrent(static_cast<int>(settings.alignment));
    m_mode->setCurrent(static_cast<int>(settings.pageMode));
    m_accessible->setChecked(settings.accessibleSpacing);
    for (QWidget *replaced :
         std::initializer_list<QWidget *> {m_lineHeight, m_lineHeightLabel, m_paragraphs, m_paragraphsLabel})
        replaced->setEnabled(!settings.accessibleSpacing);
    if (isVisible())
        place();
}

void AppearancePanel::popUp(const QWidget *button)
{
    m_button = button;
    m_faces->fill();
    showSettings();
    place();
    show();
    m_themes->setFocus(Qt::PopupFocusReason);
}

QSize AppearancePanel::contentSize() const
{
    m_grid->activate();
    const int width = std::max(usualWidth, m_grid->totalMinimumSize().width());
    return {width,
            m_grid->hasHeightForWidth() ? m_grid->totalHeightForWidth(width)
                                        : m_grid->totalSizeHint().height()};
}

/// Finds the panel's place anew: the button may have moved, the content may have grown.
void AppearancePanel::place()
{
    if (!m_button)
        return;
    QSize size = contentSize() + QSize(2 * border, 2 * border);
    const QRect window = placeOnScreen(m_button->window());
    const QRect screen = m_button->screen()->availableGeometry();
    QRect found = placeBelow(placeOnScreen(m_button), size, window, screen);
    if (found.height() < size.height()) {
        size.rwidth() += m_scroll->verticalScrollBar()->sizeHint().width();
        found = placeBelow(placeOnScreen(m_button), size, window, screen);
    }
    setGeometry(found);
}

/// The press that closes the panel must not open it again when it is on the button.
void AppearancePanel::mousePressEvent(QMouseEvent *event)
{
    if (m_button && placeOnScreen(m_button).contains(event->globalPosition().toPoint()))
        setAttribute(Qt::WA_NoMouseReplay);
    QFrame::mousePressEvent(event);
}

void AppearancePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(rect().adjusted(0, 0, -border, -border));
}

} // namespace Frontispiece
