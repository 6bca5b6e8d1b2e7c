"""The chapters' notebooks, run before Sphinx reads them: `python -m widgets.page.executed`.

Those that the cache does not hold run side by side, one on each core; Sphinx by itself would run
them one after the other. What they give is kept where MyST-NB looks for it, so that it runs none.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter

import nbformat
from jupyter_cache import get_cache
from jupyter_cache.base import CacheBundleIn
from jupyter_cache.cache.main import JupyterCacheBase
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from sphinx_external_toc.parsing import parse_toc_yaml
from traitlets.config import Config

from widgets import record
from widgets.page import edition, spreads

TIMEOUT = 120
"""Seconds that one cell may take."""

STARTS = 3
"""How often a kernel may be started for a notebook."""

ENCRYPTED = Config({"KernelManager": {"transport_encryption": "auto"}})
"""What a kernel says stays between it and us; without this each of them warns that others could
read along.
"""


class NotebookError(RuntimeError):
    """A cell of a notebook raises, or takes too long; the message names the notebook."""


def cache_of(root: Path) -> Path:
    """Where the outputs of the notebooks of the book at `root` are kept.

    A changed model or record must never leave a stale number, so the cache lives under their hash;
    what no kernel imports, a style sheet for one, runs no notebook anew.
    """
    return root / "build" / "execution" / edition.of_kernels(root)


def prepare(root: Path) -> Path:
    """Run every chapter of the book that the cache does not hold, drop older caches, and return the cache; also
    what else is to be computed once for the whole book.

    Raises `RecordError`, before anything runs, if the record does not hold, and `NotebookError`.
    """
    record.check(root / "data")
    folder = cache_of(root)
    for old in folder.parent.glob("*"):
        if old != folder:
            shutil.rmtree(old)
    in_book = set(parse_toc_yaml(root / "_toc.yml"))
    chapters = sorted((root / "chapters").glob("*.ipynb"))
    fill(folder, [each for each in chapters if f"chapters/{each.stem}" in in_book])
    spreads.of(root)
    return folder


def fill(folder: Path, paths: Sequence[Path]) -> None:
    """Run what the cache in this folder does not hold, and keep it there.

    All are run and kept, even if one fails. Raises `NotebookError` telling of each that does.
    """
    cache = get_cache(folder)
    missing = [path for path in paths if not _holds(cache, path)]
    failed = []
    with ThreadPoolExecutor(os.cpu_count()) as cores:  # the kernels are processes of their own
        for ran in cores.map(_ran, missing):
            if isinstance(ran, NotebookError):
                failed.append(str(ran))
            else:
                cache.cache_notebook_bundle(ran, check_validity=False, overwrite=True)
    if failed:
        raise NotebookError("\n".join(failed))


def run(notebook: nbformat.NotebookNode, folder: Path) -> None:
    """Run a notebook's cells in this folder; their outputs are put into it. A kernel that does not
    start is started again: its ports are chosen first and bound later, and may be taken in between.

    Raises nbclient's `CellExecutionError` or `CellTimeoutError`, its `DeadKernelError` if the kernel
    dies over a cell, and `RuntimeError` if it has not started in `STARTS` tries.
    """
    for started in range(1, STARTS + 1):
        client = NotebookClient(
            notebook,
            timeout=TIMEOUT,
            coalesce_streams=True,
            record_timing=False,  # times would be part of what the cache compares
            config=ENCRYPTED,
            resources={"metadata": {"path": str(folder)}},
        )
        try:
            asyncio.run(client.async_execute())  # the client's own `execute` leaves its loop open
            return
        except RuntimeError as error:
            if isinstance(error, DeadKernelError) or started == STARTS:
                raise


def outputs(folder: Path, path: Path) -> nbformat.NotebookNode:
    """The notebook's code cells as they ran. Raises `KeyError` if the cache does not hold it."""
    cache = get_cache(folder)
    ran: nbformat.NotebookNode = cache.get_cache_bundle(cache.match_cache_file(str(path)).pk).nb
    return ran


def _ran(path: Path) -> CacheBundleIn | NotebookError:
    """What the cache is to keep, or why there is nothing to keep."""
    notebook = nbformat.read(path, as_version=4)
    began = perf_counter()
    try:
        run(notebook, path.parent)
    except (CellExecutionError, CellTimeoutError) as error:
        return NotebookError(f"{path.name} does not run: {error}")
    return CacheBundleIn(notebook, str(path), data={"execution_seconds": perf_counter() - began})


def _holds(cache: JupyterCacheBase, path: Path) -> bool:
    try:
        cache.match_cache_file(str(path))
    except KeyError:
        return False
    return True


if __name__ == "__main__":
    try:
        prepare(Path.cwd())
    except record.RecordError as error:
        sys.exit(f"the record does not hold: {error}")
    except NotebookError as error:
        sys.exit(str(error))
