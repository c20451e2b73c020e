"""Fits the weights of the duplicate judgement to the judged pairs that may be looked at, and writes them.

`python fit.py` needs numpy and scipy; it builds and asks the `marks` example of the domain. Two logistic regressions:
whether two leads have to do with each other, and whether those that do are one undertaking. What can only speak for it
weighs nothing or more, what can only speak against it nothing or less, and titles, words and amounts that are closer never
weigh less: the judged pairs are chosen to be hard, and must not teach that a shared telephone speaks against anything.
Leads of different pairs stand for the many that have nothing to do with each other.

`--try` writes nothing. `--wrong` prints the pairs that cross validation gets wrong, `--missed` those that share no keys.
"""

import csv
import json
import pathlib
import random
import subprocess
import sys

import numpy
from scipy.optimize import minimize

HERE = pathlib.Path(__file__).resolve().parent
TABLE = HERE.parents[2] / "seeds/reference/duplicates/weights.csv"
LOOKED_AT = ["tuning", "set_apart", "hurried"]
STRANGERS = 1500
# How much a pair of strangers counts beside a judged one.
STRANGER = 0.1
# How strongly weights are held towards nothing.
HOLD = 0.8
FOLDS = 5

# Each rung holds as well where a later one does.
LADDERS = [
    [f"title_{at}" for at in (0, 20, 40, 60, 80, 100)],
    [f"told_{at}" for at in (0, 20, 40, 60, 80)],
    [f"amount_{at}" for at in (0, 50, 70, 90, 97, 100)],
]
# Decided by one mark alone, so not fitted (`Mark::links`, `Mark::parts`).
LINKS = ["same_uscc", "same_name", "same_form", "same_alias", "known_group", "registered", "same_team"]
PARTS = ["other_uscc", "other_phase"]
FOR = ["same_phone", "same_person", "same_code_name", "same_team", "same_figures", "amount_told", "amount_unit",
       "same_district", "same_line", "same_thing", "named", "revealed"]
AGAINST = ["strangers", "other_thing", "other_places", "other_code_name", "other_end", "other_figures", "other_line", "other_industry"]
# Whoever makes something else, or more of it, is linked all the same.
AGAINST_ONE = ["phase_told", "says_other", "research"]


def told(pairs):
    """The names of all marks, then the marks of each pair, as the domain tells them."""
    command = ["cargo", "run", "-q", "-p", "dingyin-domain", "--example", "marks"]
    lines = "".join(json.dumps(pair) + "\n" for pair in pairs)
    answer = subprocess.run(command, input=lines, capture_output=True, text=True, check=True, cwd=HERE)
    return [json.loads(line) for line in answer.stdout.splitlines()]


def judged_pairs():
    """The judged pairs that may be looked at, and pairs of strangers behind them."""
    pairs = []
    for name in LOOKED_AT:
        for line in (HERE / f"{name}.jsonl").open(encoding="utf-8"):
            pairs.append({**json.loads(line), "set": name})
    chance = random.Random(20261125)
    leads = [(at, pair[side]) for at, pair in enumerate(pairs) for side in ("first", "second")]
    strangers = []
    while len(strangers) < STRANGERS:
        (one, first), (other, second) = chance.sample(leads, 2)
        if one != other:
            near = [second, beside(first, second), beside(first, second, alike=True)][len(strangers) % 3]
            strangers.append({"label": "none", "first": first, "second": near, "kind": "strangers", "set": "strangers"})
    return pairs, strangers


def beside(first, second, alike=False):
    """Another firm that does the same in the same place, its name beginning alike if so wanted."""
    name = second["investor"]["name"]
    if alike:
        name = first["investor"]["name"][:2] + name[2:]
    amount = second["total_investment_yuan"] if alike else first["total_investment_yuan"]
    kept = {key: first[key] for key in ("name", "industry", "sub_industry", "district") if key in first}
    own = first["investor"]["name"][:2]
    title = kept["name"].replace(own, "") or kept["name"]
    return {**kept, "name": title, "investor": {"name": name}, "total_investment_yuan": amount}


def bounds_of(codes, against):
    """The signs that the weights may have; the first is where every pair begins."""
    rungs = {rung for ladder in LADDERS for rung in ladder}
    signs = {code: (0, None) for code in [*FOR, *rungs]} | {code: (None, 0) for code in against}
    return [(None, None), *(signs.get(code, (None, None)) for code in codes)]


