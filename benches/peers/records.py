"""Many records out of few: the judged demands again and again, with other numbers and names.

The vocabulary stays that of the judged queries, so that each of them has as much to weigh in a large city as in a small
one. The seed is fixed: every run and every engine gets the same records.
"""

import random
import re
from dataclasses import replace

from judged import Demand

SEED = 20261124
PLACES = ("绍兴", "诸暨", "嵊州", "新昌", "柯桥", "上虞", "越城", "浙江", "杭州", "宁波")
FIRST = "安邦诚达丰海恒嘉金凯科朗隆明宁鹏启瑞盛泰通万祥新鑫亚易永远越正中卓"
SECOND = "成创德帆峰光冠华辉汇杰精康立力能强升腾威欣兴耀宇源云泽智"
ENDINGS = ("科技有限公司", "股份有限公司", "实业有限公司", "集团有限公司", "研究院")
NUMBER = re.compile(r"\d+")


def repeated(demands: list[Demand], count: int) -> list[Demand]:
    """The first of the records are the judged demands as they are."""
    chance = random.Random(SEED)
    more = range(len(demands), count)
    return demands[:count] + [varied(demands[at % len(demands)], at, chance) for at in more]


def varied(demand: Demand, at: int, chance: random.Random) -> Demand:
    return replace(
        demand,
        key=f"{demand.key}-{at}",
        title=f"{other_numbers(demand.title, chance)}{at}号",
        body=other_numbers(demand.body, chance),
        organisation=other_name(chance),
    )


def other_numbers(text: str, chance: random.Random) -> str:
    """As many digits as before, so that texts stay as long as they are."""
    return NUMBER.sub(lambda found: "".join(chance.choice("123456789") for _ in found[0]), text)


def other_name(chance: random.Random) -> str:
    place, first, second, ending = map(chance.choice, (PLACES, FIRST, SECOND, ENDINGS))
    return f"{place}{first}{second}{ending}"
