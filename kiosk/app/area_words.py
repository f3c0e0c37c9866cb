"""Names of the areas that visitors come from, in the three languages of the screens.

Provinces as GB/T 2260 lists them, in their usual short form; states as ICAO Doc 9303-3 codes
them. A state that is not here keeps its three letters, which stand on every passport.
"""

from collections.abc import Mapping

from kiosk.domain.tours import Language

_AREAS: Mapping[str, tuple[str, str, str]] = {
    "11": ("北京", "北京", "Beijing"),
    "12": ("天津", "天津", "Tianjin"),
    "13": ("河北", "河北", "Hebei"),
    "14": ("山西", "山西", "Shanxi"),
    "15": ("内蒙古", "內蒙古", "Inner Mongolia"),
    "21": ("辽宁", "遼寧", "Liaoning"),
    "22": ("吉林", "吉林", "Jilin"),
    "23": ("黑龙江", "黑龍江", "Heilongjiang"),
    "31": ("上海", "上海", "Shanghai"),
    "32": ("江苏", "江蘇", "Jiangsu"),
    "33": ("浙江", "浙江", "Zhejiang"),
    "34": ("安徽", "安徽", "Anhui"),
    "35": ("福建", "福建", "Fujian"),
    "36": ("江西", "江西", "Jiangxi"),
    "37": ("山东", "山東", "Shandong"),
    "41": ("河南", "河南", "Henan"),
    "42": ("湖北", "湖北", "Hubei"),
    "43": ("湖南", "湖南", "Hunan"),
    "44": ("广东", "廣東", "Guangdong"),
    "45": ("广西", "廣西", "Guangxi"),
    "46": ("海南", "海南", "Hainan"),
    "50": ("重庆", "重慶", "Chongqing"),
    "51": ("四川", "四川", "Sichuan"),
    "52": ("贵州", "貴州", "Guizhou"),
    "53": ("云南", "雲南", "Yunnan"),
    "54": ("西藏", "西藏", "Tibet"),
    "61": ("陕西", "陝西", "Shaanxi"),
    "62": ("甘肃", "甘肅", "Gansu"),
    "63": ("青海", "青海", "Qinghai"),
    "64": ("宁夏", "寧夏", "Ningxia"),
    "65": ("新疆", "新疆", "Xinjiang"),
    "71": ("台湾", "台灣", "Taiwan"),
    "CHN": ("内地，省份未知", "內地，省份不詳", "Mainland, province unknown"),
    "HKG": ("香港", "香港", "Hong Kong"),
    "MAC": ("澳门", "澳門", "Macao"),
    "TWN": ("台湾", "台灣", "Taiwan"),
    "ARE": ("阿联酋", "阿聯酋", "United Arab Emirates"),
    "ARG": ("阿根廷", "阿根廷", "Argentina"),
    "AUS": ("澳大利亚", "澳洲", "Australia"),
    "AUT": ("奥地利", "奧地利", "Austria"),
    "BEL": ("比利时", "比利時", "Belgium"),
    "BRA": ("巴西", "巴西", "Brazil"),
    "CAN": ("加拿大", "加拿大", "Canada"),
    "CHE": ("瑞士", "瑞士", "Switzerland"),
    "CZE": ("捷克", "捷克", "Czechia"),
    "DEU": ("德国", "德國", "Germany"),
    "DNK": ("丹麦", "丹麥", "Denmark"),
    "EGY": ("埃及", "埃及", "Egypt"),
    "ESP": ("西班牙", "西班牙", "Spain"),
    "FIN": ("芬兰", "芬蘭", "Finland"),
    "FRA": ("法国", "法國", "France"),
    "GBR": ("英国", "英國", "United Kingdom"),
    "GRC": ("希腊", "希臘", "Greece"),
    "HUN": ("匈牙利", "匈牙利", "Hungary"),
    "IDN": ("印度尼西亚", "印尼", "Indonesia"),
    "IND": ("印度", "印度", "India"),
    "IRL": ("爱尔兰", "愛爾蘭", "Ireland"),
    "ISR": ("以色列", "以色列", "Israel"),
    "ITA": ("意大利", "意大利", "Italy"),
    "JPN": ("日本", "日本", "Japan"),
    "KAZ": ("哈萨克斯坦", "哈薩克斯坦", "Kazakhstan"),
    "KHM": ("柬埔寨", "柬埔寨", "Cambodia"),
    "KOR": ("韩国", "南韓", "South Korea"),
    "LAO": ("老挝", "老撾", "Laos"),
    "MEX": ("墨西哥", "墨西哥", "Mexico"),
    "MMR": ("缅甸", "緬甸", "Myanmar"),
    "MNG": ("蒙古国", "蒙古", "Mongolia"),
    "MYS": ("马来西亚", "馬來西亞", "Malaysia"),
    "NLD": ("荷兰", "荷蘭", "Netherlands"),
    "NOR": ("挪威", "挪威", "Norway"),
    "NZL": ("新西兰", "新西蘭", "New Zealand"),
    "PAK": ("巴基斯坦", "巴基斯坦", "Pakistan"),
    "PHL": ("菲律宾", "菲律賓", "Philippines"),
    "POL": ("波兰", "波蘭", "Poland"),
    "PRT": ("葡萄牙", "葡萄牙", "Portugal"),
    "RUS": ("俄罗斯", "俄羅斯", "Russia"),
    "SAU": ("沙特阿拉伯", "沙特阿拉伯", "Saudi Arabia"),
    "SGP": ("新加坡", "新加坡", "Singapore"),
    "SWE": ("瑞典", "瑞典", "Sweden"),
    "THA": ("泰国", "泰國", "Thailand"),
    "TUR": ("土耳其", "土耳其", "Türkiye"),
    "UKR": ("乌克兰", "烏克蘭", "Ukraine"),
    "USA": ("美国", "美國", "United States"),
    "UZB": ("乌兹别克斯坦", "烏茲別克斯坦", "Uzbekistan"),
    "VNM": ("越南", "越南", "Vietnam"),
    "ZAF": ("南非", "南非", "South Africa"),
}
_OTHERS = ("其他地区", "其他地區", "Other areas")


def spell_area(area: str, language: Language) -> str:
    """The name of an area of `kiosk.domain.areas`; empty means other areas."""
    names = _AREAS.get(area) if area else _OTHERS
    return area if names is None else choose(names, language)


def choose(words: tuple[str, str, str], language: Language) -> str:
    """Of the three languages' words those of one; an added language reads English here."""
    match language:
        case Language.SIMPLIFIED:
            return words[0]
        case Language.TRADITIONAL:
            return words[1]
        case _:
            return words[2]
