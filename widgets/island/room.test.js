// A night alive, with an engine played by hand: what is shown, asked for, and said.

import assert from "node:assert/strict";
import { test } from "node:test";
import { page, settled } from "../page/js/testing.js";
import { asked } from "./room-setup.js";
import { DATA, DEBRIEF, START, ended, night, opened, to } from "./room.testing.js";

// -------------------------------------------------------------------------------- deciding

test("a decision is a link; what is prepared answers at once, and the debrief follows", async () => {
  const { section, part, text, go } = await opened();
  assert.equal(section.dataset.state, "deciding");
  const moves = [...section.querySelectorAll("a.move")];
  assert.deepEqual(
    moves.map((each) => each.getAttribute("href")),
    [to(`${START}.0`), to(`${START}.4s`)],
  );
  await go(to(`${START}.0`));
  assert.equal(section.dataset.state, "ended");
  assert.equal(section.dataset.from, "prepared");
  assert.equal(text(".now"), "It stopped.");
  assert.equal(document.activeElement, part(".now"));
  assert.equal(text(".spoken"), `news of ${START}.0`);
  assert.equal(part(".line").hidden, false);
  assert.match(text(".after"), /33 of 100[\s\S]*Without the ally[\s\S]*The order/);
  await go("");
  assert.equal(section.dataset.night, START, "back to where the visit began");
  assert.equal(part(".line").hidden, true);
  assert.equal(text(".after"), "");
});

test("what is not prepared is asked of Python, once", async () => {
  const { section, text, go, questions } = await opened({ engine: "on" });
  await go(to(`${START}.4s`));
  assert.deepEqual([questions[0].kind, questions[0].text], ["room", `${START}.4s`]);
  assert.equal(section.dataset.night, START, "the page waits");
  questions[0].resolve({ night: night(`${START}.4s`, { back: START }), problem: "" });
  await settled();
  assert.equal(section.dataset.night, `${START}.4s`);
  assert.equal(section.dataset.from, "engine");
  assert.equal(text(".story .back"), "(back)");
  await go(to(START));
  await go(to(`${START}.4s`));
  assert.equal(questions.length, 1);
});

test("of two nights asked for in a row the later is shown", async () => {
  const { section, go, questions } = await opened({ engine: "on" });
  await go(to(`${START}.2`));
  await go(to(`${START}.4s`));
  questions[1].resolve({ night: night(`${START}.4s`), problem: "" });
  questions[0].resolve({ night: night(`${START}.2`), problem: "" });
  await settled();
  assert.equal(section.dataset.night, `${START}.4s`);
});

test("a text that is no night is named, and the night stays", async () => {
  const { section, text, go, at, questions } = await opened({ engine: "on" });
  await go(to("nonsense"));
  questions[0].resolve({ night: null, problem: "night: 'nonsense'" });
  await settled();
  assert.equal(text(".status"), "(bad) night: 'nonsense'");
  assert.equal(section.dataset.night, START);
  assert.equal(at.hash, to(START), "the address says what is shown");
});

test("without an engine what is prepared goes on, and the rest says why not", async () => {
  const { section, text, go, engine } = await opened({ engine: "failed" });
  await go(to(`${START}.4s`));
  assert.equal(text(".status"), "(failed)");
  assert.equal(section.dataset.state, "deciding");
  engine.offline = true;
  await go(to(`${START}.5`));
  assert.equal(text(".status"), "(offline)");
  await go(to(`${START}.0`));
  assert.equal(section.dataset.state, "ended");
});

test("a link opens its night, and a reload the one that was left; neither moves the focus", async () => {
  const linked = await opened({ hash: to(`${START}.0`) });
  assert.equal(linked.section.dataset.night, `${START}.0`);
  assert.notEqual(document.activeElement, linked.part(".now"));
  const kept = await opened({ hash: "#the-evidence", kept: to(`${START}.0`) });
  assert.equal(kept.section.dataset.night, `${START}.0`);
  const other = await opened({ hash: "#x=signalling" });
  assert.equal(other.section.dataset.night, START);
});

test("arrows go through the moves and stop at the ends", async () => {
  const { section, press } = await opened();
  const [first, last] = section.querySelectorAll("a.move");
  first.focus();
  press(first, "ArrowDown");
  assert.equal(document.activeElement, last);
  press(last, "ArrowDown");
  assert.equal(document.activeElement, last);
  press(last, "ArrowUp");
  assert.equal(document.activeElement, first);
  assert.equal(press(first, "a"), true, "other keys are not taken");
});

test("advice is shown on request, and stays for the next decision", async () => {
  const { window, section, part, go } = await opened({ engine: "on" });
  assert.equal(section.hasAttribute("data-advice"), false);
  part("[name=advice]").checked = true;
  part("[name=advice]").dispatchEvent(new window.Event("change", { bubbles: true }));
  assert.equal(section.hasAttribute("data-advice"), true);
  await go(to(`${START}.0`));
  await go(to(START));
  assert.equal(part("[name=advice]").checked, true);
});

test("the pictures are drawn and described anew", async () => {
  const { part, go, drawn } = await opened();
  assert.equal(part(".shown .picture").getAttribute("aria-label"), `(picture) pictured ${START}`);
  assert.ok(!drawn.includes("line"));
  await go(to(`${START}.0`));
  assert.ok(drawn.includes("line"));
  assert.equal(part(".line .picture").getAttribute("aria-label"), "(picture) The first move.");
});

