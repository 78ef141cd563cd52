// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the after page stand; afterpage.cpp has what they do.
#include "ui/kit/actionbutton.h"
#include "ui/after/afterpage.h"
#include "ui/kit/drawing.h"
#include "ui/start/factscard.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/panel.h"
#include "ui/after/ratingrow.h"
#include "ui/session/stageview.h"
#include "ui/kit/textscroll.h"
#include "ui/kit/type.h"
#include "ui/session/sessiontext.h"
#include "ui/kit/tokens.h"
#include "ui/session/look.h"

#include <QPainter>
#include <QPlainTextEdit>

#include <algorithm>

namespace matside {

namespace {

constexpr double kTarget = 48;  // pixels: no target is lower

} // namespace

double AfterPage::unit() const
{
    return height() > width() ? std::min(width() / 800.0, height() / 1280.0)
                              : std::min(width() / 1280.0, height() / 800.0);
}

/// The person beside the words, or over them in a window that is higher than wide; gives the column of the words.
QRectF AfterPage::arrangePicture()
{
    const double u = unit();
    if (height() > width()) {
        const double high = height() * (stopCardFirst(m_summary) ? .20 : .28);
        m_stage->setGeometry(QRectF(0, 0, width(), high).toAlignedRect());
        m_stage->setFrame(QRectF(0, high * .1, width(), high * .9)); // some of the wall over the head
        const double m = std::max(24.0, 40 * u);
        return {m, high, width() - 2 * m, height() - high};
    }
    const double picture = width() * .336;
    // A frame of the picture's width alone would make the person small: it reaches beyond both sides.
    m_stage->setGeometry(QRectF(0, 0, picture, height()).toAlignedRect());
    m_stage->setFrame(QRectF(-picture * .4, height() * .14, picture * 1.8, height() * .72));
    const double m = std::max(32.0, 64 * u);
    return {picture + m, 0, width() - picture - 2 * m, static_cast<double>(height())};
}

QRect AfterPage::roomForNotice() const
{
    return m_stage->geometry().adjusted(12, 12, -12, -12);
}

double AfterPage::arrangeHead(const QRectF &column, double u)
{
    const bool stop = stopCardFirst(m_summary);
    const double title = (stop ? 44 : 62) * u;
    double y = column.top() + (stop ? 26 : 40) * u;
    m_title->setSpec({.pixels = title, .least = 20, .weight = QFont::DemiBold, .lines = 2, .lineHeight = 1.06});
    m_title->place(QRectF(column.left() - 2, y, column.width(), title * (stop ? 1.2 : 1.25)));
    y += title * 1.25;
    const double sentence = std::max(16.0, (stop ? 20 : 23) * u);
    m_sentence->setSpec({.pixels = sentence, .least = 13, .weight = QFont::Medium, .lines = 2});
    m_sentence->place(QRectF(column.left(), y, column.width(), sentence * 1.4));
    return y + sentence * 1.4 + (stop ? 10 : 18) * u;
}

double AfterPage::arrangeFoot(const QRectF &column, double u)
{
    const double button = std::max(kTarget, 64 * u);
    const double bottom = column.bottom() - std::max(18.0, 36 * u) - button;
    const double gap = std::max(12.0, 20 * u);
    const double done = std::max(170.0, 220 * u);
    const double tell = std::max(190.0, 262 * u);
    m_done->setTypeSize(std::max(19.0, 24 * u));
    m_done->place(QRectF(column.left(), bottom, done, button));
    m_tell->setTypeSize(std::max(17.0, 21 * u));
    m_tell->place(QRectF(column.left() + done + gap, bottom, tell, button));
    const double x = column.left() + done + tell + 2 * gap;
    m_hint->setSpec({.pixels = std::max(14.0, 16 * u), .least = 12, .weight = QFont::Medium, .lines = 3});
    m_hint->place(QRectF(x, bottom, column.right() - x, button));
    return bottom;
}

/// The stop card takes what room there is; gives where it ends.
double AfterPage::arrangeStop(const QRectF &column, double top, double bottom, double u)
{
    const QRectF card(column.left(), top, column.width(), bottom - top);
    m_stop->setRadius(24);
    m_stop->place(card);
    const double pad = std::max(16.0, 26 * u);
    m_stopText->setGeometry(card.adjusted(pad, pad * .8, -pad * .6, -pad * .6).toAlignedRect());
    return card.bottom();
}

void AfterPage::arrange()
{
    const double u = unit();
    const bool stop = stopCardFirst(m_summary);
    const QRectF column = arrangePicture();
    const double gap = std::max(10.0, 20 * u);
    double y = arrangeHead(column, u);
    const double bottom = arrangeFoot(column, u) - gap;
    m_stop->setVisible(stop);
    m_stopText->setVisible(stop);
    m_note->setVisible(!stop);
    // Beside a picture there is no room for both: what is to be read comes before what was done.
    const bool numbers = !stop || height() > width();
    m_facts->setVisible(numbers);
    const double facts = std::max(70.0, 112 * u);
    const double question = std::max(16.0, 19 * u);
    const double ask = question * 1.3 * 2;
    if (stop) {
        // What is to be read comes first; how it feels is asked under it.
        const double rest = (numbers ? facts + gap : 0) + ask + std::max(96.0, 128 * u);
        y = arrangeStop(column, y, std::max(y + 150 * u, bottom - rest - gap), u) + gap;
    }
    m_question->setSpec({.pixels = question, .least = 13, .weight = QFont::Medium, .lines = 2, .lineHeight = 1.25});
    m_question->place(QRectF(column.left(), y, column.width(), ask));
    y += ask + 6 * u;
    y += m_rating->place({column.left(), y}, column.width(), u) + 4 * u;
    m_facts->place(QRectF(column.left(), y, column.width(), facts), 42 * std::max(u, .8));
    y += facts + gap;
    const QRectF note(column.left(), y, column.width(), std::max(kTarget, std::min(bottom - y, (height() > width() ? 340 : 150) * u)));
    m_note->setFont(typeface(std::max(16.0, 19 * u)));
    placeControl(*m_note, note);
    fillStopCard();
}

void AfterPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens.page);
}

} // namespace matside
