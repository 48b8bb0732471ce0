"""Folding of a text to the letters that the tables are written in, one character for one character."""

from __future__ import annotations

import re

from factcheck.patterns import Pattern

# Traditional characters that occur in numerals, units and hedges, each before its simplified form.
_TRADITIONAL = (
    "億亿萬万兩两個个點点貳贰參叁叄叁陸陆圓圆幣币約约過过達达餘余幾几數数戶户間间鎊镑歐欧臺台噸吨顆颗條条輛辆項项種种"
    "隻只張张層层棟栋場场筆笔號号屆届歲岁時时鐘钟週周後后於于滿满將将從从減减漲涨負负韓韩盧卢馬马紐纽門门雙双對对華华"
    "佔占長长擴扩為为與与頃顷畝亩裡里釐厘體体們们價价處处頭头匹匹冊册課课組组幢幢盞盏開开縮缩僅仅較较當当縣县區区國国"
    "貫贯鎳镍塊块錢钱總总斷断無无沒没來来聲声級级壓压電电熱热溫温攝摄華华爾尔納纳飛飞紀纪鐵铁還还臨临際际領领員员"
)
_WIDE = {ord("０") + i: ord("0") + i for i in range(10)}
_WIDE |= {ord("Ａ") + i: ord("a") + i for i in range(26)} | {ord("ａ") + i: ord("a") + i for i in range(26)}
_SIGNS = dict(zip(map(ord, "％﹪．＋－−﹣‐‑‒＄￥￡￠￦／～〜∼：（）’İ"), "%%.+------$¥£¢₩/~~~:()'i", strict=True))
_BLANKS = dict.fromkeys(map(ord, "\u00a0\u2009\u202f\u3000\u2003\u2002\t\n\r\x0b\x0c\x85\u2028\u2029"), " ")
_HAN = dict(zip(map(ord, _TRADITIONAL[::2]), _TRADITIONAL[1::2], strict=True))
_PLAIN = _WIDE | _SIGNS | _BLANKS | _HAN

_THIN_GROUPS = Pattern(r"(?<![0-9.,])[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})+(?![0-9])")
_THIN_SPACES = str.maketrans("\u00a0\u2009\u202f", ",,,")
_TO_FOLD = Pattern("[" + re.escape("".join(map(chr, _PLAIN))) + "]")


# 14 000: digits in groups with a plain blank, of which one begins with a zero, so that it is no number of its own.
_ZERO_GROUPS = Pattern(
    r"(?<![0-9.,/:-])(?<![0-9] )[1-9][0-9]{0,2}(?: [0-9]{3})*(?: 0[0-9]{2})(?: [0-9]{3})*(?![0-9]| [0-9])"
)


def _with_zero_groups(text: str) -> str:
    return _ZERO_GROUPS.sub(_joined, text) if " 0" in text else text


def _joined(match: re.Match[str]) -> str:
    return match.group().replace(" ", ",")


_ASCII_BLANK = Pattern(r"[\t\n\r\x0b\x0c]")
_ASCII_BLANKS = str.maketrans("\t\n\r\x0b\x0c", "     ")


def fold(text: str) -> str:
    """Lower case, half-width, simplified; white space becomes a blank, a thin space between digit groups a comma.

    >>> fold("ＲＭＢ　３億 12\\u202f345")
    'rmb 3亿 12,345'
    """
    if text.isascii():
        text = _with_zero_groups(text)
        return text.translate(_ASCII_BLANKS).lower() if _ASCII_BLANK.search(text) else text.lower()
    if _TO_FOLD.search(text):
        grouped = _THIN_GROUPS.sub(lambda match: match.group().translate(_THIN_SPACES), text)
        text = grouped.translate(_PLAIN)
    return _with_zero_groups(text).lower()


_NUMERAL_SIGNS = "零〇一二三四五六七八九十百千万亿兆两幾几多点半0-9"
_GAPS = Pattern(
    rf"(?<=[零〇一二三四五六七八九十百千万亿兆两点又半]) +(?=[{_NUMERAL_SIGNS}成个分又])"
    "|(?<=[分之点个百]) +(?=[之分点百0-9零一二三四五六七八九十])"
    "|(?<=[0-9]) +(?=[个分成]|多[万亿])|(?<=[于或大小等]) +(?=[于或等0-9])"
)


def squeeze(folded: str) -> tuple[str, list[int]] | None:
    """A folded text without the blanks inside Chinese numerals, and where each of its characters stood; None without.

    Text out of PDF files and word-segmented text has them (三千 九百 六十五, 六 个 百分点).
    """
    if folded.isascii() or " " not in folded or not _GAPS.search(folded):
        return None
    kept: list[int] = []
    last = 0
    for gap in _GAPS.finditer(folded):
        kept += range(last, gap.start())
        last = gap.end()
    kept += range(last, len(folded))
    return "".join(map(folded.__getitem__, kept)), kept
