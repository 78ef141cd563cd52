// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/segmented.h"

#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QEvent>
#include <QFrame>
#include <QGridLayout>

#include <algorithm>

namespace matside {

namespace {

constexpr int kTroughEdge = 4; // pixels between the line of the trough and the segments
constexpr int kLabelInset = 2; // pixels
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
    m_label->setToldElsewhere();
    m_trough->setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    for (const Option &option : m_options) {
        auto *segment = new ChoiceButton(ChoiceButton::Shape::Segment, option.words, this);
        if (option.picture)
            segment->setPicture(option.picture);
        segment->setObjectName(QString::number(m_segments.size()));
        m_group->addButton(segment, static_cast<int>(m_segments.size()));
        m_segments.push_back(segment);
    }
    setContentsMargins(kControlMargin, kControlMargin, kControlMargin, kControlMargin); // for focus rings
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_label->setContentsMargins(kLabelInset, 0, kLabelInset, 0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kTroughEdge, kTroughEdge, kTroughEdge, kTroughEdge);
    row->setSpacing(0);
    for (ChoiceButton *segment : m_segments) {
        segment->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
        row->addWidget(segment, 1);
    }
    auto *rows = new QGridLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_label, 0, 0);
    rows->addWidget(m_trough, 1, 0);
    rows->addLayout(row, 1, 0); // on the trough
    rows->setRowStretch(1, 1);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (!on)
            return;
        showName();
        placeFocus();
        emit changed(index);
    });
    inkLabel();
    showName();
    placeFocus();
}

/// Tab lands on the chosen one, or on the first; arrow keys go on from there.
void Segmented::placeFocus()
{
    const int stop = std::max(0, chosen());
    for (std::size_t index = 0; index < m_segments.size(); ++index)
        m_segments[index]->setFocusPolicy(static_cast<int>(index) == stop ? Qt::StrongFocus : Qt::ClickFocus);
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

void Segmented::setTypeSizes(double labelType, double type, int labelLines)
{
    m_label->setSpec({.pixels = labelType, .least = kLeastType, .weight = QFont::Medium, .lines = labelLines});
    m_label->setFixedHeight(whole(labelType * (1.45 + 1.2 * (labelLines - 1))));
    for (ChoiceButton *segment : m_segments)
        segment->setTypeSize(type);
}

double Segmented::wishedWidth(double type) const
{
    const QFontMetricsF metrics(typeface(type, QFont::DemiBold));
    double width = 0;
    for (const Option &option : m_options)
        width += std::max(kLeastTarget + 4.0, type + (option.picture ? 2 * type : metrics.horizontalAdvance(option.words)));
    return width;
}

bool Segmented::fits() const
{
    return m_label->fits() && std::all_of(m_segments.begin(), m_segments.end(), [](const ChoiceButton *segment) {
               return segment->fits();
           });
}

} // namespace matside
