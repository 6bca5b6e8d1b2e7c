// An honest try is other code than the starter, and some code.

import assert from "node:assert/strict";
import { test } from "node:test";
import { isAttempt } from "./attempt.js";

const STARTER = "x = None  # your answer\n...";

test("nothing, blanks, comments and the starter are no attempt", () => {
  for (const code of [
    "",
    "  \n",
    "# I do not know",
    STARTER,
    `${STARTER}\n# hm`,
    "x = None\n\n...",
  ])
    assert.ok(!isAttempt(code, STARTER), code);
});

test("other code is one, right or wrong", () => {
  for (const code of ["x = 3", "x = (", "x = None\n1"]) assert.ok(isAttempt(code, STARTER), code);
});
