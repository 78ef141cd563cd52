// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/segmented.h"

#include "ui/kit/fittedlabel.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFrame>

#include <algorithm>

namespace matside {

namespace {

constexpr int kRoom = 9; // around everything, for focus rings
constexpr double kLeastType = 12;

} // namespace

Segmented::Segmented(const QString &name, std::vector<Option> options, QWidget *parent)
    : QWidget(parent),
      m_name(name),
      m_options(std::move(options)),
      m_label(new FittedLabel(this)),
      m_group(new QButtonGroup(this)),
      m_trough(new QFrame(this))
{
    setAccessibleName(name);
    m_trough->setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    for (const Option &option : m_options) {
        auto *segment = new ChoiceButton(ChoiceButton::Shape::Segment, option.words, this);
        if (option.picture)
            segment->setPicture(option.picture);
        segment->setObjectName(QString::number(m_segments.size()));
        m_group->addButton(segment, static_cast<int>(m_segments.size()));
        m_segments.push_back(segment);
    }
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (!on)
            return;
        showName();
        emit changed(index);
    });
    inkLabel();
    showName();
}

void Segmented::setChosen(int index)
{
    if (index >= 0 && index < static_cast<int>(m_segments.size()))
        m_segments[static_cast<std::size_t>(index)]->setChecked(true);
}

int Segmented::chosen() const
{
    return m_group->checkedId();
}

/// A picture is named, too.
void Segmented::showName()
{
    const int index = chosen();
    const bool picture = index >= 0 && m_options[static_cast<std::size_t>(index)].picture;
    m_label->setText(picture ? tr("%1: %2").arg(m_name, m_options[static_cast<std::size_t>(index)].words) : m_name);
}

void Segmented::inkLabel()
{
    m_label->setInk(tokensOf(palette()).soft);
}

void Segmented::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        inkLabel();
    QWidget::changeEvent(event);
}

int Segmented::labelLines(double width, double labelType) const
{
    return static_cast<int>(wrapped(m_label->text(), typeface(labelType), width - 4).size());
}

void Segmented::place(const QRectF &box, double labelType, double type, int labelLines)
{
    setGeometry(box.toAlignedRect().adjusted(-kRoom, 0, kRoom, kRoom));
    const QPointF origin = box.topLeft() - QPointF(geometry().topLeft());
    const double label = labelType * (1.45 + 1.2 * (labelLines - 1));
    m_label->setSpec({.pixels = labelType, .least = kLeastType, .weight = QFont::Medium, .lines = labelLines});
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_label->place(QRectF(origin.x() + 2, origin.y(), box.width() - 4, label));
    const QRectF row(origin.x(), origin.y() + label, box.width(), box.height() - label);
    m_trough->setGeometry(row.toRect());
    const double width = (row.width() - 8) / static_cast<double>(m_segments.size());
    double x = row.left() + 4;
    for (ChoiceButton *segment : m_segments) {
        segment->setTypeSize(type);
        segment->place(QRectF(x, row.top() + 4, width, row.height() - 8));
        x += width;
    }
}

bool Segmented::fits() const
{
    return m_label->fits() && std::all_of(m_segments.begin(), m_segments.end(), [](const ChoiceButton *segment) {
               return segment->fits();
           });
}

} // namespace matside
