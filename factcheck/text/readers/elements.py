"""What the elements of HTML are to a reader of prose: blocks, lists, and what is no prose at all."""

from __future__ import annotations

import re

from factcheck.patterns import Pattern

DROPPED = frozenset(
    {
        "aside", "audio", "button", "canvas", "code", "del", "dialog", "fieldset", "footer", "label", "legend", "map",
        "math", "nav", "noscript", "object", "s", "search", "select", "strike", "svg", "template", "textarea", "video",
    }
)  # fmt: skip
# Of these the ones that stand inside a paragraph: left unclosed, they end with it.
DROPPED_INLINE = frozenset({"code", "del", "label", "p", "s", "strike"})
BLOCKS = frozenset(
    {
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "figcaption",
        "figure", "form", "header", "hgroup", "hr", "html", "li", "main", "menu", "ol", "p", "pre", "section",
        "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    }
)  # fmt: skip
HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset({"ul", "ol", "menu", "dl"})
ITEMS = ("li", "dt", "dd")
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)

_DROPPED_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar"})
_MAY_HIDE = Pattern(r"hidden|display|role", re.IGNORECASE)
_HIDING_STYLE = Pattern(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def may_hide(attributes: str) -> bool:
    """Whether the attributes, as they are written, need a closer look by `hides`."""
    return bool(_MAY_HIDE.search(attributes))


def hides(attributes: dict[str, str]) -> bool:
    """Whether an element with these attributes is not shown, or says itself that it is no part of the text."""
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden", "").lower() == "true"
        or attributes.get("role", "").lower() in _DROPPED_ROLES
        or bool(_HIDING_STYLE.search(attributes.get("style", "")))
    )
