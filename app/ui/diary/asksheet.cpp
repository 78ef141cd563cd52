// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/asksheet.h"

#include <utility>

namespace matside {

AskSheet::AskSheet(QWidget *parent) : QuestionSheet(.5, parent)
{
    setObjectName(QStringLiteral("askSheet"));
    first().setObjectName(QStringLiteral("askYes"));
    second().setObjectName(QStringLiteral("askNo"));
    second().setKind(ActionButton::Kind::Quiet);
    connect(&first(), &ActionButton::clicked, this, [this] {
        close();
        std::exchange(m_agreed, [] {})();
    });
}

void AskSheet::ask(const Question &question, std::function<void()> agreed)
{
    m_agreed = std::move(agreed);
    first().setKind(question.kind);
    first().setFace(question.yes, Glyph::None, {});
    second().setFace(question.no, Glyph::None, tr("Esc"));
    setQuestion(question.title, question.words);
    showWithFocus();
}

} // namespace matside
