// SPDX-License-Identifier: GPL-3.0-or-later
// The text size of the person holds on every page, every sheet and every key cap, and nothing is cut by it.
#include "ui/kit/actionbutton.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/notice.h"
#include "ui/kit/textscroll.h"
#include "views.h"

#include <QScrollArea>

#include <map>

namespace matside {

namespace {

class TextSizeTest : public test::Views
{
protected:
    void setSize(double textSize)
    {
        Settings settings = m_window->settings();
        settings.textSize = textSize;
        m_window->choose(settings);
        QCoreApplication::processEvents();
    }

    QWidget &shown(const View &view) { return Views::shown(*m_window, view); }

    /// The sum of the sizes of type of all labels, in pixels; of the sheet that has none, of its button.
    [[nodiscard]] static double type(const QWidget &view)
    {
        double sum = 0;
        for (const FittedLabel *label : view.findChildren<FittedLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                sum += label->fit().font.pixelSize();
        }
        if (sum > 0)
            return sum;
        const auto *close = view.findChild<ActionButton *>(QStringLiteral("readingClose"));
        return close ? close->wordType() : 0;
    }

    /// Buttons and fields that lie over one another, by object name.
    [[nodiscard]] static std::vector<QString> overlapping(const QWidget &view)
    {
        std::vector<const QWidget *> parts;
        for (const QWidget *part : view.findChildren<QWidget *>()) {
            const bool is = qobject_cast<const ActionButton *>(part) || qobject_cast<const QAbstractScrollArea *>(part);
            if (is && part->isVisible())
                parts.push_back(part);
        }
        const auto seen = [](const QWidget *part) {
            return part->geometry().adjusted(kControlMargin, kControlMargin, -kControlMargin, -kControlMargin);
        };
        std::vector<QString> found;
        for (const QWidget *one : parts) {
            for (const QWidget *other : parts) {
                if (one < other && one->parentWidget() == other->parentWidget() && seen(one).intersects(seen(other)))
                    found.push_back(one->objectName() + QLatin1Char('/') + other->objectName());
            }
        }
        return found;
    }

    const std::unique_ptr<MainWindow> m_window = windowWith();
};

} // namespace

TEST_F(TextSizeTest, HoldsOnEveryPageAndSheet)
{
    for (const View &view : views()) {
        setSize(1);
        const double before = type(shown(view));
        setSize(1.6);
        EXPECT_GE(type(shown(view)), before * 1.3) << view.name;
        setSize(.8);
        EXPECT_LE(type(shown(view)), before) << view.name;
    }
}

TEST_F(TextSizeTest, NothingGetsSmallerByALargerOne)
{
    const auto sizes = [](const QWidget &view) {
        std::map<const QWidget *, double> found;
        for (const FittedLabel *label : view.findChildren<FittedLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                found[label] = label->fit().font.pixelSize();
        }
        for (const ActionButton *button : view.findChildren<ActionButton *>()) {
            if (button->isVisible())
                found[button] = button->wordType();
        }
        return found;
    };
    for (const QSize &size : test::kSizes) {
        m_window->resize(size);
        for (const View &view : views()) {
            setSize(1);
            const auto before = sizes(shown(view));
            setSize(1.6);
            for (const auto &[part, larger] : sizes(shown(view))) {
                const auto there = before.find(part);
                EXPECT_GE(larger, there == before.end() ? 0 : there->second - .5)
                    << view.name << ' ' << part->objectName().toStdString() << ' ' << size.width();
            }
        }
    }
}

TEST_F(TextSizeTest, HoldsForTheTextsThatAreRead)
{
    for (const View &view : views()) {
        if (const QLatin1String name(view.name); name != QLatin1String("readingSheet") && name != QLatin1String("stepSheet"))
            continue;
        constexpr int kWide = 500;
        setSize(1);
        const int before = shown(view).findChild<TextScroll *>()->heightAt(kWide);
        setSize(1.6);
        EXPECT_GT(shown(view).findChild<TextScroll *>()->heightAt(kWide), before * 1.6) << view.name;
    }
}

TEST_F(TextSizeTest, ChangesWhatIsShownAtOnce)
{
    for (const View &view : views()) {
        setSize(1);
        const QWidget &there = shown(view);
        const double before = type(there);
        setSize(1.6);
        EXPECT_GT(type(there), before) << view.name;
    }
}

TEST_F(TextSizeTest, NothingIsCutByIt)
{
    for (const QSize &size : test::kAllSizes) {
        m_window->resize(size);
        for (const double textSize : {.8, 1.6}) {
            setSize(textSize);
            for (const View &view : views()) {
                const QWidget &there = shown(view);
                const std::string when = QStringLiteral("%1 %2x%3 text %4").arg(QLatin1String(view.name)).arg(size.width())
                                             .arg(size.height()).arg(textSize).toStdString();
                EXPECT_THAT(test::clipped(there), testing::IsEmpty()) << when;
                EXPECT_THAT(overlapping(there), testing::IsEmpty()) << when;
            }
        }
    }
}

TEST_F(TextSizeTest, KeyCapsAndNoticesFollow)
{
    const std::vector<View> all = views();
    setSize(1);
    const auto caps = [&] {
        const QWidget &sheet = shown(*std::ranges::find(all, std::string_view("keysSheet"), [](const View &view) { return std::string_view(view.name); }));
        const QWidget *rows = sheet.findChild<QScrollArea *>(QStringLiteral("keysScroll"))->widget();
        int high = 0;
        for (const QWidget *part : rows->findChildren<QWidget *>()) {
            if (qobject_cast<const FittedLabel *>(part) == nullptr)
                high = std::max(high, part->height());
        }
        return high;
    };
    const int capsBefore = caps();
    const auto notice = [&] {
        shown(all[0]);
        m_window->tell(QStringLiteral("Sound is back"));
        return m_window->findChild<Notice *>()->card().height();
    };
    const int noticeBefore = notice();
    setSize(1.6);
    EXPECT_GT(caps(), capsBefore * 1.3);
    EXPECT_GT(notice(), noticeBefore * 1.2);
}

} // namespace matside
