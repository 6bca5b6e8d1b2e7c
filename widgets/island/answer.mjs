// Calls functions of the modules beside this file, for Python (node.py): one line of JSON asks,
// `["task.js", "html", [data]]`, and one line answers, `{"value": …}` or `{"error": "…"}`.

import { createInterface } from "node:readline";

for await (const line of createInterface({ input: process.stdin })) {
  const [module, name, given] = JSON.parse(line);
  let answer;
  try {
    answer = { value: (await import(`./${module}`))[name](...given) };
  } catch (error) {
    answer = { error: String(/** @type {Error} */ (error).stack) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
