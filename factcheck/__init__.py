"""factcheck: checks what a text says against a curated base of facts.

>>> from factcheck import check, load_facts  # doctest: +SKIP
>>> report = check("The balance was 17.8 trillion yuan.", load_facts("facts.yaml"))  # doctest: +SKIP

`load_facts` and `check` are imported when first used, so that a call pays only for what it needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.batches import check_batch as check_batch
    from factcheck.pipeline import check as check
    from factcheck.pipeline import load_facts as load_facts

__version__ = "0.1.0"
__all__ = ["__version__", "check", "check_batch", "load_facts"]


def __getattr__(name: str) -> object:
    if name == "check_batch":
        from factcheck.batches import check_batch

        return check_batch
    if name in ("check", "load_facts"):
        from factcheck import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
