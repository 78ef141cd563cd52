// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routines/routinespage.h"

#include "figures/paint/figurepainter.h"
#include "ui/diary/asksheet.h"
#include "ui/kit/actionbutton.h"
#include "ui/kit/contentsitem.h"
#include "ui/kit/fittedlabel.h"
#include "ui/kit/matstyle.h"
#include "ui/kit/textscale.h"
#include "ui/routines/routinecard.h"
#include "ui/routines/routinepicture.h"
#include "ui/routines/routinetext.h"
#include "ui/session/sessiontext.h"
#include "ui/shell/look.h"
#include "ui/shell/navbar.h"
#include "ui/shell/navigation.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace matside {

namespace {

constexpr double kThreeColumns = 960; // pixels of width, in the standard text size: docs/sources.md, "Layout"
constexpr double kTwoColumns = 620;
constexpr int kMostColumns = 3;

QString cardName(const RoutineEntry &entry)
{
    return QStringLiteral("routine-") + (entry.routine ? entry.routine->id : fileNameOf(entry));
}

} // namespace

RoutinesPage::RoutinesPage(const Look &look, Navigation &navigation, const FigurePainter &painter, PreviewOf previewOf,
                           QWidget *parent)
    : Page(parent),
      m_look(look),
      m_navigation(navigation),
      m_painter(painter),
      m_previewOf(std::move(previewOf)),
      m_scroll(new QScrollArea(this)),
      m_content(new QWidget),
      m_nav(new NavBar(look, navigation, QStringLiteral("routines"), m_content)),
      m_title(new FittedLabel(m_content)),
      m_open(new ActionButton(ActionButton::Kind::Quiet, m_content)),
      m_shipped{new FittedLabel(m_content), new QGridLayout, {}},
      m_own{new FittedLabel(m_content), new QGridLayout, {}},
      m_none(new FittedLabel(m_content)),
      m_sheet(new RoutineSheet(look, painter, this)),
      m_ask(new AskSheet(this)),
      m_column(new QVBoxLayout(m_content)),
      m_top(new QVBoxLayout),
      m_head(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(QStringLiteral("routinesPage"));
    build();
    layOut();
    refresh();
}

void RoutinesPage::build()
{
    m_scroll->setWidget(m_content);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    m_title->setObjectName(QStringLiteral("routinesTitle"));
    m_title->setText(title());
    m_open->setObjectName(QStringLiteral("openRoutine"));
    m_open->setFace(tr("Open a routine…"), Glyph::None, {});
    m_open->setAccessibleDescription(tr("A file that somebody gave you, or that you wrote."));
    m_shipped.heading->setObjectName(QStringLiteral("shippedRoutines"));
    m_shipped.heading->setText(tr("With Matside"));
    m_own.heading->setObjectName(QStringLiteral("ownRoutines"));
    m_own.heading->setText(tr("Your own"));
    m_none->setObjectName(QStringLiteral("noRoutines"));
    m_none->setText(tr("None yet. A routine is one text file: open one that somebody gave you, drop it on this "
                       "window, or write one. It is shown before it is kept."));
    m_none->setHeightByText(true);
    connect(m_open, &ActionButton::clicked, this, &RoutinesPage::chooseFile);
    connect(m_sheet, &RoutineSheet::chosen, this, &RoutinesPage::chosen);
    connect(m_sheet, &RoutineSheet::keepWanted, this, &RoutinesPage::keepWanted);
    connect(m_sheet, &RoutineSheet::readingWanted, this, &RoutinesPage::fileChosen);
    connect(m_sheet, &RoutineSheet::revealWanted, this, &RoutinesPage::revealWanted);
    connect(m_sheet, &RoutineSheet::removalWanted, this, &RoutinesPage::askToRemove);
    const auto keepFocus = [this] {
        if (const QWidget *now = focusWidget(); !now || !now->isVisible()) // the card that had it was made anew meanwhile
            focusCard(cardName(m_sheet->offer().entry), 0);
    };
    connect(m_sheet, &RoutineSheet::closed, this, keepFocus);
    connect(m_ask, &AskSheet::closed, this, keepFocus);
}

void RoutinesPage::layOut()
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins({});
    page->addWidget(m_scroll);
    m_column->setSpacing(0);
    m_column->addLayout(m_top);
    addContents(m_top, m_nav);
    m_title->setContentsMargins(2, 0, 0, 0); // a capital has air at its left
    addContents(m_head, m_title, 1);
    m_head->addWidget(m_open, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_column->addLayout(m_head);
    for (const Group *group : {&m_shipped, &m_own}) {
        m_column->addWidget(group->heading);
        m_column->addLayout(group->grid);
    }
    m_column->addWidget(m_none);
    m_column->addStretch(1);
}

