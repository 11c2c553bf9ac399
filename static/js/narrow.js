// The list of cases follows its filters at once: what the form's address would show is fetched and put in place. Without
// this script, or when anything fails, the form is sent as forms are.

const form = document.getElementById("narrow");
let asking = null;

function address() {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value.trim()) asked.append(name, value);
  }
  return `${form.getAttribute("action")}?${asked}`;
}

// Of the head, the form stays: the reader may be writing in it.
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
  // The line that says how many there are stays in place, so that its change is read out.
  const line = document.querySelector(".list-count");
  const found = document.querySelector(".list-found");
  const fresh = page.querySelector(".list-found");
  fresh.querySelector(".list-count").replaceWith(line);
  line.textContent = status;
  found.replaceChildren(...fresh.childNodes);
  const same = [...form.elements].find((box) => box.name === focused.name && box.value === focused.value);
  if (focused.type === "checkbox" && same) same.focus({ preventScroll: true });
}

async function narrow() {
  asking?.abort();
  asking = new AbortController();
  const url = address();
  try {
    const answer = await fetch(url, { signal: asking.signal });
    if (!answer.ok) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    replace(page);
    history.pushState(null, "", url);
  } catch (fault) {
    if (fault.name !== "AbortError") form.submit();
  }
}

form.ownerDocument.addEventListener("change", (event) => {
  if (event.target.form === form && event.target.type === "checkbox") narrow();
});
addEventListener("popstate", () => location.reload());
