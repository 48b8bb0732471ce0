"""`factcheck rule`: explains the rules."""

from __future__ import annotations

import click

from factcheck.cli.exits import OK
from factcheck.cli.settings import Settings, shared_options
from factcheck.cli.streams import Sink


@click.command("rule")
@click.argument("code", required=False)
@shared_options("text", "json")
def rule(code: str | None, settings: Settings) -> int:
    """Explain a rule: by its code (FC102), the beginning of one (FC1) or its name; all of them without one."""
    from factcheck.verdicts.rules import RULES, find_rules

    rules = RULES if code is None else find_rules(code)
    if not rules:
        raise click.UsageError(f"no rule {code}; `factcheck rule` lists them")
    with Sink(settings.output) as sink:
        if settings.format == "json":
            from factcheck.output.rulebook import format_rules

            sink.write(format_rules(rules))
        else:
            from factcheck.cli.printing import print_page
            from factcheck.output.rulebook import rule_list, rule_page

            print_page(rule_list(rules) if code is None else rule_page(rules), sink)
    return OK
