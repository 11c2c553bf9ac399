// Suggestions under a search field: a combobox with a listbox. Without this script the field is an ordinary one.

const PAUSE = 80;
let count = 0;

function made(tag, attributes, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => value && element.setAttribute(name, value));
  element.append(...children);
  return element;
}

function suggest(field) {
  const id = `suggestions-${++count}`;
  const list = made("div", { id, class: "suggestions", role: "listbox", "aria-label": field.dataset.label });
  const said = made("span", { class: "visually-hidden", role: "status" });
  let waiting, loading, options = [], chosen = -1;

  list.hidden = true;
  field.parentElement.classList.add("suggesting");
  field.after(list, said);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false", autocomplete: "off",
  })) field.setAttribute(name, value);

  function choose(position) {
    options[chosen]?.setAttribute("aria-selected", "false");
    options[position]?.setAttribute("aria-selected", "true");
    options[position]?.scrollIntoView({ block: "nearest" });
    chosen = position;
    if (options[position]) field.setAttribute("aria-activedescendant", options[position].id);
    else field.removeAttribute("aria-activedescendant");
  }

  function stop() {
    clearTimeout(waiting);
    loading?.abort();
    choose(-1);
  }

  function show(suggestions) {
    choose(-1);
    options = [];
    list.replaceChildren();
    let group, kind;
    for (const one of suggestions) {
      if (one.kind !== kind) {
        kind = one.kind;
        const heading = made("div", { id: `${id}-${kind}`, class: "suggestions-kind", role: "presentation" }, one.heading);
        group = made("div", { role: "group", "aria-labelledby": heading.id }, heading);
        list.append(group);
      }
      const label = made("span", { lang: one.lang, dir: one.dir || "auto" }, one.label);
      const detail = made("span", { class: "suggestions-detail", dir: "auto" }, one.detail);
      const option = made("div", { id: `${id}-${options.length}`, role: "option", "aria-selected": "false" }, label, " ", detail);
      option.addEventListener("click", () => location.assign(one.url));
      options.push(option);
      group.append(option);
    }
    list.hidden = options.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
  }

  function close() {
    stop();
    show([]);
    said.textContent = "";
  }

  async function ask() {
    stop();
    const { signal } = loading = new AbortController();
    try {
      const response = await fetch(`${field.dataset.suggestions}?${new URLSearchParams({ q: field.value })}`, { signal });
      const found = await response.json();
      // A response to an earlier text is dropped.
      if (signal.aborted) return;
      show(found.suggestions);
      said.textContent = found.said;
    } catch {
      if (!signal.aborted) close();
    }
  }

  function typed() {
    stop();
    if (field.value.trim()) waiting = setTimeout(ask, PAUSE);
    else close();
  }

  field.addEventListener("input", (event) => event.isComposing || typed());
  field.addEventListener("compositionend", typed);
  field.addEventListener("blur", close);
  // The field keeps the focus while an option is pressed.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    // One position more than there are options: the field itself.
    if (step && !list.hidden) choose(((chosen + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    else if (step === 1 && field.value.trim()) ask();
    else if (event.key === "Enter" && chosen >= 0) options[chosen].click();
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
  });
}

document.querySelectorAll("[data-suggestions]").forEach(suggest);
