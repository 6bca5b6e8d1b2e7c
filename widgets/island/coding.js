// How the events of the record are coded, by the record and by a reader who codes them otherwise.
// Pure functions.

import { csv } from "./written.js";

/** Codes by measure, then by event. @typedef {Record<string, Record<string, number>>} Coding */

/**
 * What the picture and the coding need of an event.
 * @typedef {Omit<EventData, "page" | "range" | "checked" | "why" | "sources">} Coded
 */

/**
 * Whether a row has every chosen value; a blank choice asks nothing.
 * @param {Record<string, string | undefined>} fields @param {Record<string, string>} chosen
 */
export function fits(fields, chosen) {
  return Object.entries(chosen).every(
    ([name, value]) => value === "" || (fields[name] ?? "").split(" ").includes(value),
  );
}

/** An event without what the table alone shows. @param {EventData} event @returns {Coded} */
export function coded({ id, when, day, time, who, what, side, provisional, codes, fields }) {
  return { id, when, day, time, who, what, side, provisional, codes, fields };
}

/**
 * The marks of events in the lanes of a measure: `at` by the reader's coding, `was` by the
 * record's; moves on the ladder are joined by a line.
 * @param {Coded[]} events @param {string} measure @param {Coding} coding
 */
export function placed(events, measure, coding) {
  return events.map(({ id, when, day, time, who, what, side, provisional, codes, fields }) => ({
    id,
    link: `#event-${id}`,
    exchange: fields.exchange,
    side,
    domain: fields.domain,
    day,
    time,
    provisional,
    words: `${when}, ${who}: ${what}`,
    at: coding[measure]?.[id] ?? codes[measure],
    was: codes[measure],
    joined: measure === "rung",
  }));
}

/**
 * A stored coding without what this edition of the record does not know.
 * @param {unknown} stored @param {Coded[]} events @param {MeasureData[]} measures
 * @returns {Coding}
 */
export function readable(stored, events, measures) {
  /** @type {Coding} */ const coding = {};
  for (const { name, lanes } of measures) {
    const given = /** @type {any} */ (stored)?.[name] ?? {};
    const known = events.filter(
      ({ id, codes }) => given[id] !== codes[name] && lanes.some((lane) => lane.at === given[id]),
    );
    coding[name] = Object.fromEntries(known.map(({ id }) => [id, given[id]]));
  }
  return coding;
}

/**
 * The coding, the record's and the reader's, as CSV.
 * @param {Coded[]} events @param {MeasureData[]} measures @param {Coding} coding
 */
export function codingCsv(events, measures, coding) {
  const blank = (/** @type {number} */ code) => (code === -1 ? "" : code);
  const rows = events.flatMap(({ id, codes }) =>
    measures.map(({ name }) => ({
      event_id: id,
      measure: name,
      record: blank(codes[name]),
      yours: blank(coding[name]?.[id] ?? codes[name]),
    })),
  );
  return csv(
    ["event_id", "measure", "record", "yours"].map((name) => ({ name })),
    rows,
  );
}
