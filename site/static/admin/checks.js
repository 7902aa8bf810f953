/* The portal's own rules of the content checker. Loaded with Wagtail's user bar only, so for editors only.
   Each check says true where all is well. */

const headings = "h1, h2, h3, h4, h5, h6";
const address = /^(https?:\/\/|www\.)\S+$/i;

const plain = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}:/.\s]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();

const levelOf = (heading) => Number(heading.tagName.slice(1));

const hasCredit = (image) => Boolean(image.closest("figure")?.querySelector(".credit")?.textContent.trim());

/* A decorative picture has an empty alternative; one that is the only content of a link must have words. */
const hasAlternative = (image) => {
  if (!image.hasAttribute("alt")) return false;
  const link = image.closest("a");
  return !link || Boolean(image.alt.trim() || link.textContent.trim() || link.getAttribute("aria-label"));
};

const saysWhere = (link, options) => {
  const text = (link.getAttribute("aria-label") || link.textContent).trim();
  if (!text) return true; // another rule speaks of empty links
  return !address.test(text) && !options.vague.includes(plain(text));
};

const keepsOrder = (heading) => {
  const all = [...document.querySelectorAll(headings)].filter((other) => other.closest("main"));
  const before = all[all.indexOf(heading) - 1];
  return !before || levelOf(heading) <= levelOf(before) + 1;
};

const { userbar } = window.wagtail || {};
if (userbar) {
  userbar.registerCheck("check-picture-credit", hasCredit);
  userbar.registerCheck("check-picture-alternative", hasAlternative);
  userbar.registerCheck("check-link-text", saysWhere);
  userbar.registerCheck("check-page-heading-order", keepsOrder);
}
