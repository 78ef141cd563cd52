// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/progressstrip.h"

#include "ui/kit/paint/drawing.h"
#include "ui/kit/type.h"
#include "ui/session/sessiontext.h"
#include "ui/shell/accessibles.h"
#include "ui/shell/sideflag.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

// Pixels on a strip that is kHigh high; on a higher strip they grow with it.
constexpr double kHigh = 54;
constexpr double kGap = 4;       // between cells
constexpr double kGroupGap = 14; // between groups
constexpr double kFrame = 6;     // by how much the cell of now is larger, above and below
constexpr double kCell = 22;     // height of a cell under its name
constexpr double kBareCell = 20; // the same without names

} // namespace

ProgressStrip::ProgressStrip(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
}

void ProgressStrip::setProgram(const ProgramPtr &program)
{
    m_program = program;
    m_groups.clear();
    for (int index = 0; m_program && index < static_cast<int>(m_program->cells.size()); ++index) {
        const Cell &cell = m_program->cells[static_cast<std::size_t>(index)];
        const Cell *before = index > 0 ? &m_program->cells[static_cast<std::size_t>(index) - 1] : nullptr;
        if (!before || before->part != cell.part || before->side != cell.side)
            m_groups.push_back({index, 0, nameOf(cell), cell.side, 0, 0});
        ++m_groups.back().count;
    }
    arrange();
    name();
    update();
}

/// A part that is done on each side has no name of its own between them.
QString ProgressStrip::nameOf(const Cell &cell) const
{
    if (cell.side)
        return sideWord(*cell.side);
    const bool sided = std::any_of(m_program->cells.begin(), m_program->cells.end(),
                                   [&](const Cell &other) { return other.part == cell.part && other.side; });
    return sided ? QString() : cell.partTitle;
}

void ProgressStrip::setNow(int cell, double done)
{
    done = std::round(std::clamp(done, 0.0, 1.0) * 64) / 64; // no repaint for a change that is too small to see
    if (cell == m_now && done == m_done)
        return;
    m_now = cell;
    m_done = done;
    name();
    update();
}

QString ProgressStrip::cellName(int index) const
{
    if (!m_program || index < 0 || index >= static_cast<int>(m_program->cells.size()))
        return {};
    const Cell &cell = m_program->cells[static_cast<std::size_t>(index)];
    return cell.side ? tr("%1: %2").arg(sideWord(*cell.side), cell.title) : cell.title;
}

void ProgressStrip::name()
{
    if (!m_program)
        return;
    const QString place =
        tr("step %1 of %2, %3").arg(cursor() + 1).arg(m_program->cells.size()).arg(cellName(cursor()));
    nameFor(*this, m_cursor ? tr("Go to %1").arg(place) : tr("Progress: %1").arg(place));
}

void ProgressStrip::moveCursor(int cell)
{
    m_cursor = std::clamp(cell, 0, std::max(0, cells() - 1));
    name();
    update();
    if (!m_cells.empty()) {
        const QPoint over = cellRect(*m_cursor).topLeft().toPoint() - QPoint(0, 40);
        QToolTip::showText(mapToGlobal(over), cellName(*m_cursor), this);
    }
}

void ProgressStrip::choose(int cell)
{
    if (!m_program || m_program->cells.empty())
        return;
    const auto last = m_program->cells.size() - 1;
    const auto index = std::min(static_cast<std::size_t>(std::max(0, cell)), last);
    emit chosen(m_program->cells[index].place);
}

/// Left and right belong to the session: here it is up and down.
void ProgressStrip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        moveCursor(cursor() - 1);
        break;
    case Qt::Key_Down:
        moveCursor(cursor() + 1);
        break;
    case Qt::Key_Home:
        moveCursor(0);
        break;
    case Qt::Key_End:
        moveCursor(cells() - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat())
            choose(cursor());
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ProgressStrip::focusInEvent(QFocusEvent *event)
{
    update();
    QWidget::focusInEvent(event);
}

void ProgressStrip::focusOutEvent(QFocusEvent *event)
{
    m_cursor.reset();
    name();
    update();
    QWidget::focusOutEvent(event);
}

void ProgressStrip::setLabelSize(double pixels)
{
    m_labelSize = pixels;
    arrange();
    update();
}

double ProgressStrip::grown() const
{
    return std::max(1.0, height() / kHigh);
}