void RoutinesPage::setEntries(const std::vector<RoutineEntry> &entries, const QString &chosen)
{
    const std::vector<RoutineCard *> all = cards();
    const auto focused = std::ranges::find_if(all, [this](const RoutineCard *card) { return card == focusWidget(); });
    const QString name = focused == all.end() ? QString() : (*focused)->objectName();
    const auto place = static_cast<std::size_t>(focused - all.begin());
    m_entries = entries;
    m_chosen = chosen;
    for (Group *group : {&m_shipped, &m_own}) {
        for (RoutineCard *card : std::exchange(group->cards, {})) {
            group->grid->removeWidget(card);
            card->hide();
            card->setObjectName({}); // the new one has it
            card->deleteLater();
        }
    }
    for (const RoutineEntry &entry : m_entries)
        addCard(entry);
    m_none->setVisible(m_own.cards.empty());
    followSheet();
    QWidget *before = m_open;
    for (RoutineCard *card : cards()) {
        setTabOrder(before, card);
        before = card;
    }
    if (!name.isEmpty() && isVisible() && m_sheet->isHidden() && m_ask->isHidden())
        focusCard(name, place);
    setSizes();
}

/// The card of this name; where it is gone, the one that has its place.
void RoutinesPage::focusCard(const QString &name, std::size_t place)
{
    const std::vector<RoutineCard *> all = cards();
    if (all.empty())
        return m_open->setFocus();
    const auto found = std::ranges::find_if(all, [&name](const RoutineCard *card) { return card->objectName() == name; });
    (found == all.end() ? all[std::min(place, all.size() - 1)] : *found)->setFocus();
}

void RoutinesPage::addCard(const RoutineEntry &entry)
{
    RoutineCard::Face face;
    if (entry.routine) {
        const RoutinePreview preview = m_previewOf(*entry.routine);
        face.picture = tellingPicture(*entry.routine, m_painter);
        face.picture.support = preview.program->support;
        face.title = entry.routine->title;
        face.lines = {lengthText(preview.program->duration(), entry.routine->posture), needsText(*entry.routine),
                      preview.voice};
        face.chosen = entry.routine->id == m_chosen;
    } else {
        face.title = fileNameOf(entry);
        face.lines = {tr("It cannot be led yet"), problemsText(entry.problems)};
    }
    face.own = entry.own;
    face.picture.person = m_person;
    face.picture.headRight = m_headRight;
    face.lines.removeAll(QString());
    auto *card = new RoutineCard(m_look, m_painter, face, m_content);
    card->setObjectName(cardName(entry));
    connect(card, &RoutineCard::clicked, this, [this, path = entry.path] { openEntry(path); });
    card->show();
    (entry.own ? m_own : m_shipped).cards.push_back(card);
}

std::vector<RoutineCard *> RoutinesPage::cards() const
{
    std::vector<RoutineCard *> all = m_shipped.cards;
    all.insert(all.end(), m_own.cards.begin(), m_own.cards.end());
    return all;
}

const RoutineEntry *RoutinesPage::entryAt(const QString &path) const
{
    const auto found = std::ranges::find_if(m_entries, [&path](const RoutineEntry &entry) { return entry.path == path; });
    return found == m_entries.end() ? nullptr : &*found;
}

void RoutinesPage::openEntry(const QString &path)
{
    const RoutineEntry *entry = entryAt(path);
    if (!entry)
        return;
    const bool isChosen = entry->routine && entry->routine->id == m_chosen;
    open({*entry, isChosen ? RoutineOffer::State::Chosen : RoutineOffer::State::Listed, {}});
}

/// What the sheet shows of the list has changed, or is gone.
void RoutinesPage::followSheet()
{
    const RoutineOffer &shown = m_sheet->offer();
    if (m_sheet->isHidden() || (shown.state != RoutineOffer::State::Listed && shown.state != RoutineOffer::State::Chosen))
        return;
    const RoutineEntry *entry = entryAt(shown.entry.path);
    if (!entry)
        m_sheet->close();
    else if (entry->routine != shown.entry.routine || entry->problems != shown.entry.problems)
        openEntry(QString(shown.entry.path));
}

void RoutinesPage::open(const RoutineOffer &offer)
{
    m_sheet->open(offer, offer.entry.routine ? m_previewOf(*offer.entry.routine) : RoutinePreview());
}

void RoutinesPage::setSeen(const QString &person, bool headRight)
{
    m_person = person;
    m_headRight = headRight;
    m_sheet->setSeen(person, headRight);
    for (RoutineCard *card : cards())
        card->setSeen(person, headRight);
}

void RoutinesPage::askToRemove(const QString &path)
{
    const RoutineEntry *entry = entryAt(path);
    if (!entry)
        return;
    m_ask->ask({tr("Remove this routine?"),
                tr("%1 goes to the trash of this computer, where you can take it back from. Your diary keeps what you did "
                   "with it.")
                    .arg(fileNameOf(*entry)),
                tr("Remove it"), ActionButton::Kind::Pain, tr("Keep it")},
               [this, path] { emit removalWanted(path); });
}

