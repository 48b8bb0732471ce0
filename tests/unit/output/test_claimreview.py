"""A report as ClaimReview: what each item says, and what is left out."""

from __future__ import annotations

import json

from factcheck import check, load_facts
from factcheck.output.claimreview import format_claimreview
from tests.measuring.sets import ROOT

_TEXT = (
    "Inclusive loans came to 35.99 billion yuan at the end of June 2025. In February 2025 the balance of "
    "inclusive loans was 33.9 trillion yuan. Iceland exported 12 tonnes of bananas in 2025."
)


def test_each_judged_claim_is_an_item() -> None:
    report = check(_TEXT, load_facts(ROOT / "facts.yaml"), path="news.md")
    found = json.loads(format_claimreview(report))
    assert found["@context"] == "https://schema.org"
    false, true = found["@graph"]
    assert false["@type"] == "ClaimReview"
    assert false["claimReviewed"].startswith("Inclusive loans came to 35.99 billion yuan")
    assert false["itemReviewed"]["appearance"]["url"] == "news.md"
    assert (false["reviewRating"]["ratingValue"], false["reviewRating"]["alternateName"]) == (1, "False")
    assert (true["reviewRating"]["ratingValue"], true["reviewRating"]["alternateName"]) == (5, "True")
    assert false["citation"][0]["publisher"] == "CCTV.com"
