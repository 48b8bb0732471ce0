"""Where compiled bases are kept for this user: named by the environment, or where the platform keeps such things."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

VARIABLE = "FACTCHECK_CACHE_DIR"
_NAME = "factcheck"


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """The folder of compiled bases; None where the user has no home."""
    if environment.get(VARIABLE):
        return Path(environment[VARIABLE])
    if environment.get("XDG_CACHE_HOME"):
        return Path(environment["XDG_CACHE_HOME"]) / _NAME
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / _NAME
    if sys.platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / _NAME / "Cache"
    return home / ".cache" / _NAME
