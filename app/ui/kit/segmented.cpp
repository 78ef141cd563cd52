// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/segmented.h"

#include "figures/paint/supportpainter.h"
#include "ui/kit/drawing.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/type.h"

#include <QButtonGroup>
#include <QPainter>

#include <algorithm>

namespace matside {

namespace {

constexpr int kRoom = 9; // around everything, for focus rings
constexpr double kLeastType = 12;

} // namespace

class Segmented::Segment final : public PaintedButton
{
public:
    Segment(const Look &look, const Option &option, QWidget *parent) : PaintedButton(look, parent), m_option(option)
    {
        setCheckable(true);
        setText(option.words);
        setAccessibleName(option.words);
        if (!option.picture.isEmpty())
            setToolTip(option.words);
    }

    void setTypeSize(double pixels)
    {
        m_pixels = pixels;
        update();
    }

    /// The whole height of the row is the target.
    QRectF target() const override { return visibleRect().adjusted(0, -4, 0, 4); }
    bool fits() const override { return !m_option.picture.isEmpty() || needed() <= visibleRect().width() - 4; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        const Tokens &t = tokens();
        const QRectF box = visibleRect();
        const bool picture = !m_option.picture.isEmpty();
        if (isChecked()) {
            paintShadow(painter, box, 10, 4, 1, t.shadow, .25);
            paintCard(painter, box, 10.5, picture ? t.card : t.primary, t.primary, picture ? 3 : 0);
        } else if (underMouse()) {
            paintCard(painter, box, 10.5, faded(t.ink, .06));
        }
        if (picture)
            paintPicture(painter, box);
        else
            paintText(painter, box, text(), font(), isChecked() ? t.onPrimary : t.ink);
        if (hasFocus())
            paintFocus(painter, box, 10.5, t.focus);
    }

private:
    [[nodiscard]] QFont font() const
    {
        const double pixels = pixelsFor(text(), m_pixels, kLeastType, QFont::DemiBold, visibleRect().width() - 10);
        return typeface(pixels, isChecked() ? QFont::DemiBold : QFont::Medium);
    }
    [[nodiscard]] double needed() const { return widthOf(text(), font()); }

    void paintPicture(QPainter &painter, const QRectF &box) const
    {
        const double height = supportHeight(m_option.picture);
        if (height <= 0) {
            painter.setPen(QPen(tokens().soft, 2.2, Qt::SolidLine, Qt::RoundCap));
            const double r = box.height() * .22;
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(box.center(), r, r);
            painter.drawLine(box.center() + QPointF(-r, r) * .72, box.center() + QPointF(r, -r) * .72);
            return;
        }
        painter.save();
        painter.translate(box.center());
        const double scale = std::min(box.width() * .78 / 190, box.height() * .62 / 72);
        painter.scale(scale, -scale);
        paintSupport(painter, m_option.picture, {0, height / 2}, look().figure);
        painter.restore();
    }

    Option m_option;
    double m_pixels = 17;
};

Segmented::Segmented(const Look &look, const QString &name, std::vector<Option> options, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_name(name),
      m_options(std::move(options)),
      m_label(new FittedLabel(this)),
      m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    for (const Option &option : m_options) {
        auto *segment = new Segment(look, option, this);
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
    refresh();
    showName();
}

Segmented::~Segmented() = default;

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
    const bool picture = index >= 0 && !m_options[static_cast<std::size_t>(index)].picture.isEmpty();
    m_label->setText(picture ? tr("%1: %2").arg(m_name, m_options[static_cast<std::size_t>(index)].words) : m_name);
}

void Segmented::refresh()
{
    m_label->setInk(m_look.tokens.soft);
    update();
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
    m_row = QRectF(origin.x(), origin.y() + label, box.width(), box.height() - label);
    const double width = (m_row.width() - 8) / static_cast<double>(m_segments.size());
    double x = m_row.left() + 4;
    for (Segment *segment : m_segments) {
        segment->setTypeSize(type);
        segment->place(QRectF(x, m_row.top() + 4, width, m_row.height() - 8));
        x += width;
    }
}

bool Segmented::fits() const
{
    return m_label->fits()
           && std::all_of(m_segments.begin(), m_segments.end(), [](const Segment *segment) { return segment->fits(); });
}

void Segmented::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter, m_row, 14, m_look.tokens.field, m_look.tokens.control, 1.5);
}

} // namespace matside