void ProgressStrip::arrange()
{
    m_cells.clear();
    if (!m_program || m_program->cells.empty())
        return;
    const double label = m_labelSize > 0 ? m_labelSize * 1.65 : 0;
    const double grown = this->grown();
    const double high = m_labelSize > 0 ? std::min(kCell * grown, height() - label - kFrame * grown)
                                        : std::min(kBareCell * grown, height() - 2 * kFrame * grown);
    const double top = m_labelSize > 0 ? label : (height() - high) / 2;
    const double flag = m_labelSize > 0 ? 0 : high * 1.5;
    const int cells = static_cast<int>(m_program->cells.size());
    double taken = kGroupGap * grown * static_cast<double>(m_groups.size() - 1);
    for (Group &group : m_groups) {
        group.flag = group.side ? flag : 0;
        taken += group.flag + kGap * grown * (group.count - 1);
    }
    const double width = std::max(2.0, (this->width() - 6 - taken) / cells);
    double x = 3;
    for (Group &group : m_groups) {
        group.left = x;
        x += group.flag;
        for (int cell = 0; cell < group.count; ++cell, x += width + kGap * grown)
            m_cells.emplace_back(x, top, width, high);
        x += (kGroupGap - kGap) * grown;
    }
}

QRectF ProgressStrip::cellRect(int cell) const
{
    return m_cells.at(static_cast<std::size_t>(cell));
}

int ProgressStrip::cellAt(double x) const
{
    int nearest = -1;
    double best = kGroupGap * grown();
    for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
        const double away = std::max({m_cells[cell].left() - x, x - m_cells[cell].right(), 0.0});
        if (away < best) {
            best = away;
            nearest = static_cast<int>(cell);
        }
    }
    return nearest;
}

bool ProgressStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = cellAt(help->pos().x());
        if (index >= 0 && m_program) {
            const Cell &cell = m_program->cells[static_cast<std::size_t>(index)];
            QToolTip::showText(help->globalPos(),
                               cell.side ? tr("%1: %2").arg(sideWord(*cell.side), cell.title) : cell.title, this);
        }
        return true;
    }
    return QWidget::event(event);
}

void ProgressStrip::mouseReleaseEvent(QMouseEvent *event)
{
    const int index = cellAt(event->position().x());
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()) && index >= 0)
        emit chosen(m_program->cells[static_cast<std::size_t>(index)].place);
}

void ProgressStrip::resizeEvent(QResizeEvent *)
{
    arrange();
}

void ProgressStrip::paintLabel(QPainter &painter, const Group &group, double room) const
{
    const Tokens &t = m_look.tokens;
    const bool here = m_now >= group.first && m_now < group.first + group.count;
    double x = group.left + 1;
    if (group.side)
        room -= m_labelSize * 1.65;
    const QFont font = typeface(m_labelSize, here ? QFont::Bold : QFont::Medium);
    if (group.side) {
        paintSideFlag(painter, QRectF(x, m_labelSize * .12, m_labelSize * 1.25, m_labelSize * .98), *group.side, 3, t);
        x += m_labelSize * 1.65;
    }
    if (widthOf(group.name, font) <= room)
        paintText(painter, QRectF(x, 0, room, m_labelSize * 1.25), group.name, font, here ? t.ink : t.soft,
                  Qt::AlignLeft);
}

void ProgressStrip::paintCell(QPainter &painter, int cell) const
{
    const Tokens &t = m_look.tokens;
    const QRectF box = cellRect(cell);
    const double grown = this->grown();
    const double radius = std::min(7.0 * grown, box.height() * .35);
    if (cell < m_now) {
        paintCard(painter, box, radius, t.done);
    } else if (cell > m_now) {
        paintCard(painter, box, radius, faded(t.card, .75), t.control, 1.5 * grown);
    } else {
        const QRectF frame = box.adjusted(-2.5 * grown, -4 * grown, 2.5 * grown, 4 * grown);
        paintCard(painter, frame, radius + 3 * grown, t.card, t.accent, 3 * grown);
        const QRectF inside = frame.adjusted(5 * grown, 5 * grown, -5 * grown, -5 * grown);
        const double done = std::max(inside.width() * m_done, std::min(4.0 * grown, inside.width()));
        paintCard(painter, QRectF(inside.topLeft(), QSizeF(done, inside.height())), 2.5 * grown, t.accent);
    }
}

void ProgressStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setPen(Qt::NoPen);
    for (std::size_t index = 0; index < m_groups.size(); ++index) {
        const Group &group = m_groups[index];
        if (m_labelSize > 0) {
            const double end = index + 1 < m_groups.size() ? m_groups[index + 1].left - 8 : width();
            paintLabel(painter, group, end - group.left);
        } else if (group.side && !m_cells.empty()) {
            const QRectF cell = cellRect(group.first);
            paintSideFlag(painter, QRectF(group.left - 4, cell.top() - 1, group.flag - 4, cell.height() + 2),
                          *group.side, 3, m_look.tokens);
        }
    }
    painter.setPen(Qt::NoPen);
    for (int cell = 0; cell < static_cast<int>(m_cells.size()); ++cell)
        paintCell(painter, cell);
    if (hasFocus() && cursor() < static_cast<int>(m_cells.size()))
        paintFocus(painter, cellRect(cursor()).adjusted(-1, -2, 1, 2), 8, m_look.tokens.focus);
}

} // namespace matside
