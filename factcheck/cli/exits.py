"""The exit codes of the contract, in one place."""

from __future__ import annotations

from typing import Final

OK: Final = 0
FOUND: Final = 1  # lint: a selected rule fires; claim: refuted, conflicting or outdated
USAGE: Final = 2  # bad usage, a bad fact base, no file, an input that could not be read
NOT_ENOUGH: Final = 3  # claim: not enough evidence
BUG: Final = 70
INTERRUPTED: Final = 130
