"""Building the checker for a call: finds the base, loads it, and says so where it is not the user's own."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.base import FILE_NAME, find_base_paths
from factcheck.cli.settings import Settings
from factcheck.cli.streams import complain
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.facts.model import FactBase
    from factcheck.pipeline import Checker


def load_facts_for(settings: Settings, *, own_base_only: bool = False) -> FactBase:
    """The base that the settings mean; with `own_base_only` the installed one is refused."""
    found = find_base_paths(settings.facts, os.environ, Path.cwd())
    if found.is_installed and own_base_only:
        raise FactcheckError(f"no fact base: there is no {FILE_NAME} here or above; name one with --facts FILE")
    from factcheck.facts.loader import load_base

    base = load_base(found.paths)
    if found.is_installed:
        complain(f"no {FILE_NAME} here or above: using the base that comes with factcheck ({len(base.facts)} facts)")
    return base


def build_checker_for(settings: Settings, *, own_base_only: bool = False) -> Checker:
    """A checker over the base that the settings mean."""
    base = load_facts_for(settings, own_base_only=own_base_only)
    from factcheck.pipeline import build_checker

    return build_checker(base)
