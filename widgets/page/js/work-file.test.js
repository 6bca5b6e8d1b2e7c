// A file of saved work is read back whole, or refused with the reason.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readFile, textOf, written } from "./work-file.js";

const KEPT = {
  "bet:signalling": { said: 60 },
  "task:signalling-threshold": "6.5",
  "exercise:signalling-posterior": { code: "x = 1", mark: "a", tried: true, verdict: "passed" },
};
const BETS = { signalling: { low: 0, high: 100 } };

test("what is written is read", () =>
  assert.deepEqual(readFile(written(KEPT, new Date(0)), BETS), { kept: KEPT }));

test("what is damaged, foreign, newer or not ours to write is refused", () => {
  const file = JSON.parse(written(KEPT, new Date(0)));
  for (const [text, error] of [
    ["", "work_not_json"],
    ["{", "work_not_json"],
    ["[]", "work_not_json"],
    ["null", "work_not_json"],
    ['{"book": "another"}', "work_not_ours"],
    [JSON.stringify({ ...file, format: "one" }), "work_not_json"],
    [JSON.stringify({ ...file, format: 99 }), "work_too_new"],
    [JSON.stringify({ ...file, kept: [] }), "work_not_json"],
    [JSON.stringify({ ...file, kept: { "bet:signalling": { said: "60" } } }), "work_bad_entry"],
    [JSON.stringify({ ...file, kept: { "script:x": "y" } }), "work_bad_entry"],
    [JSON.stringify({ ...file, kept: { ...KEPT, "exercise:a": { code: 3 } } }), "work_bad_entry"],
    [
      JSON.stringify({
        ...file,
        kept: { "exercise:a": { ...KEPT["exercise:signalling-posterior"], before: 3 } },
      }),
      "work_bad_entry",
    ],
    ['{"book": "tit-for-tat", "format": 1, "kept": {"__proto__": 1}}', "work_bad_entry"],
    ['{"book": "tit-for-tat", "format": 1, "kept": {"constructor": {}}}', "work_bad_entry"],
    [written(KEPT, new Date(0)).slice(0, 60), "work_not_json"],
  ]) {
    const found = readFile(text, BETS);
    assert.ok("error" in found && found.error === error, `${text} → ${JSON.stringify(found)}`);
  }
});

test("a bet that no slider gives is named, with its scale", () => {
  for (const said of [-1, 101, 1e9]) {
    const text = written({ ...KEPT, "bet:signalling": { said } }, new Date(0));
    assert.deepEqual(readFile(text, BETS), {
      error: "work_bad_bet",
      name: "bet:signalling",
      said,
      low: 0,
      high: 100,
    });
  }
  const elsewhere = { "bet:later": { said: 900 }, "bet:constructor": { said: 1 } };
  assert.deepEqual(readFile(written(elsewhere, new Date(0)), BETS), { kept: elsewhere });
});

test("bytes that are no UTF-8 are refused, a mark of order is not", () => {
  assert.equal(textOf(new TextEncoder().encode("“é”")), "“é”");
  assert.equal(textOf(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b])), "{");
  for (const bytes of [
    [0xff, 0xfe, 0x7b, 0x00],
    [0x7b, 0xe9, 0x7d],
  ])
    assert.deepEqual(textOf(new Uint8Array(bytes)), { error: "work_not_text" });
});
