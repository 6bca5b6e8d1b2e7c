// The time of one exact solution inside Pyodide, with the very library that the pages ship. Prints milliseconds (median).
// Run by benchmarks/run.py from the project's root.

import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const python = await loadPyodide();
const library = readFileSync("build/static/engine/python.zip");
python.FS.writeFile("/course.zip", library);
console.log(
  python.runPython(`
import sys
sys.path.insert(0, "/course.zip")
from statistics import median
from time import perf_counter
from widgets.model import APRIL_2024, solve

def once():
    start = perf_counter()
    solve.__wrapped__(APRIL_2024)
    return 1000 * (perf_counter() - start)

median(once() for _ in range(300))
`),
);
