// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/personrow.h"

#include "figures/paint/figurepainter.h"
#include "ui/kit/choicebutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/paint/icons.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"
#include "ui/session/sessiontext.h"
#include "ui/shell/look.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QGridLayout>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace matside {

namespace {

constexpr double kPicture = 116; // at unit 1: how high the picture is, and the name under it
constexpr double kName = 40;
constexpr double kNameType = 18;
constexpr double kLeastType = 11;
constexpr int kGap = 14;            // pixels
constexpr double kLeastWidth = 112; // of a portrait: more of them in the next line
constexpr double kRound = 16;
constexpr double kAround = 1.14;  // room about the person, of their size
constexpr double kOverHead = .08; // and for their hair

Picture seated(const FigurePainter &painter, const QString &person)
{
    Picture picture = painter.still(QStringLiteral("seated"));
    picture.support = QStringLiteral("none");
    picture.person = person;
    return picture;
}

/// The stage that is so large that the person in it just fills the box.
QRectF stageAround(const FigurePainter &painter, const Picture &picture, const QRectF &box)
{
    const QRectF stage(0, 0, 1600, 900);
    QRectF body = painter.bounds(stage, picture);
    body.setTop(body.top() - kOverHead * body.height());
    const double scale = std::min(box.width() / body.width(), box.height() / body.height()) / kAround;
    const QPointF corner = box.center() - body.center() * scale;
    return {corner, stage.size() * scale};
}

/// How many portraits stand side by side in a row of this width.
int columnsFor(int count, double width, double unit)
{
    return std::clamp(static_cast<int>((width + kGap) / (kLeastWidth * std::min(unit, 1.0) + kGap)), 1,
                      std::max(1, count));
}

} // namespace

class PersonRow::Portrait final : public ChoiceButton
{
public:
    Portrait(const Look &look, const FigurePainter &painter, const Person &person, QWidget *parent)
        : ChoiceButton(Shape::Card, figureWords(person.title), parent),
          m_look(look),
          m_painter(painter),
          m_picture(seated(painter, person.id))
    {
        setObjectName(QStringLiteral("person-") + person.id);
        setAccessibleDescription(figureWords(person.describes));
    }

    void setUnit(double unit)
    {
        m_unit = unit;
        refresh();
    }
    void refresh()
    {
        m_pixmap = {};
        update();
    }

    bool fits() const override { return widthOf(text(), font()) <= room(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        const Tokens &t = tokensOf(palette());
        const QRectF box = visibleRect();
        const QRectF picture(box.topLeft(), QSizeF(box.width(), kPicture * m_unit));
        paintCard(painter, box, kRound,
                  touched(*this, isChecked() ? mixed(t.card, t.primary, t.dark ? .22 : .12) : t.card));
        paintPicture(picture.size());
        QPainterPath clip;
        clip.addRoundedRect(box, kRound, kRound);
        painter.save();
        painter.setClipPath(clip);
        painter.drawPixmap(picture.topLeft(), m_pixmap);
        painter.restore();
        paintText(painter, QRectF(box.left(), picture.bottom(), box.width(), kName * m_unit), text(), font(), t.ink);
        paintCard(painter, box, kRound, Qt::transparent, isChecked() ? t.primary : t.control, isChecked() ? 4 : 1.5);
        if (isChecked())
            paintMark(painter, picture);
        if (hasFocus())
            paintFocus(painter, box, kRound, t.focus);
    }

private:
    [[nodiscard]] double room() const { return visibleRect().width() - 12; }
    [[nodiscard]] QFont font() const
    {
        const double pixels = pixelsFor(text(), kNameType * m_unit, kLeastType, QFont::DemiBold, room());
        return typeface(pixels, isChecked() ? QFont::DemiBold : QFont::Medium);
    }

    /// A check mark: the thicker line of the chosen picture alone is easily missed.
    void paintMark(QPainter &painter, const QRectF &picture) const
    {
        const Tokens &t = tokensOf(palette());
        const double disc = 11 * m_unit;
        const QPointF centre = picture.topRight() + QPointF(-disc - 9, disc + 9);
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.primary);
        painter.drawEllipse(centre, disc, disc);
        paintGlyph(painter, Glyph::Check, centre, disc, t.onPrimary);
    }

    void paintPicture(const QSizeF &size)
    {
        const double ratio = devicePixelRatioF();
        if (m_pixmap.size() == (size * ratio).toSize())
            return;
        m_pixmap = QPixmap((size * ratio).toSize());
        m_pixmap.setDevicePixelRatio(ratio);
        QPainter painter(&m_pixmap);
        Scene scene;
        scene.decoration = false;
        scene.cues = false;
        scene.canvas = QRectF(QPointF(), size);
        m_painter.paint(painter, stageAround(m_painter, m_picture, scene.canvas), m_picture, m_look.figure, scene);
    }

    const Look &m_look;
    const FigurePainter &m_painter;
    matside::Picture m_picture;
    QPixmap m_pixmap;
    double m_unit = 1;
};

PersonRow::PersonRow(const Look &look, const FigurePainter &painter, QWidget *parent)
    : SettingRow(look, tr("Who you see"), tr("The person in the pictures. Everybody moves in the same way."), parent),
      m_group(new QButtonGroup(this)),
      m_grid(new QGridLayout)
{
    setAccessibleName(tr("Who you see"));
    m_grid->setSpacing(kGap);
    cell()->addLayout(m_grid);
    cell()->addStretch(1);
    for (const Person &person : painter.library().persons()) {
        auto *portrait = new Portrait(look, painter, person, this);
        m_group->addButton(portrait, static_cast<int>(m_portraits.size()));
        m_portraits.push_back(portrait);
        const auto choose = [this, id = person.id](bool on) {
            if (on)
                emit changed([id](Settings &settings) { settings.person = id; });
        };
        connect(portrait, &Portrait::toggled, this, choose);
        connect(portrait, &Portrait::clicked, this, choose); // the first person is shown before one was chosen
    }
    PersonRow::refresh();
}

PersonRow::~PersonRow() = default;

void PersonRow::show(const Settings &settings)
{
    if (m_portraits.empty())
        return;
    const QString wanted = QStringLiteral("person-") + settings.person;
    const auto found = std::find_if(m_portraits.begin(), m_portraits.end(),
                                    [&wanted](const Portrait *portrait) { return portrait->objectName() == wanted; });
    Portrait *chosen = found != m_portraits.end() ? *found : m_portraits.front();
    const QSignalBlocker quiet(chosen); // showing the settings asks for nothing
    chosen->setChecked(true);
}

void PersonRow::refresh()
{
    SettingRow::refresh();
    for (Portrait *portrait : m_portraits)
        portrait->refresh();
}

/// As wide as there is room.
double PersonRow::controlWidth(double unit) const
{
    return 1600 * std::max(1.0, unit);
}

void PersonRow::setControlSizes(double width, double unit)
{
    const int count = static_cast<int>(m_portraits.size());
    const int columns = columnsFor(count, width, unit);
    const double wide = std::min(220 * unit, (width + kGap) / columns - kGap);
    for (int index = 0; index < count; ++index) {
        Portrait *portrait = m_portraits[static_cast<std::size_t>(index)];
        portrait->setUnit(unit);
        setVisibleWidth(portrait, std::floor(wide));
        setVisibleHeight(portrait, (kPicture + kName) * unit);
        m_grid->removeWidget(portrait);
        m_grid->addWidget(portrait, index / columns, index % columns);
    }
}

} // namespace matside
