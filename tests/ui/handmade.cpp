// SPDX-License-Identifier: GPL-3.0-or-later
#include "handmade.h"

#include "figures/files/figurefile.h"
#include "support/shipped.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/choicebutton.h"
#include "ui/kit/crossfade.h"
#include "ui/kit/matstyle.h"
#include "ui/session/dial.h"
#include "ui/after/factscard.h"
#include "ui/kit/fittedlabel.h"
#include "ui/session/headline.h"
#include "ui/session/moresheet.h"
#include "ui/steps/picturecard.h"
#include "ui/session/progressstrip.h"
#include "ui/kit/segmented.h"
#include "ui/start/sidecard.h"
#include "ui/kit/type.h"

#include <QImage>
#include <QStyle>

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace matside::test {

namespace {

/// Pages are painted in the style of the program, also where there is no window around them.
class StyleEnvironment final : public testing::Environment
{
public:
    void SetUp() override { MatStyle::install(); }
};
const testing::Environment *const styleEnvironment = testing::AddGlobalTestEnvironment(new StyleEnvironment);

double linear(double channel)
{
    return channel <= .04045 ? channel / 12.92 : std::pow((channel + .055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return .2126 * linear(colour.redF()) + .7152 * linear(colour.greenF()) + .0722 * linear(colour.blueF());
}

} // namespace

const FigurePainter &painter()
{
    static const FigurePainter shipped([] {
        Result<FigureLibrary> library = loadFigureLibrary(sourcePath(QStringLiteral("resources/figures")));
        EXPECT_TRUE(library.ok());
        return library.ok() ? library.take() : FigureLibrary();
    }());
    return shipped;
}

Navigation &navigation()
{
    static Navigation pages;
    if (pages.entries().empty()) {
        pages.add(QStringLiteral("routine"), QStringLiteral("Home"));
        pages.add(QStringLiteral("steps"), QStringLiteral("Steps"));
        pages.add(QStringLiteral("routines"), QStringLiteral("Routines"));
        pages.add(QStringLiteral("settings"), QStringLiteral("Settings"));
    }
    return pages;
}

const Look &lightLook()
{
    static const Look look = Look::of(Theme::Light);
    return look;
}

Routine smallRoutine()
{
    Routine routine;
    routine.id = QStringLiteral("small");
    routine.title = QStringLiteral("Front of the hips");
    routine.choices = {{QStringLiteral("slides"), QStringLiteral("Slides on each side"), false, {5, 6}, 5}};
    routine.supports = {{QStringLiteral("towel"), QStringLiteral("Folded towel"), true},
                        {QStringLiteral("block"), QStringLiteral("Block, on its flat side"), false},
                        {QStringLiteral("none"), QStringLiteral("Nothing"), false}};
    routine.cards = {
        {QStringLiteral("when-not"), QStringLiteral("When not to"), QStringLiteral("Ask a doctor first.")}};
    return routine;
}

ProgramPtr smallProgram()
{
    auto program = std::make_shared<Program>();
    program->title = QStringLiteral("Front of the hips");
    program->support = QStringLiteral("towel");
    const auto add = [&](const QString &part, std::optional<Side> side, const QString &title, const QString &motion) {
        const int cell = static_cast<int>(program->cells.size());
        Segment segment;
        segment.start = program->duration();
        segment.end = segment.start + std::chrono::seconds{10};
        segment.place.step = cell;
        segment.place.side = side;
        segment.cell = cell;
        segment.part = part;
        segment.motion = motion;
        segment.side = side;
        segment.rep = side ? 3 : 0;
        segment.reps = side ? 12 : 0;
        segment.title = title;
        segment.idle = QStringLiteral("As far as it is easy, and not at all beyond that.");
        program->cells.push_back({segment.place,
                                  part,
                                  title,
                                  part,
                                  title,
                                  segment.idle,
                                  {},
                                  motion,
                                  side,
                                  segment.start,
                                  segment.end});
        program->segments.push_back(segment);
    };
    add(QStringLiteral("Settle"), std::nullopt, QStringLiteral("Twenty characters ok"), QStringLiteral("sit"));
    add(QStringLiteral("Legs"), Side::Left, QStringLiteral("Slide the heel away"), QStringLiteral("slide"));
    add(QStringLiteral("Legs"), std::nullopt, QStringLiteral("Change sides"), QStringLiteral("change-sides"));
    add(QStringLiteral("Legs"), Side::Right, QStringLiteral("Slide the heel away"), QStringLiteral("slide"));
    add(QStringLiteral("Come home"), std::nullopt, QStringLiteral("Roll to one side"), QStringLiteral("roll"));
    return program;
}

Moment slideMoment()
{
    Moment moment;
    moment.duration = std::chrono::seconds{50};
    moment.position = std::chrono::seconds{13};
    moment.cell = 1;
    moment.move = QStringLiteral("slide-out");
    moment.motion = QStringLiteral("slide");
    moment.title = QStringLiteral("Slide the heel");
    moment.stepTitle = moment.title;
    moment.sentence = QStringLiteral("Slowly, and only as far as it is easy.");
    moment.side = Side::Left;
    moment.rep = 3;
    moment.reps = 5;
    moment.moveLeft = Millis{1600};
    moment.moveLength = Millis{5000};
    moment.fraction = .68;
    moment.body.reach = .5;
    moment.ghostReach = .85;
    moment.support = QStringLiteral("towel");
    moment.nextTitle = QStringLiteral("Turn the thigh");
    return moment;
}

std::vector<QString> clipped(const QWidget &widget)
{
    std::vector<QString> found;
    for (const QWidget *part : widget.findChildren<QWidget *>()) {
        if (!part->isVisible())
            continue;
        bool fits = true;
        if (const auto *label = qobject_cast<const FittedLabel *>(part))
            fits = label->fits();
        else if (const auto *button = qobject_cast<const ActionButton *>(part))
            fits = button->fits();
        else if (const auto *choice = qobject_cast<const ChoiceButton *>(part))
            fits = choice->fits();
        else if (const auto *headline = qobject_cast<const Headline *>(part))
            fits = headline->fits();
        else if (const auto *segmented = qobject_cast<const Segmented *>(part))
            fits = segmented->fits();
        else if (const auto *facts = qobject_cast<const FactsCard *>(part))
            fits = facts->fits();
        else if (const auto *picture = qobject_cast<const PictureCard *>(part))
            fits = picture->fits();
        if (!fits)
            found.push_back(part->objectName() + QStringLiteral(": ") + part->accessibleName());
    }
    return found;
}

namespace {

/// Of a label the lines, of a button what can be pressed, of all else the whole.
QRect seen(const QWidget &part, const QWidget &window)
{
    const QPoint origin = part.mapTo(&window, QPoint());
    if (qobject_cast<const QAbstractButton *>(&part))
        return visibleRectOf(part).toAlignedRect().translated(origin);
    const auto *label = qobject_cast<const FittedLabel *>(&part);
    if (!label)
        return part.rect().translated(origin);
    double wide = 0;
    for (const QString &line : label->fit().lines)
        wide = std::max(wide, widthOf(line, label->fit().font));
    const double high = label->fit().lineHeight * static_cast<double>(label->fit().lines.size());
    return QStyle::alignedRect(Qt::LeftToRight, label->alignment(), QSizeF(wide, high).toSize(), part.rect()).translated(origin);
}

bool isReadOrPressed(const QWidget &part)
{
    const auto *label = qobject_cast<const FittedLabel *>(&part);
    return (label && !label->text().isEmpty()) || qobject_cast<const QAbstractButton *>(&part) || qobject_cast<const Headline *>(&part)
        || qobject_cast<const Segmented *>(&part) || qobject_cast<const ProgressStrip *>(&part) || qobject_cast<const Dial *>(&part);
}

} // namespace

std::vector<QString> under(const QWidget &window, const QRect &part)
{
    std::vector<QString> found;
    const auto *sheet = window.findChild<MoreSheet *>();
    for (const QWidget *below : window.findChildren<QWidget *>()) {
        if (!below->isVisible() || !isReadOrPressed(*below))
            continue;
        QRegion both = QRegion(seen(*below, window)) & part;
        if (sheet && sheet->isVisible() && !sheet->isAncestorOf(below))
            both -= sheet->geometry().translated(sheet->parentWidget()->mapTo(&window, QPoint()));
        if (!both.isEmpty())
            found.push_back(below->objectName());
    }
    return found;
}

QImage settled(QWidget &widget)
{
    for (Crossfade *fade : widget.findChildren<Crossfade *>())
        fade->finish();
    return widget.grab().toImage();
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a) + .05;
    const double other = luminance(b) + .05;
    return std::max(one, other) / std::min(one, other);
}

bool alike(const QImage &a, const QImage &b)
{
    constexpr int kHair = 12; // of 255
    if (a.size() != b.size())
        return false;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y);
            const QRgb other = b.pixel(x, y);
            if (std::abs(qRed(one) - qRed(other)) > kHair || std::abs(qGreen(one) - qGreen(other)) > kHair
                || std::abs(qBlue(one) - qBlue(other)) > kHair)
                return false;
        }
    }
    return true;
}

} // namespace matside::test
