"""PostgreSQL with pg_trgm, through python3-psycopg2 and TCP on the loopback address."""

import subprocess
from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import psycopg2
from psycopg2.extras import execute_values

from judged import Demand
from peer import Missing, containing, first_answer, running, words

NAME = "PostgreSQL, pg_trgm"
REACHED = "through its protocol"

SERVER = Path(__file__).resolve().parents[2] / "tests" / "with-postgres"
# Says where the server is and lives until its input ends, and the server with it: also when this program is killed.
STAY = 'echo "$DINGYIN_TEST_POSTGRES"; exec cat >/dev/null'
BEFORE = """
CREATE EXTENSION pg_trgm;
CREATE TABLE demand (
    number serial PRIMARY KEY, key text, title text, organisation text, body text,
    words text GENERATED ALWAYS AS (title || ' ' || organisation || ' ' || body) STORED
);
"""
INSERT = "INSERT INTO demand (key, title, organisation, body) VALUES %s"
AFTER = ("CREATE INDEX ON demand USING gin (words gin_trgm_ops)", "VACUUM ANALYZE demand")
ALL_WORDS = """
SELECT key FROM demand WHERE {} ORDER BY word_similarity(%s, title) DESC, number LIMIT %s
"""
LIKE_IT = """
SELECT key FROM demand WHERE %s <%% words ORDER BY word_similarity(%s, words) DESC, number LIMIT %s
"""
# Of 0.1, 0.2, 0.3 and the extension's own 0.6 the one with which it answers best: a sentence, or four characters of
# which one is mistyped, share few runs of three with what is meant.
LIKE_ENOUGH = 0.1


@contextmanager
def opened(_options: Namespace) -> Iterator["Trigrams"]:
    with server() as address, closing(psycopg2.connect(address, dbname="postgres")) as connection:
        connection.autocommit = True
        yield Trigrams(connection)


@contextmanager
def server() -> Iterator[str]:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    command = [str(SERVER), "sh", "-c", STAY]
    with running(command, **pipes) as child:
        address = child.stdout.readline().strip()
        if not address:
            raise Missing("no PostgreSQL server starts")
        try:
            yield address
        finally:
            child.stdin.close()
            child.wait()


class Trigrams:
    def __init__(self, connection):
        self.cursor = connection.cursor()

    def load(self, demands: list[Demand]) -> None:
        rows = ((one.key, one.title, one.organisation, one.body) for one in demands)
        self.cursor.execute(BEFORE)
        execute_values(self.cursor, INSERT, rows, page_size=1000)
        for statement in AFTER:
            self.cursor.execute(statement)
        self.cursor.execute("SET pg_trgm.word_similarity_threshold = %s", [LIKE_ENOUGH])

    def search(self, text: str, limit: int) -> list[str]:
        """All words; or what is like the query."""
        return first_answer(self.attempts(text, limit))

    def attempts(self, text: str, limit: int) -> Iterator[list[str]]:
        asked = words(text)
        condition = " AND ".join(["words ILIKE %s"] * len(asked))
        yield self.keys(ALL_WORDS.format(condition), [*map(containing, asked), text, limit])
        yield self.keys(LIKE_IT, [text, text, limit])

    def keys(self, sql: str, values: list) -> list[str]:
        self.cursor.execute(sql, values)
        return [key for (key,) in self.cursor]
