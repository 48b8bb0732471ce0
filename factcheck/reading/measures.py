"""The measures of science and everyday life, with their prefixes and names in English and Chinese."""

from __future__ import annotations

from decimal import Decimal

from factcheck.reading.currencies import plural
from factcheck.values.unit import Unit, UnitKind

# Code, dimension, factor to the dimension's base, signs (case counts), English names, Chinese names.
_MEASURES: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("m", "length", "1", "m", "metre|meter", "米|公尺"),
    ("km", "length", "1000", "km", "kilometre|kilometer", "公里|千米"),
    ("dm", "length", "0.1", "dm", "decimetre|decimeter", "分米"),
    ("cm", "length", "0.01", "cm", "centimetre|centimeter", "厘米|公分"),
    ("mm", "length", "0.001", "mm", "millimetre|millimeter", "毫米"),
    ("µm", "length", "0.000001", "µm|μm|um", "micrometre|micrometer|micron", "微米"),
    ("nm", "length", "0.000000001", "nm", "nanometre|nanometer", "纳米"),
    ("mi", "length", "1609.344", "mi", "mile", "英里"),
    ("nmi", "length", "1852", "nmi", "nautical mile", "海里"),
    ("yd", "length", "0.9144", "yd|yds", "yard", "英码"),
    ("ft", "length", "0.3048", "ft", "foot|feet", "英尺"),
    ("in", "length", "0.0254", "", "inch|inches", "英寸"),
    ("ly", "length", "9460730472580800", "", "light-year|light year", "光年"),
    ("m²", "area", "1", "m²|m2|sqm", "square metre|square meter|sq m|sq. m", "平方米|平米|平方公尺"),
    ("km²", "area", "1000000", "km²|km2|sqkm", "square kilometre|square kilometer|sq km|sq. km", "平方公里|平方千米"),
    ("ha", "area", "10000", "ha", "hectare", "公顷"),
    ("mu", "area", "666.6666666666666666666666667", "", "mu", "亩"),
    ("acre", "area", "4046.8564224", "", "acre", "英亩"),
    ("sq ft", "area", "0.09290304", "sqft|ft²", "square foot|square feet|sq ft|sq. ft", "平方英尺"),
    ("sq mi", "area", "2589988.110336", "", "square mile|sq mi|sq. mi", "平方英里"),
    ("m³", "volume", "1", "m³|m3", "cubic metre|cubic meter|cu m", "立方米|立方"),
    ("km³", "volume", "1000000000", "km³|km3", "cubic kilometre|cubic kilometer", "立方公里|立方千米"),
    ("L", "volume", "0.001", "L|l", "litre|liter", "升|公升"),
    ("mL", "volume", "0.000001", "mL|ml", "millilitre|milliliter", "毫升"),
    ("cu ft", "volume", "0.028316846592", "ft³", "cubic foot|cubic feet|cu ft", "立方英尺"),
    ("bbl", "volume", "0.158987294928", "bbl|bbls", "barrel", "桶"),
    ("bbl per day", "volume per day", "0.158987294928", "b/d|bpd|bbl/d",
     "barrel per day|barrels per day|barrel a day|barrels a day", "桶/日|桶/天"),
    ("dL", "volume", "0.0001", "dL|dl", "decilitre|deciliter", "分升"),
    ("gal", "volume", "0.003785411784", "gal", "gallon", "加仑"),
    ("t", "mass", "1000", "t", "tonne|metric ton|ton|metric tonne", "吨|公吨"),
    ("kg", "mass", "1", "kg|kgs", "kilogram|kilogramme|kilo", "公斤|千克"),
    ("g", "mass", "0.001", "g", "gram|gramme", "克"),
    ("mg", "mass", "0.000001", "mg", "milligram|milligramme", "毫克"),
    ("µg", "mass", "0.000000001", "µg|μg|ug|mcg", "microgram|microgramme", "微克"),
    ("jin", "mass", "0.5", "", "jin|catty|catties", "斤|市斤"),
    ("lb", "mass", "0.45359237", "lb|lbs", "pound weight", "磅"),
    ("oz", "mass", "0.028349523125", "oz", "ounce", "盎司"),
    ("ct", "mass", "0.0002", "", "carat", "克拉"),
    ("dwt", "deadweight", "1", "dwt|DWT", "deadweight ton|deadweight tonne|dead weight ton", "载重吨"),
    ("TEU", "containers", "1", "TEU|TEUs|teu|teus", "twenty-foot equivalent unit", "标准箱|标箱"),
    ("W", "power", "1", "W", "watt", "瓦|瓦特"),
    ("kW", "power", "1000", "kW|KW|kw", "kilowatt", "千瓦"),
    ("MW", "power", "1000000", "MW|Mw|mw", "megawatt", "兆瓦"),
    ("GW", "power", "1000000000", "GW|gw", "gigawatt", "吉瓦"),
    ("TW", "power", "1000000000000", "TW", "terawatt", "太瓦"),
    ("hp", "power", "745.69987158227022", "hp", "horsepower", "马力"),
    ("Wh", "energy", "1", "Wh", "watt-hour|watt hour", "瓦时"),
    ("kWh", "energy", "1000", "kWh|KWh|kwh|kW·h|KWH", "kilowatt-hour|kilowatt hour", "千瓦时|千瓦·时|千瓦小时|度电"),
    ("MWh", "energy", "1000000", "MWh|mwh", "megawatt-hour|megawatt hour", "兆瓦时"),
    ("GWh", "energy", "1000000000", "GWh|gwh", "gigawatt-hour|gigawatt hour", "吉瓦时"),
    ("TWh", "energy", "1000000000000", "TWh|twh", "terawatt-hour|terawatt hour", "太瓦时"),
    ("J", "joules", "1", "J", "joule", "焦耳|焦"),
    ("kJ", "joules", "1000", "kJ", "kilojoule", "千焦"),
    ("MJ", "joules", "1000000", "MJ", "megajoule", "兆焦"),
    ("GJ", "joules", "1000000000", "GJ", "gigajoule", "吉焦"),
    ("cal", "calories", "1", "cal", "calorie", "卡路里"),
    ("kcal", "calories", "1000", "kcal", "kilocalorie", "千卡|大卡"),
    ("tce", "coal equivalent", "1", "tce",
     "tonne of coal equivalent|ton of coal equivalent|ton of standard coal|tonne of standard coal", "吨标准煤|吨标煤"),
    ("CO2e t", "carbon", "1", "tCO2e|tCO2", "ton of carbon dioxide equivalent|tonne of carbon dioxide equivalent",
     "吨二氧化碳当量"),
    ("V", "voltage", "1", "V", "volt", "伏|伏特"),
    ("kV", "voltage", "1000", "kV|KV", "kilovolt", "千伏"),
    ("A", "current", "1", "A", "ampere|amp", "安培"),
    ("mAh", "charge", "1", "mAh", "milliampere-hour|milliamp hour", "毫安时"),
    ("Ω", "resistance", "1", "Ω", "ohm", "欧姆"),
    ("Hz", "frequency", "1", "Hz", "hertz", "赫兹|赫"),
    ("kHz", "frequency", "1000", "kHz", "kilohertz", "千赫|千赫兹"),
    ("MHz", "frequency", "1000000", "MHz", "megahertz", "兆赫|兆赫兹"),
    ("GHz", "frequency", "1000000000", "GHz", "gigahertz", "吉赫|吉赫兹"),
    ("bit", "bits", "1", "", "bit", "比特"),
    ("byte", "data", "1", "", "byte", "字节"),
    ("KB", "data", "1000", "KB|kB", "kilobyte", "千字节"),
    ("MB", "data", "1000000", "MB", "megabyte", "兆字节"),
    ("GB", "data", "1000000000", "GB", "gigabyte", "吉字节"),
    ("TB", "data", "1000000000000", "TB", "terabyte", "太字节"),
    ("PB", "data", "1000000000000000", "PB", "petabyte", "拍字节"),
    ("EB", "data", "1000000000000000000", "EB", "exabyte", ""),
    ("Mbps", "data rate", "1000000", "Mbps|Mbit/s|Mb/s", "megabit per second", "兆比特每秒"),
    ("Gbps", "data rate", "1000000000", "Gbps|Gbit/s|Gb/s", "gigabit per second", "吉比特每秒"),
    ("Pa", "pressure", "1", "Pa", "pascal", "帕|帕斯卡"),
    ("hPa", "pressure", "100", "hPa", "hectopascal", "百帕"),
    ("kPa", "pressure", "1000", "kPa", "kilopascal", "千帕"),
    ("MPa", "pressure", "1000000", "MPa", "megapascal", "兆帕"),
    ("mmHg", "pressure", "133.322387415", "mmHg", "mm hg|millimetre of mercury|millimeter of mercury", "毫米汞柱"),
    ("N", "force", "1", "N", "newton", "牛顿"),
    ("Nm", "torque", "1", "Nm|N·m", "newton metre|newton meter", "牛米|牛·米"),
    ("dB", "sound", "1", "dB", "decibel", "分贝"),
    ("°C", "temperature:C", "1", "°C|℃|°c|C|º C|ºC|° C",
     "celsius|degree celsius|degrees celsius|degree centigrade|degrees centigrade|degree c|degrees c", "摄氏度|°c"),
    ("°F", "temperature:F", "1", "°F|℉|F|ºF|° F",
     "fahrenheit|degree fahrenheit|degrees fahrenheit|degree f|degrees f", "华氏度"),
    ("K", "temperature:K", "1", "", "kelvin", "开尔文"),
    ("°", "angle", "1", "°|º", "degree", ""),
    ("km/h", "speed", "1000", "km/h|kph|kmh|kmph",
     "kilometre per hour|kilometer per hour|kilometres per hour|kilometers per hour|kilometres an hour|"
     "kilometers an hour", "公里/小时|千米/小时|公里每小时"),
    ("m/s", "speed", "3600", "m/s", "metre per second|meter per second|metres per second|meters per second",
     "米/秒|米每秒"),
    ("mph", "speed", "1609.344", "mph", "mile per hour|miles per hour|miles an hour", "英里/小时"),
    ("kn", "speed", "1852", "", "knot", ""),
    ("mg/L", "concentration", "1", "mg/L|mg/l",
     "milligram per litre|milligrams per litre|milligram per liter|milligrams per liter", "毫克/升|毫克每升"),
    ("mmol/L", "molarity", "1", "mmol/L|mmol/l",
     "millimole per litre|millimoles per litre|millimole per liter|millimoles per liter", "毫摩尔/升|毫摩尔每升"),
    ("µg/m³", "air concentration", "1", "µg/m³|μg/m³|µg/m3|μg/m3|ug/m3",
     "microgram per cubic metre|micrograms per cubic metre|microgram per cubic meter|micrograms per cubic meter",
     "微克/立方米|微克每立方米"),
    ("ppm", "parts", "1", "ppm", "part per million|parts per million", ""),
    ("ppb", "parts", "0.001", "ppb", "part per billion|parts per billion", ""),
    ("milliseconds", "time", "0.001", "ms", "millisecond", "毫秒"),
    ("seconds", "time", "1", "s|sec|secs", "second", "秒|秒钟"),
    ("minutes", "time", "60", "min|mins", "minute", "分钟"),
    ("hours", "time", "3600", "h|hr|hrs", "hour", "小时|个小时|个多小时|个半小时|个半钟头|个钟头|钟头"),
    ("days", "time", "86400", "", "day", "天|个工作日|个交易日|个自然日"),
    ("weeks", "time", "604800", "", "week", "周|星期|个星期|个多星期|个半星期|礼拜|个礼拜|个周"),
    ("months", "time:months", "1", "", "month", "个月|个多月|个半月"),
    ("quarters", "time:months", "3", "", "quarter", "个季度"),
    ("years", "time:months", "12", "yr|yrs", "year", "年|周年|个年头"),
    ("decades", "time:months", "120", "", "decade", ""),
    ("centuries", "time:months", "1200", "", "century|centuries", "个世纪|个多世纪|个半世纪|世纪"),
)  # fmt: skip


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split("|")) if words else ()


def measure_signs() -> list[tuple[str, Unit]]:
    """Signs as they are written, case and all: MW is not mW."""
    return [(sign, unit) for unit, signs, _ in _rows() for sign in signs]


def measure_names() -> list[tuple[str, Unit]]:
    """Names that follow a number, folded, in singular and plural."""
    return [(name, unit) for unit, _, names in _rows() for name in names]


def _rows() -> list[tuple[Unit, tuple[str, ...], tuple[str, ...]]]:
    rows = []
    for code, dimension, factor, signs, english, chinese in _MEASURES:
        unit = Unit(code, UnitKind.MEASURE, dimension, Decimal(factor))
        names = (*_split(english), *map(_plural, _split(english)), *_split(chinese))
        rows.append((unit, _split(signs), names))
    return rows


def _plural(name: str) -> str:
    """The plural of the measure itself: "tonnes of standard coal", "kilometres per hour"."""
    for joint in (" of ", " per "):
        head, found, rest = name.partition(joint)
        if found:
            return plural(head) + found + rest
    return plural(name)
