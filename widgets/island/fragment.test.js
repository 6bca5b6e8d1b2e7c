// Fragments as they come back from mails and messengers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { asked, decoded, experimentOf, isTracking, place } from "./fragment.js";

test("a per cent sign that is no code is one", () => {
  assert.equal(decoded("100%"), "100%");
  assert.equal(place("#100%"), "100%");
  assert.equal(place("#%E2%9C%93"), "✓");
  assert.equal(place(""), "");
});

test("a link that was encoded is read as it was meant", () => {
  const meant = [
    ["x", "signalling"],
    ["aims", "8.0"],
  ];
  for (const fragment of [
    "#x=signalling&aims=8.0",
    "#x%3Dsignalling%26aims%3D8.0",
    "#x%3dsignalling&aims=8.0",
    "#x=signalling%26aims%3D8.0",
  ])
    assert.deepEqual([...asked(fragment)], meant, fragment);
  assert.equal(experimentOf("#x%3Dsignalling"), "signalling");
  assert.equal(experimentOf("#the-puzzle"), "");
  assert.equal(experimentOf("#100%"), "");
  assert.equal(experimentOf("#x%3D100%"), "");
});

test("keys that others append are known for what they are", () => {
  for (const key of ["utm_source", "UTM_Medium", "fbclid", "gclid", "gclsrc", "mc_eid", "igshid"])
    assert.equal(isTracking(key), true, key);
  for (const key of ["aims", "x", "preset", "colour", "reference"])
    assert.equal(isTracking(key), false, key);
});
