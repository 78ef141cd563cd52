// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/kit/choicebutton.h"
#include "ui/kit/drawing.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/panel.h"
#include "ui/kit/type.h"
#include "ui/settings/settingrow.h"
#include "ui/shell/look.h"
#include "ui/shell/navbar.h"
#include "ui/shell/navigation.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace matside {

namespace {

constexpr double kMargin = 24; // of the card's shadow, within the scroll area

} // namespace

SettingsPage::SettingsPage(const Look &look, Navigation &navigation, const SettingsOffer &offer,
                           const FigurePainter &painter, QWidget *parent)
    : Page(parent),
      m_look(look),
      m_navigation(navigation),
      m_title(new FittedLabel(this)),
      m_nav(new NavBar(look, navigation, QStringLiteral("settings"), this)),
      m_names(new QButtonGroup(this)),
      m_scroll(new QScrollArea(this)),
      m_content(new QWidget),
      m_card(new Panel(Panel::Shape::Card, m_content))
{
    setObjectName(QStringLiteral("settingsPage"));
    m_title->setText(tr("Settings"));
    m_scroll->setWidget(m_content);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    addSections(offer, painter);
    refresh();
    setSettings({});
    m_buttons.front()->setChecked(true);
}

void SettingsPage::addSections(const SettingsOffer &offer, const FigurePainter &painter)
{
    m_sections = settingsSections(m_look, offer, painter, m_content);
    for (const SettingsSection &section : m_sections) {
        auto *button = new ChoiceButton(ChoiceButton::Shape::Section, section.title, this);
        button->setObjectName(QStringLiteral("section-") + section.name);
        m_names->addButton(button, static_cast<int>(m_buttons.size()));
        m_buttons.push_back(button);
        for (SettingRow *row : section.rows) {
            row->setLine(row != section.rows.front());
            connect(row, &SettingRow::resized, this, &SettingsPage::arrange);
            connect(row, &SettingRow::changed, this, [this](const std::function<void(Settings &)> &write) {
                Settings settings = m_settings;
                write(settings);
                setSettings(settings);
                emit changed(m_settings);
            });
        }
    }
    connect(m_names, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            showSection(index);
    });
    if (auto *open = m_content->findChild<ButtonRow *>(QStringLiteral("openKeys")))
        connect(open, &ButtonRow::pressed, this, &SettingsPage::keysWanted);
    if (auto *open = m_content->findChild<ButtonRow *>(QStringLiteral("openFolder")))
        connect(open, &ButtonRow::pressed, this, &SettingsPage::folderWanted);
}

void SettingsPage::setSettings(const Settings &settings)
{
    m_settings = settings;
    for (const SettingsSection &section : m_sections) {
        for (SettingRow *row : section.rows)
            row->show(settings);
    }
    arrange();
}

void SettingsPage::showSection(int index)
{
    m_shown = index;
    for (std::size_t section = 0; section < m_sections.size(); ++section) {
        for (SettingRow *row : m_sections[section].rows)
            row->setVisible(static_cast<int>(section) == index);
    }
    m_scroll->verticalScrollBar()->setValue(0);
    arrange();
}

void SettingsPage::openSection(const QString &name)
{
    for (std::size_t section = 0; section < m_sections.size(); ++section) {
        if (m_sections[section].name == name)
            m_buttons[section]->setChecked(true);
    }
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QRect SettingsPage::roomForNotice() const
{
    return m_nav->roomForNotice();
}

void SettingsPage::refresh()
{
    m_title->setInk(m_look.tokens.ink);
    for (const SettingsSection &section : m_sections) {
        for (SettingRow *row : section.rows)
            row->refresh();
    }
    for (QWidget *part : findChildren<QWidget *>())
        part->update();
    update();
}

double SettingsPage::unit() const
{
    return std::clamp(std::min(width() / 1280.0, height() / 800.0), .8, 2.4) * std::clamp(m_settings.textSize, .8, 1.6);
}

double SettingsPage::arrangeRows(double width, double unit)
{
    const double pad = 36 * unit;
    double y = kMargin + 6 * unit;
    for (SettingRow *row : m_sections[static_cast<std::size_t>(m_shown)].rows) {
        const double high = row->arrange(width - 2 * pad, unit);
        row->setGeometry(QRectF(kMargin + pad, y, width - 2 * pad, high).toAlignedRect());
        y += high;
    }
    m_card->setRadius(24);
    m_card->place(QRectF(kMargin, kMargin, width, y + 6 * unit - kMargin));
    return y + 6 * unit + kMargin;
}

void SettingsPage::arrange()
{
    if (m_sections.empty() || m_buttons.size() < m_sections.size())
        return;
    const double u = unit();
    const double m = std::clamp(56 * u, 24.0, width() * .05);
    const double h1 = 60 * u;
    m_title->setSpec({h1, 24, QFont::DemiBold, 1, 1.1});
    const double nav = std::max<double>(NavBar::kHeight, 52 * u);
    m_nav->place(QRectF(m, std::max(8.0, 18 * u), width() - 2 * m, nav), u);
    const double under = m_nav->geometry().bottom() + 6 * u;
    m_title->place(QRectF(m - 2, under, width() - 2 * m, h1 * 1.3));
    const double top = under + h1 * 1.3 + 20 * u;
    const double names = std::min(250 * u, width() * .28);
    double y = top;
    for (ChoiceButton *button : m_buttons) {
        button->setTypeSize(19 * u);
        button->place(QRectF(m - 16, y, names, std::max(48.0, 48 * u)));
        y += std::max(48.0, 48 * u) + 8 * u;
    }
    const double x = m - 16 + names + 34 * u;
    const double bar = 16;
    m_scroll->setGeometry(
        QRectF(x - kMargin, top - kMargin, width() - x - m + 2 * kMargin + bar, height() - top + kMargin)
            .toAlignedRect());
    const double wide = width() - x - m;
    m_content->resize(static_cast<int>(wide + 2 * kMargin), static_cast<int>(arrangeRows(wide, u)));
}

/// The focused control comes first; Esc goes back, and nothing else is meant here.
void SettingsPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        Page::keyPressEvent(event);
    else if (!event->isAutoRepeat())
        m_navigation.goHome();
}

void SettingsPage::resizeEvent(QResizeEvent *)
{
    arrange();
}

void SettingsPage::showEvent(QShowEvent *)
{
    m_buttons[static_cast<std::size_t>(m_shown)]->setFocus();
}

void SettingsPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens.page);
}

} // namespace matside
