// Escape hides the note beside a citation, until the pointer or the focus comes to it again from elsewhere. Showing it
// needs no script.

addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const cited of document.querySelectorAll(".cited:is(:hover, :focus-within)")) cited.dataset.away = "";
});

for (const came of ["pointerover", "focusin"]) {
  addEventListener(came, ({ target, relatedTarget }) => {
    const cited = target.closest?.(".cited");
    if (cited && !cited.contains(relatedTarget)) delete cited.dataset.away;
  });
}
