"""Asks an engine the judged queries: how good its answers are and how long they take."""

from collections import defaultdict
from dataclasses import dataclass
from math import ceil
from time import perf_counter

from judged import DEPTH, Demand, Figures, Query, judge, mean
from peer import Peer

ROUNDS = 5
SHOWN = 10


@dataclass(frozen=True)
class Latency:
    """Milliseconds."""

    p50: float
    p99: float


@dataclass(frozen=True)
class Row:
    """What one kind of query, or several together, came to."""

    queries: int
    figures: Figures
    latency: Latency


@dataclass(frozen=True)
class Loaded:
    """An engine with many records."""

    seconds: float
    latency: Latency


def judged(peer: Peer, demands: list[Demand], queries: list[Query]) -> dict[str, Row]:
    """Rows by kind, then of the half that nobody looks into, then of all."""
    peer.load(demands)
    figures = {query.key: judge(peer.search(query.text, DEPTH), query.grades) for query in queries}
    took = times(peer, queries)
    return {name: row(group, figures, took) for name, group in groups(queries).items()}


def at_scale(peer: Peer, demands: list[Demand], queries: list[Query]) -> Loaded:
    began = perf_counter()
    peer.load(demands)
    seconds = perf_counter() - began
    took = times(peer, queries)
    return Loaded(seconds, latency([one for many in took.values() for one in many]))


def groups(queries: list[Query]) -> dict[str, list[Query]]:
    kinds = defaultdict(list)
    for query in queries:
        kinds[query.kind].append(query)
    return kinds | {"held_out": [query for query in queries if query.half == "held_out"], "all": queries}


def row(group: list[Query], figures: dict[str, Figures], took: dict[str, list[float]]) -> Row:
    return Row(
        queries=len(group),
        figures=mean([figures[query.key] for query in group]),
        latency=latency([one for query in group for one in took[query.key]]),
    )


def times(peer: Peer, queries: list[Query]) -> dict[str, list[float]]:
    """Milliseconds of each query in each round, one client; the round before the first warms up."""
    took = defaultdict(list)
    for round_ in range(ROUNDS + 1):
        for query in queries:
            began = perf_counter()
            peer.search(query.text, SHOWN)
            if round_ > 0:
                took[query.key].append((perf_counter() - began) * 1000)
    return took


def latency(took: list[float]) -> Latency:
    ordered = sorted(took)
    return Latency(*(ordered[ceil(len(ordered) * share) - 1] for share in (0.5, 0.99)))
