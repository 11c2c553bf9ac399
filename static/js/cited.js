// Escape hides the note beside a citation, until the pointer or the focus comes to it again. Showing it needs no
// script.

addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const cited of document.querySelectorAll(".cited:is(:hover, :focus-within)")) cited.dataset.away = "";
});

for (const left of ["pointerout", "focusout"]) {
  addEventListener(left, () => requestAnimationFrame(() => {
    for (const cited of document.querySelectorAll(".cited[data-away]:not(:hover, :focus-within)")) delete cited.dataset.away;
  }));
}
