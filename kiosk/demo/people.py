"""People for the demonstration, each with the document that they really could carry."""

import random
from dataclasses import dataclass, field
from datetime import date

from hardware.interfaces import CardLayout, IdCard, MrzText
from kiosk.domain.document_numbers import derive_number_check
from kiosk.domain.documents import DocumentKind
from kiosk.domain.mrz import encode_td3

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建文辉鑫波斌宇浩凯博雅欣悦轩梓涵诺晨曦佳怡"
HK_NAMES = (
    ("陳大文", "CHAN TAI MAN"),
    ("李詠詩", "LEE WING SZE"),
    ("黃子軒", "WONG TSZ HIN"),
    ("梁嘉欣", "LEUNG KA YAN"),
    ("何俊傑", "HO CHUN KIT"),
    ("吳曉彤", "NG HIU TUNG"),
    ("張家豪", "CHEUNG KA HO"),
    ("鄭詠琳", "CHENG WING LAM"),
    ("劉志明", "LAU CHI MING"),
    ("周慧儀", "CHOW WAI YI"),
    ("馮樂怡", "FUNG LOK YI"),
    ("蔡文傑", "CHOI MAN KIT"),
    ("陳曉彤", "CHAN HIU TUNG"),
    ("李家豪", "LEE KA HO"),
    ("黃詠琳", "WONG WING LAM"),
    ("梁志明", "LEUNG CHI MING"),
    ("何慧儀", "HO WAI YI"),
    ("吳樂怡", "NG LOK YI"),
    ("張文傑", "CHEUNG MAN KIT"),
    ("鄭大文", "CHENG TAI MAN"),
    ("劉詠詩", "LAU WING SZE"),
    ("周子軒", "CHOW TSZ HIN"),
    ("馮嘉欣", "FUNG KA YAN"),
    ("蔡俊傑", "CHOI CHUN KIT"),
    ("陳志明", "CHAN CHI MING"),
    ("李樂怡", "LEE LOK YI"),
    ("黃俊傑", "WONG CHUN KIT"),
    ("梁曉彤", "LEUNG HIU TUNG"),
    ("何家豪", "HO KA HO"),
    ("吳詠琳", "NG WING LAM"),
    ("張志明", "CHEUNG CHI MING"),
    ("鄭慧儀", "CHENG WAI YI"),
    ("劉樂怡", "LAU LOK YI"),
    ("周文傑", "CHOW MAN KIT"),
    ("馮大文", "FUNG TAI MAN"),
    ("蔡詠詩", "CHOI WING SZE"),
    ("陳子軒", "CHAN TSZ HIN"),
    ("李嘉欣", "LEE KA YAN"),
    ("黃家豪", "WONG KA HO"),
    ("梁詠琳", "LEUNG WING LAM"),
)
HOME_AREAS = ("110105", "110108", "130203", "310104", "320106", "370102", "420106", "440305")


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who may come to the demonstration. `latin` is empty where nobody writes it."""

    key: str
    name: str
    latin: str
    kind: DocumentKind
    number: str = field(repr=False)
    birth_date: date
    sex: str
    nationality: str = "CHN"

    def document(self) -> IdCard | MrzText:
        """What lies on the reader: the card's text, or the passport's two lines."""
        if self.kind is DocumentKind.PASSPORT:
            surname, _, given = self.latin.partition(" ")
            return MrzText(
                encode_td3(
                    number=self.number,
                    surname=surname,
                    given_names=given,
                    nationality=self.nationality,
                    birth_date=self.birth_date,
                    sex=self.sex,
                    expires=date(self.birth_date.year + 60, 5, 1),
                )
            )
        permit = self.kind is DocumentKind.HMT_RESIDENCE_PERMIT
        return IdCard(
            layout=CardLayout.RESIDENCE_PERMIT if permit else CardLayout.RESIDENT,
            name=self.name,
            number=self.number,
            birth_date=self.birth_date.strftime("%Y%m%d"),
            valid_from="20200101",
            valid_until="长期",
            sex=self.sex,
            pass_number="H12345678" if permit else "",
        )


def card_number(area: str, birth_date: date, order: int) -> str:
    """A well-formed eighteen-digit number (GB 11643); an odd order is a man's."""
    head = f"{area}{birth_date:%Y%m%d}{order:03d}"
    return head + derive_number_check(head)


class Casting:
    """Makes people; the same seed makes the same people, and no number comes twice."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._order = 0

    def resident(self, key: str, name: str, birth_date: date, sex: str = "M") -> Person:
        return self._person(
            key, name, "", DocumentKind.RESIDENT_ID, self._chance.choice(HOME_AREAS),
            birth_date, sex,
        )  # fmt: skip

    def hong_kong(self, key: str, name: str, latin: str, birth_date: date) -> Person:
        sex = self._chance.choice("MF")
        kind = DocumentKind.HMT_RESIDENCE_PERMIT
        return self._person(key, name, latin, kind, "810000", birth_date, sex)

    def foreigner(self, key: str, latin: str, number: str, country: str, born: date) -> Person:
        """`latin` is the surname, a space, and the given names."""
        return Person(
            key, "", latin, DocumentKind.PASSPORT, number, born, self._chance.choice("MF"), country
        )

    def anybody(self, key: str, today: date, *, adult: bool = True) -> Person:
        age = self._chance.randint(19, 75) if adult else self._chance.randint(7, 17)
        born = date(today.year - age - 1, self._chance.randint(1, 12), self._chance.randint(1, 28))
        name = self._chance.choice(SURNAMES) + "".join(
            self._chance.sample(GIVEN, self._chance.choice((1, 2, 2)))
        )
        return self.resident(key, name, born, self._chance.choice("MF"))

    def choose(self, low: int, high: int) -> int:
        return self._chance.randint(low, high)

    def _person(
        self,
        key: str,
        name: str,
        latin: str,
        kind: DocumentKind,
        area: str,
        birth_date: date,
        sex: str,
    ) -> Person:
        # An order number of its own for everybody, odd for men: 0 to 499, then days repeat.
        self._order = (self._order + 1) % 500
        order = self._order * 2 + (1 if sex == "M" else 0)
        return Person(key, name, latin, kind, card_number(area, birth_date, order), birth_date, sex)
