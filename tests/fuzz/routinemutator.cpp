// SPDX-License-Identifier: GPL-3.0-or-later
#include "routinemutator.h"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace matside::fuzz {

namespace {

using Values = std::vector<std::string_view>;

struct KeyValues final
{
    std::string_view key;
    Values values;
};

const Values kFlags{"true", "false"};
const Values kShares{"0", "0.0", "0.1", "0.3", "0.5", "0.7", "1", "1.0", "1.1", "-0.1"};
const Values kSeconds{"0",  "0.001", "0.1", "1",   "3",   "4",  "5",   "10",
                      "15", "120",   "300", "600", "601", "-1", "nan", "inf"};
const Values kIds{"\"slides\"", "\"slide\"", "\"turns\"",     "\"a\"",   "\"held\"",
                  "\"none\"",   "\"towel\"", "\"breath.in\"", "\"ease\""};
const Values kTexts{
    "\"Slowly.\"",
    "\"{N} of {total}.\"",
    "\"Now the {side} leg, not the {other}.\"",
    "\"{Next}.\"",
    "\"One more.\"",
    "\"\"",
    "\"\\u202E\"",
    "\"\"\"Slowly \\\n  \xC3\xBC"
    "ber.\"\"\"",
    "'{ }'",
    "[{ text = \"One.\", when = { rep = \"first\" } }, { text = \"Two.\", brief = \"2.\", known = true }]",
    "{ text = \"Without.\", when = { support = false } }",
    "\"Breathe in slowly through the nose, let the belly rise first and then the ribs, without any effort at all.\""};
const Values kAny{"[]",         "{}",    "[{}]",       "1979-05-27", "9223372036854775807", "-9223372036854775808",
                  "0x7fffffff", "1e308", "\"\\u0000\""};

/// Every key of the format, with values that are right, at the ends of their ranges, or wrong.
const std::vector<KeyValues> kKeys{
    {"format", {"1", "2", "0"}},
    {"id", kIds},
    {"title", kTexts},
    {"summary", kTexts},
    {"sentence", kTexts},
    {"describes", kTexts},
    {"text", kTexts},
    {"brief", kTexts},
    {"say", kTexts},
    {"with", kTexts},
    {"inside", kTexts},
    {"end", kTexts},
    {"values", {"[1]", "[1, 2]", "[5, 6]", "[1, 12]", "[2, 1]", "[13]"}},
    {"standard", {"1", "2", "5", "12", "true", "false"}},
    {"sides", {"\"both\"", "\"left\"", "\"right\"", "\"weaker-twice\"", "\"alternate\""}},
    {"counts", {"\"together\"", "\"a-side\""}},
    {"sets", {"1", "2", "3", "10", "11", "\"slides\""}},
    {"rounds", {"1", "2", "3", "\"slides\""}},
    {"repetitions", {"[5, 3, 1]", "[1]", "[0]", "[]"}},
    {"rest", {"4", "5", "45", "\"slides\"", "[]"}},
    {"hold", {"1", "20", "600", "\"slides\""}},
    {"breaths", {"1", "3", "10", "11", "\"slides\""}},
    {"optional", kIds},
    {"ease_at_home", kFlags},
    {"posture", {"\"standing\"", "\"prone\"", "\"sideways\""}},
    {"closing", kFlags},
    {"between", kFlags},
    {"paced", kFlags},
    {"places_support", kFlags},
    {"known", kFlags},
    {"repeat", {"1", "2", "3", "5", "30", "31", "0", "\"slides\"", "\"turns\"", "\"\\u202E\""}},
    {"continues", kIds},
    {"use", kIds},
    {"reach",
     {"\"plan\"", "\"home\"", "{ first = 0.7, last = 1.0 }", "{ first = 0, last = 0 }", "{ first = 1.0, last = 0.1 }"}},
    {"turn", {"\"in\"", "\"out\"", "\"middle\""}},
    {"breath", {"\"in\"", "\"out\""}},
    {"name", {"\"out\"", "\"home\"", "\"rest\"", "\"slide-out\"", "\"turn-in\"", "\"breathe-in\""}},
    {"motion",
     {"\"rest\"", "\"slide\"", "\"press\"", "\"rotate\"", "\"hold-long\"", "\"breathe\"", "\"lie-down\"", "\"roll\""}},
    {"seconds", kSeconds},
    {"gate", kSeconds},
    {"lead_in", {"true", "false", "0", "1.0", "10"}},
    {"lead_in_known", kSeconds},
    {"tail", {"0", "1.5", "3"}},
    {"inside_margin", {"0", "1", "10"}},
    {"breath_in", {"2", "4", "15"}},
    {"breath_out", {"2", "6", "15"}},
    {"settle", {"5", "30", "300"}},
    {"confirm", {"5", "20", "120"}},
    {"shorter", kShares},
    {"least", kShares},
    {"further", kShares},
    {"first", kShares},
    {"last", kShares},
    {"chime",
     {"\"start\"", "\"turn\"", "\"done\"", "{ sound = \"last\", when = { rep = \"last\" } }", "[\"start\", \"last\"]"}},
    {"kind", {"\"instruction\"", "\"count\"", "\"encouragement\"", "\"safety\"", "\"breath\"", "\"leadin\""}},
    {"when",
     {"{ rep = \"first\" }", "{ rep = \"not-first\" }", "{ rep = \"last\" }", "{ rep = \"last-but-one\" }",
      "{ rep = \"not-last\" }", "{ rep = [1, 3] }", "{ support = true }", "{ support = false }", "{ sides = \"both\" }",
      "{ sides = \"one\" }", "{ ending = \"early\" }", "{ ending = \"whole\" }"}},
};

/// The places where an opening stands.
std::vector<std::size_t> placesOf(const std::string &text, std::string_view opening)
{
    std::vector<std::size_t> places;
    for (auto at = text.find(opening); at != std::string::npos; at = text.find(opening, at + opening.size()))
        places.push_back(at);
    return places;
}

/// The index after the value that begins here: brackets and quotes are counted, and a comma or a line end closes it.
std::size_t endOfValue(const std::string &text, std::size_t at)
{
    int depth = 0;
    char quote = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != 0) {
            if (c == '\\')
                ++at;
            else if (c == quote || c == '\n')
                quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[' || c == '{') {
            ++depth;
        } else if (depth > 0 && (c == ']' || c == '}')) {
            --depth;
        } else if (depth == 0 && (c == ',' || c == '\n' || c == ']' || c == '}')) {
            return at;
        }
    }
    return text.size();
}

} // namespace

