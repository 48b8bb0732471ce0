"""factcheck: checks what a text says against a curated base of facts.

`load_facts(path)` reads a fact base and `check(text, facts, date=None)` gives a `Report`; both are imported when first used.
"""

__version__ = "0.1.0"
