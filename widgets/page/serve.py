"""Serve the built book on this machine:

`python -m widgets.page.serve [folder] [port]`. Prints the address; Ctrl-C ends it.
"""

from __future__ import annotations

import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

BOOK = Path("build/_build/html")


class Handler(SimpleHTTPRequestHandler):
    """Files with the types that browsers insist on: with a wrong one for `.wasm` the engine waits
    for ever.
    """

    protocol_version = "HTTP/1.1"  # one connection for many files, as any real host does
    disable_nagle_algorithm = (
        True  # or each of them waits 40 ms for the other side's acknowledgement
    )
    extensions_map = {  # noqa: RUF012  # the base class declares it so
        **SimpleHTTPRequestHandler.extensions_map,
        ".wasm": "application/wasm",
        ".mjs": "text/javascript",
        ".js": "text/javascript",
    }

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """A reader who leaves a page while it loads is no error: the connection ends, and nothing
        is said.
        """
        try:
            super().copyfile(source, outputfile)
        except ConnectionError:
            self.close_connection = True

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet: the address is all that a reader needs to see."""


def server(folder: Path = BOOK, port: int = 0) -> ThreadingHTTPServer:
    """A server for the folder on 127.0.0.1; port 0 takes any free one.

    The caller runs and closes it.
    """
    return ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, directory=str(folder)))


def main(folder: str = str(BOOK), port: str = "8000") -> None:
    """Serve until interrupted; another port is taken if the wanted one is in use."""
    try:
        serving = server(Path(folder), int(port))
    except OSError:
        serving = server(Path(folder))
    print(
        f"\nThe book: http://127.0.0.1:{serving.server_address[1]}/   (Ctrl-C ends it)", flush=True
    )
    try:
        serving.serve_forever()
    except KeyboardInterrupt:
        serving.server_close()


if __name__ == "__main__":
    main(*sys.argv[1:])
