"""What is counted: Chinese measure words, and where the English noun phrase after a number ends."""

from __future__ import annotations

from factcheck.patterns import Pattern

# Measure words that follow a Chinese number; those of ordinary articles (一个) are read only after other numbers.
_COUNTERS = """
个 家 户 人 名 位 人次 人份 项 件 套 台 辆 艘 架 座 栋 幢 间 所 处 条 种 类 批 批次 次 笔
单 份 张 部 本 册 篇 场 场次 届 届次 期 轮 头 只 匹 羽 尾 株 棵 颗 粒 枚 支 瓶 盒 箱 袋
包 片 块 层 级 口 门 列 班 班次 车次 航班 航次 趟 起 例 宗 桩 例次 剂 剂次 针 针次 床 床位
宗地 家次 户次 台套 台次 架次 辆次 艘次 件次 项次 标准箱 箱次 股 手 注 对 双 副 组 排 队 员 国
省 市 县 区 乡 镇 村 街道 社区 岁 票 席 点 步 款 档 滴 杯 顿 餐 道 打 簇 束 朵 盏 扇 幅
首 曲 集 回 遍 声 句 行 页 字 词 章 节 课 课时 学时 学分 天次 周岁 度 张床位
"""
# Measure words with which 一 is an article ("a", "one of") and no count.
_ARTICLES = """
个 家 户 人 名 位 项 件 套 台 辆 座 间 所 处 条 种 类 批 次 份 张 部 本 篇 场 期 轮 头
只 棵 颗 粒 枚 支 片 块 层 级 口 门 列 班 起 例 股 手 对 双 副 组 排 队 员 国 省 市 县
区 乡 镇 村 分 点 步 款 道 幅 首 集 回 声 句 行 字 节 周 天 年 日 根
"""
# Words at which an English noun phrase ends; none of them is part of what is counted.
_STOPS = """
a an the this that these those his her its their our my your some any each every all both either neither no such i
you he she it we they who whom whose which what where when while why how there here of in on at by for from to with
within without into onto over under above below between among across through during before after since until till
as than per via against about around near amid along behind beyond despite towards toward upon off out up down like
unlike except including excluding compared versus vs plus minus due or but nor so yet if because although though
whether unless once is are was were be been being am has have had having do does did doing will would shall should
can could may might must said says say saying reported showed shows show showing rose rise rises rising fell fall
falls falling grew grow grows growing increased increase increases increasing decreased decrease decreases
decreasing declined decline declines dropped drop drops climbed climb climbs jumped jump jumps gained gain gains
lost lose loses reached reach reaches exceeded exceed exceeds stood stand stands came come comes went go goes got
get gets made make makes took take takes gave give gives became become becomes remained remain remains accounted
totaled totalled received receive receives provided provide provides issued covered cover covers served serve
serves supported helped help helps used use employed won win died die dies lived live lives worked work joined join
left leave leaves began begin begins started start starts ended opened closed sold sell sells bought buy buys paid
pay pays held hold holds kept keep keeps led lead leads called call told tell tells expected expect plan planned
need needed want wants wanted agreed agree voted vote signed killed injured participated attended visited now then
already also too only just still again ago later earlier today yesterday tomorrow currently nationwide annually
yearly monthly daily weekly respectively approximately nearly almost not never ever more less fewer most least even
much many very well far away together alone apiece overall instead however therefore year-on-year month-on-month
quarter-on-quarter year-over-year worldwide globally altogether abroad online else shed struck hit beat saw drew
ran spent sent built brought caught chose cut fled flew felt found fought heard hurt knew laid lay let met put quit
rode rang sank sat set shook shot shrank slid slept spoke spread stole stuck swept taught tore threw wore wrote
cost costs vanished applies follows mark level threshold barrier milestone strong gmt utc bc ad bce
one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety
hundred thousand million billion trillion dozen
"""
_PLURAL_WORDS = "people men women children police staff personnel cattle fish sheep teeth feet mice data media"

