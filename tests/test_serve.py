"""The server of the built book on this machine."""

from __future__ import annotations

import socket
import struct
import threading
import urllib.request
from pathlib import Path

import pytest

from widgets.page.serve import server


def test_a_reader_who_leaves_while_a_page_loads_is_no_error(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "large").write_bytes(
        bytes(30_000_000)
    )  # more than the sockets hold, so the server is still writing
    (tmp_path / "small").write_text("here")
    serving = server(tmp_path)
    serving.daemon_threads = (
        False  # so that closing the server waits for the threads of its connections
    )
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    leaver = socket.create_connection(serving.server_address[:2])  # type: ignore[arg-type]
    leaver.sendall(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n")
    leaver.recv(1000)
    leaver.setsockopt(
        socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
    )  # leave as a browser does that drops a page: by a reset
    leaver.close()
    assert (
        urllib.request.urlopen(f"http://127.0.0.1:{serving.server_address[1]}/small").read()
        == b"here"
    )
    serving.shutdown()
    serving.server_close()
    assert capfd.readouterr().err == ""
