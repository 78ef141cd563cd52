// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/fittedlabel.h"

#include "ui/kit/paint/drawing.h"
#include "ui/kit/tokens.h"

#include <QPainter>

#include <cmath>

namespace matside {

FittedLabel::FittedLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // the page says how high; the text follows the width
}

void FittedLabel::setSpec(const TypeSpec &spec)
{
    m_spec = spec;
    m_fitSize = {};
    if (m_heightByText)
        updateGeometry();
    update();
}

void FittedLabel::setInk(const QColor &ink)
{
    if (ink != m_ink) {
        m_ink = ink;
        update();
    }
}

void FittedLabel::setVisibleRect(const QRectF &box)
{
    setGeometry(box.toAlignedRect());
}

void FittedLabel::setHeightByText(bool byText)
{
    m_heightByText = byText;
    updateGeometry();
}

int FittedLabel::heightForWidth(int width) const
{
    constexpr double kAir = 6; // pixels over and under the lines
    if (!m_heightByText || text().isEmpty())
        return -1;
    const auto lines = static_cast<double>(wrapped(text(), typeface(m_spec.pixels, m_spec.weight), width).size());
    return static_cast<int>(std::ceil(m_spec.pixels * (1.05 + m_spec.lineHeight * (lines - 1)) + kAir));
}

QSize FittedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return {margins.left() + margins.right(), margins.top() + margins.bottom() + fontMetrics().height()};
}

bool FittedLabel::fits() const
{
    return text().isEmpty() || fit().fits;
}

bool FittedLabel::holds(const QString &text, double pixels) const
{
    TypeSpec spec = m_spec;
    spec.least = pixels;
    return fitted(text, spec, QSizeF(size())).fits;
}

const FittedText &FittedLabel::fit() const
{
    if (m_fitText != text() || m_fitSize != size()) {
        m_fit = fitted(text(), m_spec, QSizeF(size()));
        m_fitText = text();
        m_fitSize = size();
    }
    return m_fit;
}

void FittedLabel::paintEvent(QPaintEvent *)
{
    if (text().isEmpty())
        return;
    const FittedText &set = fit();
    const double height = set.lineHeight * static_cast<double>(set.lines.size());
    double y = (QWidget::height() - height) / 2;
    if (alignment() & Qt::AlignTop)
        y = (set.font.pixelSize() * 1.05 - set.lineHeight) / 2;
    QPainter painter(this);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const QColor ink = isEnabled() ? m_ink : translucent(m_ink, kDisabled);
    for (const QString &line : set.lines) {
        paintText(painter, QRectF(0, y, width(), set.lineHeight), line, set.font, ink,
                  alignment() & Qt::AlignHorizontal_Mask);
        y += set.lineHeight;
    }
}

} // namespace matside
