// What Python writes into a page for one experiment (widgets/page/experiment.py), and what the engine answers.
type Setting = number | boolean | string;
type Row = Record<string, any>;

interface ControlData {
  name: string;
  kind: "range" | "choice" | "switch";
  positions: Setting[];
  low: number;
  high: number;
  digits: number;
  percent: boolean;
  idle_when: string;
}
interface PresetData { name: string; label: string; settings: Record<string, Setting>; idle: string[]; }
interface ColumnData { name: string; digits: number; percent: boolean; }
interface Answer { tables: Record<string, Row[]>; headline: number; sentence: string; }
interface ExperimentData {
  name: string;
  controls: ControlData[];
  presets: PresetData[];
  columns: ColumnData[];
  aliases: Record<string, string>;
  bet: { low: number; high: number; model: number; case: State };
  cases: State[];
  prepared: Record<string, Answer>;
  specs: { narrow: object; wide: object };
  breakpoint: number;
  engine: { worker: string; index: string; library: string; limit: number };
  strings: Record<string, string>;
}

/** What Python writes into a page for one task (widgets/page/task.py). */
interface TaskData {
  name: string;
  low: number | null;
  high: number | null;
  tolerance: number;
  answer: number | null;
  hint: string;
  why: string;
  choices: Record<string, { right: boolean | null; reply: string }>;
  strings: Record<string, string>;
}

/** What Python writes into a page for one view of the record (widgets/page/views.py). */
interface MarkData { id: string; exchange: string; side: string; domain: string; codes: Record<string, number>; link?: string; [word: string]: any; }
interface MeasureData { name: string; label: string; lanes: { at: number; words: string }[]; }
interface ViewData {
  name: string;
  start: Record<string, string>;
  breakpoint: number;
  strings: Record<string, string>;
  marks?: MarkData[];
  measures?: MeasureData[];
  specs?: { narrow: object; wide: object };
}

/** Where the controls stand: a preset plus the controls changed since. */
interface State { preset: string; changes: Record<string, Setting>; }

/** Put in by build.mjs: the versions that Pyodide was built for. */
declare const LOCK_INFO: import("pyodide").PyodideAPI["lockfile"]["info"];

/** What Python writes into a page for one exercise, and for all exercises of a page (widgets/page/exercise.py). */
interface ExerciseData { name: string; starter: string; checks: string; mark: string; }
interface ExerciseShared {
  setup: string;
  engine: { worker: string; index: string; library: string; start: number; limit: number };
  breakpoint: number;
  pictures: Record<string, { specs: { narrow: object; wide: object }; tables: Record<string, Row[]>; description: string }>;
  strings: Record<string, string>;
}

/** What is kept of an exercise: the code, the starter that it began from, whether an attempt was checked, how it stood, and after a Reset the code before it. */
interface KeptExercise { code: string; mark: string; tried: boolean; verdict: "" | "passed" | "not yet"; before?: string; }

/** What Python writes into the page of one's own work (widgets/page/work.py). */
interface WorkData { names: Record<string, { words: string; address: string }>; strings: Record<string, string>; }