def fit(table, wanted, weight, bounds):
    """Weights of a logistic regression within bounds."""
    design = numpy.hstack([numpy.ones((len(table), 1)), table])
    sign = numpy.where(wanted, 1.0, -1.0)

    def loss(weights):
        margin = sign * (design @ weights)
        slope = -sign * weight / (1 + numpy.exp(margin))
        value = (weight * numpy.logaddexp(0, -margin)).sum() + HOLD / 2 * (weights[1:] ** 2).sum()
        return value, design.T @ slope + HOLD * numpy.r_[0, weights[1:]]

    return minimize(loss, numpy.zeros(design.shape[1]), jac=True, bounds=bounds, method="L-BFGS-B").x


def main():
    pairs, strangers = judged_pairs()
    every = pairs + strangers
    codes, *answers = told([{key: pair[key] for key in ("first", "second")} for pair in every])
    place = {code: at for at, code in enumerate(codes)}
    table = numpy.zeros((len(every), len(codes)))
    for row, answer in enumerate(answers):
        table[row, [place[mark] for mark in answer["marks"]]] = 1
    holds = lambda names: table[:, [place[name] for name in names]].any(axis=1)
    links, parts = holds(LINKS), holds(PARTS)
    strange = holds(["says_strangers"]) & ~links
    for ladder in LADDERS:
        for low, high in reversed(list(zip(ladder, ladder[1:]))):
            table[:, place[low]] = numpy.maximum(table[:, place[low]], table[:, place[high]])
    labels = numpy.array([pair["label"] for pair in every])
    weight = numpy.array([STRANGER if pair["set"] == "strangers" else 1.0 for pair in every])
    near, far = numpy.arange(len(pairs)), numpy.arange(len(pairs), len(every))

    def models(rows):
        open_ = rows[~links[rows] & ~strange[rows]]
        ones = rows[(labels[rows] != "none") & ~parts[rows]]
        linked = fit(table[open_], labels[open_] != "none", weight[open_], bounds_of(codes, AGAINST))
        same = fit(table[ones], labels[ones] == "same", weight[ones], bounds_of(codes, AGAINST + AGAINST_ONE))
        return linked, same

    def judged(fitted, rows):
        linked, same = (weights[0] + table[rows] @ weights[1:] for weights in fitted)
        linked = (linked > 0) & ~strange[rows] | links[rows]
        return numpy.where(~linked, "none", numpy.where((same > 0) & ~parts[rows], "same", "related"))

    given = numpy.array(["none"] * len(pairs), dtype="<U8")
    mixed = numpy.random.default_rng(7).permutation(near)
    for fold in range(FOLDS):
        held = mixed[fold::FOLDS]
        given[held] = judged(models(numpy.concatenate([numpy.setdiff1d(near, held), far])), held)
    sets = numpy.array([pair["set"] for pair in pairs])
    report("cross validation", labels[near], given)
    for name in LOOKED_AT:
        report(f"  {name}", labels[near][sets == name], given[sets == name])
    meet = numpy.array([answer["meet"] for answer in answers])[near]
    print("share keys:", round(float(meet[labels[near] != "none"].mean()), 3))
    for at in near[given != labels[near]] if "--wrong" in sys.argv else []:
        show(pairs[at], f"given {given[at]}: {' '.join(answers[at]['marks'])}")
    for at in near[(labels[near] != "none") & ~meet] if "--missed" in sys.argv else []:
        show(pairs[at], "no key")
    if "--try" not in sys.argv:
        write(codes, models(numpy.arange(len(every))))


def report(name, wanted, given):
    said = [name]
    for label in ("same", "related"):
        right = int(((wanted == label) & (given == label)).sum())
        precision, recall = right / max(1, int((given == label).sum())), right / max(1, int((wanted == label).sum()))
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        said.append(f"{label} P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    print("; ".join(said))


def show(pair, said):
    print(f"{pair['kind']}: wanted {pair['label']}, {said}")
    for side in ("first", "second"):
        lead = pair[side]
        contacts = " ".join(contact.get("name", "") + contact.get("phone", "") for contact in lead.get("contacts", []))
        line = lead.get("sub_industry") or lead["industry"]
        amount = lead["total_investment_yuan"] / 1e8
        print("   ", lead["name"], "|", lead["investor"]["name"], "|", line, lead["district"], amount, "|", contacts, "|",
              lead.get("summary", ""))


def write(codes, fitted):
    """Writes the weights in hundredths; a rung weighs what it and the rungs below it do together."""
    hundredths = [numpy.round(100 * weights) for weights in fitted]
    sums = [dict(zip(codes, weights[1:])) for weights in hundredths]
    for weights in sums:
        for ladder in LADDERS:
            for low, high in zip(ladder, ladder[1:]):
                weights[high] += weights[low]
    with TABLE.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(["mark", "linked", "same"])
        rows.writerow(["start", *(int(weights[0]) for weights in hundredths)])
        rows.writerows([code, *(int(weights[code]) for weights in sums)] for code in codes)


main()
