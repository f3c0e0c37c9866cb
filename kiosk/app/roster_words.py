"""The words a roster may use: headers, statuses, roles, documents, languages.

Everything is compared folded: half-width, lower case, simplified characters, without spaces
and punctuation. Words are listed once, in simplified characters.
"""

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from typing import Generic, TypeVar

from kiosk.domain.documents import DocumentKind
from kiosk.domain.tours import BookingStatus, Language
from kiosk.domain.visitors import Role

W = TypeVar("W")


class Column(StrEnum):
    """The columns of a roster, in the order of the template."""

    TOUR_ID = "tour_id"
    TOUR_DATE = "tour_date"
    TOUR_TIME = "tour_time"
    TOUR_NAME = "tour_name"
    CAPACITY = "capacity"
    MIN_AGE = "min_age"
    LANGUAGE = "language"
    GUIDE = "guide"
    BOOKING_REF = "booking_ref"
    BOOKING_STATUS = "booking_status"
    ROLE = "role"
    NAME = "name"
    NAME_LATIN = "name_latin"
    DOCUMENT_TYPE = "document_type"
    DOCUMENT_NUMBER = "document_number"
    BIRTH_DATE = "birth_date"
    PHONE = "phone"
    LANGUAGE_PREF = "language_pref"
    NOTES = "notes"
    ENTITLEMENTS = "entitlements"


# The traditional characters of the words below, each with its simplified form.
_TO_SIMPLIFIED = str.maketrans(
    "場編號團開間時發預參觀訪遊線稱項數額齡講語導嚮覽員帶隊約訂單確認狀態類別證種護碼"
    "電話聯繫係註備說機選陸臺灣來內鄉過隨國長簡體漢華棄組東廣粵領廢聽証屬補簽籤請賓",
    "场编号团开间时发预参观访游线称项数额龄讲语导向览员带队约订单确认状态类别证种护码"
    "电话联系系注备说机选陆台湾来内乡过随国长简体汉华弃组东广粤领废听证属补签签请宾",
)
_BESIDE_THE_POINT = re.compile(r"[\W_]+")
# A file has a handful of spellings in each column; folding one costs more than looking it up.
_MOST_MET = 1000
_BRACKETED = re.compile(r"[(\[{（【].*?[)\]}）】]")


