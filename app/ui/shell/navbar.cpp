// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navbar.h"

#include "ui/kit/choicebutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/type.h"
#include "ui/shell/navigation.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

constexpr int kNameEdge = 2; // pixels over and under the visible rectangle of a name, which its target takes in

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
    setAttribute(Qt::WA_LayoutOnEntireRect); // the names reach into the contents margins
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, kControlMargin, kControlMargin, kControlMargin);
    row->addStretch(1);
    for (const Navigation::Entry &entry : navigation.entries()) {
        auto *name = new ChoiceButton(ChoiceButton::Shape::Tab, entry.name, this);
        name->setCheckable(false); // it opens a page, and does not choose one
        name->setCurrent(entry.id == here);
        if (entry.id == here)
            name->setAccessibleDescription(tr("This page is open."));
        name->setObjectName(QStringLiteral("nav") + entry.id.left(1).toUpper() + entry.id.mid(1)); // "navSteps"
        connect(name, &ChoiceButton::clicked, this, [this, id = entry.id] { m_navigation.go(id); });
        row->addWidget(name);
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
    if (isVisible()) // its page lays it out with the sizes of the window
        activateLayouts(this);
}

void NavBar::setUnit(double unit)
{
    const double high = std::max<double>(kLeastTarget, 52 * unit);
    m_pixels = std::max(16.0, 19 * unit);
    // The word of the last name ends at the margin of the page, and no focus ring is cut.
    setContentsMargins(0, kControlMargin - kNameEdge, whole(m_pixels / 2), kControlMargin - kNameEdge);
    setVisibleHeight(this, high);
    layout()->setSpacing(whole(m_pixels / 2));
    for (ChoiceButton *name : m_names) {
        name->setTypeSize(m_pixels);
        setVisibleWidth(name, name->wordsWidth());
        setVisibleHeight(name, high - 2 * kNameEdge);
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
    return {x() + between.left(), 0, between.width(), y() + contentsRect().bottom() + 1};
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
