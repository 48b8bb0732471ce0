"""`factcheck clean`: removes the compiled bases."""

from __future__ import annotations

import os

import click

from factcheck.cli.caching import cache_folder
from factcheck.cli.exits import OK
from factcheck.errors import FactcheckError


@click.command("clean")
def clean() -> int:
    """Remove the fact bases that were compiled to make calls fast; the next call compiles its own anew.

    They lie in the user's cache folder, or in the one that FACTCHECK_CACHE_DIR names.
    """
    from factcheck.facts.cache import Cache

    folder = cache_folder(os.environ)
    try:
        removed = 0 if folder is None else Cache(folder).clean()
    except OSError as error:
        raise FactcheckError(f"{folder}: {(error.strerror or str(error)).lower()}") from error
    click.echo(f"{removed} compiled {'base' if removed == 1 else 'bases'} removed from {folder}")
    return OK
