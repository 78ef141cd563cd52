// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/steps/stepsheet.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/panel.h"
#include "ui/kit/textscroll.h"
#include "ui/session/sessiontext.h"
#include "ui/session/stageview.h"
#include "ui/kit/icons.h"

#include <QKeyEvent>

#include <algorithm>

namespace matside {

StepSheet::StepSheet(const Look &look, const FigurePainter &painter, QWidget *parent)
    : Sheet(parent),
      m_panel(new Panel(Panel::Shape::Card, this)),
      m_stage(new StageView(look, painter, this)),
      m_title(new FittedLabel(this)),
      m_text(new TextScroll(this)),
      m_begin(new ActionButton(ActionButton::Kind::Primary, this)),
      m_back(new ActionButton(ActionButton::Kind::Quiet, this)),
      m_next(new ActionButton(ActionButton::Kind::Quiet, this)),
      m_close(new ActionButton(ActionButton::Kind::Quiet, this))
{
    setObjectName(QStringLiteral("stepSheet"));
    m_title->setObjectName(QStringLiteral("stepTitle"));
    m_text->setObjectName(QStringLiteral("stepText"));
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
    setControls({m_begin, m_back, m_next, m_close}); // it opens on Close: reading begins nothing
}

void StepSheet::open(const std::vector<StepEntry> &steps, int index)
{
    m_steps = steps;
    m_index = index;
    showStep();
    showWithFocus();
}

void StepSheet::go(int by)
{
    m_index = std::clamp(m_index + by, 0, static_cast<int>(m_steps.size()) - 1);
    showStep();
}

void StepSheet::showStep()
{
    const StepEntry &step = m_steps.at(static_cast<std::size_t>(m_index));
    m_stage->setPicture(step.picture);
    m_stage->setAccessibleName(step.describes);
    const QString title = QStringLiteral("%1  %2").arg(step.number).arg(step.title);
    m_title->setText(step.side ? tr("%1, %2").arg(title, sideWord(*step.side)) : title);
    arrange(); // another title may take more lines, or fewer
    m_back->setEnabled(m_index > 0);
    m_next->setEnabled(m_index + 1 < static_cast<int>(m_steps.size()));
}

void StepSheet::fillText()
{
    if (m_steps.empty())
        return;
    const StepEntry &step = m_steps.at(static_cast<std::size_t>(m_index));
    const double pixels = std::max(16.0, std::min(width(), height()) / 800.0 * 19);
    m_text->setCards({{step.sentence, step.describes},
                      {tr("What you will hear"), step.lines.join(QLatin1Char('\n'))}},
                     pixels);
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

void StepSheet::arrange()
{
    const double u = std::min(width(), height()) / 800.0;
    const double edge = std::max(16.0, 36 * u);
    const double wide = std::min(width() - 2 * edge, 1080 * std::max(u, .8));
    const QRectF box((width() - wide) / 2, edge, wide, height() - 2 * edge);
    m_panel->setRadius(30 * std::max(u, .75));
    m_panel->place(box);
    const double pad = std::max(20.0, 36 * u);
    const double button = std::max(48.0, 62 * u);
    const double bottom = box.bottom() - pad * .8 - button;
    // The picture beside the words, or over them in a window that is higher than wide.
    const bool beside = width() > height();
    const double stage =
        beside ? bottom - 16 * u - box.top() - pad : std::min((wide - 2 * pad) * .5, box.height() * .40);
    const double across = beside ? (wide - 2 * pad) * .48 : wide - 2 * pad;
    m_stage->setGeometry(QRectF(box.left() + pad, box.top() + pad, across, stage).toAlignedRect());
    // As high as the picture is by its width: the person in the middle, and the room going on above and below.
    const double high = beside ? std::min(stage, across * .64) : stage;
    m_stage->setFrame(QRectF(0, (stage - high) * .45, across, high));
    const double left = beside ? box.left() + pad + across + 28 * u : box.left() + pad;
    const double room = box.right() - pad - left;
    double y = box.top() + pad + (beside ? 0 : stage + 14 * u);
    const double title = std::max(24.0, 40 * u);
    m_title->setSpec({.pixels = title, .least = 15, .weight = QFont::DemiBold, .lines = 2, .lineHeight = 1.08});
    m_title->place(QRectF(left, y, room, title * 2.2));
    m_title->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    y += title * 1.08 * static_cast<double>(m_title->fit().lines.size()) + 20 * u;
    m_text->setGeometry(QRectF(left, y, room + 8, bottom - 16 * u - y).toAlignedRect());
    const double gap = 14 * std::max(u, .7);
    const double inside = wide - 2 * pad - 3 * gap;
    double x = box.left() + pad;
    for (const auto &[each, share] : {std::pair{m_begin, .34}, {m_back, .20}, {m_next, .20}, {m_close, .26}}) {
        each->setTypeSize(std::max(17.0, 22 * u));
        each->place(QRectF(x, bottom, inside * share, button));
        x += inside * share + gap;
    }
    fillText();
}

} // namespace matside
