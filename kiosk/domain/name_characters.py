"""From pinyin to characters: a Chinese name typed on a keyboard of letters alone.

Readings are pypinyin's. Characters of names come first, by how usual they are in them, then the
common ones of GB 2312, its others, and what only Big5 has: the forms of Hong Kong and Taiwan.
Somebody who knows the name chooses; nothing here guesses it.
"""

import re
import unicodedata
from functools import cache, lru_cache

from kiosk.domain.name_spelling import is_han, read_pinyin_table

# The hundred most usual surnames of the mainland, then characters of given names, as the yearly
# reports on names of the Ministry of Public Security list them.
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
    "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
_GIVEN = (
    "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂文辉玲华红玉兰海建国志鹏宇浩轩子涵梓欣怡雨欣悦佳琪诗博泽"
    "俊豪思源嘉瑶晨曦睿语彤若可依一诺沐宸奕辰铭熙婷婉雪梅琳晶莹倩颖萍燕凤春秋冬云飞鑫森林峰岩山川江河小晓天"
    "正德永成家庆祥福荣贵富安康宁慧智仁义礼信忠孝中东南西北新亮光星月阳龙虎彪斌斐凯旋翔鸿雁燕莉菊竹松柏青"
    "蓝紫丹彩爱珍珠宝贝素芬淑贞惠洁清心美善良友恒久远长生根立民世全学勤坤乾元亨利波"
)
_LONGEST_TYPED = 40
_LONGEST = 6

_Rank = tuple[int, bool, int]


def prepare() -> None:
    """Load the table (about 50 ms). Call it on a worker thread before the keys are shown."""
    _table()


def find_syllable(typed: str) -> str:
    """The syllable that typed letters begin with; empty for none.

    The longest after which the other letters are syllables too, else the longest: JIANGUO is
    JIAN and GUO. A blank ends a syllable: FANGE is FANG and E, FAN GE is not.
    """
    word = re.match(r"\s*([A-Z]*)", typed[:_LONGEST_TYPED].upper())
    letters = word.group(1) if word else ""
    starts = _list_starts(letters)
    return next((s for s in starts if _is_spelt(letters[len(s) :])), starts[0] if starts else "")


def _list_starts(letters: str) -> list[str]:
    """The syllables that letters begin with, the longest first."""
    starts = (letters[:length] for length in range(min(_LONGEST, len(letters)), 0, -1))
    return [start for start in starts if start in _table()]


@lru_cache(maxsize=64)
def _is_spelt(letters: str) -> bool:
    return not letters or any(_is_spelt(letters[len(s) :]) for s in _list_starts(letters))


def list_characters(syllable: str) -> tuple[str, ...]:
    """The characters that are read so, upper-case pinyin without tones, the likeliest first."""
    return _table().get(syllable, ())


def put_character(typed: str, character: str) -> str:
    """A typed name with this character in the place of the first syllable in letters."""
    begins = count_characters(typed)
    syllable = find_syllable(typed[begins:])
    rest = typed[begins:].lstrip()[len(syllable) :].lstrip()
    return typed[:begins] + character + rest


def count_characters(typed: str) -> int:
    """How many characters a typed name begins with, before its letters."""
    return next((n for n, c in enumerate(typed) if not is_han(c)), len(typed))


@cache
def _table() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[tuple[_Rank, str]]] = {}
    table = read_pinyin_table()
    for character, (list_, order) in _ranks().items():
        for turn, reading in enumerate(table.get(ord(character), "").split(",")):
            # Names are read in ways that are rare elsewhere: 仇 is QIU, 单 is SHAN.
            rank = (list_, turn > 0 and list_ > 0, order)
            for syllable in _spell(reading):
                found.setdefault(syllable, []).append((rank, character))
    return {
        syllable: tuple(dict.fromkeys(character for _, character in sorted(ranked)))
        for syllable, ranked in found.items()
    }


def _ranks() -> dict[str, tuple[int, int]]:
    """Each character's list, the most usual first, and its place in it."""
    ranks: dict[str, tuple[int, int]] = {}
    lists = (
        _SURNAMES + _GIVEN,
        _decode("gb2312", range(0xB0, 0xD8)),
        _decode("gb2312", range(0xD8, 0xF8)),
        _decode("big5", range(0xA4, 0xFA)),
    )
    for number, characters in enumerate(lists):
        for place, character in enumerate(characters):
            ranks.setdefault(character, (number, place))
    return ranks


def _decode(codec: str, rows: range) -> str:
    """All Chinese characters of some rows of a double-byte character set, in its order."""
    codes = bytes(byte for row in rows for cell in range(0x40, 0xFF) for byte in (row, cell))
    pairs = (codes[at : at + 2].decode(codec, "ignore") for at in range(0, len(codes), 2))
    return "".join(pair for pair in pairs if len(pair) == 1 and is_han(pair))


@cache
def _spell(reading: str) -> tuple[str, ...]:
    """One reading without its tone, in the ways in which ü is typed."""
    letters = unicodedata.normalize("NFD", reading)
    plain = "".join(
        "V" if c == "u" and letters[place + 1 : place + 2] == "\u0308" else c.upper()
        for place, c in enumerate(letters)
        if c.isascii() and c.isalpha()
    )
    if "V" in plain:
        return plain, plain.replace("V", "U"), plain.replace("V", "YU")
    return (plain,) if plain else ()
