"""What the modules of the engines share.

Each of them has a `NAME`, a `REACHED` (in the process or how else) and `opened(options)`, a context in which the engine
runs on records of its own and after which nothing of it is left.
"""

import re
import socket
import subprocess
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from judged import Demand

# What stands between the words of a query.
BETWEEN = re.compile(r"[\s,，。、;；?？!！]+")


class Missing(Exception):
    """The engine is not to be had on this machine."""


class Peer(Protocol):
    """A running engine."""

    def load(self, demands: list[Demand]) -> None:
        """Takes the records in; afterwards they can be found."""

    def search(self, text: str, limit: int) -> list[str]:
        """The keys of what is found, best first."""


class Module(Protocol):
    """A module of this folder that brings an engine."""

    NAME: str
    REACHED: str
    opened: Callable[[Namespace], AbstractContextManager[Peer]]


def words(text: str) -> list[str]:
    return [word for word in BETWEEN.split(text) if word]


def pieces(asked: list[str], size: int) -> list[str]:
    """All runs of so many characters within the words; a shorter word is one itself."""
    return [word[at : at + size] for word in asked for at in range(max(len(word) - size, 0) + 1)]


def containing(word: str) -> str:
    """The pattern of LIKE for texts that have this word."""
    escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def first_answer(attempts: Iterator[list[str]]) -> list[str]:
    """What the strictest of several ways to ask finds, of those that find anything."""
    return next((found for found in attempts if found), [])


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


@contextmanager
def running(command: list[str], **pipes) -> Iterator[subprocess.Popen]:
    """A process that ends with the context."""
    try:
        child = subprocess.Popen(command, **pipes)
    except FileNotFoundError as error:
        raise Missing(f"there is no {command[0]}") from error
    with child:
        try:
            yield child
        finally:
            child.terminate()
            try:
                child.wait(20)
            except subprocess.TimeoutExpired:
                child.kill()
