"""The judged set of `tests/judged/search`, and how good an answer to one of its queries is.

The figures are worked out as `crates/search/tests/judged/quality.rs` does, so that the two can be compared.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from math import log2
from pathlib import Path
from statistics import fmean

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "judged" / "search"
# From this grade on a hit is one that people wanted: for the reciprocal rank and for recall.
FITS = 2
# How far down an answer is looked at.
DEPTH = 20
EPSILON = 2.0**-52


@dataclass(frozen=True)
class Demand:
    """One record that can be found."""

    key: str
    library: str
    title: str
    body: str
    organisation: str
    industry: str
    sub_industry: str | None
    district: str
    status: str


@dataclass(frozen=True)
class Query:
    """One query, with the grade of every demand that has to do with it."""

    key: str
    kind: str
    text: str
    half: str
    grades: dict[str, int]


@dataclass(frozen=True)
class Figures:
    """How good one answer is, or the mean of several."""

    ndcg: float
    reciprocal: float
    recall: float


def demands() -> list[Demand]:
    return [Demand(**line) for line in lines("demands.jsonl")]


def queries() -> list[Query]:
    return [Query(**line) for line in lines("queries.jsonl")]


def lines(name: str) -> list[dict]:
    with open(FOLDER / name, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def judge(found: list[str], grades: dict[str, int]) -> Figures:
    """The figures of one answer: the keys found, best first."""
    found = found[:DEPTH]
    ideal = gain(sorted(grades.values(), reverse=True))
    hits = [at for at, key in enumerate(found) if grades.get(key, 0) >= FITS]
    fitting = sum(grade >= FITS for grade in grades.values())
    return Figures(
        ndcg=gain(grades.get(key, 0) for key in found) / max(ideal, EPSILON),
        reciprocal=1 / (hits[0] + 1) if hits else 0.0,
        recall=len(hits) / min(max(fitting, 1), DEPTH),
    )


def gain(grades: Iterable[int]) -> float:
    """The discounted gain of the first ten."""
    return sum((2**grade - 1) / log2(at + 2) for at, grade in enumerate(islice(grades, 10)))


def mean(figures: list[Figures]) -> Figures:
    return Figures(
        ndcg=fmean(one.ndcg for one in figures),
        reciprocal=fmean(one.reciprocal for one in figures),
        recall=fmean(one.recall for one in figures),
    )
