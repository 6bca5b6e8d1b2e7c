// The editor of an exercise: CodeMirror with Python, and keys that no reader gets caught in.

import {
  defaultKeymap,
  history,
  historyKeymap,
  indentLess,
  indentMore,
  indentWithTab,
  isolateHistory,
} from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import {
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { Annotation, EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";

/** Marks a change that is not the student's typing: who makes it keeps what belongs to it. */
const ours = Annotation.define();

/**
 * @param {Element} parent @param {string} doc @param {Record<string, string>} label
 * @param {{ check: () => unknown, written: () => void }} told of Mod-Enter, and of typing
 */
export function editor(parent, doc, label, { check, written }) {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc,
      extensions: [
        // Before the default keys, where Mod-Enter opens a line.
        Prec.highest(keymap.of([{ key: "Mod-Enter", run: () => (check(), true) }])),
        lineNumbers(),
        history(),
        indentOnInput(),
        bracketMatching(),
        indentUnit.of("    "),
        python(),
        syntaxHighlighting(classHighlighter),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of(label),
        keymap.of([indentWithTab, ...defaultKeymap, ...historyKeymap]),
        EditorView.updateListener.of(
          (update) =>
            update.docChanged &&
            !update.transactions.some((each) => each.annotation(ours)) &&
            written(),
        ),
      ],
    }),
  });
  view.setTabFocusMode(true); // Tab leaves the editor; Ctrl + M lets it indent, and back
  return view;
}

/**
 * Other code in the editor, as a step of its own, so that one undo takes it back.
 * @param {EditorView} view @param {string} code
 */
export function put(view, code) {
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: code },
    annotations: [isolateHistory.of("full"), ours.of(true)],
  });
}

/**
 * Two buttons that indent, for a phone and for keyboards on which brackets need a third key.
 * @param {EditorView} view @param {Record<string, string>} strings
 */
export function indenting(view, strings) {
  const place = document.createElement("p");
  place.className = "buttons indenting";
  for (const [name, change] of /** @type {const} */ ([
    ["indent", indentMore],
    ["outdent", indentLess],
  ])) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: name, textContent: strings[name] });
    button.addEventListener("click", () => {
      change(view);
      view.focus();
    });
    place.append(button);
  }
  return place;
}
