#!/usr/bin/python3
"""Compares the product's search with what one would take instead, in one run."""

import argparse
import signal
import sys
from importlib import import_module
from pathlib import Path

import judged
import measure
import tables
from peer import Missing, Module
from records import repeated

ENGINES = {
    "sqlite": "sqlite_fts5",
    "postgres": "postgres_trgm",
    "groonga": "groonga",
    "xapian": "xapian_ngram",
    "product": "product",
}
BINARY = Path(__file__).resolve().parents[2] / "target" / "release" / "dingyin"


def main() -> None:
    options = arguments()
    # An asked end is an end as any other: servers stop and folders go.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    outcomes = [outcome for name in options.engines if (outcome := tried(name, options))]
    if not outcomes:
        return
    for half in ("held_out", "all"):
        print(tables.totals(outcomes, half), end="\n\n")
    if options.records:
        print(tables.scale(outcomes, options.records))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engines", type=named, default=list(ENGINES), help=f"some of {','.join(ENGINES)}")
    parser.add_argument("--records", type=int, default=100_000, help="for the latency at scale; 0 leaves it out")
    parser.add_argument("--binary", default=str(BINARY), help="the product's")
    return parser.parse_args()


def named(text: str) -> list[str]:
    names = text.split(",")
    if unknown := set(names) - set(ENGINES):
        raise argparse.ArgumentTypeError(f"unknown: {', '.join(sorted(unknown))}")
    return names


def tried(name: str, options: argparse.Namespace) -> tables.Outcome | None:
    """An engine that is missing is told and skipped."""
    try:
        outcome = measured(import_module(ENGINES[name]), options)
    except (ImportError, Missing) as missing:
        print(f"{name} is skipped: {missing}", end="\n\n")
        return None
    print(tables.by_kind(outcome), end="\n\n", flush=True)
    return outcome


def measured(module: Module, options: argparse.Namespace) -> tables.Outcome:
    demands, queries = judged.demands(), judged.queries()
    with module.opened(options) as peer:
        rows = measure.judged(peer, demands, queries)
    if not options.records:
        return tables.Outcome(module, rows, None)
    with module.opened(options) as peer:
        return tables.Outcome(module, rows, measure.at_scale(peer, repeated(demands, options.records), queries))


if __name__ == "__main__":
    main()
