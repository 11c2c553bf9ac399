// Comforts of the forms, none of them needed: names for autocompletes, a preview of Markdown, more rows.
"use strict";

const previewAddress = () => location.pathname.replace(/cases\/case\/.*$/, "cases/case/markdown/");

function addPreview(textarea) {
  const button = document.createElement("button");
  const shown = document.createElement("div");
  button.type = "button";
  button.className = "button preview";
  button.textContent = gettext("Preview");
  button.setAttribute("aria-label", gettext("Preview the text above as readers will see it"));
  shown.className = "markdown-preview";
  shown.hidden = true;
  shown.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
    const answer = await fetch(previewAddress(), {
      method: "POST", headers: { "X-CSRFToken": token }, body: new URLSearchParams({ text: textarea.value }),
    });
    shown.hidden = false;
    if (answer.ok) shown.innerHTML = await answer.text(); // Cleaned by the server, as on the public page.
    else shown.textContent = gettext("The preview failed. Your text is untouched.");
  });
  textarea.after(button, shown);
}

function addRowButton(rows) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = gettext("Add another row");
  button.addEventListener("click", () => {
    const last = rows.querySelector(".row:last-of-type");
    const next = last.cloneNode(true);
    const number = rows.querySelectorAll(".row").length;
    next.querySelectorAll(".markdown-preview, button").forEach((part) => part.remove());
    next.querySelectorAll("input, textarea").forEach((input) => {
      input.name = input.name.replace(/-\d+-(\w+)$/, `-${number}-$1`);
      input.id = `id_${input.name}`;
      input.value = "";
      input.previousElementSibling.htmlFor = input.id;
    });
    next.querySelectorAll("textarea.markdown").forEach(addPreview);
    last.after(next);
    next.querySelector("input, textarea").focus();
  });
  rows.append(button);
}

// The autocompletes of the stock admin have no name of their own for a screen reader.
function nameAutocompletes() {
  document.querySelectorAll("select.admin-autocomplete").forEach((select) => {
    const label = document.querySelector(`label[for="${select.id}"]`);
    const shown = select.nextElementSibling?.querySelector(".select2-selection");
    if (!label || !shown) return;
    label.id ||= `${select.id}_label`;
    const value = shown.querySelector(".select2-selection__rendered");
    if (value?.getAttribute("role") === "textbox") value.setAttribute("aria-labelledby", label.id);
    shown.setAttribute("aria-labelledby", value?.id ? `${label.id} ${value.id}` : label.id);
    shown.querySelector(".select2-search__field")?.setAttribute("aria-labelledby", label.id);
  });
}

// After every other handler of the ready page, the one that makes the autocompletes among them.
document.addEventListener("DOMContentLoaded", () => django.jQuery(() => setTimeout(nameAutocompletes)));
document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("textarea.markdown:not([name*=__prefix__])").forEach(addPreview);
  document.querySelectorAll("[data-rows]").forEach((rows) => {
    if (!rows.querySelector("[name*=__prefix__]")) addRowButton(rows);
  });
});
document.addEventListener("formset:added", (event) => {
  nameAutocompletes();
  event.target.querySelectorAll("textarea.markdown").forEach(addPreview);
  event.target.querySelectorAll("[data-rows]").forEach(addRowButton);
});
