// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navbar.h"

#include "ui/kit/choicebutton.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/type.h"
#include "ui/shell/navigation.h"

#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

QString programName()
{
    return QStringLiteral("Matside");
}

} // namespace

NavBar::NavBar(const Look &look, Navigation &navigation, const QString &here, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_navigation(navigation)
{
    for (const Navigation::Entry &entry : navigation.entries()) {
        auto *name = new ChoiceButton(ChoiceButton::Shape::Tab, entry.name, this);
        name->setCheckable(false); // it opens a page, and does not choose one
        name->setCurrent(entry.id == here);
        name->setObjectName(QStringLiteral("nav") + entry.id.left(1).toUpper() + entry.id.mid(1)); // "navSteps"
        connect(name, &ChoiceButton::clicked, this, [this, id = entry.id] { m_navigation.go(id); });
        m_names.push_back(name);
    }
    setAccessibleName(tr("Pages"));
    connect(&navigation, &Navigation::changed, this, &NavBar::showAvailable);
    showAvailable();
}

void NavBar::showAvailable()
{
    for (std::size_t index = 0; index < m_names.size(); ++index)
        m_names[index]->setVisible(m_navigation.entries().at(index).available);
    arrange();
}

void NavBar::setVisibleRect(const QRectF &row, double unit)
{
    setGeometry(row.toAlignedRect());
    m_pixels = std::max(16.0, 19 * unit);
    arrange();
}

void NavBar::arrange()
{
    double x = width();
    for (auto name = m_names.rbegin(); name != m_names.rend(); ++name) {
        (*name)->setTypeSize(m_pixels);
        if ((*name)->isHidden())
            continue;
        const double wide = (*name)->wordsWidth();
        // The word of the last name ends at the margin of the page; its target reaches beyond.
        (*name)->setVisibleRect(
            QRectF(x - wide + (x == width() ? m_pixels / 2 - 9 : 0), 0, wide, height()).adjusted(0, 2, 0, -2));
        x -= wide + m_pixels * .5;
    }
}

double NavBar::signWidth() const
{
    return m_pixels * 1.35 * 1.4 + widthOf(programName(), typeface(m_pixels * 1.05, QFont::DemiBold));
}

QRect NavBar::roomForNotice() const
{
    const double gap = m_pixels;
    double right = width();
    for (const ChoiceButton *name : m_names) {
        if (!name->isHidden())
            right = std::min(right, name->x() + name->visibleRect().left());
    }
    const QRect between = QRectF(signWidth() + gap, 0, right - signWidth() - 2 * gap, height()).toAlignedRect();
    return {x() + between.left(), 0, between.width(), y() + height()};
}

/// The sign of the program, a sun over a mat, and its name.
void NavBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const Tokens &t = m_look.tokens;
    const double size = m_pixels * 1.35;
    const double middle = height() / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accent);
    painter.drawPie(QRectF(0, middle - size * .58, size, size), 0, 180 * 16);
    paintCard(painter, QRectF(0, middle + size * .10, size, size * .15), size * .07, t.primary);
    paintText(painter, QRectF(size * 1.4, 0, width(), height()), programName(),
              typeface(m_pixels * 1.05, QFont::DemiBold), t.ink, Qt::AlignLeft);
}

} // namespace matside
