"""Words that say nothing of a subject by themselves: verbs of being and reaching, adjectives of totality, reporting."""

from __future__ import annotations

from functools import lru_cache

from factcheck.mentions.tokens import FUNCTION_WORDS, root_of

_GENERIC = """
is are was were be been being has have had do does did stand stands stood reach reached hit total totals
totalled totaled amount amounts amounted come comes came go went gone run ran worth value valued number
numbers figure figures count counted level sum overall combined aggregate aggregated outstanding cumulative
cumulatively accumulated national nationwide domestic whole entire all some any such same other than then now
currently present still already yet just only even also again so far date period time day days month months
quarter year years annual annually end beginning early late mid start half first second third last previous
earlier later before after since until over under above below more less fewer than about around roughly nearly
almost close approximately per cent percent point points basis yuan dollar dollars euro euros according said
say says told tell reported report reports reporting show shows showed shown showing data statistics official
officials announce announced disclose disclosed note noted add added reveal revealed record high low it they
them he she we who which what when where while whereas because but though although however moreover meanwhile
both each every not no nor there here make makes made making account accounts accounted accounting represent
represents represented put place get got one two three would could will can may up down out off through during
within between among across against rise rose risen fall fell fallen increase increased decrease decreased
grow grew grown growth change changed compared compare respectively post posted register registered recorded
record achieve achieved exceed exceeded surpass surpassed top topped equal equals equivalent constitute
constituted bring brought see saw seen keep kept remain remained been became become large small size by from
year-on-year country world economy yuan renminbi rmb usd cny latest recent recently new figure standing became
being consist consisted form include included including includes have hold holds held total totalling currency
terms term projected perhaps maybe most another indeed too well very much many few several quite rather almost
just about merely simply today tomorrow yesterday how why all of them those these alone instead thus hence therefore
drop drops dropped
decline declines declined decrease decreases decreased climb climbs climbed jump jumped slip slips slipped ease eases
eased slow slows slowed quicken quickened accelerate accelerated shrink shrinks shrank shrunk expand expands expanded
widen widened narrow narrowed edge edged dip dipped surge surged soar soared plunge plunged tumble tumbled slide slid
lower higher survey study poll
occur occurred happen happened
season seasons gave give gives given confirm confirmed reaffirm reaffirmed
telling important notable notably especially particularly mainly largely mostly partly again once twice
ever never
""".split()

GENERIC_ROOTS = frozenset(root_of(word) for word in _GENERIC) | FUNCTION_WORDS

# Adjectives that leave a thing what it is: "total inclusive loans" are inclusive loans.
NEUTRAL_ROOTS = frozenset(
    root_of(word)
    for word in """
total overall combined aggregate outstanding cumulative accumulated national nationwide domestic whole entire
all such these those this that same said country's latest current its their his her our your reported official
said says show shows told is are was were has have had been and or but while that as of by to in for from with
on at the a an of when where which who than between only also both each every so then now still meanwhile
however including like hold holds held issue issued outstanding some more over
""".split()
)


@lru_cache(maxsize=16384)
def is_generic(words: str) -> bool:
    """Whether some words tell nothing of a subject: "amounted to", "stood at", 达到."""
    if not words.isascii():
        return words in NEUTRAL_CJK
    return all(root_of(word) in GENERIC_ROOTS for word in words.split())


# Chinese runs that may stand before or between names without making them another thing.
NEUTRAL_CJK = """
据了解 数据显示 统计显示 据统计 截至目前 其中 全国 我国 国内 全部 全市 全省 全县 全区 本市 本省 各地 各类 各项
所有 整个 累计 合计 共计 总计 总共 目前 当前 现在 如今 已经 已 共 的 在 对 为 是 有 和 与 及 以及 或 了 也 都
又 则 并 且 而 将 从 自 由 至 到 于 达 达到 中 内 里 后 前 时 末 底 上 下 年 月 日 同期 分别 仍 还 当年 当月
全年 这一 这些 这 那 该 此 其 它 他 她 我们 通过 根据 按照 按 依 约 近 超 表示 称 说 透露 介绍 指出 显示 方面
地区 实现 完成 延续 保持 维持 发放 获得 取得 拥有 占 比重 占比 比例 规模 总量 总额 金额
数量 水平 增长 增加 上升 提高 上涨 下降 减少 降低 下跌 回落 增幅 增速 涨幅 降幅 同比 环比 较 比 上年 去年 今年 明年
一倍 倍 多 余 逾 超过 突破 不足 不到 接近 左右 上下 以上 以下 至少 最多 仅 只有 高达 升至 降至 增至 减至 变为 成为
大关 关口 就 就已 前者 后者 合 即 相当于 平均 新增 净增 余额 给 使 让 被 把 向 以 等 所 之 者
""".split()
