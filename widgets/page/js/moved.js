// A page that has another address today: leads there, to the same place in it.

const link = /** @type {HTMLAnchorElement} */ (document.querySelector("a"));
location.replace(link.href + location.hash);
