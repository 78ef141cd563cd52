// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/rulerrow.h"

#include "ui/kit/contentsitem.h"
#include "ui/kit/paint/drawing.h"
#include "ui/shell/look.h"

#include <QBoxLayout>
#include <QPainter>
#include <QScreen>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

constexpr int kLeast = 120;                // pixels: 36 dots an inch
constexpr int kMost = 1600;                // 475 dots an inch
constexpr double kPlainPixels = 96 / 25.4; // a millimetre, where nothing is known

} // namespace

class RulerRow::Card final : public QWidget
{
public:
    Card(const Look &look, QWidget *parent) : QWidget(parent), m_look(look) {}

    void setWide(double wide)
    {
        m_wide = wide;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens &t = m_look.tokens;
        // Only the width is asked for: what is too high for the row is seen as far as there is room.
        const QRectF card(1.5, 1.5, m_wide - 3, m_wide * kCardHeight / kCardWidth - 3);
        const double corner = m_wide * 3.18 / kCardWidth; // the corners of ISO/IEC 7810
        paintCard(painter, card, corner, mixed(t.card, t.primary, .14), t.primary, 3);
        const QRectF chip(card.left() + m_wide * .12, card.top() + card.height() * .36, m_wide * .13, m_wide * .1);
        paintCard(painter, chip, m_wide * .015, t.left, t.leftEdge, 1.5);
    }

private:
    const Look &m_look;
    double m_wide = kCardWidth * kPlainPixels;
};

RulerRow::RulerRow(const Look &look, QWidget *parent)
    : SettingRow(look, tr("Measure it with a card"),
                 tr("Hold a bank card against the screen, its left edge on the left edge of this one, and move the "
                    "slider until both are as wide."),
                 parent),
      m_slider(new QSlider(Qt::Horizontal, this)),
      m_card(new Card(look, this)),
      m_column(new QVBoxLayout)
{
    m_column->addWidget(m_slider);
    m_column->addWidget(m_card);
    cell()->addLayout(m_column);
    m_slider->setObjectName(QStringLiteral("ruler"));
    m_slider->setAccessibleName(tr("Width of the drawn card in pixels"));
    m_slider->setRange(kLeast, kMost);
    m_slider->setSingleStep(10);
    m_slider->setPageStep(10);
    connect(m_slider, &QSlider::valueChanged, this, [this](int pixels) {
        m_card->setWide(pixels);
        if (!m_showing)
            emit changed(
                [width = screenWidthFor(pixels, screenPixels())](Settings &settings) { settings.screenWidth = width; });
    });
    refresh();
}

double RulerRow::cardPixels(double screenMm, int screenPixels)
{
    return kCardWidth * screenPixels / screenMm;
}

int RulerRow::screenWidthFor(double cardPixels, int screenPixels)
{
    return std::clamp(static_cast<int>(std::lround(kCardWidth * screenPixels / cardPixels)), kNarrowestScreen,
                      kWidestScreen);
}

int RulerRow::screenPixels() const
{
    return screen()->size().width();
}

void RulerRow::show(const Settings &settings)
{
    m_showing = true;
    // While the slider is moved, rounding to whole millimetres must not move it back.
    if (settings.screenWidth == 0)
        m_slider->setValue(static_cast<int>(std::lround(kCardWidth * kPlainPixels)));
    else if (settings.screenWidth != screenWidthFor(m_slider->value(), screenPixels()))
        m_slider->setValue(static_cast<int>(std::lround(cardPixels(settings.screenWidth, screenPixels()))));
    m_showing = false;
}

void RulerRow::refresh()
{
    SettingRow::refresh();
    m_card->update();
    m_slider->update();
}

/// As wide as there is room: a card is 1100 pixels on the finest screens.
double RulerRow::controlWidth(double unit) const
{
    return kMost * std::max(1.0, unit);
}

void RulerRow::setControlSizes(double width, double unit)
{
    m_column->setSpacing(whole(12 * unit));
    m_slider->setFixedSize(whole(width), whole(controlHeight(unit)));
    m_card->setFixedHeight(whole(std::min(width * kCardHeight / kCardWidth, 250 * unit)));
}

} // namespace matside
