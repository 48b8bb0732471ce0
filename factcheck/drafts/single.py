"""One fact from a quote: what a document's drafts say of the stretch that a person picked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.drafts.model import Draft, Term
from factcheck.drafts.naming import slug
from factcheck.errors import FactcheckError
from factcheck.facts.model import FactBase, PropertyType
from factcheck.facts.quotes import FoldedText, fold_space
from factcheck.facts.suggest import hint
from factcheck.records import replace


def check_quote(quote: str, text: FoldedText, document: str) -> None:
    """Refuses a quote that does not stand in a document, and says where it goes astray."""
    if text.find(quote) is not None:
        return
    common = text.common_start(quote)
    where = "" if common is None else f': line {common[0]} has "{common[1]}" and goes on "{common[2]}"'
    raise FactcheckError(f"the quote does not stand in {document}{where or ': copy it from there, letter for letter'}")


def draft_of_quote(
    quote: str, text: FoldedText, drafts: Sequence[Draft], given: Mapping[str, str], base: FactBase
) -> Draft:
    """The draft that a quote of a text carries; what is given beside it goes before what was read."""
    words = fold_space(quote)
    inside = [draft for draft in drafts if _carries(words, draft, text)]
    wanted = given.get("value")
    fitting = [draft for draft in inside if wanted is None or wanted in ("; ".join(draft.texts), draft.texts[0])]
    told = _of_the_best_kind(fitting or inside[:1])
    if len(told) > 1:
        values = ", ".join(dict.fromkeys(draft.texts[0] for draft in told))
        if len({draft.texts for draft in told}) > 1:
            raise FactcheckError(f"the quote holds several values ({values}): say which with --value")
    return _with_given(told[0] if told else None, words, given, base)


def _carries(quote: str, draft: Draft, text: FoldedText) -> bool:
    """Whether a draft rests on words that the quote shares, its value among them."""
    mine, its = text.find(quote), text.find(draft.quote)
    if mine is None or its is None:
        return False
    is_near = mine < its + len(fold_space(draft.quote)) and its < mine + len(quote)
    return is_near and all(told.lower().lstrip("-") in quote.lower() for told in draft.texts)


def _of_the_best_kind(drafts: Sequence[Draft]) -> list[Draft]:
    """Figures and dates go before relations, and these before mere words."""
    order = (PropertyType.QUANTITY, PropertyType.DATE, PropertyType.ENTITY, PropertyType.WORDS)
    for kind in order:
        found = [draft for draft in drafts if draft.property.type is kind]
        if found:
            return found
    return []


def _with_given(draft: Draft | None, quote: str, given: Mapping[str, str], base: FactBase) -> Draft:
    subject = _term(given.get("subject"), base.entities, "entity")
    property_ = _term(given.get("property"), base.properties, "property")
    if draft is not None:
        subject, property_ = subject or draft.subject, property_ or draft.property
    texts = (given["value"],) if "value" in given else (draft.texts if draft is not None else ())
    lacking = [key for key, has in (("subject", subject), ("property", property_), ("value", texts)) if not has]
    if lacking or subject is None or property_ is None:
        options = ", ".join(f"--{key}" for key in lacking)
        raise FactcheckError(f"nothing in the quote says what the {' and the '.join(lacking)} is: give {options}")
    if draft is None:
        return Draft(subject, property_, (), texts, quote, place="")
    return replace(draft, subject=subject, property=property_, texts=texts, quote=quote)


def _term(id_: str | None, known: Mapping[str, object], noun: str) -> Term | None:
    """A record of the base by its id; a name with a blank or a capital in it is a new one's."""
    if id_ is None:
        return None
    if id_ in known:
        return Term(id_, id_)
    if " " in id_ or id_ != id_.lower() or not id_.isascii():
        return Term(slug(id_), id_, is_new=True)
    raise FactcheckError(
        f"no {noun} `{id_}` in the fact base{hint(id_, known)}; a new one's name holds a blank or a capital"
    )
