// Keeps the list of what publishing lacks true while an editor types. The server decides: this only repeats its register.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const missing = document.getElementById("missing");
  if (!missing) return;
  const complete = document.getElementById("complete");
  const lines = [...missing.querySelectorAll("li")];
  const filled = (input) => Boolean(input) && input.value.trim() !== "";

  const begunRows = (prefix) => [...document.querySelectorAll(`#${prefix}-group .inline-related:not(.empty-form)`)].filter((row) =>
    !row.querySelector("[name$=-DELETE]")?.checked
    && (row.classList.contains("has_original") || [...row.querySelectorAll("textarea, input:not([type=hidden])")].some(filled)));

  const met = ({ inputs, formset: rows }) => {
    const names = inputs.split(" ").filter(Boolean);
    if (!rows) return names.some((name) => filled(document.getElementById(`id_${name}`)));
    const begun = begunRows(rows);
    return names.length ? begun.every((row) => names.some((name) => filled(row.querySelector(`[name$="-${name}"]`)))) : begun.length > 0;
  };

  const update = () => {
    for (const line of lines) if (line.dataset.inputs || line.dataset.formset) line.hidden = met(line.dataset);
    missing.hidden = lines.every((line) => line.hidden);
    complete.hidden = !missing.hidden;
  };

  const form = missing.closest("form");
  form.addEventListener("input", update);
  form.addEventListener("change", update);
  // Autocompletes tell jQuery alone; rows that are added or removed tell the document.
  django.jQuery(form).on("change", update);
  document.addEventListener("formset:added", update);
  document.addEventListener("formset:removed", update);
  update();
});
