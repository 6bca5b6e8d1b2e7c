"""What a measured page is asked in its own language; `run.py` says what of it is noted."""

from __future__ import annotations

# Notes when the page can be used: for ours when its script has bound the form, for the plain page
# when its sliders are there.
WATCH = """
new MutationObserver(() => {
  const ours = document.querySelector(":is(section.experiment, section.opening)[data-state]:not([data-state=static])");
  const plain = document.querySelector(".vega-bind input") && document.querySelector("svg.marks path");
  if ((ours || plain) && !window.interactiveAt) window.interactiveAt = performance.now();
}).observe(document, { childList: true, subtree: true, attributes: true });
"""

# Has the engine answer, and resolves once what has started is kept for the next page.
KEEP = """
async () => {
  const section = document.querySelector("section.experiment"), input = section.querySelector("[name=aims]");
  input.value = "3";
  input.dispatchEvent(new Event("input", { bubbles: true }));
  for (;;) {
    for (const name of await caches.keys())
      if (name.startsWith("tit-for-tat started") && (await (await caches.open(name)).keys()).length) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
"""

# Moves a slider and resolves with the milliseconds until the changed chart has been painted.
MOVE = """
async ([slider, value, chart]) => {
  const input = document.querySelector(slider), start = performance.now();
  const changed = new Promise((resolve) => new MutationObserver((_, me) => { me.disconnect(); resolve(); }).observe(document.querySelector(chart), { childList: true, subtree: true, attributes: true }));
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  await changed;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}
"""

# Random settings of three controls, one after the other, each until the engine's own answer to it
# is painted.
STREAM = """
async (count) => {
  const section = document.querySelector("section.experiment"), times = [];
  const controls = ["aims", "prior", "candour"].map((name) => section.querySelector(`[name=${name}]`));
  let seed = 1;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let i = 0; i < count; i++) {
    const input = controls[Math.floor(random() * controls.length)], steps = (input.max - input.min) / input.step;
    const before = input.value;
    while (input.value === before) input.value = Number(input.min) + Math.floor(random() * (steps + 1)) * input.step;
    const start = performance.now(), shown = section.dataset.shown;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => { const look = () => (section.dataset.shown !== shown ? resolve() : new MutationObserver((_, me) => { if (section.dataset.shown !== shown) { me.disconnect(); resolve(); } }).observe(section, { attributes: true })); look(); });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    times.push(performance.now() - start);
  }
  return times;
}
"""

# Sixty inputs a second for three seconds: how many were answered, and how long after the last one
# its answer stood.
FLOOD = """
async () => {
  const section = document.querySelector("section.experiment"), input = section.querySelector("[name=prior]");
  let answers = 0;
  const watch = new MutationObserver(() => answers++);
  watch.observe(section, { attributes: true, attributeFilter: ["data-shown"] });
  let sent = 0;
  const start = performance.now();
  while (performance.now() - start < 3000) {
    input.value = String(((sent++ * 7) % 21) / 20);
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const last = performance.now(), wanted = `prior=${Number(input.value).toFixed(2)}`;
  while (!section.dataset.shown.includes(wanted) && Number(input.value) !== 0.5) await new Promise((resolve) => requestAnimationFrame(resolve));
  return { sent, answers, late: performance.now() - last };
}
"""

# Presses Stop on a running loop; milliseconds until the exercise says that it has stopped, and from
# then until a fresh Python has run a line.
STOP = """
async ([name, line]) => {
  const section = document.querySelector(`section.exercise[data-exercise=${name}]`), until = async (state) => { while (section.dataset.state !== state) await new Promise(requestAnimationFrame); };
  const pressed = performance.now();
  section.querySelector(".stop").click();
  await until("stopped");
  const stopped = performance.now();
  section.querySelector(".cm-content").focus();
  document.execCommand("selectAll");
  document.execCommand("insertText", false, line);
  await new Promise(requestAnimationFrame);
  section.querySelector(".run").click();
  await until("done");
  return [stopped - pressed, performance.now() - stopped];
}
"""