// ------------------------------------------------------------------------ betting and guessing

test("the bet comes back in the debrief", async () => {
  const { part, text, go, submit } = await opened();
  part("[name=bet]").value = "250";
  await submit("form.said");
  assert.equal(text(".said output"), "250 is none");
  part("[name=bet]").value = "20";
  await submit("form.said");
  assert.equal(text(".said output"), "noted 20");
  await go(to(`${START}.0`));
  assert.equal(text(".betted"), "said 20, was 3.6");
});

test("in fog the reader says which it was before the debrief", async () => {
  const fog = "c.iran.1.fog.0";
  const kinds = ["limited", "hawkish"].map((name) => ({ name, words: `is ${name}` }));
  const debrief = {
    ...DEBRIEF,
    kind: "hawkish",
    kind_said: "Hawks.",
    beliefs: [{ after: "first", chances: ["40", "60"] }],
  };
  const data = { ...DATA, prepared: { ...DATA.prepared, [fog]: ended(fog, { kinds, debrief }) } };
  const { section, part, text, go, submit } = await opened({ data });
  await go(to(fog));
  assert.equal(section.dataset.state, "guessing");
  assert.equal(text(".after"), "");
  await submit("form.guess", section.querySelector("[value=limited]"));
  assert.equal(section.dataset.state, "ended");
  assert.match(text(".kind"), /^\(guessed_not\) Hawks\./);
  assert.match(text(".turn table"), /is limited[\s\S]*40/);
  assert.equal(document.activeElement, part(".now"));
});

// -------------------------------------------------------------------------------- two teams

test("two teams: nothing is shown before the next one asks for it, and a clock runs", async () => {
  const both = "c.both.1.clear.4s";
  const data = { ...DATA, prepared: { ...DATA.prepared, [both]: night(both, { pauses: true }) } };
  const { section, part, text, go } = await opened({ data });
  part("[name=clock]").value = "2";
  await go(to(both));
  assert.equal(section.dataset.state, "pause");
  assert.equal(part(".night").hidden, true);
  assert.equal(text(".next"), "Iran next");
  assert.equal(text(".spoken"), "", "nothing is read out either");
  assert.equal(document.activeElement, part(".reveal"));
  assert.equal(part(".clock").hidden, true);
  part(".reveal").click();
  assert.equal(part(".night").hidden, false);
  assert.equal(text(".spoken"), `news of ${both}`);
  assert.equal(text(".clock"), "2:00 left");
  await go(to(`${START}.0`));
  assert.equal(part(".clock").hidden, true);
});

test("a brief is printed alone", async () => {
  const { window, part } = await opened();
  let prints = 0;
  /** @type {any} */ (globalThis).print = () => (prints += 1);
  part(".print").click();
  assert.equal(prints, 1);
  assert.equal(document.documentElement.dataset.printing, "brief");
  assert.equal(part(".brief").dataset.printed, "");
  window.dispatchEvent(new window.Event("afterprint"));
  assert.equal(document.documentElement.dataset.printing, undefined);
  delete (/** @type {any} */ (globalThis).print);
});

// ------------------------------------------------------------------------------- a new night

test("a new night is drawn where nothing is said", async () => {
  const given = (/** @type {Record<string, string>} */ said) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(said)) form.set(name, value);
    return form;
  };
  page("");
  const base = { case: "c", mode: "fog", seed: "" };
  assert.equal(
    asked(DATA, given({ ...base, seat: "" }), () => 0.99),
    "c.israel.99.fog",
  );
  assert.equal(
    asked(DATA, given({ ...base, seat: "" }), () => 0),
    "c.iran.0.fog",
  );
  const team = given({ ...base, seat: "both", seed: " 17 " });
  assert.equal(asked(DATA, team), "c.both.17.clear", "no fog where nobody is played by the model");
});

test("the form leads to the night, and two teams cannot choose fog", async () => {
  const { window, part, at, submit } = await opened({ engine: "on" });
  part("[name=seat]").value = "both";
  part("[name=seat]").dispatchEvent(new window.Event("change", { bubbles: true }));
  assert.equal(part("[name=mode]").disabled, true);
  part("[name=seed]").value = "5";
  await submit("form.setup");
  assert.equal(at.hash, to("c.both.5.clear"));
});

test("the link is given where there is no clipboard", async () => {
  const { part, text } = await opened();
  part(".link").click();
  await settled();
  assert.match(text(".status"), /^(here: http:\/\/localhost\/#x=room&night=|\(copied\))/);
});

test("what the heading says as it takes the focus is not told again", async () => {
  const [over, waits] = [`${START}.0`, `${START}.4s`];
  const prepared = {
    ...DATA.prepared,
    [over]: { ...DATA.prepared[over], news: "It stopped." },
    [waits]: night(waits, { news: "A blow. Iran decides." }),
  };
  const { part, text, go } = await opened({ data: { ...DATA, prepared } });
  await go(to(over));
  assert.deepEqual([text(".now"), text(".spoken")], ["It stopped.", ""]);
  await go(to(waits));
  assert.deepEqual([text(".now"), text(".spoken")], ["Iran decides", "A blow."]);
});
