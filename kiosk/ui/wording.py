"""Small words that many pages share: filled-in texts, times, dates, names and lists of them."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kiosk.domain.names import mask_name
from kiosk.domain.tours import Language
from kiosk.domain.visit import Visit

translate = QCoreApplication.translate

# First, last, and the code point of the first.
_CIRCLED = ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1))

_LOCALES = {
    Language.SIMPLIFIED: QLocale(QLocale.Language.Chinese, QLocale.Country.China),
    Language.TRADITIONAL: QLocale(QLocale.Language.Chinese, QLocale.Country.HongKong),
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def spell_count(count: int, one: str, many: str) -> str:
    """The text for one, or the text for any other number with its %1 filled in.

    Two translated texts instead of Qt's plural forms: the three languages need no more, and
    lupdate does not find plurals in Python.
    """
    return one if count == 1 else fill(many, count)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Marks a text of a table for lupdate, which knows this name (Qt's own is typed object)."""
    return text


def fill(text: str, *values: object) -> str:
    """The text with %1, %2 … replaced; a value is never searched for further markers."""
    pieces = text.split("%")
    filled = [pieces[0]]
    for piece in pieces[1:]:
        index = int(piece[0]) - 1 if piece[:1].isdigit() else -1
        filled.append(f"{values[index]}{piece[1:]}" if 0 <= index < len(values) else f"%{piece}")
    return "".join(filled)


def spell_time(moment: datetime, zone: ZoneInfo) -> str:
    """The venue's local time, 24 hours."""
    return moment.astimezone(zone).strftime("%H:%M")


def spell_date(day: date, language: Language) -> str:
    """A date without its year, in the language's order."""
    pattern = translate("Wording", "d MMMM", "date pattern of QLocale")
    locale = _LOCALES.get(language) or QLocale(language.value)
    return locale.toString(QDate(day.year, day.month, day.day), pattern)


def spell_names(visit: Visit) -> dict[str, str]:
    """Everybody's name as a public screen may show it, by visitor id.

    Names that look the same once they are masked are numbered: 张* ① and 张* ②.
    """
    masked = _masked(visit)
    alike = _find_alike(masked)
    seen: Counter[str] = Counter()
    for visitor_id, name in masked.items():
        seen[name] += 1
        if visitor_id in alike:
            masked[visitor_id] = f"{name} {_circled(seen[name])}"
    return masked


def find_alike(visit: Visit) -> frozenset[str]:
    """The ids of those who cannot be told apart by their masked names."""
    return _find_alike(_masked(visit))


def _find_alike(masked: dict[str, str]) -> frozenset[str]:
    times = Counter(masked.values())
    return frozenset(who for who, name in masked.items() if name and times[name] > 1)


def _masked(visit: Visit) -> dict[str, str]:
    return {m.visitor.visitor_id: mask_name(m.visitor.name) for m in visit.members}


def _circled(number: int) -> str:
    """The number in a circle, as far as Unicode has them."""
    for first, last, start in _CIRCLED:
        if first <= number <= last:
            return chr(start + number - first)
    return f"({number})"


def spell_list(words: Iterable[str]) -> str:
    """Words joined as the language joins them: "a, b and c"."""
    *most, last = list(words) or [""]
    if not most:
        return last
    return fill(
        translate("Wording", "%1 and %2", "the last two names of a list"), spell_series(most), last
    )


def spell_series(words: Iterable[str]) -> str:
    """Words with the language's comma between them: "a, b, c"."""
    return translate("Wording", ", ", "between names in a list").join(words)


def spell_numbers(numbers: Iterable[int]) -> str:
    """Numbers in order, runs of three and more drawn together: "3, 7–9"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words: list[str] = []
    for run in runs:
        if len(run) > 2:
            words.append(f"{run[0]}–{run[-1]}")
        else:
            words.extend(str(number) for number in run)
    return spell_series(words)
