"""What reports and roll calls say, on screen, on paper and in files: the same words in each."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from kiosk.app.area_words import choose
from kiosk.domain.decisions import Reason
from kiosk.domain.reports import AgeBand, ArrivalStep, Period
from kiosk.domain.roll_call import Place
from kiosk.domain.tours import Language


class Word(StrEnum):
    REPORT = "report"
    PERIOD = "period"
    DAY = "day"
    TOUR = "tour"
    START = "start"
    TOURS = "tours"
    CAPACITY = "capacity"
    EXPECTED = "expected"
    CAME = "came"
    NO_SHOWS = "no_shows"
    TO_COME = "to_come"
    PARTIES = "parties"
    POUCHES = "pouches"
    REFUSALS = "refusals"
    OVERRIDES = "overrides"
    MEDIAN = "median"
    SLOW = "slow"
    LEFT = "left"
    MINORS = "minors"
    PEOPLE = "people"
    SHARE = "share"
    BY_DAY = "by_day"
    BY_TOUR = "by_tour"
    ARRIVALS = "arrivals"
    ARRIVALS_AXIS = "arrivals_axis"
    AGES = "ages"
    ORIGINS = "origins"
    AREA = "area"
    REASON = "reason"
    ATTEMPTS = "attempts"
    FOR_STAFF = "for_staff"
    FAULTS = "faults"
    DEVICE = "device"
    STATION = "station"
    TIMES = "times"
    MINUTES = "minutes"
    AGE = "age"
    FROM_MINUTE = "from_minute"
    TIME_PER_PARTY = "time_per_party"
    PRIVACY = "privacy"
    MADE = "made"
    NOTHING = "nothing"
    IN_FILE = "in_file"
    ROLL_CALL = "roll_call"
    INSIDE = "inside"
    FOUND = "found"
    MISSING = "missing"
    GUIDES = "guides"
    MAYBE_GONE = "maybe_gone"
    NAME = "name"
    PARTY = "party"
    PLACE = "place"
    CART = "cart"
    COMPARTMENT = "compartment"
    NOTES = "notes"
    GUIDE = "guide"
    MINOR = "minor"
    TICK = "tick"
    PERSONAL = "personal"
    NOBODY = "nobody"


_WORDS: Mapping[Word, tuple[str, str, str]] = {
    Word.REPORT: ("参观报告", "參觀報告", "Visits"),
    Word.PERIOD: ("期间", "期間", "Period"),
    Word.DAY: ("日期", "日期", "Day"),
    Word.TOUR: ("场次", "場次", "Tour"),
    Word.START: ("时间", "時間", "Start"),
    Word.TOURS: ("场次数", "場次數目", "Tours"),
    Word.CAPACITY: ("名额", "名額", "Capacity"),
    Word.EXPECTED: ("应到", "應到", "Expected"),
    Word.CAME: ("实到", "實到", "Came"),
    Word.NO_SHOWS: ("未到", "缺席", "No-shows"),
    Word.TO_COME: ("尚未到", "尚未到", "Still to come"),
    Word.PARTIES: ("预约", "預約", "Parties"),
    Word.POUCHES: ("锁柜次数", "鎖櫃次數", "Phones locked"),
    Word.REFUSALS: ("被拒次数", "拒絕次數", "Refusals"),
    Word.OVERRIDES: ("破例放行", "破例放行", "Overrides"),
    Word.MEDIAN: ("秒／组", "秒／組", "s / party"),
    Word.SLOW: ("九成不超过（秒）", "九成不多於（秒）", "Nine of ten within (s)"),
    Word.LEFT: ("未完成", "未完成", "Not finished"),
    Word.MINORS: ("未成年人", "未成年人", "Minors"),
    Word.PEOPLE: ("人数", "人數", "People"),
    Word.SHARE: ("占比", "佔比", "Share"),
    Word.BY_DAY: ("按日", "按日", "By day"),
    Word.BY_TOUR: ("按场次", "按場次", "By tour"),
    Word.ARRIVALS: ("到达时间分布", "到達時間分佈", "When people arrive"),
    Word.ARRIVALS_AXIS: (
        "相对开始时间（分钟）",
        "相對開始時間（分鐘）",
        "Minutes against the start",
    ),
    Word.AGES: ("年龄", "年齡", "Ages"),
    Word.ORIGINS: ("来自哪里", "來自哪裏", "Where people come from"),
    Word.AREA: ("地区", "地區", "Area"),
    Word.REASON: ("原因", "原因", "Reason"),
    Word.ATTEMPTS: ("次数", "次數", "Attempts"),
    Word.FOR_STAFF: ("其中交工作人员", "其中交職員", "Of those for staff"),
    Word.FAULTS: ("设备故障", "裝置故障", "Device faults"),
    Word.DEVICE: ("设备", "裝置", "Device"),
    Word.STATION: ("自助机", "自助機", "Station"),
    Word.TIMES: ("次数", "次數", "Times"),
    Word.MINUTES: ("分钟", "分鐘", "Minutes"),
    Word.AGE: ("年龄", "年齡", "Age"),
    Word.FROM_MINUTE: ("从第几分钟", "由第幾分鐘", "From minute"),
    Word.TIME_PER_PARTY: ("每组用时", "每組需時", "Time per party"),
    Word.PRIVACY: (
        "少于五人的地区合并为“其他地区”，少于五人的年龄段并入相邻年龄段。",
        "少於五人的地區合併為「其他地區」，少於五人的年齡組別併入相鄰組別。",
        "Areas of fewer than five people are added up; so are age bands.",
    ),
    Word.MADE: ("制作时间", "製作時間", "Made"),
    Word.NOTHING: ("这段时间没有记录。", "這段時間沒有記錄。", "Nothing happened in this period."),
    Word.IN_FILE: (
        "太多，请看 CSV 文件 tours.csv。",
        "太多，請看 CSV 檔案 tours.csv。",
        "Too many to print: see tours.csv.",
    ),
    Word.ROLL_CALL: ("在场人员名单", "在場人員名單", "Roll call"),
    Word.INSIDE: ("在场", "在場", "Inside"),
    Word.FOUND: ("已找到", "已找到", "Found"),
    Word.MISSING: ("未找到", "未找到", "Missing"),
    Word.GUIDES: ("讲解员", "導賞員", "Guides"),
    Word.MAYBE_GONE: ("可能已离开", "可能已離開", "May have left"),
    Word.NAME: ("姓名", "姓名", "Name"),
    Word.PARTY: ("预约", "預約", "Booking"),
    Word.PLACE: ("位置", "位置", "Where"),
    Word.CART: ("车", "車", "Cart"),
    Word.COMPARTMENT: ("柜门", "櫃門", "Locker"),
    Word.NOTES: ("备注", "備註", "Notes"),
    Word.GUIDE: ("讲解员", "導賞員", "Guide"),
    Word.MINOR: ("未成年", "未成年", "Minor"),
    Word.TICK: ("找到", "找到", "Found"),
    Word.PERSONAL: (
        "含个人信息，用后销毁",
        "含個人資料，用後銷毀",
        "Personal data: destroy after use",
    ),
    Word.NOBODY: ("现在没有人在场。", "現時沒有人在場。", "Nobody is inside now."),
}

_PLACES: Mapping[Place, tuple[str, str, str]] = {
    Place.ON_TOUR: ("参观途中", "參觀途中", "On tour"),
    Place.UNCLEAR: ("大厅或途中", "大堂或途中", "Lobby or on tour"),
    Place.LOBBY: ("大厅", "大堂", "Lobby"),
    Place.BACK: ("已返回，仍在场内", "已返回，仍在場內", "Back, still here"),
    Place.MAYBE_GONE: ("可能已离开", "可能已離開", "May have left"),
}

_REASONS: Mapping[Reason, tuple[str, str, str]] = {
    Reason.UNREADABLE: ("二维码无法读取", "二維碼無法讀取", "Code could not be read"),
    Reason.UNKNOWN: ("找不到预约", "找不到預約", "Booking not found"),
    Reason.FORGED: ("二维码不真实", "二維碼並非真確", "Code is not genuine"),
    Reason.PASS_EXPIRED: ("二维码已过期", "二維碼已過期", "Code has expired"),
    Reason.REVOKED: ("二维码已作废", "二維碼已作廢", "Code was replaced"),
    Reason.WRONG_SITE: ("其他场馆的预约", "其他場館的預約", "Booking for another venue"),
    Reason.CANCELLED: ("预约已取消", "預約已取消", "Booking cancelled"),
    Reason.TOUR_CANCELLED: ("场次已取消", "場次已取消", "Tour cancelled"),
    Reason.UNCONFIRMED: ("预约未确认", "預約未確認", "Booking not confirmed"),
    Reason.WRONG_DAY: ("不是今天", "並非今天", "Not today"),
    Reason.TOO_EARLY: ("来得太早", "來得太早", "Too early"),
    Reason.TOO_LATE: ("来得太晚", "來得太遲", "Too late"),
    Reason.DEPARTED: ("场次已出发", "場次已出發", "Tour has left"),
    Reason.DOCUMENT_UNREADABLE: ("证件无法读取", "證件無法讀取", "Document could not be read"),
    Reason.DOCUMENT_INVALID: ("证件号码有误", "證件號碼有誤", "Document number is wrong"),
    Reason.DOCUMENT_EXPIRED: ("证件已过期", "證件已過期", "Document has expired"),
    Reason.NOT_ON_BOOKING: ("不在预约名单上", "不在預約名單上", "Not on the booking"),
    Reason.NAME_MISMATCH: ("姓名不符", "姓名不符", "Name does not match"),
    Reason.BLOCKED: ("不得入内", "不得入內", "Blocked"),
    Reason.UNDER_AGE: ("未达年龄要求", "未達年齡要求", "Under the minimum age"),
    Reason.NEEDS_ADULT: ("缺少成年人陪同", "沒有成人陪同", "Minor without an adult"),
    Reason.ALREADY_IN: ("已经登记", "已經登記", "Already in"),
    Reason.TERMS_DECLINED: ("未同意规则", "未同意規則", "Rules declined"),
    Reason.TOUR_FULL: ("场次已满", "場次已滿", "Tour full"),
}
_NO_OBJECTION = ("规则并无异议", "規則並無異議", "The rules had no objection")


def spell(word: Word, language: Language) -> str:
    return choose(_WORDS[word], language)


def spell_place(place: Place, language: Language) -> str:
    return choose(_PLACES[place], language)


def spell_reason(code: str, language: Language) -> str:
    """The words for a reason's code; what the rules said where they said "admitted"."""
    if code == "admitted":
        return choose(_NO_OBJECTION, language)
    try:
        return choose(_REASONS[Reason(code)], language)
    except ValueError:
        return code  # of a newer version's journal


