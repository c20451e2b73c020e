"""The product as it is shipped: its binary on a data folder of its own, over HTTP, asked by who enters demands."""

import subprocess
from argparse import Namespace
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from tempfile import TemporaryDirectory
from time import monotonic, sleep

from http_json import Answer, Client, succeeded
from judged import Demand
from peer import Missing, running

NAME = "Dingyin"
REACHED = "over HTTP"

API = "/api/v1"
CLERK = {"username": "clerk", "password": "dingyin-demo-2026"}
# As many enter demands at the same time: each change waits for the disk, and changes share that wait.
CLERKS = 8
# So few are entered one after the other: equally good hits then come in the same order in every run.
A_FEW = 1000
PATIENCE = 600


@contextmanager
def opened(options: Namespace) -> Iterator["Product"]:
    with TemporaryDirectory() as folder:
        flags = ["--demo", "--empty", "--listen", "127.0.0.1:0", "--data-dir", folder]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True}
        with running([options.binary, "serve", *flags], **pipes) as child:
            host, port = address(child)
            with closing(signed_in(host, port)) as client:
                yield Product(client)


def address(child: subprocess.Popen) -> tuple[str, int]:
    for line in child.stdout:
        if line.startswith("listening on http://"):
            host, port = line.strip().removeprefix("listening on http://").split(":")
            return host, int(port)
    raise Missing("the product does not start")


def signed_in(host: str, port: int) -> Client:
    client = Client(host, port)
    answer = succeeded(client.post(f"{API}/session", CLERK))
    client.headers["cookie"] = answer.headers["set-cookie"].split(";")[0]
    return client


class Product:
    def __init__(self, client: Client):
        self.client = client
        self.keys: dict[str, str] = {}

    def load(self, demands: list[Demand]) -> None:
        clerks = 1 if len(demands) <= A_FEW else CLERKS
        shares = [demands[start::clerks] for start in range(clerks)]
        with ThreadPoolExecutor(clerks) as pool:
            position = max(pool.map(self.enter_all, shares))
        self.wait_for(position)

    def enter_all(self, demands: list[Demand]) -> int:
        """Enters demands on a connection of their own; answers the position of the last change."""
        with closing(Client(self.client.connection.host, self.client.connection.port, self.client.headers)) as client:
            return max((self.enter(client, demand) for demand in demands), default=0)

    def enter(self, client: Client, demand: Demand) -> int:
        answer = succeeded(client.post(f"{API}/demands", body(demand)))
        path = answer.headers["location"]
        self.keys[answer.json()["id"]] = demand.key
        answer = change(client, f"{path}/publish", {}, answer)
        if demand.status == "closed":
            answer = change(client, f"{path}/close", {"outcome": "met", "reason": "对接完成"}, answer)
        return int(answer.headers["dingyin-position"])

    def wait_for(self, position: int) -> None:
        """Until what was entered is found."""
        end = monotonic() + PATIENCE
        while self.client.get(f"{API}/search", {"q": ""}, {"dingyin-wait-for": str(position)}).status == 503:
            if monotonic() > end:
                raise TimeoutError("the product does not index what was entered")
            sleep(0.1)

    def search(self, text: str, limit: int) -> list[str]:
        answer = self.client.get(f"{API}/search", {"q": text, "type": "demand", "limit": limit})
        return [self.keys[hit["id"]] for hit in succeeded(answer).json()["hits"]]


def change(client: Client, path: str, value: dict, last: Answer) -> Answer:
    return succeeded(client.post(path, value, {"if-match": last.headers["etag"]}))


def body(demand: Demand) -> dict:
    fields = {
        "library": demand.library,
        "title": demand.title,
        "body": demand.body,
        "organisation": {"name": demand.organisation},
        "industry": demand.industry,
        "sub_industry": demand.sub_industry,
        "district": demand.district,
    }
    return {name: value for name, value in fields.items() if value is not None}
