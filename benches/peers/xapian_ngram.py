"""Xapian with pairs of Chinese characters, through python3-xapian (which serves the Python of the system)."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager
from tempfile import TemporaryDirectory

import xapian

from judged import Demand
from peer import first_answer

NAME = f"Xapian {xapian.version_string()}, CJK n-grams"
REACHED = "in the process"

PAIRS = xapian.QueryParser.FLAG_CJK_NGRAM


@contextmanager
def opened(_options: Namespace) -> Iterator["Xapian"]:
    with TemporaryDirectory() as folder:
        with closing(xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OVERWRITE)) as database:
            yield Xapian(database)


class Xapian:
    def __init__(self, database: xapian.WritableDatabase):
        self.database = database
        self.parser = xapian.QueryParser()
        self.parser.set_default_op(xapian.Query.OP_AND)

    def load(self, demands: list[Demand]) -> None:
        generator = xapian.TermGenerator()
        generator.set_flags(xapian.TermGenerator.FLAG_CJK_NGRAM)
        for demand in demands:
            self.database.add_document(document(demand, generator))
        self.database.commit()

    def search(self, text: str, limit: int) -> list[str]:
        """All words and pairs, or any of them."""
        return first_answer(self.attempts(text, limit))

    def attempts(self, text: str, limit: int) -> Iterator[list[str]]:
        every = self.parser.parse_query(text, PAIRS)
        yield self.matching(every, limit)
        # The parser's own OR stands between words only: the pairs of one are always all asked for.
        yield self.matching(xapian.Query(xapian.Query.OP_OR, list(every)), limit)

    def matching(self, query: xapian.Query, limit: int) -> list[str]:
        enquire = xapian.Enquire(self.database)
        enquire.set_query(query)
        return [match.document.get_data().decode() for match in enquire.get_mset(0, limit)]


def document(demand: Demand, generator: xapian.TermGenerator) -> xapian.Document:
    made = xapian.Document()
    made.set_data(demand.key)
    generator.set_document(made)
    for text, weight in ((demand.title, 3), (demand.organisation, 2), (demand.body, 1)):
        generator.index_text(text, weight)
        generator.increase_termpos()
    return made
