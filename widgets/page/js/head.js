// Before the first paint the page knows that it has a script, so that nothing is shown and then
// covered. A file, since a host's own policy may allow no script within a page.

const { classList } = document.documentElement;
classList.add("js");
// What a script did not come to bind is not offered.
addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLScriptElement && /\/(page|exercise|work)\.js/.test(target.src))
      classList.remove("js");
  },
  true,
);
