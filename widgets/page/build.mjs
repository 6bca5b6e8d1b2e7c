// Builds what the pages carry into build/static: the script, the worker, the style sheet, and the Python engine.
// Run by `make`; needs node_modules. The Python modules are compiled by Pyodide itself, so their byte code fits it.

import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { loadPyodide } from "pyodide";

const root = new URL("../../", import.meta.url);
const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, root));
const out = "build/static";

rmSync(path(out), { recursive: true, force: true });
mkdirSync(path(`${out}/engine`), { recursive: true });

/** @type {import("esbuild").BuildOptions} */
const browser = {
  bundle: true,
  minify: true,
  target: "es2022",
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' }, // which Workbox asks
  logLevel: "warning",
};
for (const [entry, script] of [
  ["main.js", "page.js"],
  ["chart.js", "chart.js"],
  ["paper.js", "paper.js"],
  ["exercise.js", "exercise.js"],
  ["work.js", "work.js"],
  ["moved.js", "moved.js"],
  ["head.js", "head.js"],
  ["device.js", "device.js"],
  ["sw.js", "sw.js"],
]) {
  await build({
    ...browser,
    entryPoints: [path(`widgets/page/js/${entry}`)],
    format: "iife",
    outfile: path(`${out}/${script}`),
  });
}
// A worker is Pyodide's script and one of these behind it (widgets/page/js/parts.js), so neither may have names that the other sees.
for (const [entry, script] of [
  ["worker.js", "worker.js"],
  ["exercises-worker.js", "exercises.js"],
]) {
  await build({
    ...browser,
    entryPoints: [path(`widgets/page/js/${entry}`)],
    format: "iife",
    external: ["node:*", "ws"],
    define: { ...browser.define, LOCK_INFO: lockInfo() },
    outfile: path(`${out}/engine/${script}`),
  });
}
await build({
  ...browser,
  entryPoints: [path("widgets/page/css/book.css")],
  outfile: path(`${out}/page.css`),
});
cpSync(path("widgets/page/css/favicon.svg"), path(`${out}/favicon.svg`));
for (const file of ["pyodide.asm.mjs", "pyodide.asm.wasm"])
  cpSync(path(`node_modules/pyodide/${file}`), path(`${out}/engine/${file}`));

// Formulas are rendered when the book is built; the reader needs the style sheet and the modern fonts only.
const katex = readFileSync(path("node_modules/katex/dist/katex.min.css"), "utf8").replace(
  /,url\([^)]*\.(woff|ttf)\) format\("(woff|truetype)"\)/g,
  "",
);
mkdirSync(path(`${out}/katex/fonts`), { recursive: true });
writeFileSync(path(`${out}/katex/katex.css`), katex);
for (const font of globSync(path("node_modules/katex/dist/fonts/*.woff2")))
  cpSync(font, path(`${out}/katex/fonts/${font.split("/").pop()}`));

await buildLibrary(
  "python.zip",
  ["widgets/answers/*.py", "widgets/experiments/*.py"],
  `
import traceback  # what reports an error
import widgets.experiments.wire as wire
from widgets.experiments import EXPERIMENTS
for each in EXPERIMENTS:
    wire.answer(each.name, each.presets[0].name, "{}")
`,
);
// What a student's code may import: the model, the experiments (their page shows the code that asks
// them) and what answers them, the checks (not what takes notebooks apart), and a fixed list of the
// standard library.
await buildLibrary(
  "exercises.zip",
  ["widgets/exercises/!(source).py", "widgets/answers/*.py", "widgets/experiments/*.py"],
  `
import importlib, json
import bisect, collections, copy, csv, dataclasses, decimal, fractions, functools, heapq, itertools, json, math, operator, pprint, random, re, statistics, string, textwrap, time, traceback, types, typing
from pathlib import Path
import widgets.exercises, widgets.experiments
for each in Path(widgets.exercises.__file__).parent.glob("*.py"):
    importlib.import_module("widgets.exercises." + each.stem)
from widgets.exercises.runner import run
run("", "1 / 0")
run("", "x = (")
`,
);
writeNotices();

/** What Pyodide asks of its list of packages, which here is empty: the versions that it was built for. */
function lockInfo() {
  return JSON.stringify(
    JSON.parse(readFileSync(path("node_modules/pyodide/pyodide-lock.json"), "utf8")).info,
  );
}

/** One zip with byte code of the model, of further files, and of just those standard modules that the Python code given loads: a cold start compiles nothing. @param {string} name @param {string[]} further @param {string} loading */
async function buildLibrary(name, further, loading) {
  const python = await loadPyodide();
  python.FS.mkdirTree("/course");
  for (const files of [
    "widgets/__init__.py",
    "widgets/model/*.py",
    "widgets/model/classics/*.py",
    ...further,
  ]) {
    const folder = files.slice(0, files.lastIndexOf("/"));
    python.FS.mkdirTree(`/course/${folder}`);
    for (const file of globSync(path(files)))
      python.FS.writeFile(`/course/${folder}/${file.split("/").pop()}`, readFileSync(file));
  }
  const archive = python.runPython(`
import sys

sys.path.insert(0, "/course")
${loading}

def origin(module):
    return getattr(getattr(module, "__spec__", None), "origin", None)

# What is frozen into the interpreter (os, site, importlib) is taken from there, never from a file.
loaded = {name.replace(".", "/") for name, module in sys.modules.items() if origin(module) != "frozen"}

import importlib._bootstrap_external as external
import importlib.util, io, zipfile
from pathlib import Path

stdlib = next(p for p in sys.path if p.endswith(".zip"))

def compiled(source, name, optimize):
    code = compile(source, name, "exec", dont_inherit=True, optimize=optimize)
    return external._code_to_hash_pyc(code, importlib.util.source_hash(source), checked=False)

held = io.BytesIO()
with zipfile.ZipFile(stdlib) as given, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as kept:
    names = set(given.namelist())
    def keep(name, data):
        kept.writestr(zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    for name in sorted(f for module in loaded for f in (module + ".py", module + "/__init__.py") if f in names):
        keep(name + "c", compiled(given.read(name), name, optimize=2))  # without docstrings: a tenth less to transfer
    for file in sorted(Path("/course").rglob("*.py")):
        name = str(file.relative_to("/course"))
        keep(name + "c", compiled(file.read_bytes(), name, optimize=2))
held.getvalue()
`);
  const bytes = archive.toJs();
  archive.destroy();
  writeFileSync(path(`${out}/engine/${name}`), bytes);
}

/** The licences of what the site ships, beside it. */
function writeNotices() {
  const lock = JSON.parse(readFileSync(path("package-lock.json"), "utf8"));
  const shipped = Object.entries(lock.packages).filter(
    ([name, about]) => name.startsWith("node_modules/") && !about.dev,
  );
  const notices = shipped.map(([name, about]) => {
    const [file] = globSync(path(`${name}/{LICENSE,LICENCE,LICENSE.md,LICENSE.txt,license}`));
    return `${name.replace("node_modules/", "")} ${about.version} (${about.license ?? "see its package"})\n\n${file ? readFileSync(file, "utf8") : "(the package ships no licence file)"}`;
  });
  const rule = `\n\n${"=".repeat(80)}\n\n`;
  writeFileSync(
    path(`${out}/third-party-notices.txt`),
    `Third-party software shipped with this site\n\n${notices.join(rule)}${rule}CPython's standard library, within Pyodide: Python Software Foundation License Version 2.\n`,
  );
}
