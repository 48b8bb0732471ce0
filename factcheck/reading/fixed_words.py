"""Chinese words that hold a numeral and are no number: 一带一路, 十四五, 三农, 一把手."""

from __future__ import annotations

from factcheck.patterns import Pattern

_WORDS_ZH = """
一带一路 十四五 十三五 十五五 十二五 十一五 双十一 双十二 一二三产业 一二三产 三三制 二十大 十九大
十八大 十七大 二十届 十九届 三中全会 四中全会 五中全会 六中全会 二中全会 一中全会 七中全会 三农 两会
两岸 两高一剩 两个一百年 两个毫不动摇 三去一降一补 四个全面 五位一体 四个自信 两个维护 四个意识 八项规定
两山 三严三实 万科 万达 万向 万华 万科企业 千方百计 千家万户 千千万万 万众 百姓 百货 百度 百色 千禧
千岛湖 十堰 十分 十足 万一 万能 万物 万事 万里长城 百花 百科 百年大计 百年老店 千年 三亚 三明 三沙
三峡 三门峡 三菱 三星 三一重工 三一 四川 四平 五粮液 五矿 五菱 六安 六盘水 七匹狼 八一 八达岭 九江
九龙 九寨沟 九州 五四 五一 十一黄金周 六一 七一 一汽 二汽 一些 一样 一般 一定 一直 一起 一旦 一致
一向 一律 一切 一再 一方面 一体 一系列 一线 一次性 一把手 一手 一流 一级 一度 一时 一道 一番 一同
一齐 一并 一贯 一味 一概 一经 一揽子 一站式 一体化 一半一半 一一 二维码 二手 二级 二线 二次 三方
三地 三线 三级 三资 三甲 四大 四季 四方 四川省 五金 五大 六大 七夕 七大 八大 九大 十大 三大 两大
一大 两地 两市 两国 两融 两者 两级 两端 三者 一行 一人一 万人空巷 千万别 千军万马 成千上万 数以万计
数以千计 数以百万计 百万富翁 十字 十全 九牛一毛 五花八门 七上八下 乱七八糟 一心 一意 三心二意 四面八方
一五一十 一石二鸟 一举 一年四季 再三 五官 六神 一孩 二孩 三孩 二胎 三胎 一胎 二氧化 一氧化 三氧化
四氧化 五氧化 二甲 三聚 九三学社 一国两制 两制 一江两岸 一老一小 一企一策 一行两会 一局一会 一行一局一会
两新 两重 两增 两增两控 三档 统一 唯一 之一 进一步 逐一 单一 专一 星期一 星期二 星期三 星期四 星期五
星期六 周一 周二 周三 周四 周五 周六 礼拜一 不一 同一 另一 任一 某一 每一 这一 那一 哪一 初一
十一月 十二月 一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 一季度 二季度 三季度 四季度 一二季度
上千万 三国 七国 二十国 八国 九国 一元化 二元 多元 一元二次 二战 一战 三包 四通 五险一金 四六级 一本
二本 三维 一维 一分为二 一刀切 一卡通 一网通办 一窗 一票否决 三无 四川人
五台山 七台河 九阳 十里八乡 千万不 千万别 千万要
成百上千 成百 两两 百八十 千儿八百 一来二去 三天两头 十有八九 百分百
百公里加 百公里油 百公里能 百公里电 千兆用 千兆光 千兆宽 千兆网 千兆城 千兆接 万兆
"""
_SESSION = Pattern(
    "[一二三四五六七八九十]{1,3}(?:次(?:全体)?会议|届(?=全国|人大|政协|[一二三四五六七八九]中|中央|冬奥|奥运))"
)


def _by_neighbour(*, behind: bool) -> dict[str, list[tuple[int, str]]]:
    """The words by each of their signs with the sign behind it (or, of the last sign, before it), longest first."""
    index: dict[str, list[tuple[int, str]]] = {}
    for word in sorted(set(_WORDS_ZH.split()), key=len, reverse=True):
        offsets = range(len(word) - 1) if behind else (len(word) - 1,)
        for offset in offsets:
            pair = word[offset : offset + 2] if behind else word[offset - 1 : offset + 1]
            index.setdefault(pair, []).append((offset, word))
    return index


_BEHIND = _by_neighbour(behind=True)
_BEFORE = _by_neighbour(behind=False)


def fixed_word(text: str, start: int) -> int:
    """The end of the fixed word around a numeral at `start`, or -1 where none stands there.

    >>> fixed_word("推进一带一路建设", 2), fixed_word("十分钟", 0)
    (6, -1)
    """
    if text.startswith(("分之", "分钟"), start + 1) or text.startswith("零下", start):
        return -1
    session = _SESSION.match(text, start)
    if session is not None:
        return int(session.end())
    around: list[tuple[int, str]] = [
        *_BEHIND.get(text[start : start + 2], ()),
        *_BEFORE.get(text[max(start - 1, 0) : start + 1], ()),
    ]
    for offset, word in around:
        if start >= offset and text.startswith(word, start - offset):
            return start - offset + len(word)
    return -1
