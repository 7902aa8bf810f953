/* What is pasted from Word keeps its headings (from level 2 down) and its rows of tables.
   The editor itself knows no h1, h5 and h6 and would glue the cells of a table together. */

const levels = { H1: "h2", H5: "h4", H6: "h4" };

const renamed = (element, name) => {
  const other = document.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
};

const rowAsParagraph = (row) => {
  const paragraph = document.createElement("p");
  paragraph.textContent = [...row.cells].map((cell) => cell.textContent.trim()).join(" | ");
  return paragraph;
};

const simplified = (html) => {
  const pasted = new DOMParser().parseFromString(html, "text/html");
  pasted.querySelectorAll("h1, h5, h6").forEach((heading) => renamed(heading, levels[heading.tagName]));
  pasted.querySelectorAll("table").forEach((table) => table.replaceWith(...[...table.rows].map(rowAsParagraph)));
  return pasted.body.innerHTML;
};

const simplify = (event) => {
  const html = event.clipboardData?.getData("text/html");
  if (!html || !event.isTrusted || !event.target.closest?.(".DraftEditor-root")) return;
  if (!/<(h[156]|table)\b/i.test(html)) return;
  const data = new DataTransfer();
  data.setData("text/html", simplified(html));
  data.setData("text/plain", event.clipboardData.getData("text/plain"));
  event.preventDefault();
  event.stopImmediatePropagation();
  event.target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
};

document.addEventListener("paste", simplify, true);
