// Lets a link of the error summary lead to what can be typed into: an autocomplete hides its own select.
const within = "input:not([type=hidden]), select, textarea, .select2-selection";

for (const link of document.querySelectorAll(".error-summary a")) {
  link.addEventListener("click", (event) => {
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!place) return;
    place.closest("details")?.setAttribute("open", "");
    const shown = place.matches(".select2-hidden-accessible") ? place.nextElementSibling : place;
    const field = shown.matches(within) ? shown : shown.querySelector(within);
    if (!field) return;
    event.preventDefault();
    field.scrollIntoView({ block: "center" });
    field.focus();
  });
}
