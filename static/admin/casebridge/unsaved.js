// Asks before a form is left that has something which is not saved. A form with `data-unsaved` has that from the start.
"use strict";

const MOVED = "select.filtered"; // Its options move between two lists, which a script makes after the page is loaded.
const FORMS = "form[method=post]:not(#logout-form, #changelist-form, #changelist-search)";
const moved = new WeakMap();
const controls = new Map();
let leaving = null; // The form that is being sent.

const chosenByDefault = (select) => {
  const chosen = [...select.options].filter((option) => option.defaultSelected);
  return !chosen.length && !select.multiple && select.options.length ? [select.options[0]] : chosen;
};
const valuesOf = (options) => [...options].map((option) => option.value).sort().join("\n");

// The page as it came says what each control had: so rows that scripts add, and texts that a browser restores, count.
function isChanged(control) {
  if (!control.name || control.disabled || control.name.includes("__prefix__")) return false;
  if (control.matches(MOVED)) return moved.has(control) && moved.get(control) !== valuesOf(control.options);
  if (control.localName === "select") return valuesOf(control.selectedOptions) !== valuesOf(chosenByDefault(control));
  if (control.type === "checkbox" || control.type === "radio") return control.checked !== control.defaultChecked;
  if (control.type === "file") return control.files.length > 0;
  if (["hidden", "submit", "button", "reset", "image"].includes(control.type)) return false;
  return control.value !== control.defaultValue;
}

const wasFilled = (control) => Boolean(control.defaultValue) && !["hidden", "checkbox", "radio"].includes(control.type);

function isUnsaved(form) {
  if (form === leaving) return false;
  if (form.querySelector(".errornote, .errorlist, .conflict, [data-unsaved]") || form.matches("[data-unsaved]")) return true;
  const removed = (controls.get(form) ?? []).some((control) => !control.isConnected);
  return removed || [...form.elements].some(isChanged);
}

addEventListener("load", () => {
  // After the scripts that rearrange the page once it is loaded.
  setTimeout(() => {
    for (const form of document.querySelectorAll(FORMS)) {
      controls.set(form, [...form.elements].filter(wasFilled));
      for (const select of form.querySelectorAll(MOVED)) moved.set(select, valuesOf(select.options));
    }
  });
});
addEventListener("submit", (event) => {
  if (!event.defaultPrevented) leaving = event.target;
});
// The page is still here: the sending was stopped, or the browser came back to it.
addEventListener("input", () => { leaving = null; });
addEventListener("pageshow", (event) => {
  if (event.persisted) leaving = null;
});
addEventListener("beforeunload", (event) => {
  if ([...document.querySelectorAll(FORMS)].some(isUnsaved)) event.preventDefault();
});
