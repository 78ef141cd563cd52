// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/notice.h"

#include "ui/kit/actionbutton.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/textscale.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

#include <QPainter>

#include <algorithm>
#include <chrono>

namespace matside {

namespace {

constexpr int kShadow = 16;
// Of its type: the height of a line, what is beside the words, over and under them.
constexpr double kLine = 1.25;
constexpr double kBeside = 2.4;
constexpr double kAround = .85;
constexpr double kLeastType = 14; // pixels, in a room that holds no more
constexpr std::chrono::milliseconds kGlance{1200};
/// For each letter: 17 letters a second are read easily (docs/sources.md, "Legibility").
constexpr std::chrono::milliseconds kReading{60};

} // namespace

Notice::Notice(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("notice"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_time.setSingleShot(true);
    connect(&m_time, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void Notice::tell(const QString &words)
{
    m_offers = false;
    begin(words, kGlance + kReading * words.size());
}

void Notice::offer(const QString &words, const QString &action, std::chrono::milliseconds length)
{
    m_offers = true;
    if (m_action == nullptr) {
        m_action = new ActionButton(ActionButton::Kind::Quiet, this);
        m_action->setObjectName(QStringLiteral("noticeAction"));
        connect(m_action, &ActionButton::clicked, this, [this] {
            drop();
            emit acted();
        });
    }
    m_action->setFace(action, Glyph::None, {});
    m_action->setAccessibleDescription(words);
    begin(words, length);
}

void Notice::begin(const QString &words, std::chrono::milliseconds length)
{
    m_words = words;
    m_length = length;
    setAccessibleName(words);
    setAttribute(Qt::WA_TransparentForMouseEvents, !m_offers);
    if (m_action)
        m_action->setVisible(m_offers);
    m_waits = m_room.isEmpty();
    if (m_waits)
        return hide();
    show();
    arrange();
    m_time.start(length);
}

void Notice::setRoom(const QRect &room)
{
    m_room = room;
    if (m_waits && !room.isEmpty())
        return begin(m_words, m_length);
    if (isVisible() && room.isEmpty()) {
        m_waits = true;
        m_time.stop();
        hide();
    }
    arrange();
}

void Notice::drop()
{
    m_waits = false;
    hide();
}

QRect Notice::card() const
{
    return geometry().adjusted(kShadow, kShadow, -kShadow, -kShadow);
}

void Notice::set(double pixels)
{
    m_pixels = pixels;
    m_lines = balanced(m_words, typeface(pixels, QFont::DemiBold), m_room.width() - pixels * kBeside - actionWidth());
}

/// Of the button and the room beside it, in pixels.
double Notice::actionWidth() const
{
    return m_offers ? widthOf(m_action->text(), typeface(m_pixels, QFont::DemiBold)) + m_pixels * 3 : 0;
}

void Notice::arrange()
{
    if (isHidden())
        return;
    const auto high = [this] {
        const double words = m_pixels * (kAround + kLine * static_cast<double>(m_lines.size()));
        return m_offers ? std::max<double>(words, kLeastTarget) : words;
    };
    set(std::max(18.0, std::min(parentWidget()->width(), parentWidget()->height()) * .035) * textScaleOf(*this));
    while (high() > m_room.height() && m_pixels > kLeastType)
        set(std::max(kLeastType, m_pixels * .95));
    double wide = 0;
    for (const QString &line : m_lines)
        wide = std::max(wide, widthOf(line, typeface(m_pixels, QFont::DemiBold)) + m_pixels * kBeside);
    wide += actionWidth();
    setGeometry(QRectF(m_room.center().x() - wide / 2, m_room.bottom() + 1 - high(), wide, high())
                    .toAlignedRect()
                    .adjusted(-kShadow, -kShadow, kShadow, kShadow));
    if (m_offers) {
        const QRectF box = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
        const double button = actionWidth() - m_pixels * .3;
        m_action->setTypeSize(m_pixels);
        m_action->setVisibleRect({box.right() - button, box.top(), button, box.height()});
    }
    raise();
    update();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const Tokens &t = tokensOf(palette());
    const QRectF box = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    const double radius = std::min(box.height() / 2, m_pixels * 1.05);
    paintShadow(painter, box, radius, 14, 4, t.shadow, .3);
    paintCard(painter, box, radius, t.ink);
    const double words = box.width() - (m_offers ? actionWidth() : 0);
    double y = box.center().y() - m_pixels * kLine * static_cast<double>(m_lines.size()) / 2;
    for (const QString &line : m_lines) {
        paintText(painter, QRectF(box.left(), y, words, m_pixels * kLine), line,
                  typeface(m_pixels, QFont::DemiBold), t.card);
        y += m_pixels * kLine;
    }
}

} // namespace matside