def spell_band(band: AgeBand, language: Language) -> str:
    """From and to, both included: 12–17."""
    if band.oldest is not None:
        return f"{band.youngest}–{band.oldest}"
    return choose(
        (f"{band.youngest} 及以上", f"{band.youngest} 或以上", f"{band.youngest}+"), language
    )


def spell_step(step: ArrivalStep) -> str:
    """Minutes with their sign; a real minus is as wide as a plus."""
    return f"{step.from_min:+d}".replace("-", "−") if step.from_min else "0"


def spell_day(day: date, language: Language) -> str:
    """A day with its year, in the language's order."""
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    chinese = f"{day.year}年{day.month}月{day.day}日"
    return choose((chinese, chinese, f"{day.day} {months[day.month - 1]} {day.year}"), language)


def spell_period(period: Period, language: Language) -> str:
    first = spell_day(period.first, language)
    if period.first == period.last:
        return first
    return f"{first} – {spell_day(period.last, language)}"


def spell_seconds(seconds: int, language: Language) -> str:
    """How long something took: 26 s, 1 min 5 s."""
    minutes, rest = divmod(seconds, 60)
    if not minutes:
        return choose((f"{rest} 秒", f"{rest} 秒", f"{rest} s"), language)
    return choose(
        (f"{minutes} 分 {rest} 秒", f"{minutes} 分 {rest} 秒", f"{minutes} min {rest} s"), language
    )
