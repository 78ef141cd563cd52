// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notice.h"

#include "ui/drawing.h"
#include "ui/type.h"

#include <QPainter>

#include <algorithm>
#include <chrono>

namespace matside {

namespace {

constexpr int kShadow = 16;
constexpr double kDown = .52; // share of the window: over the mat, where no words are
constexpr double kLine = 1.25; // height of a line, of its type
constexpr std::chrono::milliseconds kGlance{1200};
/// For each letter: 17 of them a second are read easily (captions at 160 to 180 words a minute, evidence.md 5).
constexpr std::chrono::milliseconds kReading{60};

} // namespace

Notice::Notice(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setObjectName(QStringLiteral("notice"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_time.setSingleShot(true);
    connect(&m_time, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void Notice::tell(const QString &words)
{
    m_words = words;
    setAccessibleName(words);
    show();
    place();
    m_time.start(kGlance + kReading * words.size());
}

void Notice::keepClearOf(const QRect &sheet)
{
    m_sheet = sheet;
    place();
}

void Notice::place()
{
    if (isHidden())
        return;
    m_pixels = std::max(18.0, std::min(parentWidget()->width(), parentWidget()->height()) * .035);
    const QFont font = typeface(m_pixels, QFont::DemiBold);
    m_lines = balanced(m_words, font, parentWidget()->width() * .8 - m_pixels * 2.4);
    double wide = 0;
    for (const QString &line : m_lines)
        wide = std::max(wide, widthOf(line, font) + m_pixels * 2.4);
    const double high = m_pixels * (.85 + kLine * static_cast<double>(m_lines.size()));
    const double down = m_sheet.isEmpty() ? parentWidget()->height() * kDown : std::max(4.0, m_sheet.top() - high - 10);
    setGeometry(QRectF((parentWidget()->width() - wide) / 2, down, wide, high)
                    .toAlignedRect()
                    .adjusted(-kShadow, -kShadow, kShadow, kShadow));
    raise();
    update();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const Tokens &t = m_look.tokens;
    const QRectF box = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    const double radius = std::min(box.height() / 2, m_pixels * 1.05);
    paintShadow(painter, box, radius, 14, 4, t.shadow, .3);
    paintCard(painter, box, radius, t.ink);
    double y = box.top() + m_pixels * .425;
    for (const QString &line : m_lines) {
        paintText(painter, QRectF(box.left(), y, box.width(), m_pixels * kLine), line,
                  typeface(m_pixels, QFont::DemiBold), t.card);
        y += m_pixels * kLine;
    }
}

} // namespace matside
