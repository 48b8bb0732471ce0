"""From the options of a lint and its configuration to the lint, or to a look at what they come to."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from factcheck.cli.baseline import Baseline
from factcheck.cli.config import Config, find_config, read_config
from factcheck.cli.configkeys import KEYS
from factcheck.cli.destinations import read_destinations
from factcheck.cli.exits import OK
from factcheck.cli.linting import Lint, select_inputs
from factcheck.cli.policy import LintOptions, build_policy
from factcheck.cli.selection import DEFAULT
from factcheck.cli.settings import Settings
from factcheck.cli.streams import Sink
from factcheck.records import field_names
from factcheck.text.inputs import STANDARD_INPUT

DEFAULT_BASELINE = "factcheck-baseline.json"
_DEFAULTS = {"select": list(DEFAULT), "fail-on": "info", "min-coverage": 0, "strict": False}


@dataclass(frozen=True, slots=True)
class LintCall:
    """A call of the lint: the lint itself, and what to show instead of running it."""

    lint: Lint
    given: Mapping[str, Any]  # what the command line says, by configuration key
    show_settings: bool
    show_files: bool

    @property
    def shows(self) -> bool:
        return self.show_settings or self.show_files

    def show(self, paths: tuple[str, ...]) -> int:
        """Prints the settings with where each comes from, the files that would be read, or both."""
        with Sink(None) as sink:
            if self.show_settings:
                sink.write("".join(f"{line}\n" for line in self._settings()))
            if self.show_files:
                inputs = select_inputs(paths, self.lint.policy, self.lint.stdin_name)
                sink.write("".join(f"{path}\n" for path in inputs.paths))
        return OK

    def _settings(self) -> Iterator[str]:
        config = self.lint.config
        for key in KEYS:
            if self.given.get(key.name):
                yield f"{key.name} = {_shown(self.given[key.name])}  (command line)"
            elif key.name in config.values:
                yield f"{key.name} = {_shown(config.values[key.name])}  ({config.path})"
            elif key.name in _DEFAULTS:
                yield f"{key.name} = {_shown(_DEFAULTS[key.name])}  (default)"


def read_call(
    settings: Settings,
    *,
    outputs: tuple[str, ...],
    config: Path | None,
    isolated: bool,
    stdin_filename: str | None,
    baseline: Path | None,
    write_baseline: bool,
    prune_baseline: bool,
    diff_from: str | None,
    statistics: bool,
    show_settings: bool,
    show_files: bool,
    **options: Any,
) -> LintCall:
    """The call that the options of the command make."""
    if isolated and config is not None:
        raise click.UsageError("--isolated and --config exclude one another")
    found = Config() if isolated else read_config(config) if config else find_config(Path.cwd())
    chosen = LintOptions(**{name: options[name] for name in field_names(LintOptions)})
    lint = Lint(
        settings=settings,
        config=found,
        policy=build_policy(chosen, found),
        destinations=read_destinations(outputs or found.texts("output"), settings.format),
        stdin_name=stdin_filename or STANDARD_INPUT,
        with_statistics=statistics,
        baseline=Baseline(_baseline_path(baseline, found, write_baseline, isolated), write_baseline, prune_baseline),
        diff_from=diff_from,
    )
    given = {name.replace("_", "-"): value for name, value in options.items()}
    given |= {"facts": settings.facts, "date": settings.date, "output": outputs, "baseline": baseline}
    return LintCall(lint, given, show_settings, show_files)


def _baseline_path(named: Path | None, config: Config, is_written: bool, is_isolated: bool) -> Path | None:
    """The baseline that is named or configured, else the usual one where it is there or is to be written."""
    configured = config.values.get("baseline")
    usual = config.folder / str(DEFAULT_BASELINE if configured is None else configured)
    if named is None and (configured is not None or is_written or (usual.is_file() and not is_isolated)):
        return Path(os.path.relpath(usual))
    return named


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key} = {_shown(item)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(map(str, value)) + "]" if isinstance(value, list | tuple) else str(value)
