// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/stepspage.h"

#include "figures/paint/figurepainter.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/fittedlabel.h"
#include "ui/shell/navbar.h"
#include "ui/shell/navigation.h"
#include "ui/steps/picturecard.h"
#include "ui/start/readingsheet.h"
#include "ui/steps/stepcard.h"
#include "ui/session/sessiontext.h"
#include "ui/kit/icons.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QScrollArea>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

constexpr double kTarget = 48; // pixels: no target is lower
constexpr double kFourColumns = 1000; // pixels of width: docs/sources.md, "Layout"
constexpr double kThreeColumns = 740;

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
                                 ? QCoreApplication::translate("StepsPage", "The same again with the right leg.")
                                 : QCoreApplication::translate("StepsPage", "The same again with the left leg.");
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
      m_reading(new ReadingSheet(routine.cards, this))
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
    connect(m_step, &StepSheet::beginWanted, this, &StepsPage::beginWanted);
    connect(m_step, &StepSheet::closed, this, [this] { m_cards.at(static_cast<std::size_t>(m_step->index()))->setFocus(); });
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
    for (StepCard *card : m_cards)
        card->deleteLater();
    m_cards.clear();
    for (int index = 0; index < static_cast<int>(m_steps.size()); ++index) {
        StepEntry &entry = m_steps[static_cast<std::size_t>(index)];
        entry.picture = m_painter.still(entry.motion);
        entry.picture.side = entry.side;
        entry.picture.headRight = headRight;
        entry.picture.support = program->support;
        entry.picture.person = person;
        auto *card = new StepCard(m_look, m_painter, {entry.picture, entry.number, entry.title, entry.sentence}, m_content);
        card->setObjectName(QStringLiteral("step-%1").arg(entry.number));
        connect(card, &StepCard::clicked, this, [this, index] { openStep(index); });
        card->show();
        m_cards.push_back(card);
    }
    for (PictureCard *picture : m_pictures)
        picture->setSeen(person, headRight);
    chainTabs();
    arrange();
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

/// Cards of a row are as high as the highest of them; gives where they end.
double StepsPage::arrangeCards(double top, double margin, double unit)
{
    const double wide = m_content->width() - 2 * margin;
    const std::size_t columns = width() >= kFourColumns ? 4 : width() >= kThreeColumns ? 3 : 2;
    const double gap = std::max(16.0, 22 * unit);
    const double card = std::floor((wide - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns));
    const double pixels = std::max(15.0, 16 * unit);
    double y = top;
    for (std::size_t first = 0; first < m_cards.size(); first += columns) {
        const std::size_t end = std::min(first + columns, m_cards.size());
        double high = 0;
        for (std::size_t index = first; index < end; ++index) {
            m_cards[index]->setTypeSize(pixels);
            high = std::max(high, m_cards[index]->heightFor(card));
        }
        for (std::size_t index = first; index < end; ++index) {
            const double x = margin + static_cast<double>(index - first) * (card + gap);
            m_cards[index]->place(QRectF(std::floor(x), std::floor(y), card, std::ceil(high)));
        }
        y += high + gap;
    }
    return y;
}

double StepsPage::arrangeReading(double top, double margin, double unit)
{
    const double wide = m_content->width() - 2 * margin;
    const std::size_t columns = width() >= kThreeColumns ? 2 : 1;
    const double gap = std::max(14.0, 20 * unit);
    const double card = (wide - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    const double high = std::max(kTarget + 8, 72 * unit);
    for (std::size_t index = 0; index < m_readings.size(); ++index) {
        const auto column = static_cast<double>(index % columns);
        const auto row = static_cast<double>(index / columns);
        m_readings[index]->setTypeSize(std::max(16.0, 19 * unit));
        m_readings[index]->place(QRectF(margin + column * (card + gap), top + row * (high + gap), card, high));
    }
    const auto rows = static_cast<double>((m_readings.size() + columns - 1) / columns);
    return top + rows * (high + gap);
}

/// Two cards that are compared stand side by side; a single card has the whole width.
double StepsPage::arrangePictures(double top, double margin, double unit)
{
    const double wide = m_content->width() - 2 * margin;
    const bool pairs = width() >= kThreeColumns;
    const double gap = std::max(14.0, 20 * unit);
    const double least = std::max(15.0, 17 * unit);
    double y = top;
    for (std::size_t index = 0; index < m_pictures.size();) {
        const bool pair = pairs && index + 1 < m_pictures.size() && !m_pictures[index]->standsAlone()
                          && !m_pictures[index + 1]->standsAlone();
        const std::size_t columns = pair ? 2 : 1;
        const double card = (wide - gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
        double high = 0;
        for (std::size_t column = 0; column < columns; ++column)
            high = std::max(high, m_pictures[index + column]->heightFor(card, least));
        double type = m_content->width();
        for (std::size_t column = 0; column < columns; ++column) {
            PictureCard &picture = *m_pictures[index + column];
            picture.setLargest(0);
            picture.place(QRectF(margin + static_cast<double>(column) * (card + gap), y, card, high));
            type = std::min(type, picture.textSize());
        }
        for (std::size_t column = 0; column < columns; ++column, ++index)
            m_pictures[index]->setLargest(type);
        y += high + gap;
    }
    return y;
}

void StepsPage::arrange()
{
    m_scroll->setGeometry(rect());
    const double u = std::min(width(), height()) / (width() > height() ? 800.0 : 900.0);
    const double m = std::max(28.0, 56 * u);
    m_content->resize(width(), height());
    const double nav = std::max<double>(NavBar::kHeight, 52 * u);
    m_nav->place(QRectF(m, std::max(8.0, 18 * u), width() - 2 * m, nav), u);
    double y = m_nav->geometry().bottom() + 10 * u;
    m_title->setSpec({.pixels = std::max(34.0, 60 * u), .least = 20, .weight = QFont::DemiBold});
    m_title->place(QRectF(m - 2, y, width() - 2 * m, std::max(42.0, 70 * u)));
    y += std::max(42.0, 70 * u);
    const double hint = std::max(16.0, 19 * u);
    m_hint->setSpec({.pixels = hint, .least = 14, .weight = QFont::Medium, .lines = 3, .lineHeight = 1.3});
    const double hintHigh = hint * (1.3 * (width() < kFourColumns ? 2 : 1) + .4);
    m_hint->place(QRectF(m, y, width() - 2 * m, hintHigh));
    y = arrangeCards(y + hintHigh + 14 * u, m, u);
    y = arrangePictures(y + 10 * u, m, u);
    y = arrangeReading(y, m, u);
    m_content->resize(width(), static_cast<int>(std::ceil(std::max<double>(height(), y + 24 * u))));
    m_step->setGeometry(rect());
    m_reading->setGeometry(rect());
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
    arrange();
}

void StepsPage::showEvent(QShowEvent *)
{
    if (!m_cards.empty())
        m_cards.front()->setFocus();
}

} // namespace matside