def fold(text: str) -> str:
    """A header or code as it is compared."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_TO_SIMPLIFIED)
    return _BESIDE_THE_POINT.sub("", plain)


class Words(Generic[W]):
    """A vocabulary: each meaning with the words for it, separated by commas."""

    def __init__(self, table: Mapping[W, str]) -> None:
        self._meanings = {
            fold(word): meaning for meaning, words in table.items() for word in words.split(",")
        }
        self._met: dict[str, W | None] = {}

    def find(self, text: str) -> W | None:
        """What a word means; what stands in brackets counts only if the word needs it."""
        if text not in self._met:
            if len(self._met) >= _MOST_MET:
                self._met.clear()
            found = self._meanings.get(fold(text))
            if found is None:
                found = self._meanings.get(fold(_BRACKETED.sub("", text)))
            self._met[text] = found
        return self._met[text]


HEADERS = Words(
    {
        Column.TOUR_ID: "tour id,tour,tour no,tour number,tour code,session id,session,"
        "场次编号,场次号,场次代码,场次id,场次,参观场次,团号,团编号,班次,班次编号",
        Column.TOUR_DATE: "tour date,date,visit date,session date,"
        "日期,场次日期,参观日期,游览日期,到访日期,来访日期,预约日期,出发日期",
        Column.TOUR_TIME: "tour time,time,start,start time,starts at,departure,session time,"
        "时间,场次时间,开始时间,参观时间,游览时间,出发时间,预约时间,预约时段,时段",
        Column.TOUR_NAME: "tour name,session name,route,"
        "场次名称,场次名,团名,线路,路线,参观路线,线路名称,项目,项目名称",
        Column.CAPACITY: "capacity,seats,places,max visitors,"
        "容量,名额,限额,人数上限,座位数,可约人数,最大人数,场次容量",
        Column.MIN_AGE: "min age,minimum age,age limit,最低年龄,最小年龄,年龄下限,年龄限制",
        Column.LANGUAGE: "language,tour language,语言,场次语言,讲解语言,导览语言,导游语言",
        Column.GUIDE: "guide,guide name,tour guide,讲解员,导游,导览员,向导,带队,领队",
        Column.BOOKING_REF: "booking ref,booking reference,booking,booking no,booking number,"
        "booking id,booking code,reference,ref,order no,order number,confirmation number,"
        "预约编号,预约号,预约号码,预约码,预约单号,预约,订单号,订单编号,预订号,预订编号,确认号",
        Column.BOOKING_STATUS: "booking status,status,order status,"
        "预约状态,状态,订单状态,确认状态,预订状态",
        Column.ROLE: "role,visitor role,角色,身份,人员类型,人员类别,访客类型,游客类型",
        Column.NAME: "name,full name,chinese name,visitor,visitor name,name (chinese),"
        "姓名,中文姓名,中文名,名字,游客姓名,访客姓名,参观人姓名,参观人,姓名(中文)",
        Column.NAME_LATIN: "name latin,latin name,english name,passport name,pinyin,"
        "name (english),name (latin),name in english,"
        "英文姓名,英文名,拼音,姓名拼音,拼音姓名,外文姓名,护照姓名,姓名(拼音),姓名(英文)",
        Column.DOCUMENT_TYPE: "document type,doc type,id type,type of document,"
        "证件类型,证件种类,证件类别",
        Column.DOCUMENT_NUMBER: "document number,document no,doc number,doc no,document,"
        "id number,id no,passport number,passport no,"
        "证件号码,证件号,证件编号,身份证号,身份证号码,身份证,护照号,护照号码",
        Column.BIRTH_DATE: "birth date,date of birth,dob,birthday,born,出生日期,出生年月日,生日",
        Column.PHONE: "phone,phone number,mobile,mobile phone,mobile number,telephone,tel,"
        "手机,手机号,手机号码,电话,电话号码,联系电话,联系方式,联系手机",
        Column.LANGUAGE_PREF: "language pref,preferred language,language preference,"
        "visitor language,语言偏好,偏好语言,首选语言,界面语言,游客语言,使用语言",
        Column.NOTES: "notes,note,remark,remarks,comment,comments,备注,说明,附注,注",
        Column.ENTITLEMENTS: "entitlements,entitlement,extras,权益,附加项目,附加权益",
    }
)

STATUSES = Words(
    {
        BookingStatus.CONFIRMED: "confirmed,ok,yes,valid,approved,"
        "已确认,确认,已确定,已预约,预约成功,已通过,有效,正常,是",
        BookingStatus.UNCONFIRMED: "unconfirmed,not confirmed,pending,no answer,"
        "未确认,待确认,未接听,未接通,待定,候补,否",
        BookingStatus.CANCELLED: "cancelled,canceled,void,withdrawn,"
        "已取消,取消,作废,已作废,放弃,已放弃,已退订",
    }
)

ROLES = Words(
    {
        Role.BOOKER: "booker,winner,contact,leader,main,"
        "预约人,主预约人,预订人,申请人,中签人,联系人,本人,领队,团长",
        Role.GUEST: "guest,companion,accompanying,family,"
        "同行人,同行,随行人,随行人员,随行,陪同,访客,客人,家属",
        Role.MEMBER: "member,group member,成员,团员,团队成员,组员",
    }
)

KINDS = Words(
    {
        DocumentKind.RESIDENT_ID: "resident id,id,id card,identity card,chinese id,"
        "resident identity card,身份证,居民身份证,二代身份证,中国居民身份证,大陆身份证",
        DocumentKind.HMT_RESIDENCE_PERMIT: "hmt residence permit,residence permit,"
        "港澳台居民居住证,港澳居民居住证,台湾居民居住证,居住证,港澳台居住证",
        DocumentKind.PERMANENT_RESIDENCE_CARD: "permanent residence card,"
        "permanent resident card,permanent resident id,foreign permanent resident id card,"
        "外国人永久居留身份证,外国人永久居留证,永久居留身份证,永久居留证,永居证",
        DocumentKind.HK_MACAO_TRAVEL_PERMIT: "hk macao travel permit,home return permit,"
        "mainland travel permit for hong kong and macao residents,home visit permit,"
        "港澳居民来往内地通行证,来往内地通行证,回乡证,回乡卡",
        DocumentKind.TAIWAN_TRAVEL_PERMIT: "taiwan travel permit,taiwan compatriot permit,"
        "mainland travel permit for taiwan residents,"
        "台湾居民来往大陆通行证,来往大陆通行证,台胞证",
        DocumentKind.PASSPORT: "passport,foreign passport,护照,外国护照,中国护照",
        DocumentKind.EXIT_ENTRY_PERMIT: "exit entry permit,往来港澳通行证",
        DocumentKind.OTHER: "other,其他,其它,其他证件",
    }
)
# Said of several documents: the number's form decides.
AMBIGUOUS_KINDS = frozenset(map(fold, ("港澳通行证", "通行证")))

LANGUAGES = Words(
    {
        Language.SIMPLIFIED: "zh-Hans,zh-CN,zh,zh-Hans-CN,zh-SG,cn,chs,chinese,"
        "simplified chinese,mandarin,putonghua,"
        "中文,简体中文,简体,简中,汉语,普通话,国语,华语",
        Language.TRADITIONAL: "zh-Hant-HK,zh-Hant,zh-HK,zh-TW,zh-MO,zh-Hant-TW,yue,cht,"
        "traditional chinese,cantonese,繁体中文,繁体,繁中,粤语,广东话",
        Language.ENGLISH: "en,en-US,en-GB,eng,english,英文,英语",
    }
)
