// A fact marked in the prose: words that open a card with its status, its note and its sources.

import { fill, markup } from "./markup.js";
import { cited, mark, told } from "./record.js";

/**
 * What stands before the words, right behind them (how a claim stands, which may be left out where
 * prose says it), and after.
 * @param {FactData} data @returns {[string, string, string]}
 */
export function around(data) {
  // A real button would not break across lines.
  const before = markup`<span role="button" tabindex="0" class="fact-words" aria-expanded="false"
aria-controls="${data.card}">`;
  const after = markup`</span><span class="card" id="${data.card}"> ${card(data)}</span>`;
  return [before.text, markup`${badge(data)}`.text, after.text];
}

/** @param {FactData} data */
function badge({ claim }) {
  return claim && markup` ${mark(claim.check, claim.check)}`;
}

/** @param {FactData} data */
function card(data) {
  const { claim, event, source, term, strings: s } = data;
  if (term) {
    return markup`<strong>${term.name}</strong> ${term.meaning} <a href="${term.address}"
>${s.whole_glossary}</a>`;
  }
  if (claim) {
    return markup`<strong>${fill(s.claim_of_article, { name: claim.id })}</strong> ${claim.claim}.
<em>${claim.check}.</em>${claim.note && ` ${told(claim.note, data.sources)}`} ${sources(data)} <a
href="claims.html#claim-${claim.id}">${s.all_claims}</a>`;
  }
  if (event) {
    return markup`<strong>${event.id}</strong> ${event.when}, ${event.who}: ${event.what}${
      event.provisional && markup` <em>${s.provisional}</em>`
    } ${sources(data)}${
      event.page &&
      markup` <a
href="${event.page}.html#event-${event.id}">${s.in_record}</a>`
    }`;
  }
  return (
    source &&
    markup`${cited(source, s)} <a href="sources.html#source-${source.key}"
>${s.all_sources}</a>`
  );
}

/** @param {FactData} data */
function sources({ sources: found, strings: s }) {
  const listed = found.map((each, at) => markup`${at ? "; " : ""}${cited(each, s)}`);
  return markup`<span class="card-sources">${s.sources} ${
    found.length ? listed : s.no_source
  }.</span>`;
}
