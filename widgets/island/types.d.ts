// Made from widgets/values by `python -m widgets.island.types`; change those files instead.

/** One of the values that a list offers, and its words. */
interface OptionData {
  value: string;
  words: string;
}

/** A picture as SVG (`stills`), as Vega's specification (`specs`), or both, and its words. */
interface FigureData {
  stills: Record<"narrow" | "wide", string> | null;
  specs: Record<"narrow" | "wide", Record<string, any>> | null;
  breakpoint: number;
  description: string;
  caption: string;
  links: boolean;
}

/** A source of the record; `marks` says of which kind it is and whether it was read. */
interface SourceData {
  key: string;
  author: string;
  title: string;
  publisher: string;
  date: string;
  url: string;
  marks: string;
  note: string;
  fields: Record<string, string>;
}

/** A row of plain words; of the sources' keys, if any, one more cell is made. */
interface RowData {
  id: string;
  cells: string[];
  sources: string[];
}

/** A table of plain words, with the sources that its rows name. */
interface TableData {
  caption: string;
  heads: string[];
  rows: RowData[];
  sources: SourceData[];
}

/** A chart that needs no model, with its table if it has one. */
interface PictureData {
  figure: FigureData;
  table: TableData | null;
  strings: Record<string, string>;
}

/** Where the controls stand: a preset plus the controls changed since. */
interface StateData {
  preset: string;
  changes: Record<string, number | boolean | string>;
}

/** Between what numbers the middle nine tenths of so many codings that also give April put a
headline. */
interface SpreadData {
  low: number;
  high: number;
  codings: number;
}

/** What the model says: rows by name, the headline on the bet's scale, one sentence. */
interface AnswerData {
  tables: Record<string, Record<string, any>[]>;
  headline: number;
  sentence: string;
  spread: SpreadData | null;
  notes: string[];
}

/** What a reader may move; `step`, `low`, `high` and `digits` are a range's, `options` a
choice's. */
interface ControlData {
  name: string;
  label: string;
  meaning: string;
  kind: "range" | "choice" | "switch" | "text";
  positions: (number | boolean | string)[];
  low: number;
  high: number;
  step: number;
  digits: number;
  percent: boolean;
  options: OptionData[];
  advance: string;
  assumption: boolean;
  more: boolean;
  idle_when: string;
  rests_on: string;
  pattern: string;
  allowed: string;
  lines: number;
  places: string[];
  kept: boolean;
  fold: string;
  notes: Record<string, string>;
}

/** A case to start from: where it has every control, and those that it takes out of play. */
interface PresetData {
  name: string;
  label: string;
  settings: Record<string, number | boolean | string>;
  idle: string[];
}

/** A column of the reader's table: the field of the rows, its words, how numbers are shown. */
interface ColumnData {
  name: string;
  words: string;
  digits: number;
  percent: boolean;
}

/** What the reader bets on, about which case, and what the model says to it. */
interface BetData {
  question: string;
  low: number;
  high: number;
  unit: string;
  model: number;
  case: StateData;
}

/** A file of an engine: its address, which holds the edition, and its size. */
interface PartData {
  address: string;
  bytes: number;
}

/** What an engine is made of: its script, Pyodide's two files, and the Python library. */
interface PartsData {
  worker: PartData;
  python: PartData;
  wasm: PartData;
  library: PartData;
}

/** Where a Python engine's files lie, after how many seconds without a byte they are given up,
and after how many without an answer the engine is. */
interface EngineData {
  parts: PartsData;
  stall: number;
  limit: number;
}

/** A case that one of the things to try leads to: controls that are changed from a preset, each
at one position or walking over several, the last of which is its end. */
interface WalkData {
  preset: string;
  changes: Record<string, (number | boolean | string)[]>;
}

/** An experiment; `formerly` is the name it once had. `prepared` answers by the keys of
`preparedKey`; the baseline is always there. */
interface ExperimentData {
  name: string;
  formerly: string;
  title: string;
  bet: BetData;
  because: string;
  controls: ControlData[];
  presets: PresetData[];
  columns: ColumnData[];
  codings: number;
  parts: number;
  leaves_out: string;
  aliases: Record<string, string>;
  cases: StateData[];
  tries: WalkData[][];
  prepared: Record<string, AnswerData>;
  figure: FigureData;
  notebook: string;
  engine: EngineData | null;
  case: string;
  keeps: boolean;
  strings: Record<string, string>;
}

/** One of the answers offered: right, wrong, or (None) open; and the reply to it. */
interface ChoiceData {
  key: string;
  words: string;
  right: boolean | null;
  reply: string;
}

/** A small table in words. */
interface RowsData {
  heads: string[];
  rows: string[][];
}

/** A question: a number to be found, or choices. `solution` is in words. With `rows` it is a bet
on the record, which are shown once it is placed. */
interface TaskData {
  name: string;
  formerly: string;
  question: string;
  rests_on: string;
  answer: number | null;
  tolerance: number;
  low: number | null;
  high: number | null;
  unit: string;
  hint: string;
  why: string;
  choices: ChoiceData[];
  is_open: boolean;
  solution: string;
  rows: RowsData | null;
  strings: Record<string, string>;
}

/** A section of the book. */
interface PlaceData {
  address: string;
  title: string;
}

/** A claim of the article; `taken_up` is none where there is no book around the table. */
interface ClaimData {
  id: string;
  claim: string;
  about: string;
  check: string;
  note: string;
  sources: string[];
  taken_up: PlaceData[] | null;
  fields: Record<string, string>;
}

