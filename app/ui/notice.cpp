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

} // namespace

Notice::Notice(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setObjectName(QStringLiteral("notice"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_time.setSingleShot(true);
    m_time.setInterval(std::chrono::milliseconds{1800});
    connect(&m_time, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void Notice::tell(const QString &words)
{
    m_words = words;
    setAccessibleName(words);
    const double pixels = std::max(18.0, parentWidget()->height() * .035);
    const double wide = widthOf(words, typeface(pixels, QFont::DemiBold)) + pixels * 2.4;
    const double high = pixels * 2.1;
    setGeometry(QRectF((parentWidget()->width() - wide) / 2, parentWidget()->height() * .02, wide, high)
                    .toAlignedRect()
                    .adjusted(-kShadow, -kShadow, kShadow, kShadow));
    raise();
    show();
    update();
    m_time.start();
}

void Notice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const Tokens &t = m_look.tokens;
    const QRectF box = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    paintShadow(painter, box, box.height() / 2, 14, 4, t.shadow, .3);
    paintCard(painter, box, box.height() / 2, t.ink);
    paintText(painter, box, m_words, typeface(box.height() / 2.1, QFont::DemiBold), t.card);
}

} // namespace matside
