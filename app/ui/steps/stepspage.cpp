// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/stepspage.h"

#include "figures/paint/figurepainter.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/textscale.h"
#include "ui/session/sessiontext.h"
#include "ui/shell/navbar.h"
#include "ui/shell/navigation.h"
#include "ui/start/readingsheet.h"
#include "ui/steps/picturecard.h"
#include "ui/steps/stepcard.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>

#include <algorithm>

namespace matside {

namespace {

constexpr double kFourColumns = 1000; // pixels of width: docs/sources.md, "Layout"
constexpr double kThreeColumns = 740;
constexpr int kMostColumns = 4;

/// Each line once, in the order in which it is heard; counts of the lead-in are left out.
QStringList linesOf(const Program &program, int cell)
{
    QStringList lines;
    for (const Cue &cue : program.cues) {
        const Segment &segment = program.segments[static_cast<std::size_t>(cue.segment)];
        if (segment.cell == cell && cue.spoken() && cue.kind != CueKind::LeadIn && !lines.contains(cue.text))
            lines << cue.text;
    }
    return lines;
}

} // namespace

std::vector<StepEntry> stepsOf(const Program &program)
{
    std::vector<StepEntry> steps;
    const Side second = program.options.first == Side::Left ? Side::Right : Side::Left;
    const bool both = program.options.sides == Sides::Both;
    bool told = false;
    for (int index = 0; index < static_cast<int>(program.cells.size()); ++index) {
        const Cell &cell = program.cells[static_cast<std::size_t>(index)];
        const bool again = both && cell.side == second;
        if (again && told)
            continue;
        told = told || again;
        StepEntry entry;
        entry.place = cell.place;
        entry.number = static_cast<int>(steps.size()) + 1;
        entry.side = cell.side;
        entry.motion = cell.motion;
        entry.title = cell.title;
        entry.sentence = cell.sentence;
        entry.describes = cell.describes;
        entry.lines = linesOf(program, index);
        if (again) {
            entry.title = QCoreApplication::translate("StepsPage", "The other side");
            entry.sentence = second == Side::Right
                                 ? QCoreApplication::translate("StepsPage", "The same again on the right.")
                                 : QCoreApplication::translate("StepsPage", "The same again on the left.");
        }
        steps.push_back(entry);
    }
    return steps;
}

StepsPage::StepsPage(const Look &look, Navigation &navigation, const Routine &routine, const FigurePainter &painter,
                     QWidget *parent)
    : Page(parent),
      m_look(look),
      m_navigation(navigation),
      m_routine(routine),
      m_painter(painter),
      m_scroll(new QScrollArea(this)),
      m_content(new QWidget),
      m_nav(new NavBar(look, navigation, QStringLiteral("steps"), m_content)),
      m_title(new FittedLabel(m_content)),
      m_hint(new FittedLabel(m_content)),
      m_step(new StepSheet(look, painter, this)),
      m_reading(new ReadingSheet(routine.cards, this)),
      m_column(new QVBoxLayout(m_content)),
      m_top(new QVBoxLayout),
      m_cardGrid(new QGridLayout),
      m_pictureGrid(new QGridLayout),
      m_readingGrid(new QGridLayout)
{
    setObjectName(QStringLiteral("stepsPage"));
    m_scroll->setWidget(m_content);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_title->setObjectName(QStringLiteral("stepsTitle"));
    m_title->setText(title());
    m_hint->setObjectName(QStringLiteral("stepsHint"));
    m_hint->setText(tr("Read them now, or begin from any of them. On the mat you are told everything again."));
    addReadingCards();
    addPictures();
    layOut();
    connect(m_step, &StepSheet::beginWanted, this, &StepsPage::beginWanted);
    connect(m_step, &StepSheet::closed, this,
            [this] { m_cards.at(static_cast<std::size_t>(m_step->index()))->setFocus(); });
    refresh();
}

void StepsPage::addReadingCards()
{
    for (const ReadingCard &card : m_routine.cards) {
        auto *button = new ActionButton(ActionButton::Kind::Quiet, m_content);
        button->setObjectName(QStringLiteral("read-") + card.id);
        button->setFace(card.title, Glyph::Info, {});
        connect(button, &ActionButton::clicked, this, [this, &card] { m_reading->open({card}); });
        connect(m_reading, &ReadingSheet::closed, button, [this, button, &card] {
            if (m_reading->shows(card))
                button->setFocus();
        });
        m_readings.push_back(button);
    }
}

void StepsPage::addPictures()
{
    for (const QString &id : m_routine.pictures) {
        if (const FigureCard *card = m_painter.library().card(id))
            m_pictures.push_back(new PictureCard(m_look, m_painter, *card, m_content));
    }
}

void StepsPage::setProgram(const ProgramPtr &program, bool headRight, const QString &person)
{
    m_steps = stepsOf(*program);
    for (StepCard *card : m_cards) {
        m_cardGrid->removeWidget(card);
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    for (int index = 0; index < static_cast<int>(m_steps.size()); ++index) {
        StepEntry &entry = m_steps[static_cast<std::size_t>(index)];
        entry.picture = m_painter.still(entry.motion);
        entry.picture.side = entry.side;
        entry.picture.headRight = headRight;
        entry.picture.support = program->support;
        entry.picture.person = person;
        auto *card =
            new StepCard(m_look, m_painter, {entry.picture, entry.number, entry.title, entry.sentence}, m_content);
        card->setObjectName(QStringLiteral("step-%1").arg(entry.number));
        connect(card, &StepCard::clicked, this, [this, index] { openStep(index); });
        card->show();
        m_cards.push_back(card);
    }
    for (PictureCard *picture : m_pictures)
        picture->setSeen(person, headRight);
    chainTabs();
    setSizes();
}

/// Tab goes through the steps first, then through what is to be looked at and to be read.
void StepsPage::chainTabs()
{
    std::vector<QWidget *> chain(m_cards.begin(), m_cards.end());
    chain.insert(chain.end(), m_pictures.begin(), m_pictures.end());
    chain.insert(chain.end(), m_readings.begin(), m_readings.end());
    for (std::size_t index = 1; index < chain.size(); ++index)
        setTabOrder(chain[index - 1], chain[index]);
}

void StepsPage::openStep(int index)
{
    m_step->open(m_steps, index);
}

QString StepsPage::title() const
{
    return tr("The steps");
}

QRect StepsPage::roomForNotice() const
{
    return m_nav->roomForNotice();
}

void StepsPage::refresh()
{
    m_title->setInk(m_look.tokens.ink);
    m_hint->setInk(m_look.tokens.soft);
    m_reading->refresh();
    for (StepCard *card : m_cards)
        card->refresh();
    for (PictureCard *picture : m_pictures)
        picture->refresh();
    for (QWidget *part : findChildren<QWidget *>())
        part->update();
}

void StepsPage::layOut()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(m_scroll);
    m_column->setSpacing(0);
    m_column->addLayout(m_top);
    addContents(m_top, m_nav);
    m_title->setContentsMargins(2, 0, 0, 0); // a capital has air at its left
    addContents(m_column, m_title);
    m_column->addWidget(m_hint);
    m_column->addLayout(m_cardGrid);
    m_column->addLayout(m_pictureGrid);
    m_column->addLayout(m_readingGrid);
    m_column->addStretch(1);
}

/// The width in pixels of text in its standard size: larger text has fewer columns.
double StepsPage::across() const
{
    return width() / std::max(1.0, textScaleOf(*this));
}

void StepsPage::setCardSizes(double u)
{
    const int columns = across() >= kFourColumns ? 4 : across() >= kThreeColumns ? 3 : 2;
    const int gap = whole(std::max(16.0, 22 * u));
    m_cardGrid->setSpacing(gap);
    m_cardGrid->setContentsMargins(0, whole(14 * u), 0, whole(gap + 10 * u));
    for (int index = 0; index < static_cast<int>(m_cards.size()); ++index) {
        StepCard *card = m_cards[static_cast<std::size_t>(index)];
        card->setTypeSize(std::max(15.0, 16 * u));
        m_cardGrid->removeWidget(card);
        m_cardGrid->addWidget(card, index / columns, index % columns);
    }
    for (int column = 0; column < kMostColumns; ++column)
        m_cardGrid->setColumnStretch(column, column < columns ? 1 : 0);
}

/// Two cards to compare stand side by side; a card that stands alone has the whole width.
void StepsPage::setPictureSizes(double u)
{
    const bool pairs = across() >= kThreeColumns;
    const int gap = whole(std::max(14.0, 20 * u));
    m_pictureGrid->setSpacing(gap);
    m_pictureGrid->setContentsMargins(0, 0, 0, m_pictures.empty() ? 0 : gap);
    int row = 0;
    for (std::size_t index = 0; index < m_pictures.size(); ++index, ++row) {
        PictureCard *picture = m_pictures[index];
        PictureCard *next = index + 1 < m_pictures.size() ? m_pictures[index + 1] : nullptr;
        const bool pair = pairs && next != nullptr && !picture->standsAlone() && !next->standsAlone();
        m_pictureGrid->removeWidget(picture);
        addContents(m_pictureGrid, picture, row, 0, 1, pair ? 1 : 2);
        if (pair) {
            m_pictureGrid->removeWidget(next);
            addContents(m_pictureGrid, next, row, 1);
            ++index;
        }
    }
    for (PictureCard *picture : m_pictures) {
        picture->setLeast(std::max(15.0, 17 * u));
        picture->setLargest(0);
    }
}

void StepsPage::setReadingSizes(double u)
{
    const int columns = across() >= kThreeColumns ? 2 : 1;
    const int gap = whole(std::max(14.0, 20 * u));
    m_readingGrid->setSpacing(gap);
    m_readingGrid->setContentsMargins(0, 0, 0, gap);
    for (int index = 0; index < static_cast<int>(m_readings.size()); ++index) {
        ActionButton *button = m_readings[static_cast<std::size_t>(index)];
        button->setTypeSize(std::max(16.0, 19 * u));
        setVisibleHeight(button, std::max(kLeastTarget + 8.0, 72 * u));
        m_readingGrid->removeWidget(button);
        m_readingGrid->addWidget(button, index / columns, index % columns);
    }
    for (int column = 0; column < 2; ++column)
        m_readingGrid->setColumnStretch(column, column < columns ? 1 : 0);
}

/// All sizes follow the window; the layouts place the parts.
void StepsPage::setSizes()
{
    const double u = std::min(width(), height()) / (width() > height() ? 800.0 : 900.0) * textScaleOf(*this);
    const double margin = std::clamp(56 * u, 28.0, std::max(28.0, width() * .05));
    const double hint = std::max(16.0, 19 * u);
    m_nav->setUnit(u);
    m_top->setContentsMargins(0, whole(std::max(8.0, 18 * u)), 0, whole(10 * u));
    m_column->setContentsMargins(whole(margin), 0, whole(margin), whole(24 * u));
    m_title->setSpec({.pixels = std::max(34.0, 60 * u), .least = 20, .weight = QFont::DemiBold});
    m_title->setFixedHeight(whole(std::max(42.0, 70 * u)));
    m_hint->setSpec({.pixels = hint, .least = 14, .weight = QFont::Medium, .lines = 3, .lineHeight = 1.3});
    m_hint->setFixedHeight(whole(hint * (1.3 * (across() < kFourColumns ? 2 : 1) + .4)));
    setCardSizes(u);
    setPictureSizes(u);
    setReadingSizes(u);
    activateLayouts(this);
    m_content->resize(width(), std::max(height(), m_column->totalHeightForWidth(width())));
    activateLayouts(m_content);
    evenPictureType();
    m_step->setGeometry(rect());
    m_reading->setGeometry(rect());
}

/// All cards have words of one size.
void StepsPage::evenPictureType()
{
    double size = 0;
    for (const PictureCard *picture : m_pictures)
        size = size > 0 ? std::min(size, picture->textSize()) : picture->textSize();
    for (PictureCard *picture : m_pictures)
        picture->setLargest(size);
}

/// Esc goes back and starts nothing. Arrows go from card to card; the page follows the focus.
void StepsPage::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        m_navigation.goHome();
        break;
    case Qt::Key_Right:
    case Qt::Key_Down:
        focusNextChild();
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
        focusPreviousChild();
        break;
    default:
        Page::keyPressEvent(event);
        return;
    }
    if (QWidget *now = focusWidget())
        m_scroll->ensureWidgetVisible(now, 0, 40);
}

void StepsPage::resizeEvent(QResizeEvent *)
{
    setSizes();
}

void StepsPage::showEvent(QShowEvent *)
{
    if (!m_cards.empty())
        m_cards.front()->setFocus();
}

} // namespace matside
