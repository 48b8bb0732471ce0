"""What `facts selftest` found: the rates of each change, the sentences that failed, the names that are not read."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.output.counts import counted
from factcheck.output.harmless import one_line
from factcheck.output.jsontext import Json, to_json
from factcheck.output.page import BLANK, SIGNS, Line, Page, Run, Tone, run, tone_of
from factcheck.selftest.model import Change, Language, SelfTest, Tally, Trial, UnreadName
from factcheck.verdicts.model import Verdict

_WORDS = {
    Change.PLAIN: "as it stands",
    Change.ROUNDED: "rounded",
    Change.HEDGED: "hedged",
    Change.RESCALED: "on another scale",
    Change.CONVERTED: "in another unit",
    Change.ALIAS: "by another name",
    Change.VALUE: "another value",
    Change.MAGNITUDE: "another power of ten",
    Change.UNIT: "another unit",
    Change.TIME: "another time",
    Change.AREA: "another area",
    Change.SUBJECT: "another subject",
    Change.DIRECTION: "the other direction",
    Change.BOUND: "a bound that fails",
}
_LANGUAGES = {Language.ENGLISH: "English", Language.CHINESE: "Chinese"}
_INDENT = 2
_NAMES = 22  # columns of the words for a change
_TRUE_HEADS = ("sentences", "supported", "undecided", "refuted", "alarm rate")
# How a sentence can fail, the worst first: whether it is called the opposite of what it is, and whether it is true.
_GROUPS = (
    (True, True, "True, but refuted"),
    (True, False, "False, but supported"),
    (False, True, "True, but not supported"),
    (False, False, "False, but not caught"),
)
_FALSE_HEADS = ("sentences", "supported", "undecided", "caught", "catch rate")


def selftest_page(found: SelfTest, *, all_failures: bool) -> Page:
    """The rates, the sentences refuted though true (or with `all_failures` all failed ones), the names not read."""
    tallies = found.tallies()
    true = [tally for tally in tallies if tally.change.is_true]
    false = [tally for tally in tallies if not tally.change.is_true]
    return (
        *_opening(found),
        *_table("True sentences", _TRUE_HEADS, true),
        *_table("False sentences", _FALSE_HEADS, false),
        *_failures(found, all_failures),
        *(line for name in found.unread for line in _unread(name)),
        _verdict(found, all_failures),
    )


def format_selftest(found: SelfTest) -> str:
    """Everything as one JSON object; `failures` holds every sentence that did not fare as it should."""
    report: dict[str, Json] = {
        "schema": 1,
        "factbase": {"path": found.path, "facts": found.fit + found.passed_over},
        "tried": found.facts,
        "passed_over": found.passed_over,
        "languages": [language.value for language in found.languages],
        "changes": [_tally(tally) for tally in found.tallies()],
        "failures": [_trial(trial) for trial in found.failures],
        "unread_names": [_name(name) for name in found.unread],
    }
    return to_json(report, indent=2) + "\n"


def _opening(found: SelfTest) -> Iterator[Line]:
    languages = " and ".join(_LANGUAGES[language] for language in found.languages)
    told = f" told in {languages}: {counted(len(found.trials), 'sentence')}" if languages else ""
    limit = f"{found.facts:,} of " if found.facts < found.fit else ""
    yield Line((run(f"{limit}{counted(found.fit, 'fact')} of {found.path}{told}", Tone.STRONG),))
    if found.passed_over:
        words = "Another fact is" if found.passed_over == 1 else f"{found.passed_over:,} further facts are"
        yield Line((Run(f"{words} in doubt, replaced or contradicted, and not tried", Tone.QUIET),))
    yield BLANK


def _table(title: str, heads: tuple[str, ...], tallies: list[Tally]) -> Iterator[Line]:
    if not tallies:
        return
    yield Line((Run(title.ljust(_NAMES + _INDENT), Tone.STRONG), *(Run(_column(head), Tone.QUIET) for head in heads)))
    for tally in tallies:
        yield Line((Run(_WORDS[tally.change].ljust(_NAMES)), *_cells(tally)), _INDENT)
    yield BLANK


def _column(text: str) -> str:
    return text.rjust(len(text) + 2 if len(text) > 9 else 11)


def _cells(tally: Tally) -> Iterator[Run]:
    is_true = tally.change.is_true
    wrong = tally.caught if is_true else tally.supported
    rate = share(tally.caught, tally.sentences)
    for count in (tally.sentences, tally.supported, tally.open, tally.caught):
        yield Run(f"{count:,}".rjust(11))
    yield Run(rate.rjust(12), Tone.REFUTED if wrong else Tone.SUPPORTED)


def share(part: int, whole: int) -> str:
    """A part in percent; only nothing is 0% and only the whole 100%.

    >>> share(0, 9), share(1, 3000), share(2999, 3000), share(9, 9)
    ('0%', '0.1%', '99.9%', '100%')
    """
    if part in (0, whole):
        return "100%" if part else "0%"
    return f"{min(max(1000 * part / whole, 1), 999) / 10:.1f}%"


def _failures(found: SelfTest, all_failures: bool) -> Iterator[Line]:
    for is_wrong, is_true, title in _GROUPS if all_failures else _GROUPS[:1]:
        trials = _failed_trials(found, is_wrong=is_wrong, is_true=is_true)
        if trials:
            yield Line((Run(f"{title}: {len(trials):,}", Tone.STRONG),))
            yield from (line for trial in trials for line in _failed(trial))
            yield BLANK


def _failed_trials(found: SelfTest, *, is_wrong: bool, is_true: bool) -> list[Trial]:
    return [one for one in found.failures if one.is_wrong is is_wrong and one.sentence.change.is_true is is_true]


def _failed(trial: Trial) -> Iterator[Line]:
    sentence = trial.sentence
    sign = Run(SIGNS[trial.verdict], tone_of(trial.verdict))
    yield Line((run(one_line(sentence.text)),), _INDENT, sign)
    rule = f" {trial.rule}" if trial.rule else ""
    told = f"{sentence.fact}, {_WORDS[sentence.change]}:{rule} {trial.message}"
    yield Line((run(one_line(told), Tone.QUIET),), _INDENT)


def _unread(name: UnreadName) -> Iterator[Line]:
    instead = f"; it is read as {', '.join(name.taken_for)}" if name.taken_for else ""
    where = f"{name.place.path}:{name.place.line}"
    words = f"{where}: {name.noun} `{name.id}`: the name “{name.name}” is not recognised{instead}"
    yield Line((run(one_line(words)),), _INDENT, Run("!", Tone.OUTDATED))


def _verdict(found: SelfTest, all_failures: bool) -> Line:
    """What it came to: how many failed in each way."""
    counts = [(title, len(_failed_trials(found, is_wrong=wrong, is_true=true))) for wrong, true, title in _GROUPS]
    said = [f"{count:,} {title[0].lower()}{title[1:]}" for title, count in counts if count]
    hint = " (--failures shows them)" if not all_failures and any(count for _, count in counts[1:]) else ""
    words = Run("; ".join(said) + hint)
    if found.false_alarms:
        return Line((words,), _INDENT, Run(SIGNS[Verdict.REFUTED], Tone.REFUTED))
    good = Run("Nothing true is refuted" + ("; " if said else ""), Tone.SUPPORTED)
    return Line((good, words), _INDENT, Run(SIGNS[Verdict.SUPPORTED], Tone.SUPPORTED))


def _tally(tally: Tally) -> Json:
    return {
        "change": tally.change.value,
        "true": tally.change.is_true,
        "sentences": tally.sentences,
        "supported": tally.supported,
        "refuted" if tally.change.is_true else "caught": tally.caught,
        "undecided": tally.open,
        "false_alarm_rate" if tally.change.is_true else "catch_rate": round(tally.caught / tally.sentences, 4),
    }


def _trial(trial: Trial) -> Json:
    sentence = trial.sentence
    return {
        "text": sentence.text,
        "true": sentence.change.is_true,
        "change": sentence.change.value,
        "language": sentence.language.value,
        "fact": sentence.fact,
        "verdict": trial.verdict.value,
        "rule": trial.rule,
        "message": trial.message,
    }


def _name(name: UnreadName) -> Json:
    return {
        "kind": name.noun,
        "id": name.id,
        "name": name.name,
        "path": name.place.path,
        "line": name.place.line,
        "read_as": list(name.taken_for),
    }
