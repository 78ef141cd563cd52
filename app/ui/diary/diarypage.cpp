// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/diarypage.h"

#include "ui/diary/trendview.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/segmented.h"
#include "ui/shell/look.h"
#include "ui/shell/navbar.h"
#include "ui/shell/navigation.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace matside {

DiaryPage::DiaryPage(const Look &look, Navigation &navigation, QWidget *parent)
    : Page(parent),
      m_look(look),
      m_navigation(navigation),
      m_scroll(new QScrollArea(this)),
      m_content(new QWidget),
      m_nav(new NavBar(look, navigation, QStringLiteral("diary"), m_content)),
      m_title(new FittedLabel(m_content)),
      m_choice(new Segmented(tr("What is shown"), {{tr("Calendar"), {}}, {tr("Trend"), {}}}, m_content)),
      m_tell(new ActionButton(ActionButton::Kind::Quiet, m_content)),
      m_problem(new FittedLabel(m_content)),
      m_calendar(new QWidget(m_content)),
      m_trend(new TrendView(look, m_content)),
      m_column(new QVBoxLayout(m_content)),
      m_top(new QVBoxLayout),
      m_head(new QHBoxLayout)
{
    setObjectName(QStringLiteral("diaryPage"));
    build();
    layOut();
    refresh();
}

void DiaryPage::build()
{
    m_scroll->setWidget(m_content);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_title->setObjectName(QStringLiteral("diaryTitle"));
    m_title->setText(title());
    m_choice->setObjectName(QStringLiteral("diaryView"));
    m_tell->setObjectName(QStringLiteral("diaryTell"));
    m_tell->setFace(tr("Tell your teacher"), Glyph::None, {});
    m_problem->setObjectName(QStringLiteral("diaryProblem"));
    m_problem->setHeightByText(true);
    m_problem->hide();
    m_trend->hide();
    m_choice->setChosen(Calendar);
    connect(m_choice, &Segmented::changed, this, &DiaryPage::showView);
    connect(m_trend, &TrendView::resized, this, &DiaryPage::setSizes);
}

void DiaryPage::layOut()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(m_scroll);
    m_column->setSpacing(0);
    m_column->addLayout(m_top);
    addContents(m_top, m_nav);
    m_title->setContentsMargins(2, 0, 0, 0); // a capital has air at its left
    addContents(m_head, m_title, 1);
    addContents(m_head, m_choice);
    m_head->addWidget(m_tell);
    m_column->addLayout(m_head);
    m_column->addWidget(m_problem);
    m_column->addWidget(m_calendar, 1);
    addContents(m_column, m_trend);
    m_column->addStretch(0);
}

QString DiaryPage::title() const
{
    return tr("Diary");
}

QRect DiaryPage::roomForNotice() const
{
    return m_nav->roomForNotice();
}

void DiaryPage::refresh()
{
    m_title->setInk(m_look.tokens.ink);
    m_problem->setInk(m_look.tokens.ink);
    m_trend->refresh();
    for (QWidget *part : findChildren<QWidget *>())
        part->update();
    update();
}

/// What is needed for what is shown.
DiaryWish DiaryPage::wish() const
{
    DiaryWish wish;
    wish.most = kLatest;
    return wish;
}

void DiaryPage::showView(int view)
{
    m_calendar->setVisible(view == Calendar);
    m_trend->setVisible(view == Trend);
    readAgain();
}

void DiaryPage::readAgain()
{
    if (isVisible())
        want(wish());
}

/// A wish at a time: what is wanted meanwhile replaces what was wanted before it.
void DiaryPage::want(const DiaryWish &wish)
{
    m_isStale = m_asked.has_value();
    if (m_isStale)
        return;
    m_asked = wish;
    emit wanted(wish);
}

void DiaryPage::setPart(const DiaryPart &part)
{
    if (m_asked != part.wish)
        return;
    m_asked.reset();
    if (std::exchange(m_isStale, false))
        return readAgain();
    m_problem->setText(part.problem);
    m_problem->setVisible(!part.problem.isEmpty());
    showLatest(part.entries);
    setSizes();
}

/// For the trend and the letter.
void DiaryPage::showLatest(const DiaryEntries &entries)
{
    m_trend->setEntries(entries);
}

double DiaryPage::unit() const
{
    return std::clamp(std::min(width(), height()) / (width() > height() ? 800.0 : 900.0), .7, 4.0);
}

/// All sizes follow the window; the layouts place the parts.
void DiaryPage::setSizes()
{
    const double u = unit();
    const int margin = whole(std::clamp(56 * u, 20.0, std::max(20.0, width() * .05)));
    const double row = std::max<double>(kLeastTarget, 50 * u);
    m_nav->setUnit(u);
    m_top->setContentsMargins(0, whole(std::max(8.0, 18 * u)), 0, whole(6 * u));
    m_column->setContentsMargins(margin, 0, margin, whole(24 * u));
    m_title->setSpec({.pixels = std::max(34.0, 56 * u), .least = 20, .weight = QFont::DemiBold});
    m_title->setFixedHeight(whole(std::max(42.0, 70 * u)));
    m_problem->setSpec({.pixels = std::max(16.0, 20 * u), .least = 15, .weight = QFont::Medium, .lines = 6, .lineHeight = 1.35});
    const double type = std::max(15.0, 18 * u);
    m_choice->setTypeSizes(type * .8, type);
    setVisibleWidth(m_choice, std::max(200.0, 260 * u));
    setVisibleHeight(m_choice, row + type * .8 * 1.6);
    m_tell->setTypeSize(type);
    setVisibleHeight(m_tell, row);
    m_head->setSpacing(whole(std::max(10.0, 18 * u)));
    m_head->setContentsMargins(0, 0, 0, whole(14 * u));
    m_trend->setSizes(width() - 2 * margin, u);
    activateLayouts(this);
    m_content->resize(width(), std::max(height(), m_column->totalHeightForWidth(width())));
    activateLayouts(m_content);
}

/// The focused control comes first; Esc goes back.
void DiaryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        Page::keyPressEvent(event);
    else if (!event->isAutoRepeat())
        m_navigation.goHome();
}

void DiaryPage::resizeEvent(QResizeEvent *)
{
    setSizes();
}

void DiaryPage::showEvent(QShowEvent *)
{
    readAgain();
}

void DiaryPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens.page);
}

} // namespace matside
