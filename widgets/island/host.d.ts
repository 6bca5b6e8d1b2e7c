// What the modules of this folder ask of the place in which they run: a page, or a notebook.

type Setting = number | boolean | string;
type Row = Record<string, any>;

/** A drawn chart: the few calls of Vega's that are made. */
interface VegaView {
  data(name: string, rows: Row[]): this;
  runAsync(): Promise<this>;
  finalize(): this;
}

/** Prepares a specification with its first tables to be drawn in an element. */
type Open = (
  canvas: HTMLElement,
  spec: Record<string, any>,
  tables: Record<string, Row[]>,
) => VegaView | Promise<VegaView>;

/** What answers beyond what is prepared: Python in the page, or a kernel. Says `change`. */
interface Engine extends EventTarget {
  state: "off" | "starting" | "on" | "failed";
  /** Whether it starts ahead of any use, of which nothing is said. */
  isQuiet?: boolean;
  /** Whether none can be had here at all. */
  offline: boolean;
  /** The words for why it has failed, where there is more than one reason. */
  why?: string;
  /** Starts it, and anew if it has failed for a reason that may have passed. */
  start(): unknown;
  /** Rejects, and has failed, if there is no answer. */
  ask(name: string, state: StateData): Promise<AnswerData>;
  /** Asks one part of the codings; with the last, how they are spread. Rejects in the same way. */
  spread(name: string, state: StateData, part: number): Promise<SpreadData | null>;
  /** What Python tells of a text, such as a night. Rejects in the same way. */
  tell(kind: string, text: string): Promise<ToldData>;
}

/** Where it says which case is shown: a page's address, or the line of a cell. */
interface Address {
  /** A fragment, `#x=…`; "" if none. */
  read(): string;
  /** The case that this place was left with, "" if none: a reload, or a way back, shows it. */
  kept(experiment: string): string;
  write(experiment: string, fragment: string): void;
  /** Leads there as a link does: one may go back. */
  go(fragment: string): void;
  /** What leads a reader to the case. */
  link(fragment: string): string;
  /** Brings what the address names into view. */
  arrive(element: Element): void;
  listen(changed: () => void): void;
}

interface Host {
  engine: Engine;
  address: Address;
  /** Vega, once it is there. */
  drawing(): Promise<Open>;
}
