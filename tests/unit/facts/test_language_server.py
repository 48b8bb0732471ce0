"""The published schema in a real editor's server: it complains of what is wrong, and completes the keys.

Runs where `yaml-language-server` is on the path (`npm install -g yaml-language-server`).
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import factcheck.facts
from tests.unit.facts.bases import GOOD

_SERVER = shutil.which("yaml-language-server")
_SCHEMA = Path(factcheck.facts.__file__).parent / "schema.json"
_ROOT = Path(__file__).parents[3]
_WAIT = 60  # messages after which an answer is late

pytestmark = pytest.mark.skipif(_SERVER is None, reason="no yaml-language-server")


class _Client:
    """Speaks the language server protocol over pipes, one request at a time."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None and process.stdout is not None
        self._in, self._out = process.stdin, process.stdout
        self._id = 0

    def notify(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def request(self, method: str, params: Any) -> Any:
        self._id += 1
        self._send({"id": self._id, "method": method, "params": params})
        return self._until(lambda message: message.get("id") == self._id and "method" not in message)["result"]

    def diagnostics(self, uri: str) -> list[dict[str, Any]]:
        told = "textDocument/publishDiagnostics"
        found = self._until(lambda message: message.get("method") == told and message["params"]["uri"] == uri)
        return list(found["params"]["diagnostics"])

    def _until(self, fits: Any) -> dict[str, Any]:
        for _ in range(_WAIT):
            message = self._receive()
            if fits(message):
                return message
            if "id" in message and "method" in message:
                self._answer(message)
        raise AssertionError("the server does not answer")

    def _answer(self, message: dict[str, Any]) -> None:
        is_settings = message["method"] == "workspace/configuration"
        items = message["params"]["items"] if is_settings else []
        result = [_SETTINGS.get(item.get("section", ""), {}) for item in items] if is_settings else None
        self._send({"id": message["id"], "result": result})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._in.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._in.flush()

    def _receive(self) -> dict[str, Any]:
        length = 0
        while (line := self._out.readline().strip()) != b"":
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        found: dict[str, Any] = json.loads(self._out.read(length))
        return found


_SETTINGS = {"yaml": {"schemas": {_SCHEMA.as_uri(): "*.yaml"}, "validate": True, "completion": True}}


@pytest.fixture(scope="module")
def client() -> Iterator[_Client]:
    assert _SERVER is not None
    process = subprocess.Popen([_SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        client = _Client(process)
        capabilities = {
            "workspace": {"configuration": True},
            "textDocument": {"completion": {"completionItem": {"snippetSupport": False}}},
        }
        client.request("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities})
        client.notify("initialized", {})
        client.notify("workspace/didChangeConfiguration", {"settings": _SETTINGS})
        yield client
    finally:
        process.kill()
        process.wait()


def _open(client: _Client, name: str, text: str) -> str:
    uri = f"file:///{name}.yaml"
    document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
    client.notify("textDocument/didOpen", {"textDocument": document})
    return uri


def _problems(client: _Client, name: str, text: str) -> list[str]:
    return [problem["message"] for problem in client.diagnostics(_open(client, name, text))]


@pytest.mark.parametrize("path", ["facts.yaml", "examples/energy-atlas/facts.yaml", "examples/yunlan/facts.yaml"])
def test_good_bases_have_no_problems(path: str, client: _Client) -> None:
    assert _problems(client, path.replace("/", "-"), (_ROOT / path).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  - id: mood\n", "  - id: mood\n    sauce: x\n", "Property sauce is not allowed"),
        ("published: 2025-03-01", "published: yesterday", "pattern"),
        ("    property: mood\n", "", 'Missing property "property"'),
        ("draft: true", "draft: perhaps", "true"),
    ],
)
def test_a_mistake_is_told_as_it_is_typed(old: str, new: str, said: str, client: _Client) -> None:
    problems = _problems(client, said[:8].replace(" ", "-"), GOOD.replace(old, new, 1))
    assert any(said in problem for problem in problems), problems


def test_keys_are_completed_with_what_they_mean(client: _Client) -> None:
    text = GOOD + "  - id: more\n    subject: acme\n    \n"
    uri = _open(client, "complete", text)
    position = {"line": text.count("\n") - 1, "character": 4}
    found = client.request("textDocument/completion", {"textDocument": {"uri": uri}, "position": position})
    labels = {item["label"]: item.get("documentation") for item in found["items"]}
    assert {"property", "value", "as_of", "source", "quote"} <= set(labels)
    assert "level" in str(labels["as_of"])
