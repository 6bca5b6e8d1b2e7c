// What Python writes into a page for its exercises and for one's own work.

/** Put in by build.mjs: the versions that Pyodide was built for. */
declare const LOCK_INFO: import("pyodide").PyodideAPI["lockfile"]["info"];

/** What pyodide.asm.mjs defines, which stands before a worker's own script. */
declare const _createPyodideModule: import("pyodide").PyodideConfig["createPyodideModule"];

type PartName = keyof EngineData["parts"];

/** What Python writes into a page for one exercise, and for all exercises of a page (widgets/page/exercise.py). */
interface ExerciseData {
  name: string;
  formerly: string;
  starter: string;
  checks: string;
  mark: string;
}
interface ExerciseShared {
  setup: string;
  engine: EngineData & { start: number };
  pictures: Record<string, { figure: FigureData; tables: Record<string, Row[]> }>;
  strings: Record<string, string>;
}

/** What is kept of an exercise: the code, the starter that it began from, whether an attempt was checked, how it stood, the code that last passed, and after a Reset the code before it. */
interface KeptExercise {
  code: string;
  mark: string;
  tried: boolean;
  verdict: "" | "passed" | "not yet";
  before?: string;
  passed?: string;
}

/** What Python writes into the page of one's own work (widgets/page/work.py). */
interface WorkData {
  names: Record<string, { words: string; address: string }>;
  formerly: Record<string, { name: string; formerly: string }[]>;
  bets: Record<string, { low: number; high: number; model: string }>;
  strings: Record<string, string>;
}

/** The book's list of its files (widgets/page/device.py): `mark` changes with a file's content. */
interface BookFile {
  path: string;
  bytes: number;
  mark: string;
}
interface BookList {
  edition: string;
  files: BookFile[];
}

/** What every page knows of all pages, to say what has been done (widgets/page/where.py). */
interface WherePage {
  name: string;
  address: string;
  title: string;
  bet: string[];
  task: string[];
  exercise: string[];
}
interface WhereData {
  here: string;
  resumes: boolean;
  pages: WherePage[];
  strings: Record<string, string>;
}
