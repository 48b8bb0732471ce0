"""The shape of the package: layers that import downward only, no cycles, and each third-party library in its place."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[1]
_PACKAGE = _ROOT / "factcheck"

# From the bottom up; a module imports from its own layer and those below.
_LAYERS = (
    ("factcheck", "factcheck.records", "factcheck.patterns", "factcheck.memory"),
    ("factcheck.errors", "factcheck.options"),
    ("factcheck.values",),
    ("factcheck.reading",),
    ("factcheck.text",),
    ("factcheck.facts",),
    ("factcheck.mentions",),
    ("factcheck.claims",),
    ("factcheck.matching",),
    ("factcheck.verdicts",),
    ("factcheck.fixing",),
    ("factcheck.checker",),
    ("factcheck.pipeline",),
    ("factcheck.selftest", "factcheck.drafts", "factcheck.editions"),
    ("factcheck.output",),
    ("factcheck.batches",),
    ("factcheck.cli", "factcheck.__main__"),
)

# Which modules may import which library; whatever is not named here may not be imported at all.
_OWNERS = {
    "click": ("factcheck.cli",),
    "rich": ("factcheck.cli", "factcheck.output.terminal", "factcheck.output.factlist"),
    "yaml": ("factcheck.facts",),
    "rapidfuzz": ("factcheck.mentions", "factcheck.matching", "factcheck.facts"),
    "docutils": ("factcheck.text.readers.rst",),
    "markdown_it": ("factcheck.text.readers",),
    "mdit_py_plugins": ("factcheck.text.readers",),
    "pypdfium2": ("factcheck.text.readers.pdf",),
}

# The public functions are looked up when first used, so that importing the package costs nothing.
_PUBLIC = "factcheck"


def _modules() -> dict[str, Path]:
    return {_name(path): path for path in sorted(_PACKAGE.rglob("*.py"))}


def _name(path: Path) -> str:
    parts = path.relative_to(_ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = _modules()


def _imports(path: Path) -> Iterator[tuple[str, ast.AST]]:
    """Every module that a file imports, wherever in it, with the statement."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            assert node.module is not None
            yield from ((_imported(node.module, alias.name), node) for alias in node.names)


def _imported(module: str, name: str) -> str:
    """`from package import module` imports the module, `from module import name` only the first."""
    return f"{module}.{name}" if f"{module}.{name}" in MODULES else module


def _own_imports(module: str) -> set[str]:
    return {name for name, _ in _imports(MODULES[module]) if name in MODULES} - {module}


def _layer(module: str) -> int:
    for number, names in enumerate(_LAYERS):
        if any(module == name or (name != "factcheck" and module.startswith(f"{name}.")) for name in names):
            return number
    raise AssertionError(f"{module} belongs to no layer")


def _belongs(module: str, owners: tuple[str, ...]) -> bool:
    return any(module == owner or module.startswith(f"{owner}.") for owner in owners)


@pytest.mark.parametrize("module", [name for name in MODULES if name != _PUBLIC])
def test_imports_point_downward(module: str) -> None:
    upward = {name for name in _own_imports(module) if _layer(name) > _layer(module)}
    assert not upward


@pytest.mark.parametrize("module", [name for name in MODULES if name.startswith("factcheck.output")])
def test_output_knows_nothing_of_the_pipeline(module: str) -> None:
    assert "factcheck.pipeline" not in _own_imports(module)


def test_there_is_no_cycle() -> None:
    """Imports inside functions count too: a late import must save time, never break a cycle."""
    graph = {module: _own_imports(module) for module in MODULES if module != _PUBLIC}
    for imported in graph.values():
        imported.discard(_PUBLIC)
    assert len(tuple(TopologicalSorter(graph).static_order())) == len(graph)


@pytest.mark.parametrize("module", MODULES)
def test_libraries_stay_with_their_owners(module: str) -> None:
    for name, _ in _imports(MODULES[module]):
        library = name.partition(".")[0]
        if library != "factcheck" and library not in sys.stdlib_module_names:
            assert library in _OWNERS, f"{library} has no owner"
            assert _belongs(module, _OWNERS[library]), f"{library} belongs to {_OWNERS[library]}"


@pytest.mark.parametrize("module", MODULES)
def test_each_module_says_what_it_holds(module: str) -> None:
    docstring = ast.get_docstring(ast.parse(MODULES[module].read_text(encoding="utf-8")))
    assert docstring
    assert docstring.splitlines()[0].endswith((".", ":"))


@pytest.mark.parametrize("module", MODULES)
def test_no_module_is_a_drawer_for_odds_and_ends(module: str) -> None:
    assert module.rpartition(".")[2] not in {"utils", "util", "helpers", "helper", "common", "misc"}
