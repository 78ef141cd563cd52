// SPDX-License-Identifier: GPL-3.0-or-later
// What the measurements compare with: an empty window, or one in which a figure moves 30 times a second and nothing else.
#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QPainter>
#include <QTimer>

#include <chrono>
#include <cmath>
#include <cstring>

namespace {

/// Twelve limbs with gradients, a ring and a number, as in the room of a session.
class Figure final : public QWidget
{
public:
    explicit Figure(QWidget *parent) : QWidget(parent)
    {
        m_time.setTimerType(Qt::PreciseTimer);
        m_time.setInterval(std::chrono::milliseconds{33});
        connect(&m_time, &QTimer::timeout, this, [this] {
            m_now += .033;
            update(180, 150, 820, 430); // the figure's own rectangle
        });
        m_time.start();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(rect(), QColor(0xF8, 0xF0, 0xE6));
        for (int limb = 0; limb < 12; ++limb) {
            const double angle = std::sin(m_now + limb) * .6;
            const QPointF from(240 + limb * 50, 380);
            const QPointF to = from + QPointF(std::cos(angle), std::sin(angle)) * 150;
            QLinearGradient shade(from, to);
            shade.setColorAt(0, QColor(0x24, 0x50, 0x5B));
            shade.setColorAt(1, QColor(0x8F, 0xD0, 0xD3));
            painter.setPen(QPen(QBrush(shade), 44, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(from, to);
        }
        painter.setPen(QPen(QColor(0xA6, 0x3A, 0x22), 14));
        painter.drawArc(QRectF(840, 160, 140, 140), 90 * 16, static_cast<int>(std::fmod(m_now, 5.0) * 72 * 16));
        QFont font = this->font();
        font.setPixelSize(80);
        painter.setFont(font);
        painter.drawText(QRectF(840, 160, 140, 140), Qt::AlignCenter, QString::number(static_cast<int>(m_now) % 10));
    }

private:
    QTimer m_time;
    double m_now = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    const bool moves = argc > 1 && std::strcmp(argv[1], "--moves") == 0;
    if (moves)
        window.setCentralWidget(new Figure(&window));
    else
        window.setCentralWidget(new QLabel(QStringLiteral("Nothing"), &window));
    window.show();
    return QApplication::exec();
}
