// A file of saved work is read back whole, or refused with the reason.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readFile, written } from "./work-file.js";

const KEPT = {
  "bet:signalling": { said: 60 },
  "task:signalling-threshold": "6.5",
  "exercise:signalling-posterior": { code: "x = 1", mark: "a", tried: true, verdict: "passed" },
};

test("what is written is read", () =>
  assert.deepEqual(readFile(written(KEPT, new Date(0))), { kept: KEPT }));

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
    const found = readFile(text);
    assert.ok("error" in found && found.error === error, `${text} → ${JSON.stringify(found)}`);
  }
});
