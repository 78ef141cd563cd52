// SPDX-License-Identifier: GPL-3.0-or-later
#include "letters/letterpdf.h"

#include "ui/kit/type.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPdfWriter>
#include <QTextDocument>

namespace matside {

namespace {

constexpr int kDotsAnInch = 300;
constexpr double kMargin = 20; // mm
constexpr double kPoints = 11; // of its type

} // namespace

QByteArray letterPdf(const QString &letter)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(QCoreApplication::translate("LetterPdf", "Letter to your teacher"));
        writer.setCreator(QStringLiteral("Matside"));
        writer.setResolution(kDotsAnInch);
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                         QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter));
        QTextDocument document;
        QFont font = typeface(16);
        font.setPointSizeF(kPoints);
        document.setDefaultFont(font);
        document.setDocumentMargin(0);
        document.setPlainText(letter);
        document.print(&writer);
    }
    return bytes;
}

} // namespace matside