/// Nothing waits for the dialog.
void RoutinesPage::chooseFile()
{
    delete m_dialog;
    m_dialog = new QFileDialog(this, tr("Open a routine"));
    m_dialog->setObjectName(QStringLiteral("routineFile"));
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setNameFilters({tr("Routines (*.toml)"), tr("All files (*)")});
    m_dialog->setFileMode(QFileDialog::ExistingFile);
    connect(m_dialog, &QFileDialog::fileSelected, this, &RoutinesPage::fileChosen);
    m_dialog->open();
}

QString RoutinesPage::title() const
{
    return tr("Routines");
}

QRect RoutinesPage::roomForNotice() const
{
    return m_nav->roomForNotice();
}

void RoutinesPage::refresh()
{
    m_title->setInk(m_look.tokens.ink);
    for (FittedLabel *label : {m_shipped.heading, m_own.heading})
        label->setInk(m_look.tokens.ink);
    m_none->setInk(m_look.tokens.soft);
    for (RoutineCard *card : cards())
        card->refresh();
    for (QWidget *part : findChildren<QWidget *>())
        part->update();
    update();
}

double RoutinesPage::unit() const
{
    return std::min(width(), height()) / (width() > height() ? 800.0 : 900.0) * textScaleOf(*this);
}

void RoutinesPage::setGroupSizes(Group &group, double u)
{
    const double across = width() / std::max(1.0, textScaleOf(*this));
    const int columns = across >= kThreeColumns ? 3 : across >= kTwoColumns ? 2 : 1;
    const int gap = whole(std::max(16.0, 22 * u));
    const double heading = std::max(19.0, 25 * u);
    group.heading->setSpec({.pixels = heading, .least = 15, .weight = QFont::DemiBold});
    group.heading->setFixedHeight(whole(heading * 1.8));
    group.grid->setSpacing(gap);
    group.grid->setContentsMargins(0, 0, 0, group.cards.empty() ? 0 : gap);
    for (int index = 0; index < static_cast<int>(group.cards.size()); ++index) {
        RoutineCard *card = group.cards[static_cast<std::size_t>(index)];
        card->setTypeSize(std::max(15.0, 17 * u));
        group.grid->removeWidget(card);
        group.grid->addWidget(card, index / columns, index % columns);
    }
    for (int column = 0; column < kMostColumns; ++column)
        group.grid->setColumnStretch(column, column < columns ? 1 : 0);
}

/// All sizes follow the window; the layouts place the parts.
void RoutinesPage::setSizes()
{
    const double u = unit();
    const int margin = whole(std::clamp(56 * u, 24.0, std::max(24.0, width() * .05)));
    const double type = std::max(15.0, 18 * u);
    m_nav->setUnit(u);
    m_top->setContentsMargins(0, whole(std::max(8.0, 18 * u)), 0, whole(6 * u));
    m_column->setContentsMargins(margin, 0, margin, whole(24 * u));
    m_title->setSpec({.pixels = std::max(34.0, 56 * u), .least = 20, .weight = QFont::DemiBold});
    m_title->setFixedHeight(whole(std::max(42.0, 70 * u)));
    m_open->setTypeSize(type);
    setVisibleHeight(m_open, std::max<double>(kLeastTarget, 50 * u));
    const bool isUnder = width() / std::max(.8, textScaleOf(*this)) < kTwoColumns;
    m_head->setDirection(isUnder ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_head->setSpacing(whole(std::max(8.0, 16 * u)));
    m_head->setContentsMargins(0, 0, 0, whole(10 * u));
    m_none->setSpec({.pixels = type, .least = 14, .weight = QFont::Medium, .lines = 8, .lineHeight = 1.35});
    setGroupSizes(m_shipped, u);
    setGroupSizes(m_own, u);
    activateLayouts(this);
    m_content->resize(width(), std::max(height(), m_column->totalHeightForWidth(width())));
    activateLayouts(m_content);
    for (QWidget *sheet : std::initializer_list<QWidget *>{m_sheet, m_ask})
        sheet->setGeometry(rect());
}

/// Esc goes back and changes nothing. Arrows go from card to card; the page follows the focus.
void RoutinesPage::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!event->isAutoRepeat())
            m_navigation.goHome();
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        focusNextChild();
        break;
    case Qt::Key_Left:
    case Qt::Key_Up:
        focusPreviousChild();
        break;
    default:
        Page::keyPressEvent(event);
        return;
    }
    if (QWidget *now = focusWidget())
        m_scroll->ensureWidgetVisible(now, 0, 40);
}

void RoutinesPage::resizeEvent(QResizeEvent *)
{
    setSizes();
}

void RoutinesPage::showEvent(QShowEvent *)
{
    emit wanted();
    const std::vector<RoutineCard *> all = cards();
    const auto chosen = std::ranges::find_if(all, [](const RoutineCard *card) { return card->routineFace().chosen; });
    if (chosen != all.end())
        (*chosen)->setFocus();
    else if (!all.empty())
        all.front()->setFocus();
}

void RoutinesPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.tokens.page);
}

} // namespace matside
