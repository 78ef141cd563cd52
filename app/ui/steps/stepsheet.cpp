// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/stepsheet.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/announcer.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/panel.h"
#include "ui/kit/textscale.h"
#include "ui/kit/textscroll.h"
#include "ui/session/sessiontext.h"
#include "ui/session/stageview.h"
#include "ui/shell/accessibles.h"

#include <QBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace matside {

namespace {

constexpr double kTitleLine = 1.08; // of the size

} // namespace

StepSheet::StepSheet(const Look &look, const FigurePainter &painter, QWidget *parent)
    : Sheet(parent),
      m_panel(new Panel(Panel::Shape::Card, this)),
      m_stage(new StageView(look, painter, m_panel)),
      m_title(new FittedLabel(m_panel)),
      m_tell(new TextScroll(m_panel)),
      m_text(new TextScroll(m_panel)),
      m_begin(new ActionButton(ActionButton::Kind::Primary, m_panel)),
      m_back(new ActionButton(ActionButton::Kind::Quiet, m_panel)),
      m_next(new ActionButton(ActionButton::Kind::Quiet, m_panel)),
      m_close(new ActionButton(ActionButton::Kind::Quiet, m_panel)),
      m_column(new QVBoxLayout(m_panel)),
      m_halves(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_seen(new QVBoxLayout),
      m_words(new QVBoxLayout),
      m_foot(new QHBoxLayout)
{
    setObjectName(QStringLiteral("stepSheet"));
    m_title->setObjectName(QStringLiteral("stepTitle"));
    m_tell->setObjectName(QStringLiteral("stepTell"));
    m_text->setObjectName(QStringLiteral("stepText"));
    m_title->setToldElsewhere(); // as name and description of the sheet
    for (TextScroll *told : {m_tell, m_text})
        told->widget()->setProperty(kIsToldElsewhere, true);
    m_begin->setObjectName(QStringLiteral("beginHere"));
    m_back->setObjectName(QStringLiteral("stepBack"));
    m_next->setObjectName(QStringLiteral("stepNext"));
    m_close->setObjectName(QStringLiteral("stepClose"));
    m_begin->setFace(tr("Begin here"), Glyph::Play, {});
    m_back->setFace(tr("Back"), Glyph::Back, {});
    m_next->setFace(tr("Next"), Glyph::Next, {});
    m_close->setFace(tr("Close"), Glyph::None, tr("Esc"));
    connect(m_begin, &ActionButton::clicked, this, [this] {
        const Place place = m_steps.at(static_cast<std::size_t>(m_index)).place;
        close();
        emit beginWanted(place);
    });
    connect(m_back, &ActionButton::clicked, this, [this] { go(-1); });
    connect(m_next, &ActionButton::clicked, this, [this] { go(1); });
    connect(m_close, &ActionButton::clicked, this, &StepSheet::close);
    layOut();
    setControls({m_begin, m_back, m_next, m_close}); // it opens on Close: reading begins nothing
}

void StepSheet::layOut()
{
    auto *middle = new QVBoxLayout(this);
    addContents(middle, m_panel);
    m_words->setSpacing(0);
    m_title->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_words->addWidget(m_title);
    m_words->addWidget(m_text, 1);
    m_seen->addWidget(m_stage);
    m_seen->addWidget(m_tell, 1);
    m_halves->addLayout(m_seen);
    m_halves->addLayout(m_words, 1);
    m_column->setSpacing(0);
    m_column->addLayout(m_halves, 1);
    m_column->addLayout(m_foot);
    for (const auto &[button, share] : {std::pair{m_begin, 34}, {m_back, 20}, {m_next, 20}, {m_close, 26}}) {
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        m_foot->addWidget(button, share);
    }
}

void StepSheet::open(const std::vector<StepEntry> &steps, int index)
{
    m_steps = steps;
    m_index = index;
    showStep();
    setAccessibleDescription(accessibleDescription()); // told: a reader may remember that of another step
    showWithFocus();
}

void StepSheet::go(int by)
{
    m_index = std::clamp(m_index + by, 0, static_cast<int>(m_steps.size()) - 1);
    showStep();
    announceFrom(*this, accessibleName() + QStringLiteral(". ") + accessibleDescription());
}

void StepSheet::showStep()
{
    const StepEntry &step = m_steps.at(static_cast<std::size_t>(m_index));
    m_stage->setPicture(step.picture);
    m_stage->setAccessibleName(step.describes);
    const QString title = QStringLiteral("%1  %2").arg(step.number).arg(step.title);
    m_title->setText(step.side ? tr("%1, %2").arg(title, sideWord(*step.side)) : title);
    setAccessibleName(m_title->text().simplified());
    describeUntold(*this, QStringList{step.sentence, step.describes, tr("What you will hear") + u':', step.lines.join(u' ')}
                              .join(u' ')
                              .simplified());
    arrange(); // another title may take more lines, or fewer
    m_back->setEnabled(m_index > 0);
    m_next->setEnabled(m_index + 1 < static_cast<int>(m_steps.size()));
}

void StepSheet::fillText()
{
    if (m_steps.empty())
        return;
    const StepEntry &step = m_steps.at(static_cast<std::size_t>(m_index));
    const double pixels = std::max(16.0, std::min(width(), height()) / 800.0 * 19) * textScaleOf(*this);
    const TextScroll::Card told{step.sentence, step.describes};
    const TextScroll::Card heard{tr("What you will hear"), step.lines.join(QLatin1Char('\n'))};
    const bool under = !m_tell->isHidden();
    m_tell->setCards({told}, pixels);
    m_text->setCards(under ? std::vector{heard} : std::vector{told, heard}, pixels);
}

void StepSheet::refresh()
{
    m_title->setInk(tokens().ink);
    m_stage->refresh();
    fillText();
    update();
}

/// Left and Right go from step to step, and Up and Down scroll, whichever button has the focus.
bool StepSheet::useKey(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Right)
        go(1);
    else if (event->key() == Qt::Key_Left)
        go(-1);
    else
        return m_text->scrollOn(event->key());
    return true;
}