/** An event of the record; `codes` gives its lane by measure, -1 where it is not coded. */
interface EventData {
  id: string;
  page: string;
  when: string;
  day: string;
  time: number;
  who: string;
  what: string;
  side: string;
  range: string;
  provisional: boolean;
  checked: string;
  codes: Record<string, number>;
  why: string;
  sources: string[];
  fields: Record<string, string>;
}

/** A lane of the timeline: its code, the words beside it, and those in the table. */
interface LaneData {
  at: number;
  words: string;
  coded: string;
}

/** A way to code a move, with its lanes from the lowest. */
interface MeasureData {
  name: string;
  label: string;
  lanes: LaneData[];
}

/** A way to narrow the rows: the field that it looks at, its label, its options. */
interface FilterData {
  field: string;
  label: string;
  options: OptionData[];
}

/** A table of the record: one of the three lists holds its rows; `sources` also those cited. */
interface ViewData {
  name: "events" | "claims" | "sources";
  caption: string;
  heads: string[];
  filters: FilterData[];
  start: Record<string, string>;
  events: EventData[];
  claims: ClaimData[];
  sources: SourceData[];
  measures: MeasureData[];
  figure: FigureData | null;
  strings: Record<string, string>;
}

/** A term of the glossary, what it means, and the address of its entry. */
interface TermData {
  name: string;
  meaning: string;
  address: string;
}

/** What a mark in the prose rests on: a claim, an event or a source, with its sources; or the
term that it uses. */
interface FactData {
  card: string;
  claim: ClaimData | null;
  event: EventData | null;
  source: SourceData | null;
  term: TermData | null;
  sources: SourceData[];
  strings: Record<string, string>;
}

/** A move of a night as it was heard of: in words, its press line, and how it was felt. */
interface HeardData {
  who: string;
  move: string;
  launched: string;
  press: string;
  felt: string;
}

/** What an audience asks; `counts` is false where there is no such audience. */
interface AskedData {
  label: string;
  asks: string;
  counts: boolean;
}

/** A move that a reader may make, in words; `then` is the night after it. */
interface OfferedData {
  move: string;
  words: string;
  press: string;
  felt: string;
  losses: string[];
  together: string;
  stands_down: string;
  war: string;
  then: string;
}

/** The decision that waits for a reader. */
interface DecidingData {
  heading: string;
  felt: string;
  audiences: AskedData[];
  options: OfferedData[];
}

/** What the other side may be, in a night in fog. */
interface KindData {
  name: string;
  words: string;
}

/** A sheet for a team, to be printed. */
interface BriefData {
  who: string;
  title: string;
  lines: string[];
}

/** A turn of a night and the chance of open war, in 100 and in words. */
interface WeighedData {
  turn: string;
  before: string;
  choice: string;
  luck: string;
  after: string;
}

/** A decision of the reader's beside the model's; `back` is the night in which it waits. */
interface ReviewedData {
  heading: string;
  said: string;
  back: string;
}

/** A history of the hundred replays. */
interface WentData {
  path: string;
  end: string;
  count: string;
  mine: boolean;
}

/** The same draw without a restraint, and what that adds to the chance of open war. */
interface WithoutData {
  name: string;
  how: string;
  alone: string;
  last: string;
  mean: string;
}

/** What could be believed of the other side after a move, one chance a kind. */
interface BelievedData {
  after: string;
  chances: string[];
}

/** All that is told after a night. `war` is the chance in 100 at its beginning. */
interface DebriefData {
  end: string;
  kind: string;
  kind_said: string;
  beliefs: BelievedData[];
  war: number;
  turning: string;
  turns: WeighedData[];
  reviewed: ReviewedData[];
  replays: string;
  paths: WentData[];
  removal: string;
  without: WithoutData[];
  blame: string;
  line: Record<string, any>[];
  frame: Record<string, any>[];
}

/** A night up to the decision that waits or to its end; `text` is what its link says. */
interface NightData {
  text: string;
  title: string;
  cast: string;
  opening: string;
  heard: HeardData[];
  news: string;
  pictured: string;
  mover: string;
  deciding: DecidingData | null;
  kinds: KindData[];
  debrief: DebriefData | null;
  pauses: boolean;
  briefs: BriefData[];
  back: string;
  again: string;
  swapped: string;
  ladder: Record<string, any>[];
  lines: Record<string, any>[];
  frame: Record<string, any>[];
}

/** What Python tells of a night's text: the night, or what is wrong with the text. */
interface ToldData {
  night: NightData | null;
  problem: string;
}

/** The decision room: `starts` are the nights of which one is drawn for a first visit, the first
of them what stands there without a script; `prepared` are nights by their texts. */
interface RoomData {
  name: string;
  title: string;
  starts: string[];
  prepared: Record<string, NightData>;
  lists: Record<string, OptionData[]>;
  seeds: number;
  ladder: FigureData;
  war: FigureData;
  leaves_out: string;
  notebook: string;
  engine: EngineData | null;
  case: string;
  strings: Record<string, string>;
}

/** A move of the first page's night, and the scene that it leads to. */
interface ChosenData {
  move: string;
  words: string;
  then: string;
}

/** A history of the first page's hundred replays. */
interface GoneData {
  path: string;
  end: string;
  count: number;
  mine: boolean;
}

/** What the first page shows after some moves; see `widgets/experiments/opening.py`. */
interface SceneData {
  text: string;
  heading: string;
  told: string[];
  moves: ChosenData[];
  gone: GoneData[];
  said: string;
  back: string;
  other: string;
}

/** The first page's night: every scene, the beginning first, and April's own, which stands there
without a script. `onward` leads to where the course begins. */
interface OpeningData {
  name: string;
  title: string;
  scenes: SceneData[];
  april: SceneData;
  onward: string;
  strings: Record<string, string>;
}
