"""The tables, as Markdown."""

from dataclasses import dataclass

from measure import Loaded, Row
from peer import Module

FIGURES = ("nDCG@10", "MRR", "recall@20", "p50 ms", "p99 ms")


@dataclass
class Outcome:
    """What an engine came to."""

    module: Module
    rows: dict[str, Row]
    loaded: Loaded | None


def by_kind(outcome: Outcome) -> str:
    rows = [[name, str(row.queries), *cells(row)] for name, row in outcome.rows.items()]
    heading = f"### {outcome.module.NAME} ({outcome.module.REACHED})"
    return f"{heading}\n\n{table(['queries', 'how many', *FIGURES], rows)}"


def totals(outcomes: list[Outcome], half: str) -> str:
    rows = [[one.module.NAME, one.module.REACHED, *cells(one.rows[half])] for one in outcomes]
    return f"### {half}\n\n{table(['engine', 'reached', *FIGURES], rows)}"


def scale(outcomes: list[Outcome], records: int) -> str:
    rows = [[one.module.NAME, one.module.REACHED, *loaded(one.loaded)] for one in outcomes if one.loaded]
    columns = ["engine", "reached", "p50 ms", "p99 ms", "loaded in s"]
    return f"### {records} records\n\n{table(columns, rows)}"


def cells(row: Row) -> list[str]:
    figures = (row.figures.ndcg, row.figures.reciprocal, row.figures.recall)
    return [f"{one:.3f}" for one in figures] + milliseconds(row.latency)


def loaded(one: Loaded) -> list[str]:
    return [*milliseconds(one.latency), f"{one.seconds:.1f}"]


def milliseconds(latency) -> list[str]:
    return [f"{latency.p50:.2f}", f"{latency.p99:.2f}"]


def table(columns: list[str], rows: list[list[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
