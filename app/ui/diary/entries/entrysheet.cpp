// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diary/entries/entrysheet.h"

#include "ui/after/ratingrow.h"
#include "ui/diary/entries/entrytext.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/paint/drawing.h"
#include "ui/kit/panel.h"
#include "ui/kit/textscale.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"
#include "ui/shell/accessibles.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>

#include <algorithm>
#include <initializer_list>

namespace matside {

namespace {

constexpr int kRing = 8; // pixels around what was done, for the ring of the focus
constexpr int kBar = 20; // pixels at the right, of the scroll bar and before it

QString htmlOf(const DiaryEntry &entry, const QColor &ink, const QColor &soft)
{
    QString rows;
    for (const EntryLine &line : linesOf(entry))
        rows += QStringLiteral("<tr><td style='color:%1;padding:0 14px 7px 0'>%2</td><td style='color:%3;padding:0 0 7px 0'>%4</td></tr>")
                    .arg(soft.name(), line.name.toHtmlEscaped(), ink.name(), line.value.toHtmlEscaped());
    return QStringLiteral("<table cellspacing='0'>%1</table>").arg(rows);
}

/// What was done. It takes the focus: a screen reader reads it, and the sheet scrolls to it.
class Facts final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLabel::paintEvent(event);
        if (!hasFocus())
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintFocus(painter, QRectF(rect()).adjusted(8, 8, -8, -8), 4, tokensOf(palette()).focus);
    }
};

} // namespace

EntrySheet::EntrySheet(const Look &look, QWidget *parent)
    : Sheet(parent),
      m_look(look),
      m_panel(new Panel(Panel::Shape::Card, this)),
      m_title(new FittedLabel(m_panel)),
      m_scroll(new QScrollArea(m_panel)),
      m_content(new QWidget),
      m_facts(new Facts(m_content)),
      m_asked(new FittedLabel(m_content)),
      m_beforeName(new FittedLabel(m_content)),
      m_before(new RatingRow(look, tr("Before"), m_content)),
      m_afterName(new FittedLabel(m_content)),
      m_after(new RatingRow(look, tr("After"), m_content)),
      m_note(new QPlainTextEdit(m_content)),
      m_delete(new ActionButton(ActionButton::Kind::Ghost, m_panel)),
      m_close(new ActionButton(ActionButton::Kind::Quiet, m_panel)),
      m_keep(new ActionButton(ActionButton::Kind::Primary, m_panel)),
      m_column(new QVBoxLayout(m_panel)),
      m_halves(new QBoxLayout(QBoxLayout::LeftToRight, m_content)),
      m_said(new QVBoxLayout),
      m_foot(new QHBoxLayout)
{
    setObjectName(QStringLiteral("entrySheet"));
    build();
    layOut();
    refresh();
}

void EntrySheet::build()
{
    m_title->setObjectName(QStringLiteral("entryTitle"));
    m_title->setHeightByText(true);
    m_scroll->setWidget(m_content);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_facts->setObjectName(QStringLiteral("entryFacts"));
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::RichText);
    m_facts->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_facts->setFocusPolicy(Qt::StrongFocus);
    m_facts->setContentsMargins(kRing, kRing, kRing, kRing);
    m_asked->setHeightByText(true);
    m_before->setObjectName(QStringLiteral("entryBefore"));
    m_after->setObjectName(QStringLiteral("entryAfter"));
    m_facts->setProperty(kIsGroup, true);
    m_facts->setAccessibleName(tr("What was done"));
    for (FittedLabel *told : {m_title, m_asked, m_beforeName, m_afterName})
        told->setToldElsewhere(); // as name and description of the sheet, and as names of the ratings
    m_beforeName->setText(tr("Before"));
    m_afterName->setText(tr("After"));
    m_note->setObjectName(QStringLiteral("entryNote"));
    m_note->setPlaceholderText(tr("A note for yourself"));
    m_note->setAccessibleName(tr("A note for yourself"));
    m_note->setTabChangesFocus(true);
    m_note->setFrameShape(QFrame::StyledPanel); // MatStyle paints the field
    m_note->viewport()->setAutoFillBackground(false);
    m_delete->setObjectName(QStringLiteral("entryDelete"));
    m_delete->setFace(tr("Delete"), Glyph::None, {});
    m_close->setObjectName(QStringLiteral("entryClose"));
    m_close->setFace(tr("Close"), Glyph::None, tr("Esc"));
    m_keep->setObjectName(QStringLiteral("entryKeep"));
    m_keep->setFace(tr("Keep changes"), Glyph::Check, {});
    connect(m_keep, &ActionButton::clicked, this, &EntrySheet::keep);
    connect(m_close, &ActionButton::clicked, this, &EntrySheet::close);
    connect(m_delete, &ActionButton::clicked, this, [this] {
        close();
        emit deletionWanted(m_entry);
    });
}

void EntrySheet::layOut()
{
    auto *middle = new QVBoxLayout(this);
    middle->setContentsMargins({});
    addContents(middle, m_panel);
    m_column->addWidget(m_title);
    m_column->addWidget(m_scroll, 1);
    m_column->addLayout(m_foot);
    m_halves->setContentsMargins({});
    m_halves->addWidget(m_facts, 1);
    m_halves->addLayout(m_said, 1);
    m_said->setSpacing(4);
    m_said->addWidget(m_asked);
    m_said->addWidget(m_beforeName);
    addContents(m_said, m_before);
    m_said->addWidget(m_afterName);
    addContents(m_said, m_after);
    m_said->addWidget(m_note, 1);
    m_foot->addWidget(m_delete);
    m_foot->addStretch(1);
    m_foot->addWidget(m_close);
    m_foot->addWidget(m_keep);
    std::vector<QWidget *> controls{m_facts};
    for (const RatingRow *row : {m_before, m_after}) {
        for (QAbstractButton *number : row->findChildren<QAbstractButton *>())
            controls.push_back(number);
    }
    for (QWidget *control : std::initializer_list<QWidget *>{m_note, m_keep, m_delete, m_close})
        controls.push_back(control);
    setControls(controls);
}

