// Refreshes the list of cases when a filter changes: fetches the address of the form and replaces the list. Without this
// script, or when anything fails, the form is sent as usual.

const form = document.getElementById("refine");
let loading = null;
let shown = location.search;

function address() {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value.trim()) parameters.append(name, value);
  }
  return `${form.getAttribute("action")}?${parameters}`;
}

// The form in the head is kept: the reader may be writing in it.
function replace(page) {
  const status = page.querySelector(".list-count").textContent;
  const opened = new Map([...document.querySelectorAll("[data-facet]")].map((facet) => [facet.dataset.facet, facet.open]));
  const whole = document.querySelector(".facets")?.open;
  const focused = document.activeElement;
  document.title = page.title;
  document.querySelector(".list-head h1").textContent = page.querySelector(".list-head h1").textContent;
  for (const old of document.querySelectorAll(".list-head > :not(h1, form)")) old.remove();
  document.querySelector(".list-head").append(...page.querySelectorAll(".list-head > :not(h1, form)"));
  document.querySelector(".list-facets").replaceChildren(...page.querySelector(".list-facets").childNodes);
  document.querySelector(".facets")?.toggleAttribute("open", Boolean(whole));
  for (const facet of document.querySelectorAll("[data-facet]")) {
    if (opened.get(facet.dataset.facet)) facet.open = true;
  }
  // The line with the number of cases is kept, so that screen readers announce its change.
  const line = document.querySelector(".list-count");
  const found = document.querySelector(".list-found");
  const fresh = page.querySelector(".list-found");
  fresh.querySelector(".list-count").replaceWith(line);
  line.textContent = status;
  found.replaceChildren(...fresh.childNodes);
  const same = [...form.elements].find((box) => box.name === focused.name && box.value === focused.value);
  if (focused.type === "checkbox" && same) same.focus({ preventScroll: true });
}

async function refine() {
  loading?.abort();
  loading = new AbortController();
  const url = address();
  try {
    const response = await fetch(url, { signal: loading.signal });
    if (!response.ok) throw new Error(response.status);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    replace(page);
    history.pushState(null, "", url);
    shown = location.search;
  } catch (fault) {
    if (fault.name !== "AbortError") form.submit();
  }
}

form.ownerDocument.addEventListener("change", (event) => {
  if (event.target.form === form && event.target.type === "checkbox") refine();
});
// A link within the page, such as that to the results, changes the address too, but not the list.
addEventListener("popstate", () => { if (location.search !== shown) location.reload(); });
