"""Groonga, over its HTTP server: pairs of characters, weighted by field."""

import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from http_json import Client, succeeded
from judged import Demand
from peer import first_answer, free_port, pieces, running, words

NAME = "Groonga, TokenBigram"
REACHED = "over HTTP"

SCHEMA = (
    ("table_create", {"name": "Demands", "flags": "TABLE_HASH_KEY", "key_type": "ShortText"}),
    *(
        ("column_create", {"table": "Demands", "name": name, "flags": "COLUMN_SCALAR", "type": "Text"})
        for name in ("title", "organisation", "body")
    ),
    (
        "table_create",
        {
            "name": "Terms",
            "flags": "TABLE_PAT_KEY",
            "key_type": "ShortText",
            "default_tokenizer": "TokenBigram",
            "normalizer": "NormalizerAuto",
        },
    ),
    (
        "column_create",
        {
            "table": "Terms",
            "name": "demand_text",
            "flags": "COLUMN_INDEX|WITH_POSITION|WITH_SECTION",
            "type": "Demands",
            "source": "title,organisation,body",
        },
    ),
)
SELECT = {
    "table": "Demands",
    "match_columns": "title * 3 || organisation * 2 || body",
    "output_columns": "_key",
    "sort_keys": "-_score,_id",
    # Otherwise the second time it would only remember its answer.
    "cache": "no",
}
A_LOAD = 5000
PAIR = 2


@contextmanager
def opened(_options: Namespace) -> Iterator["Groonga"]:
    port = free_port()
    with TemporaryDirectory() as folder:
        at = ["--bind-address", "127.0.0.1", "--port", str(port), "--log-path", f"{folder}/log"]
        command = ["groonga", "-s", "--protocol", "http", *at, "-n", str(Path(folder) / "demands")]
        with running(command), closing(Client("127.0.0.1", port)) as client:
            wait_for(client)
            yield Groonga(client)


def wait_for(client: Client) -> None:
    for _ in range(200):
        try:
            client.get("/d/status", {})
            return
        except ConnectionError:
            client.close()
            time.sleep(0.05)
    raise TimeoutError("groonga does not answer")


class Groonga:
    def __init__(self, client: Client):
        self.client = client

    def load(self, demands: list[Demand]) -> None:
        for command, parameters in SCHEMA:
            succeeded(self.client.get(f"/d/{command}", parameters))
        for start in range(0, len(demands), A_LOAD):
            rows = [
                {"_key": one.key, "title": one.title, "organisation": one.organisation, "body": one.body}
                for one in demands[start : start + A_LOAD]
            ]
            succeeded(self.client.post("/d/load?table=Demands", rows))

    def search(self, text: str, limit: int) -> list[str]:
        """All words, or any word, or any pair of their characters."""
        return first_answer(self.attempts(text, limit))

    def attempts(self, text: str, limit: int) -> Iterator[list[str]]:
        asked = words(text)
        yield self.select(" ".join(map(quoted, asked)), limit)
        yield self.select(" OR ".join(map(quoted, asked)), limit)
        yield self.select(" OR ".join(map(quoted, pieces(asked, PAIR))), limit)

    def select(self, query: str, limit: int) -> list[str]:
        answer = succeeded(self.client.get("/d/select", SELECT | {"query": query, "limit": limit}))
        _, ((_total, _columns, *rows),) = answer.json()
        return [key for (key,) in rows]


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
