// Returns a sentence for each thing that is broken in sight on the page.
// A word is measured between spaces, hyphens and slashes. Longer ones, and scripts without spaces, break anywhere.
() => {
  const LABELS = "header, nav, button, label, summary, legend, h1, h2, h3, h4, h5, h6, th, td, dt";
  const WORD = /[^\s\u00ad\u200b\-\u2010\u2013\u2014\/.·]+/gu, NO_SPACES = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;
  const LONGEST = 24;
  const found = new Set();
  const name = (element) => element.tagName.toLowerCase() + [...element.classList].map((one) => "." + one).join("");
  const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && !element.closest(".visually-hidden, [hidden]") && getComputedStyle(element).clipPath !== "inset(50%)";
  const width = document.documentElement.clientWidth;
  // What scrolls in a box of its own is seen within that box alone.
  const scrollBox = (element) => {
    for (let around = element; around && around !== document.body; around = around.parentElement)
      if (["auto", "scroll"].includes(getComputedStyle(around).overflowY)) return around.getBoundingClientRect();
    return null;
  };

  if (document.documentElement.scrollWidth > width) found.add(`the page is ${document.documentElement.scrollWidth} wide`);

  const boxes = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node; (node = texts.nextNode());) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("script, style, noscript, svg, option, textarea, .skip") || !seen(parent)) continue;
    range.selectNodeContents(node);
    const text = node.data.trim().slice(0, 30);
    const scrolls = parent.closest("pre"), around = scrollBox(parent);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1 || (around && (box.bottom > around.bottom || box.top < around.top))) continue;
      boxes.push({ box, node, text, element: parent });
      if (!scrolls && (box.left < -1 || box.right > width + 1)) found.add(`“${text}” is cut by the window`);
    }
    if (!parent.closest(LABELS)) continue;
    for (const word of node.data.matchAll(WORD)) {
      if (word[0].length > LONGEST || NO_SPACES.test(word[0])) continue;
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = [...range.getClientRects()].filter((box) => box.width > 0);
      if (lines.some((box) => box.top > lines[0].top + box.height / 2)) found.add(`${name(parent)}: “${word[0]}” is broken`);
    }
  }

  const pen = document.createElement("canvas").getContext("2d");
  for (const field of document.querySelectorAll("input[placeholder]:placeholder-shown")) {
    if (!seen(field)) continue;
    const style = getComputedStyle(field);
    pen.font = style.font;
    const room = field.clientWidth - parseFloat(style.paddingInlineStart) - parseFloat(style.paddingInlineEnd);
    if (pen.measureText(field.placeholder).width > room + 1) found.add(`“${field.placeholder}” is cut by its field`);
  }

  for (const element of document.querySelectorAll("main *, header *, footer *")) {
    const style = getComputedStyle(element);
    if (!seen(element)) continue;
    if (element.matches("input:not([type=hidden]), button, select, textarea")) boxes.push({ box: element.getBoundingClientRect(), text: element.name || element.innerText, element });
    if (style.display === "inline" || element.matches("input, select, textarea, svg, svg *")) continue;
    if (style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1 && !element.matches("pre")) found.add(`${name(element)} scrolls or cuts its text sideways`);
    if (["hidden", "clip"].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1) found.add(`${name(element)} cuts its text`);
  }

  boxes.sort((one, other) => one.box.top - other.box.top);
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) {
      if (other.box.top >= one.box.bottom) break;
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const height = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      if (across > 2 && height > 0.4 * Math.min(one.box.height, other.box.height)) found.add(`“${one.text}” and “${other.text}” overlap`);
    }
  });
  return [...found];
}
