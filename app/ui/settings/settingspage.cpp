// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/kit/choicebutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/panel.h"
#include "ui/kit/type.h"
#include "ui/settings/keyrow.h"
#include "ui/settings/settingrow.h"
#include "ui/shell/look.h"
#include "ui/shell/accessibles.h"
#include "ui/shell/navbar.h"
#include "ui/shell/navigation.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace matside {

namespace {

constexpr int kAround = 24; // pixels around the card within the scroll area, for its shadow
constexpr int kAbove = 16;  // the same over it: the shadow falls down
constexpr int kBar = 16;    // pixels of the scroll bar

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
      m_card(new Panel(Panel::Shape::Card, m_content)),
      m_page(new QVBoxLayout(this)),
      m_top(new QVBoxLayout),
      m_body(new QHBoxLayout),
      m_group(new QWidget(this)),
      m_list(new QVBoxLayout(m_group)),
      m_rows(new QVBoxLayout(m_card))
{
    setObjectName(QStringLiteral("settingsPage"));
    m_title->setText(tr("Settings"));
    m_scroll->setWidget(m_content);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    layOut();
    addSections(offer, painter);
    std::vector<QWidget *> order(m_buttons.begin(), m_buttons.end());
    order.insert(order.end(), {m_content, m_nav});
    orderFocus(order);
    refresh();
    setSettings({});
    m_buttons.front()->setChecked(true);
}

void SettingsPage::layOut()
{
    m_title->setContentsMargins(2, 0, 0, 0); // a capital has air at its left
    auto *title = new QHBoxLayout;
    title->setContentsMargins(kBar, 0, 0, 0);
    addContents(title, m_title);
    m_page->setSpacing(0);
    m_page->addLayout(m_top);
    addContents(m_top, m_nav);
    m_page->addLayout(title);
    m_page->addLayout(m_body, 1);
    m_group->setProperty(kIsGroup, true);
    m_group->setAccessibleName(tr("Sections"));
    m_body->addWidget(m_group);
    m_body->addWidget(m_scroll, 1);
    m_rows->setSpacing(0);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(kAround, kAbove, kAround, kAround);
    addContents(column, m_card);
}

void SettingsPage::addSections(const SettingsOffer &offer, const FigurePainter &painter)
{
    m_sections = settingsSections(m_look, offer, painter, m_card);
    for (const SettingsSection &section : m_sections) {
        auto *button = new ChoiceButton(ChoiceButton::Shape::Section, section.title, this);
        button->setObjectName(QStringLiteral("section-") + section.name);
        m_names->addButton(button, static_cast<int>(m_buttons.size()));
        m_buttons.push_back(button);
        m_list->addWidget(button);
        for (SettingRow *row : section.rows) {
            row->setLine(row != section.rows.front());
            m_rows->addWidget(row);
            connect(row, &SettingRow::resized, this, &SettingsPage::setSizes);
            connect(row, &SettingRow::changed, this, [this](const std::function<void(Settings &)> &write) {
                Settings settings = m_settings;
                write(settings);
                setSettings(settings);
                emit changed(m_settings);
            });
        }
    }
    m_list->addStretch(1);
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
        for (SettingRow *row : section.rows) {
            row->setEnabled(row->counts(settings));
            row->show(settings);
        }
    }
    setSizes();
}

void SettingsPage::showSection(int index)
{
    m_shown = index;
    for (std::size_t section = 0; section < m_sections.size(); ++section) {
        for (SettingRow *row : m_sections[section].rows)
            row->setVisible(static_cast<int>(section) == index);
    }
    m_scroll->verticalScrollBar()->setValue(0);
    setSizes();
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

void SettingsPage::setKeys(const KeyMap &keys)
{
    for (KeySettingRow *row : m_content->findChildren<KeySettingRow *>())
        row->setKeyboard(keys.keyboard());
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
    return std::clamp(std::min(width() / 1280.0, height() / 800.0), .8, 4.0) * std::clamp(m_settings.textSize, .8, 1.6);
}

/// All sizes follow the window and the text size; the layouts place the parts.
void SettingsPage::setSizes()
{
    if (m_sections.empty() || m_buttons.size() < m_sections.size())
        return;
    const double u = unit();
    const double margin = std::clamp(56 * u, 24.0, width() * .05);
    const double h1 = 60 * u;
    const int right = std::max(0, whole(margin) - kAround - kBar);
    m_page->setContentsMargins(whole(margin - kBar), 0, right, 0);
    m_nav->setUnit(u);
    m_top->setContentsMargins(kBar, whole(std::max(8.0, 18 * u)), whole(margin) - right, whole(6 * u));
    m_title->setSpec({h1, 24, QFont::DemiBold, 1, 1.1});
    m_title->setFixedHeight(whole(h1 * 1.3));

    const int names = whole(std::min(250 * u, width() * .28));
    const int gap = std::max(0, whole(34 * u) - kAround);
    m_body->setContentsMargins(0, std::max(0, whole(20 * u) - kAbove), 0, 0);
    m_body->setSpacing(gap);
    m_list->setContentsMargins(0, kAbove, 0, 0);
    m_list->setSpacing(whole(8 * u));
    for (ChoiceButton *button : m_buttons) {
        button->setTypeSize(19 * u);
        setVisibleWidth(button, names);
        setVisibleHeight(button, std::max<double>(kLeastTarget, 48 * u));
    }

    const QMargins page = m_page->contentsMargins();
    const int card = width() - page.left() - page.right() - names - gap - 2 * kAround - kBar;
    const int pad = whole(36 * u);
    m_content->setFixedWidth(card + 2 * kAround);
    m_card->setRadius(24 * u);
    m_rows->setContentsMargins(pad - kControlMargin, whole(6 * u), pad - kControlMargin, whole(6 * u));
    for (SettingRow *row : m_sections[static_cast<std::size_t>(m_shown)].rows)
        row->setSizes(card - 2 * pad, u);
    activateLayouts(this);
    m_content->resize(m_content->width(), m_content->layout()->totalHeightForWidth(m_content->width()));
    activateLayouts(m_content);
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
    setSizes();
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