# Nouns that a number joins with a hyphen to say how many there are: "a 12-member panel", "the 300-bed hospital".
_JOINED_NOUNS = """
member members|bed beds|seat seats|seater seats|page pages|storey storeys|story stories|room rooms|bedroom bedrooms|
nation nations|country countries|judge judges|justice justices|lane lanes|unit units|vehicle vehicles|ship ships|
vessel vessels|team teams|game games|match matches|goal goals|item items|question questions|apartment apartments|
point points|person people|man men|woman women|player players|turbine turbines|passenger passengers|family families|
household households|city cities|town towns|village villages|state states|school schools|student students|
employee employees|worker workers|vote votes|hole holes|round rounds|lap laps|chapter chapters|episode episodes|
volume volumes|aircraft aircraft|plane planes|jet jets|car cars|truck trucks|bus buses|home homes|house houses|
hectare hectares|article articles|strong people|tower towers|patient patients|participant participants|store stores
"""

COUNTERS: tuple[str, ...] = tuple(_COUNTERS.split())
ARTICLE_COUNTERS: frozenset[str] = frozenset(_ARTICLES.split())
STOPS: frozenset[str] = frozenset(_STOPS.split())
_PLURALS: frozenset[str] = frozenset(_PLURAL_WORDS.split())
JOINED_NOUNS: dict[str, str] = dict(row.split() for row in _JOINED_NOUNS.split("|"))
_WORD = Pattern(r"[a-z][a-z'’]*(?:-[a-z]+)*")
_QUOTE = "\"“”‘'’"
_SINGULAR_ENDINGS = ("ss", "us", "is", "ous", "business", "gas", "series")
_LONGEST = 12  # words of a noun phrase that are looked at


def noun_phrase(text: str, start: int) -> tuple[int, int, str] | None:
    """The noun phrase that begins at `start` in a folded text: its span and its head.

    >>> noun_phrase("small and micro enterprises, a rise", 0)
    (0, 27, 'enterprises')
    >>> noun_phrase("small, medium and micro firms served", 0)
    (0, 29, 'firms')
    >>> noun_phrase("of them", 0) is None
    True
    """
    first, end, head = -1, start, ""
    position = start
    for _ in range(_LONGEST):
        while text[position : position + 1] in _QUOTE and position < len(text):
            position += 1
        word = _WORD.match(text, position)
        if word is None or word.group() in STOPS or (first < 0 and word.group() == "and"):
            break
        if word.group() != "and":
            first = position if first < 0 else first
            end, head = word.end(), word.group()
            if is_plural(head):
                return first, end, head
        position = _next_word(text, word.end())
        if position < 0:
            break
    if not head or head.endswith(("ly", "ed")):
        return None
    return _before_and(text, first, end, head)


def _next_word(text: str, end: int) -> int:
    """Where the phrase goes on: after a blank, or after a comma between adjectives; -1 where it ends."""
    while text[end : end + 1] in _QUOTE and end < len(text):
        end += 1
    if text.startswith(", ", end):
        return end + 2 if _WORD.match(text, end + 2) else -1
    return end + 1 if text.startswith(" ", end) else -1


def _before_and(text: str, start: int, end: int, head: str) -> tuple[int, int, str]:
    """Cut a phrase without a plural at its first comma or "and": what follows is another phrase."""
    words = text[start:end]
    for joint in (", ", " and "):
        if joint in words:
            words = words.split(joint, 1)[0]
    last = words.rsplit(" ", 1)[-1].strip(_QUOTE)
    return start, start + len(words), last or head


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural, which ends the noun phrase after a number."""
    if word in _PLURALS:
        return True
    return word.endswith("s") and len(word) > 3 and not word.endswith(_SINGULAR_ENDINGS) and "'" not in word


def singular(word: str) -> str:
    """The singular of a regular plural, for looking a counted noun up."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word
