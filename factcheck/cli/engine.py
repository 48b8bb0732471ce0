"""Building the checker for a call: finds the base, loads it, and says so where it is not the user's own."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.base import FILE_NAME, NO_BASE, BasePaths, facts_of_environment, find_base_paths
from factcheck.cli.caching import cache_folder
from factcheck.cli.config import Config, find_config
from factcheck.cli.keptpatterns import use_kept_patterns
from factcheck.cli.settings import Settings
from factcheck.cli.streams import complain
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.facts.model import FactBase
    from factcheck.pipeline import Checker

EMPTY = "factbase: 1\n"


def load_facts_for(settings: Settings, config: Config | None = None, *, own_base_only: bool = False) -> FactBase:
    """The base that the settings mean, or else the configuration; with `own_base_only` the installed one is refused.

    Without `config` it is looked for where it is needed: where neither the call nor the environment names a base.
    """
    found = _find_base(settings, config, own_base_only)
    from factcheck.facts.loader import load_base

    base = load_base(found.paths)
    _say_which(found, len(base.facts))
    return base


def load_facts_to_write(settings: Settings, file: Path | None) -> FactBase:
    """The base that a call adds to: the user's own that the settings mean, and the file; an empty one where both lack.

    The base that comes with factcheck is none to add to, nor one to name things by.
    """
    from factcheck.facts.loader import load_base, parse_base

    found = _find_base(settings, None, own_base_only=False)
    named = () if found.is_installed else found.paths
    if file is not None and file.is_file():
        named = (*named, str(file))
    return load_base(tuple(dict.fromkeys(named))) if named else parse_base(EMPTY, "")


def build_checker_for(settings: Settings, config: Config | None = None, *, own_base_only: bool = False) -> Checker:
    """A checker over the base that the settings mean, which is compiled unless they say otherwise."""
    found = _find_base(settings, config, own_base_only)
    checker = build_checker_of(found.paths, settings)
    _say_which(found, len(checker.index.facts))
    return checker


def build_checker_of(paths: tuple[str, ...], settings: Settings) -> Checker:
    """A checker over the base that these files make, compiled likewise."""
    from factcheck.pipeline import load_facts

    folder = None if settings.no_cache else cache_folder(os.environ)
    use_kept_patterns(folder)
    return load_facts(*paths, cache=folder)


def _find_base(settings: Settings, config: Config | None, own_base_only: bool) -> BasePaths:
    folder = Path.cwd()
    named = settings.facts or facts_of_environment(os.environ)
    if not named:
        named = (find_config(folder) if config is None else config).facts()
    found = find_base_paths(named, folder)
    if found.is_installed and own_base_only:
        raise FactcheckError(NO_BASE)
    return found


def _say_which(found: BasePaths, facts: int) -> None:
    if found.is_installed:
        complain(f"no {FILE_NAME} here or above: using the base that comes with factcheck ({facts} facts)")
