"""SQLite's FTS5 with the trigram tokenizer, through Python's own sqlite3.

A trigram index knows nothing shorter than three characters, and many Chinese words have two: those are looked for with
LIKE, as everybody does who takes it for Chinese.
"""

import sqlite3
from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from judged import Demand
from peer import containing, first_answer, pieces, words

NAME = f"SQLite {sqlite3.sqlite_version}, FTS5 trigram"
REACHED = "in the process"

SHORTEST = 3
TABLE = "CREATE VIRTUAL TABLE demand USING fts5(key UNINDEXED, title, organisation, body, tokenize = 'trigram')"
# The key is not searched; the title weighs three times the body.
BY_WEIGHT = "bm25(demand, 0, 3, 2, 1)"
HAS = "(title LIKE {0} ESCAPE '\\' OR organisation LIKE {0} ESCAPE '\\' OR body LIKE {0} ESCAPE '\\')"


@contextmanager
def opened(_options: Namespace) -> Iterator["Fts5"]:
    with TemporaryDirectory() as folder, closing(sqlite3.connect(Path(folder) / "demands.db")) as connection:
        yield Fts5(connection)


class Fts5:
    def __init__(self, connection: sqlite3.Connection):
        self.connection = connection

    def load(self, demands: list[Demand]) -> None:
        rows = ((one.key, one.title, one.organisation, one.body) for one in demands)
        with self.connection:
            self.connection.execute(TABLE)
            self.connection.executemany("INSERT INTO demand VALUES (?, ?, ?, ?)", rows)
            self.connection.execute("INSERT INTO demand (demand) VALUES ('optimize')")

    def search(self, text: str, limit: int) -> list[str]:
        """All words, or any word, or any three characters of them in a row."""
        return first_answer(self.attempts(words(text), limit))

    def attempts(self, asked: list[str], limit: int) -> Iterator[list[str]]:
        long = [word for word in asked if len(word) >= SHORTEST]
        short = [word for word in asked if len(word) < SHORTEST]
        yield self.all_of(long, short, limit)
        yield self.any_of(long, short, limit)
        yield self.matching(" OR ".join(map(quoted, pieces(long, SHORTEST))), [], limit)

    def all_of(self, long: list[str], short: list[str], limit: int) -> list[str]:
        if long:
            return self.matching(" AND ".join(map(quoted, long)), short, limit)
        return self.with_short(short, "AND", limit)

    def any_of(self, long: list[str], short: list[str], limit: int) -> list[str]:
        """What the index ranks comes before what only LIKE finds."""
        ranked = self.matching(" OR ".join(map(quoted, long)), [], limit)
        others = self.with_short(short, "OR", limit + len(ranked))
        return (ranked + [key for key in others if key not in ranked])[:limit]

    def matching(self, match: str, short: list[str], limit: int) -> list[str]:
        """What the index finds, narrowed to what has all the short words, by weight."""
        if not match:
            return []
        narrowed = "".join(f" AND {HAS.format('?' + str(at))}" for at in range(2, len(short) + 2))
        sql = f"SELECT key FROM demand WHERE demand MATCH ?1{narrowed} ORDER BY {BY_WEIGHT}, rowid LIMIT {limit}"
        return self.keys(sql, [match, *map(containing, short)])

    def with_short(self, short: list[str], join: str, limit: int) -> list[str]:
        """What has the short words: those with more of them in the title first."""
        if not short:
            return []
        places = [f"?{at}" for at in range(1, len(short) + 1)]
        condition = f" {join} ".join(HAS.format(place) for place in places)
        titled = " + ".join(f"(title LIKE {place} ESCAPE '\\')" for place in places)
        sql = f"SELECT key FROM demand WHERE {condition} ORDER BY {titled} DESC, rowid LIMIT {limit}"
        return self.keys(sql, list(map(containing, short)))

    def keys(self, sql: str, values: list[str]) -> list[str]:
        return [key for (key,) in self.connection.execute(sql, values)]


def quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
