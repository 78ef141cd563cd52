// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader calls each page and sheet as it comes.
#include "../window/views.h"
#include "ui/shell/accessibles.h"
#include "ui/shell/page.h"

#include <QAccessible>
#include <QLabel>
#include <QRadioButton>

namespace matside {

namespace {

/// Before the first widget is there, as the program does: Qt asks for the interface of a widget once only.
class NamesTest : public test::Views
{
protected:
    void SetUp() override { installAccessibles(); }
};

} // namespace

TEST_F(NamesTest, EveryPageIsCalledByItsTitleAndEverySheetHasAName)
{
    const auto window = windowWith();
    for (const View &view : views()) {
        const QWidget &there = shown(*window, view);
        if (const auto *page = qobject_cast<const Page *>(&there)) {
            EXPECT_EQ(page->accessibleName(), page->title()) << view.name;
            EXPECT_FALSE(page->title().isEmpty()) << view.name;
        }
        if (qobject_cast<const Sheet *>(&there)) {
            EXPECT_FALSE(there.accessibleName().isEmpty()) << view.name;
        }
    }
}

/// A screen reader says "middle dot", or nothing where its voice does not know the sign.
TEST_F(NamesTest, NoNameHasASignThatIsForTheEyeAlone)
{
    const auto window = windowWith();
    for (const View &view : views()) {
        QWidget &there = shown(*window, view);
        for (QWidget *part : there.findChildren<QWidget *>()) {
            QAccessibleInterface *told = part->isVisible() ? QAccessible::queryAccessibleInterface(part) : nullptr;
            if (!told || told->role() == QAccessible::Client)
                continue;
            for (const QAccessible::Text text : {QAccessible::Name, QAccessible::Description}) {
                for (const QChar sign : QStringLiteral("·⇧←→↑↓"))
                    EXPECT_FALSE(told->text(text).contains(sign)) << view.name << ": " << told->text(text).toStdString();
            }
        }
    }
}

/// Orca reads the labels of a page that comes into view, and the description of a sheet in it: what is both would be said twice.
TEST_F(NamesTest, WhatASheetSaysOfItselfNoLabelSaysAgain)
{
    const auto window = windowWith();
    for (const View &view : views()) {
        const QWidget &there = shown(*window, view);
        if (!qobject_cast<const Sheet *>(&there) || there.accessibleDescription().isEmpty())
            continue;
        const QString told = there.accessibleName() + u' ' + there.accessibleDescription();
        for (QLabel *label : there.findChildren<QLabel *>()) {
            QAccessibleInterface *read = label->isVisible() ? QAccessible::queryAccessibleInterface(label) : nullptr;
            if (!read || read->role() == QAccessible::Client || read->text(QAccessible::Name).isEmpty())
                continue;
            EXPECT_FALSE(told.contains(read->text(QAccessible::Name)))
                << view.name << ": " << read->text(QAccessible::Name).toStdString();
        }
    }
}

TEST_F(NamesTest, EveryChoiceStandsInANamedGroup)
{
    const auto window = windowWith();
    for (const View &view : views()) {
        QWidget &there = shown(*window, view);
        for (QRadioButton *choice : there.findChildren<QRadioButton *>()) {
            const QWidget *group = choice->parentWidget();
            QAccessibleInterface *told = QAccessible::queryAccessibleInterface(choice->parentWidget());
            EXPECT_EQ(told->role(), QAccessible::Grouping) << view.name << ": " << choice->text().toStdString();
            EXPECT_FALSE(told->text(QAccessible::Name).isEmpty()) << view.name;
            EXPECT_EQ(qobject_cast<const Page *>(group), nullptr) << view.name << ": " << choice->text().toStdString();
        }
    }
}

} // namespace matside
