"""JSON over one kept HTTP connection."""

import json
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from urllib.parse import urlencode

PATIENCE = 120


@dataclass(frozen=True)
class Answer:
    status: int
    headers: HTTPMessage
    body: bytes

    def json(self):
        return json.loads(self.body)


def succeeded(answer: Answer) -> Answer:
    if answer.status not in (200, 201):
        raise RuntimeError(f"{answer.status}: {answer.body.decode()}")
    return answer


class Client:
    """One connection, with headers that go with every request."""

    def __init__(self, host: str, port: int, headers: dict[str, str] | None = None):
        self.connection = HTTPConnection(host, port, timeout=PATIENCE)
        self.headers = headers or {}

    def get(self, path: str, parameters: dict, headers: dict[str, str] | None = None) -> Answer:
        return self.send("GET", f"{path}?{urlencode(parameters)}", None, headers)

    def post(self, path: str, value, headers: dict[str, str] | None = None) -> Answer:
        body = json.dumps(value, ensure_ascii=False).encode()
        return self.send("POST", path, body, {"content-type": "application/json"} | (headers or {}))

    def send(self, method: str, path: str, body: bytes | None, headers: dict[str, str] | None) -> Answer:
        self.connection.request(method, path, body, self.headers | (headers or {}))
        response = self.connection.getresponse()
        return Answer(response.status, response.headers, response.read())

    def close(self) -> None:
        self.connection.close()
