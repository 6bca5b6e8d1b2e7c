// On paper nothing is a link: each experiment carries the address of the very case in view, to be
// read and to be scanned. A script of its own, which a page fetches once it has nothing else to do.

import qrcode from "qrcode-generator";

const SIZED = 0; // the code takes as much as the address needs
const MENDS = "M"; // 15 per cent of it may be unreadable

addEventListener("beforeprint", () => {
  for (const section of document.querySelectorAll("section.experiment")) addressed(section);
});

/** @param {Element} section */
function addressed(section) {
  const link = section.querySelector("a.link");
  const place = section.querySelector(".on-paper");
  if (!link || !place) return;
  const { href, protocol } = new URL(link.getAttribute("href") ?? "", location.href);
  /** @type {Element} */ (place.querySelector(".address")).textContent = href;
  // Who scans cannot reach a file on this machine.
  const code = protocol === "file:" ? "" : coded(href);
  /** @type {Element} */ (place.querySelector(".scanned")).innerHTML = code;
}

/** The QR code of a text, as SVG. @param {string} text */
function coded(text) {
  const code = qrcode(SIZED, MENDS);
  code.addData(text);
  code.make();
  return code.createSvgTag({ scalable: true, margin: 0 });
}
