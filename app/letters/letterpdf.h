// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace matside {

/// The bytes of a PDF with this letter, on as many pages of A4 as it takes. Its words can be searched and copied.
[[nodiscard]] QByteArray letterPdf(const QString &letter);

} // namespace matside