/// All sizes follow the window; the picture stands beside the words, or over them in portrait.
void StepSheet::arrange()
{
    const double scale = textScaleOf(*this);
    const double larger = std::max(1.0, scale);
    const double u = std::min(width(), height()) / 800.0;
    const double edge = std::max(16.0, 36 * u);
    const double wide = std::min(width() - 2 * edge, 1080 * std::max(u, .8) * larger);
    const double pad = std::max(20.0, 36 * u);
    const bool beside = width() > height();
    const double button = std::max<double>(kLeastTarget, 62 * u) * larger;
    layout()->setContentsMargins(0, whole(edge), 0, whole(edge));
    setVisibleWidth(m_panel, wide);
    m_panel->setRadius(30 * std::max(u, .75));
    m_column->setContentsMargins(whole(pad), whole(pad), whole(pad), whole(pad * .8));
    m_halves->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_halves->setSpacing(whole((beside ? 28 : 14) * u));
    m_stage->setMinimumSize(0, 0);
    m_stage->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
    m_tell->setVisible(beside);
    m_seen->setSpacing(beside ? whole(16 * u) : 0);
    if (beside) {
        const double stage = (wide - 2 * pad) * .54;
        const double inside = height() - 2 * edge - 1.8 * pad - 16 * u - button;
        m_stage->setFixedSize(whole(stage), whole(std::min(stage * .62, inside * .72)));
    } else
        m_stage->setFixedHeight(whole(std::min((wide - 2 * pad) * .5, (height() - 2 * edge) * .40)));
    m_foot->setContentsMargins(0, whole(16 * u), 0, 0);
    m_foot->setSpacing(whole(14 * std::max(u, .7)));
    for (ActionButton *each : {m_begin, m_back, m_next, m_close}) {
        each->setTypeSize(std::max(17.0, 22 * u) * scale);
        setVisibleHeight(each, button);
    }
    const double title = std::max(24.0, 40 * u) * scale;
    m_title->setSpec({.pixels = title, .least = 15, .weight = QFont::DemiBold, .lines = 2, .lineHeight = kTitleLine});
    m_title->setFixedHeight(whole(title * 2.2));
    m_words->setSpacing(whole(20 * u));
    activateLayouts(this);
    m_title->setFixedHeight(whole(title * kTitleLine * static_cast<double>(m_title->fit().lines.size())));
    activateLayouts(this);
    // The person fills the picture: beyond it there is only floor.
    const QSizeF stage = m_stage->size();
    m_stage->setFrame(
        QRectF(QPointF(), stage).adjusted(-stage.width() * .07, 0, stage.width() * .07, -stage.height() * .06));
    m_stage->setCorners(22 * std::max(u, .75));
    fillText();
}

} // namespace matside
