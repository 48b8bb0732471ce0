"""What a lint is to do: the command line's word before the configuration's, and that before the defaults."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from factcheck.cli.config import Config
from factcheck.cli.exclusion import matches
from factcheck.cli.selection import DEFAULT, select_codes
from factcheck.output.rows import LEVELS, Level
from factcheck.records import record
from factcheck.verdicts.rules import BY_CODE

_STRICT = "FC401"
_NEVER = "never"
_OFF = "off"


@record
class LintOptions:
    """The lint's own options as given; what was not given is empty or None."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_ignore: tuple[str, ...] = ()
    strict: bool = False
    fail_on: str | None = None
    min_coverage: int | None = None
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False


@record
class Policy:
    """The rules that fire with their levels, what makes the run fail, and what is passed over."""

    levels: Mapping[str, Level]
    fail_on: Level | None  # None: nothing does
    min_coverage: int
    per_file_ignores: tuple[tuple[str, frozenset[str]], ...]
    exclude: tuple[str, ...]
    force_exclude: bool
    folder: Path  # that the patterns of per-file ignores count from
    exclude_folder: Path  # that those of exclusions count from

    def ignored_in(self, path: str) -> frozenset[str]:
        """The rules that do not fire in a file."""
        found = (codes for pattern, codes in self.per_file_ignores if matches(path, [pattern], self.folder))
        return frozenset().union(*found)


def build_policy(options: LintOptions, config: Config) -> Policy:
    """The policy of a call."""
    severities = {code: level for rules, level in _severities(config) for code in select_codes([rules], [])}
    fires = _fires(options, config) - {code for code, level in severities.items() if level == _OFF}
    per_file = config.values.get("per-file-ignores", {})
    return Policy(
        levels={code: _level(code, severities.get(code)) for code in sorted(fires)},
        fail_on=_fail_on(options.fail_on or config.values.get("fail-on", Level.INFO.value)),
        min_coverage=_first(options.min_coverage, config.values.get("min-coverage"), 0),
        per_file_ignores=tuple((pattern, select_codes(rules, [])) for pattern, rules in per_file.items() if rules),
        exclude=options.exclude or config.texts("exclude"),
        force_exclude=options.force_exclude,
        folder=config.folder,
        exclude_folder=Path() if options.exclude else config.folder,
    )


def _fires(options: LintOptions, config: Config) -> frozenset[str]:
    select = options.select or config.texts("select") or DEFAULT
    ignore = options.ignore or config.texts("ignore")
    strict = (_STRICT,) if options.strict or config.values.get("strict") else ()
    more = (*config.texts("extend-select"), *options.extend_select, *strict)
    less = (*config.texts("extend-ignore"), *options.extend_ignore)
    return select_codes([*select, *more], [*ignore, *less])


def _severities(config: Config) -> list[tuple[str, str]]:
    """The severities from the widest selector to the narrowest, so that the narrowest has the last word."""
    return sorted(config.values.get("severity", {}).items(), key=lambda item: len(item[0]))


def _level(code: str, severity: str | None) -> Level:
    if severity is not None:
        return Level(severity)
    verdict = BY_CODE[code].verdict
    return LEVELS[verdict] if verdict else Level.WARNING


def _fail_on(name: str) -> Level | None:
    return None if name == _NEVER else Level(name)


def _first(*values: int | None) -> int:
    return next(value for value in values if value is not None)
