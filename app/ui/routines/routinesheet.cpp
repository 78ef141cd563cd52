// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routines/routinesheet.h"

#include "figures/paint/figurepainter.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/panel.h"
#include "ui/kit/textscale.h"
#include "ui/kit/textscroll.h"
#include "ui/routines/routinetext.h"
#include "ui/routines/stepgallery.h"
#include "ui/session/sessiontext.h"
#include "ui/shell/accessibles.h"
#include "ui/steps/stepspage.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <utility>
#include <vector>

namespace matside {

namespace {

constexpr int kBar = 24; ///< pixels at the right, of the scroll bar and before it
constexpr double kNarrow = 760; ///< pixels of text in the standard size, under which the buttons stand in two rows

} // namespace

RoutineSheet::RoutineSheet(const Look &look, const FigurePainter &painter, QWidget *parent)
    : Sheet(parent),
      m_look(look),
      m_painter(painter),
      m_panel(new Panel(Panel::Shape::Card, this)),
      m_title(new FittedLabel(m_panel)),
      m_scroll(new QScrollArea(m_panel)),
      m_content(new QWidget),
      m_notice(new FittedLabel(m_content)),
      m_facts(new FittedLabel(m_content)),
      m_summary(new FittedLabel(m_content)),
      m_gallery(new StepGallery(look, painter, m_content)),
      m_problems(new TextScroll(m_panel)),
      m_first(new ActionButton(ActionButton::Kind::Primary, m_panel)),
      m_reveal(new ActionButton(ActionButton::Kind::Quiet, m_panel)),
      m_remove(new ActionButton(ActionButton::Kind::Quiet, m_panel)),
      m_close(new ActionButton(ActionButton::Kind::Quiet, m_panel)),
      m_column(new QVBoxLayout(m_panel)),
      m_inside(new QVBoxLayout(m_content)),
      m_foot(new QGridLayout)
{
    build();
    layOut();
    setControls({m_first, m_reveal, m_remove, m_close}); // it opens on Close: reading changes nothing
    RoutineSheet::refresh();
}

void RoutineSheet::build()
{
    setObjectName(QStringLiteral("routineSheet"));
    m_title->setObjectName(QStringLiteral("routineTitle"));
    m_notice->setObjectName(QStringLiteral("routineNotice"));
    m_facts->setObjectName(QStringLiteral("routineFacts"));
    m_summary->setObjectName(QStringLiteral("routineSummary"));
    m_gallery->setObjectName(QStringLiteral("routineSteps"));
    m_problems->setObjectName(QStringLiteral("routineProblems"));
    m_first->setObjectName(QStringLiteral("routineFirst"));
    m_reveal->setObjectName(QStringLiteral("routineReveal"));
    m_remove->setObjectName(QStringLiteral("routineRemove"));
    m_close->setObjectName(QStringLiteral("routineClose"));
    m_scroll->setWidget(m_content);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    for (FittedLabel *label : {m_title, m_notice, m_facts, m_summary}) {
        label->setHeightByText(true);
        label->setToldElsewhere(); // as name and description of the sheet
    }
    m_problems->widget()->setProperty(kIsToldElsewhere, true);
    m_reveal->setFace(tr("Show the file"), Glyph::None, {});
    m_remove->setFace(tr("Remove"), Glyph::None, {});
    m_close->setFace(tr("Close"), Glyph::None, tr("Esc"));
    connect(m_first, &ActionButton::clicked, this, &RoutineSheet::act);
    connect(m_reveal, &ActionButton::clicked, this, [this] { emit revealWanted(m_offer.entry.path); });
    connect(m_remove, &ActionButton::clicked, this, [this] {
        close();
        emit removalWanted(m_offer.entry.path);
    });
    connect(m_close, &ActionButton::clicked, this, &RoutineSheet::close);
}

void RoutineSheet::layOut()
{
    auto *middle = new QVBoxLayout(this);
    middle->setContentsMargins({});
    addContents(middle, m_panel);
    m_column->setSpacing(0);
    m_column->addWidget(m_title);
    m_column->addWidget(m_scroll, 1);
    m_column->addWidget(m_problems, 1);
    m_column->addLayout(m_foot);
    m_inside->setContentsMargins(0, 0, kBar, 0);
    for (FittedLabel *label : {m_notice, m_facts, m_summary})
        m_inside->addWidget(label);
    m_inside->addWidget(m_gallery);
    m_inside->addStretch(1);
    for (ActionButton *button : {m_first, m_reveal, m_remove, m_close})
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

/// It is not a file of the list.
bool RoutineSheet::isOpened() const
{
    return m_offer.state != RoutineOffer::State::Listed && m_offer.state != RoutineOffer::State::Chosen;
}

void RoutineSheet::open(const RoutineOffer &offer, const RoutinePreview &preview)
{
    m_offer = offer;
    const Routine *routine = offer.entry.routine.get();
    m_title->setText(routine ? routine->title : fileNameOf(offer.entry));
    setAccessibleName(m_title->text());
    m_scroll->setVisible(routine);
    m_problems->setVisible(!routine);
    if (routine) {
        showWords(preview);
        showSteps(preview.program);
    }
    showButtons();
    showWithFocus();
    m_scroll->verticalScrollBar()->setValue(0);
}

void RoutineSheet::setSeen(const QString &person, bool headRight)
{
    m_person = person;
    m_headRight = headRight;
}

void RoutineSheet::showWords(const RoutinePreview &preview)
{
    const Routine &routine = *m_offer.entry.routine;
    QStringList facts{lengthText(preview.program->duration(), routine.posture), needsText(routine),
                      authorText(routine), preview.voice};
    facts.removeAll(QString());
    m_facts->setText(facts.join(QStringLiteral(". ")) + u'.');
    m_summary->setText(routine.summary);
    m_summary->setVisible(!routine.summary.isEmpty());
    QString notice;
    if (m_offer.state == RoutineOffer::State::New)
        notice = tr("It is not in your list yet. Keeping it copies this file into your folder of routines.");
    else if (m_offer.state == RoutineOffer::State::Replaces)
        notice = tr("You have a routine with this id already: “%1”. Keeping this one replaces it; the old file goes "
                    "to the trash.")
                     .arg(m_offer.other);
    else if (m_offer.state == RoutineOffer::State::Refused)
        notice = tr("“%1”, which comes with Matside, has this id. To keep this file, give it another id: the line "
                    "that begins with “id =”.")
                     .arg(m_offer.other);
    m_notice->setText(notice);
    m_notice->setVisible(!notice.isEmpty());
}

void RoutineSheet::showSteps(const ProgramPtr &program)
{
    std::vector<StepEntry> steps = stepsOf(*program);
    for (StepEntry &step : steps) {
        step.picture = m_painter.still(step.motion);
        step.picture.side = step.side;
        step.picture.headRight = m_headRight;
        step.picture.support = program->support;
        step.picture.person = m_person;
    }
    m_gallery->setSteps(std::move(steps));
    const QString titles = tr("Steps: %1.").arg(m_gallery->accessibleDescription());
    setAccessibleDescription(
        QStringList{m_notice->text(), m_facts->text(), m_summary->text(), titles}.join(u' ').simplified());
}

void RoutineSheet::showButtons()
{
    using State = RoutineOffer::State;
    const bool isWhole = m_offer.entry.routine != nullptr;
    const State state = m_offer.state;
    QString first = tr("Choose it");
    if (!isWhole)
        first = tr("Read it again");
    else if (state == State::New)
        first = tr("Keep and choose it");
    else if (state == State::Replaces)
        first = tr("Replace yours");
    else if (state == State::Refused)
        first = tr("Read it again");
    m_first->setFace(first, Glyph::None, {});
    m_first->setVisible(!isWhole || state != State::Chosen);
    m_first->setKind(isWhole && state != State::Refused ? ActionButton::Kind::Primary : ActionButton::Kind::Quiet);
    m_reveal->setVisible(m_offer.entry.own);
    m_remove->setVisible(m_offer.entry.own && !isOpened());
}

void RoutineSheet::act()
{
    const QString path = m_offer.entry.path;
    if (!m_offer.entry.routine || m_offer.state == RoutineOffer::State::Refused) {
        emit readingWanted(path);
        return;
    }
    close();
    if (isOpened())
        emit keepWanted(path);
    else
        emit chosen(path);
}

void RoutineSheet::fillProblems(double pixels)
{
    std::vector<TextScroll::Card> cards;
    const QString count = problemsText(m_offer.entry.problems);
    cards.push_back({tr("It cannot be led yet"),
                     tr("%1. Mend the file with any text editor, and save it.").arg(count)});
    for (const Problem &problem : m_offer.entry.problems) {
        const QString place = problem.key.isEmpty() ? placeOf(problem)
                                                    : QStringLiteral("%1 · %2").arg(placeOf(problem), problem.key);
        cards.push_back({place, problem.sentence});
    }
    m_problems->setCards(cards, pixels);
    if (m_offer.entry.routine)
        return;
    QStringList told;
    for (const TextScroll::Card &card : cards)
        told << QString(card.title).replace(QStringLiteral(" · "), QStringLiteral(", ")) + QStringLiteral(": ") + card.text;
    describeFor(*this, told.join(u' '));
}

void RoutineSheet::refresh()
{
    m_title->setInk(tokens().ink);
    m_notice->setInk(tokens().ink);
    m_facts->setInk(tokens().soft);
    m_summary->setInk(tokens().ink);
    m_gallery->refresh();
    update();
}

bool RoutineSheet::fits() const
{
    for (const FittedLabel *label : {m_title, m_notice, m_facts, m_summary}) {
        if (label->isVisible() && !label->fits())
            return false;
    }
    return std::ranges::all_of(std::array{m_first, m_reveal, m_remove, m_close},
                               [](const ActionButton *button) { return button->isHidden() || button->fits(); });
}

/// Arrows and Page keys scroll, whichever button has the focus.
bool RoutineSheet::useKey(QKeyEvent *event)
{
    if (m_problems->isVisible())
        return m_problems->scrollOn(event->key());
    QScrollBar *bar = m_scroll->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return true;
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return true;
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return true;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        return true;
    default:
        return false;
    }
}

/// In one row, or in two where that is too narrow.
void RoutineSheet::placeButtons(double wide, double unit, double scale)
{
    std::vector<ActionButton *> shown;
    for (ActionButton *button : {m_first, m_reveal, m_remove, m_close}) {
        m_foot->removeWidget(button);
        if (!button->isHidden())
            shown.push_back(button);
    }
    const std::size_t columns = std::max<std::size_t>(2, shown.size() > 2 && wide < kNarrow * scale ? 2 : shown.size());
    const std::size_t first = shown.size() == 1 ? 1 : 0; // one alone does not fill the row
    for (std::size_t index = 0; index < shown.size(); ++index) {
        shown[index]->setTypeSize(std::max(17.0, 21 * unit) * scale);
        setVisibleHeight(shown[index], std::max<double>(kLeastTarget, 60 * unit) * std::max(1.0, scale));
        m_foot->addWidget(shown[index], static_cast<int>(index / columns), static_cast<int>((index + first) % columns));
    }
    for (int column = 0; column < 4; ++column)
        m_foot->setColumnStretch(column, column >= static_cast<int>(columns) ? 0 : column == 0 ? 4 : 3);
    m_foot->setContentsMargins(0, whole(4 * unit), 0, 0);
    m_foot->setSpacing(whole(12 * std::max(unit, .7)));
}

/// All sizes follow the window.
void RoutineSheet::arrange()
{
    const double scale = textScaleOf(*this);
    const double larger = std::max(1.0, scale);
    const double u = std::min(width(), height()) / 800.0;
    const double edge = std::max(14.0, 36 * u);
    const double wide = std::min(width() - 2 * edge, 1080 * std::max(u, .8) * larger);
    const double pad = std::max(18.0, 36 * u);
    const double type = std::max(16.0, 19 * u) * scale;
    layout()->setContentsMargins(0, whole(edge), 0, whole(edge));
    setVisibleWidth(m_panel, wide);
    m_panel->setRadius(30 * std::max(u, .75));
    m_column->setContentsMargins(whole(pad), whole(pad * .9), whole(pad), whole(pad * .8));
    const double title = std::max(24.0, 38 * u) * scale;
    m_title->setSpec({.pixels = title, .least = 18, .weight = QFont::DemiBold, .lines = 3, .lineHeight = 1.1});
    m_column->setSpacing(whole(12 * std::max(u, .8)));
    constexpr int kMostLines = 12;
    const TypeSpec text{.pixels = type, .least = 14, .weight = QFont::Medium, .lines = kMostLines, .lineHeight = 1.35};
    for (FittedLabel *label : {m_notice, m_facts, m_summary})
        label->setSpec(text);
    m_notice->setSpec({type, 14, QFont::DemiBold, kMostLines, 1.35});
    m_inside->setSpacing(whole(14 * std::max(u, .8)));
    m_gallery->setTypeSize(std::max(15.0, 16 * u) * scale);
    placeButtons(wide - 2 * pad, u, scale);
    activateLayouts(this);
    const int inside = m_scroll->width(); // the bar lies over the margin
    m_content->resize(inside, std::max(m_scroll->height(), m_inside->totalHeightForWidth(inside)));
    activateLayouts(m_content);
    fillProblems(type);
}

} // namespace matside