void EntrySheet::open(const DiaryEntry &entry)
{
    m_entry = entry;
    m_title->setText(tr("%1 · %2").arg(beganText(entry, entry.day().year()), entry.title));
    m_asked->setText(entry.answer.asked.isEmpty() ? tr("What you said") : entry.answer.asked);
    m_before->setRating(entry.answer.before);
    m_after->setRating(entry.answer.after);
    m_note->setPlainText(entry.answer.note);
    QStringList facts;
    for (const EntryLine &line : linesOf(entry))
        facts << line.name + QStringLiteral(": ") + line.value;
    m_facts->setAccessibleDescription(facts.join(QStringLiteral(". ")) + u'.');
    setAccessibleDescription(m_facts->accessibleDescription() + u' ' + m_asked->text());
    setAccessibleName(tr("%1, %2").arg(beganText(entry, entry.day().year()), entry.title));
    refresh();
    showWithFocus();
}

Answer EntrySheet::answer() const
{
    Answer answer = m_entry.answer;
    answer.before = m_before->rating();
    answer.after = m_after->rating();
    answer.note = m_note->toPlainText().trimmed();
    if (answer.asked.isEmpty() && (answer.before || answer.after))
        answer.asked = tr("How did it feel?");
    return answer;
}

void EntrySheet::keep()
{
    const Answer said = answer();
    close();
    if (said != m_entry.answer)
        emit changed(m_entry.id, said);
}

void EntrySheet::refresh()
{
    m_title->setInk(tokens().ink);
    for (FittedLabel *label : {m_asked, m_beforeName, m_afterName})
        label->setInk(tokens().soft);
    QPalette palette = paletteOf(tokens());
    palette.setColor(QPalette::Base, Qt::transparent);
    palette.setColor(QPalette::PlaceholderText, tokens().soft);
    m_note->setPalette(palette);
    m_before->refresh();
    m_after->refresh();
    m_facts->setText(htmlOf(m_entry, tokens().ink, tokens().soft));
    update();
}

/// Esc leaves the note; every other key is typed into it.
bool EntrySheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_keep->setFocus();
        return true;
    }
    if (event->type() == QEvent::FocusIn) {
        if (auto *part = qobject_cast<QWidget *>(watched); part && m_content->isAncestorOf(part))
            m_scroll->ensureWidgetVisible(part, 0, 24);
    }
    return Sheet::eventFilter(watched, event);
}

/// All sizes follow the window; the layouts place the parts.
void EntrySheet::arrange()
{
    const double scale = textScaleOf(*this);
    const double larger = std::max(1.0, scale);
    const double u = std::clamp(std::min(width() / 1280.0, height() / 800.0), .7, 3.0);
    const double wide = std::min(width() - 32.0, 1120 * u * larger);
    const double pad = std::max(18.0, 40 * u);
    const double type = std::max(15.0, 18 * u) * scale;
    const bool beside = wide >= 820 * larger;
    const double high = std::min(height() - 32.0, beside ? 680 * u * larger : std::max(900.0, 1000 * u) * larger);
    m_panel->setRadius(34 * std::max(u, .75));
    setVisibleWidth(m_panel, wide);
    setVisibleHeight(m_panel, high);
    m_column->setContentsMargins(whole(pad), whole(pad * .75), whole(pad), whole(pad * .75));
    m_column->setSpacing(whole(std::max(10.0, 16 * u)));
    m_title->setSpec({std::max(22.0, 32 * u) * scale, 18, QFont::DemiBold, 3, 1.15});
    for (FittedLabel *label : {m_beforeName, m_afterName}) {
        label->setSpec({type, 13, QFont::DemiBold, 1, 1.2});
        label->setFixedHeight(whole(type * 1.5));
    }
    m_asked->setSpec({type, 13, QFont::Medium, 3, 1.25});
    m_facts->setFont(typeface(type));
    m_note->setFont(typeface(type));
    m_note->setMinimumHeight(whole(type * 5) + 2 * kControlMargin);
    for (ActionButton *button : {m_delete, m_close, m_keep}) {
        button->setTypeSize(type * 1.05);
        setVisibleHeight(button, std::max<double>(kLeastTarget, 54 * u * scale));
    }
    m_foot->setSpacing(whole(std::max(8.0, 14 * u)));
    m_halves->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_halves->setSpacing(whole(std::max(12.0, 28 * u)));
    const int inside = whole(wide - 2 * pad) - kBar;
    const double half = beside ? (inside - m_halves->spacing()) / 2.0 : inside;
    m_facts->setFixedWidth(whole(half));
    for (RatingRow *row : {m_before, m_after}) {
        row->setUnit(std::min(u * scale, half / 560));
        row->setFixedHeight(row->heightForWidth(whole(half) + 2 * kControlMargin));
    }
    activateLayouts(this);
    m_content->setFixedWidth(inside);
    m_content->resize(inside, std::max(m_scroll->viewport()->height(), m_halves->totalHeightForWidth(inside)));
    activateLayouts(m_content);
}

void EntrySheet::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // a press beside the card loses no note
}

} // namespace matside
