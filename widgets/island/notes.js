// What an answer says besides its sentence, such as what of a text was not understood.

import { markup } from "./markup.js";

/** @param {AnswerData} answer */
export function notes(answer) {
  return markup`${answer.notes.map((each) => markup`<li>${each}</li>`)}`;
}
