// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../handmade.h"
#include "support/rateddiary.h"
#include "support/shipped.h"
#include "ui/diary/diarypage.h"
#include "ui/kit/segmented.h"
#include "ui/kit/sheets/sheet.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QKeyEvent>

#include <gmock/gmock.h>

#include <functional>
#include <memory>
#include <vector>

namespace matside::test {

/// The window with the shipped routine, and a way to each of its pages and sheets.
class Views : public testing::Test
{
protected:
    struct View final
    {
        const char *name; ///< of the page or the sheet, as an object
        std::function<void(MainWindow &)> show;
    };

    [[nodiscard]] static std::unique_ptr<MainWindow> windowWith(Settings settings = {})
    {
        settings.askBefore = true;
        auto window = std::make_unique<MainWindow>(frontOfHips(), StartChoices{settings, {}}, painter(),
                                                   [](const Options &) { return Millis{600000}; });
        window->setPreview([](const Options &options) { return std::make_shared<const Program>(compiled(options)); });
        window->setDiary(QStringLiteral("/somewhere/diary.sqlite"));
        QObject::connect(window.get(), &MainWindow::diaryPageMade, window.get(), [](DiaryPage *page) {
            QObject::connect(page, &DiaryPage::wanted, page, [page](const DiaryWish &wish) {
                DiaryPart part;
                part.wish = wish;
                part.entries = ratedDiary(40);
                part.first = part.entries.front().day();
                part.last = part.entries.back().day();
                page->setPart(part);
            });
        });
        window->resize(1280, 800);
        window->show();
        return window;
    }

    [[nodiscard]] static std::vector<View> views()
    {
        const auto page = [](const char *id) { return [id](MainWindow &window) { window.showPage(QLatin1String(id)); }; };
        const auto press = [](const char *id, const char *button) {
            return [id, button](MainWindow &window) {
                window.showPage(QLatin1String(id));
                window.findChild<QAbstractButton *>(QLatin1String(button))->click();
            };
        };
        const auto diary = [](int view) {
            return [view](MainWindow &window) {
                window.showPage(QStringLiteral("diary"));
                window.findChild<Segmented *>(QStringLiteral("diaryView"))->setChosen(view);
            };
        };
        const auto key = [](Qt::Key pressed) {
            return [pressed](MainWindow &window) {
                window.showPage(QStringLiteral("routine"));
                QKeyEvent event(QEvent::KeyPress, pressed, Qt::NoModifier);
                QCoreApplication::sendEvent(window.currentWidget(), &event);
            };
        };
        const auto session = [](MainWindow &window) {
            window.began(smallProgram());
            window.moved(slideMoment());
        };
        return {{"startPage", page("routine")},
                {"readingSheet", press("routine", "readFirst")},
                {"beforeSheet", press("routine", "start")},
                {"keysSheet", key(Qt::Key_F1)},
                {"stepsPage", page("steps")},
                {"stepSheet", press("steps", "step-8")},
                {"diaryPage", diary(0)},
                {"trendView", diary(1)},
                {"letterSheet", press("diary", "diaryTell")},
                {"askSheet", press("diary", "diaryRemoveAll")},
                {"settingsPage", page("settings")},
                {"sessionPage", session},
                {"closeSheet", [session](MainWindow &window) { session(window); window.close(); }},
                {"afterPage", [](MainWindow &window) { window.ended({}); }}};
    }

    /// The page or the sheet, shown by the window.
    static QWidget &shown(MainWindow &window, const View &view)
    {
        for (Sheet *sheet : window.findChildren<Sheet *>())
            sheet->close();
        view.show(window);
        QCoreApplication::processEvents();
        for (QWidget *found : window.findChildren<QWidget *>(QLatin1String(view.name))) {
            if (found->isVisible())
                return *found;
        }
        ADD_FAILURE() << view.name;
        return window;
    }
};

} // namespace matside::test