std::size_t RoutineMutator::upTo(std::size_t most)
{
    return m_random() % (most + 1);
}

template <typename List>
const auto &RoutineMutator::oneOf(const List &list)
{
    return list[upTo(list.size() - 1)];
}

std::string RoutineMutator::pair()
{
    const KeyValues &key = oneOf(kKeys);
    return std::string(key.key) + " = " + std::string(upTo(15) == 0 ? oneOf(kAny) : oneOf(key.values));
}

void RoutineMutator::changeValue(std::string &text)
{
    const KeyValues &key = oneOf(kKeys);
    const std::string opening = std::string(key.key) + " = ";
    const auto places = placesOf(text, opening);
    if (places.empty())
        return addPair(text);
    const std::size_t begin = oneOf(places) + opening.size();
    const std::string_view value = upTo(15) == 0 ? oneOf(kAny) : oneOf(key.values);
    text.replace(begin, endOfValue(text, begin) - begin, value);
}

void RoutineMutator::changeNumber(std::string &text)
{
    std::vector<std::size_t> digits;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (text[at] >= '0' && text[at] <= '9' && (text[at - 1] == ' ' || text[at - 1] == '['))
            digits.push_back(at);
    }
    if (digits.empty())
        return;
    const std::size_t begin = oneOf(digits);
    std::size_t end = begin;
    while (end < text.size() && ((text[end] >= '0' && text[end] <= '9') || text[end] == '.'))
        ++end;
    text.replace(begin, end - begin, oneOf(kSeconds));
}

void RoutineMutator::addPair(std::string &text)
{
    const bool inlined = upTo(1) == 0;
    const auto places = placesOf(text, inlined ? "{ " : "]]\n");
    if (places.empty())
        return;
    const std::size_t at = oneOf(places);
    if (inlined)
        text.insert(at + 2, pair() + ", ");
    else
        text.insert(at + 3, pair() + "\n");
}

void RoutineMutator::copyBlock(std::string &text, const char *opening)
{
    const auto places = placesOf(text, opening);
    if (places.empty())
        return;
    const std::size_t from = upTo(places.size() - 1);
    const std::size_t end = from + 1 < places.size() ? places[from + 1] : text.rfind('\n') + 1;
    if (end <= places[from])
        return;
    const std::string block = text.substr(places[from], end - places[from]);
    text.insert(oneOf(places), block);
}

void RoutineMutator::removeBlock(std::string &text, const char *opening)
{
    const auto places = placesOf(text, opening);
    if (places.size() < 2)
        return;
    const std::size_t from = upTo(places.size() - 2);
    text.erase(places[from], places[from + 1] - places[from]);
}

void RoutineMutator::changeLastLine(std::string &text)
{
    const std::size_t end = text.rfind('\n');
    if (end != std::string::npos)
        text.erase(end + 1);
    text += "# " + std::to_string(m_random());
}

std::string RoutineMutator::mutated(std::string text)
{
    static constexpr std::array kOpenings{"[[", "[[part.step]]", "[[part]]", "  { name"};
    for (std::size_t changes = 1 + upTo(3); changes > 0; --changes) {
        switch (upTo(9)) {
        case 0:
        case 1:
        case 2:
            changeValue(text);
            break;
        case 3:
            changeNumber(text);
            break;
        case 4:
        case 5:
            addPair(text);
            break;
        case 6:
            copyBlock(text, oneOf(kOpenings));
            break;
        case 7:
            removeBlock(text, oneOf(kOpenings));
            break;
        default:
            changeLastLine(text);
        }
    }
    return text;
}

} // namespace matside::fuzz
