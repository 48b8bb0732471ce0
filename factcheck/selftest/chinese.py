"""Chinese sentences for the self-test: frames, times, numbers and hedges."""

from __future__ import annotations

import calendar
from decimal import Decimal

from factcheck.facts.model import FactTime, TimeKey
from factcheck.records import replace
from factcheck.selftest.model import Language
from factcheck.selftest.telling import Telling, Wording, table
from factcheck.values.quantity import Modifier
from factcheck.values.time import Day, Grain

_QUARTERS = "一二三四"
# Properties that end in these, or begin with a preposition, are verbs: no other stands before the value (同比29.3%).
_VERBS = tuple("增长 上涨 增加 提高 下降 下跌 减少 降低 同比 环比 支持 服务 走访 培育 达到".split())
_PREPOSITIONS = ("占", "比", "较", "高于", "低于")
# What somebody does to something: 由…建立.
_DEEDS = tuple("建立 设立 成立 创建 建设 建成 运营 管理 主管 举行 举办 主办 召开 推出 发起 启动 开发 完善 改进".split())


def _statement(telling: Telling) -> str:
    return f"{_opening(telling)}{_told(telling)}{_joint(telling, '为')}{telling.value}。"


def _reaching(telling: Telling) -> str:
    of = "" if _is_verb(telling) else "的"
    return f"{_opening(telling)}{_about(telling)}{of}{telling.property}{_joint(telling, '达')}{telling.value}。"


def _closing(telling: Telling) -> str:
    return f"数据显示，{_statement(telling)}"


def _bare(telling: Telling) -> str:
    return f"{_opening(telling)}{_told(telling)}{telling.value}。"


def _bullet(telling: Telling) -> str:
    """An item below its heading."""
    note = f"（{telling.time}）" if telling.time else ""
    return f"# {_about(telling)}\n\n- {telling.property}{note}：{telling.value}\n"


def _label(telling: Telling) -> str:
    note = f"（{telling.time}）" if telling.time else ""
    return f"{_told(telling)}{note}：{telling.value}"


def _table(telling: Telling) -> str:
    head = f"{telling.property}（{telling.time}）" if telling.time else telling.property
    return table(head, _about(telling), telling.value)


def _beside(first: Telling, second: Telling) -> str:
    joint = _joint(first, "为")
    return f"{_opening(first)}{_told(first)}{joint}{first.value}，{_told(second)}{joint}{second.value}。"


def _respectively(first: Telling, second: Telling) -> str:
    verb = next((word for word in _VERBS if first.property.endswith(word)), "为")
    noun = first.property.removesuffix(verb)
    both = f"{_about(first)}和{_told(replace(second, property=noun))}"
    return f"{_opening(first)}{both}分别{verb}{first.value}和{second.value}。"


def _from_to(before: Telling, after: Telling, is_rise: bool) -> str:
    """A rise or fall from one value to another; nothing where the property is itself a verb."""
    if _is_verb(after):
        return ""
    verb = "上升" if is_rise else "下降"
    return f"{_told(after)}从{before.time}的{before.value}{verb}到{after.time}的{after.value}。"


def _happened(telling: Telling) -> str:
    return f"{_about(telling)}于{telling.value}{telling.property}。"


def _label_value(telling: Telling) -> str:
    return f"{_told(telling)}：{telling.value}"


def _held(telling: Telling) -> str:
    """Who or what holds a relation: 由…运营, 位于…, …的职务是…."""
    if telling.property.endswith(_DEEDS):
        return f"{_about(telling)}由{telling.value}{telling.property}。"
    if telling.property.endswith("于"):
        return f"{_about(telling)}{telling.property}{telling.value}。"
    return f"{_about(telling)}的{telling.property}是{telling.value}。"


def _opening(telling: Telling) -> str:
    return f"{telling.time}，" if telling.time else ""


def _about(telling: Telling) -> str:
    qualifier = f"（{telling.qualifier}）" if telling.qualifier else ""
    return f"{telling.area}{telling.subject}{qualifier}"


def _told(telling: Telling) -> str:
    """Subject and property; what ends the one and begins the other is said once: 固定资产投资 and 投资增速."""
    about, name = _about(telling), telling.property
    shared = next((size for size in range(len(name), 1, -1) if about.endswith(name[:size])), 0)
    return about + name[shared:]


def _is_verb(telling: Telling) -> bool:
    return telling.property.endswith(_VERBS) or telling.property.startswith(_PREPOSITIONS)


def _joint(telling: Telling, verb: str) -> str:
    return "" if telling.is_hedged or _is_verb(telling) else verb


def chinese_time(time: FactTime) -> str:
    """The time of a fact as a Chinese sentence has it; empty where it cannot be said."""
    first, last = time.time.first, time.time.last
    if first is None or first.year is None:
        return ""
    if last is None:
        return f"{first.year}年{first.month}月以来"
    if time.key is TimeKey.BY:
        return f"到{_period(first, last, time.time.grain)}"
    if time.key is TimeKey.AS_OF and time.time.grain is Grain.DAY:
        return _level_day(first)
    return _period(first, last, time.time.grain)


def _level_day(day: Day) -> str:
    if (day.month, day.day) == (12, 31):
        return f"{day.year}年末"
    if day.day == calendar.monthrange(day.year or 0, day.month)[1]:
        return f"{day.year}年{day.month}月末"
    return f"截至{day.year}年{day.month}月{day.day}日"


def _period(first: Day, last: Day, grain: Grain) -> str:
    match grain:
        case Grain.DAY:
            return f"{first.year}年{first.month}月{first.day}日"
        case Grain.MONTH:
            return f"{first.year}年{first.month}月"
        case Grain.QUARTER:
            return f"{first.year}年{_QUARTERS[first.month // 3]}季度"
        case Grain.HALF:
            return f"{first.year}年{'上' if first.month == 1 else '下'}半年"
        case Grain.YEAR:
            return f"{first.year}年"
        case Grain.SPAN:
            return f"{first.year}年{first.month}月至{last.year}年{last.month}月"


def _number(value: Decimal) -> str:
    return f"{value:f}"


CHINESE = Wording(
    language=Language.CHINESE,
    amounts=(_statement, _reaching, _closing, _bare, _label, _bullet, _table),
    dates=(_happened, _label_value),
    entities=(_held, _label_value),
    words=(_held, _label_value),
    label=_label,
    time=chinese_time,
    number=_number,
    scales=((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万")),
    slips={"万亿": "亿", "亿": "万", "万": "亿"},
    hedges={
        Modifier.ABOUT: "约{}",
        Modifier.NEARLY: "近{}",
        Modifier.MORE_THAN: "超过{}",
        Modifier.AT_LEAST: "至少{}",
        Modifier.LESS_THAN: "不足{}",
        Modifier.AT_MOST: "不超过{}",
    },
    span="{}至{}",
    units={"percent": "%", "percentage-point": "个百分点", "CNY": "元", "USD": "美元", "EUR": "欧元", "times": "倍"},
    pairs=(_beside, _respectively),
    from_to=_from_to,
    moves=None,
    opposites=(("增长", "下降"), ("上涨", "下降"), ("增加", "减少"), ("提高", "降低")),
)
