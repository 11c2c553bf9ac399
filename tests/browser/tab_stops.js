// Returns the element that has the focus: its name, and its faults in sight.
() => {
  const active = document.activeElement;
  if (!active || active === document.body) return null;
  const box = active.getBoundingClientRect();
  const shown = active.closest(".select2-selection") ?? active;
  const style = getComputedStyle(shown);
  const faults = [];
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 1) faults.push("its focus is not visible");
  if (box.bottom < 1 || box.top > innerHeight - 1) faults.push("it is outside of the window");
  const name = active.id || active.name || active.innerText || active.value;
  active.dataset.stop ??= String(document.querySelectorAll("[data-stop]").length);
  return { stop: active.dataset.stop, name: `${active.tagName.toLowerCase()} ${name}`.slice(0, 80), faults };
}
