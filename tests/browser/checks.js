// What a person would notice, each as the list of faults in the page as it stands.
({
  stops: "a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], video[controls], [tabindex='0']",

  visible(selector) {
    return [...document.querySelectorAll(selector)].filter(element => element.checkVisibility() && !element.disabled);
  },

  named(element) {
    return element.outerHTML.slice(0, 100);
  },

  // Wider than the window: readers would have to scroll sideways.
  overflow() {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return this.visible("body *")
      .filter(element => element.getBoundingClientRect().right > width + 1)
      .map(this.named);
  },

  // Headings more than one level deeper than the one above them.
  skippedHeadings() {
    const levels = this.visible("main :is(h1, h2, h3, h4, h5, h6)").map(heading => Number(heading.tagName[1]));
    return levels.slice(1).map((level, at) => [levels[at], level]).filter(([above, level]) => level > above + 1);
  },

  // Links to another language whose own words do not say which language they are in.
  unnamedLanguages() {
    return [...document.querySelectorAll("[hreflang]:not(link)")]
      .filter(link => !link.lang && link.hreflang !== document.documentElement.lang)
      .map(link => link.outerHTML);
  },

  // What the browser keeps after the visit.
  async stored() {
    const databases = await indexedDB.databases();
    return [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...databases.map(({name}) => name)]
      .filter(Boolean);
  },

  // Where links and named fields lead: what can be done on the page.
  offers() {
    return [...new Set(this.visible("a[href], [name]").map(element => element.getAttribute("href") ?? element.name))];
  },

  // A line around the element itself, or around the card or the pin of the map that carries it.
  outlined(element) {
    const lines = [element, element.closest(".card")].filter(Boolean).map(marked => getComputedStyle(marked));
    const pin = element.closest("svg") && element.querySelector("circle");
    return lines.some(line => line.outlineStyle !== "none" && parseFloat(line.outlineWidth) >= 2)
      || Boolean(pin && parseFloat(getComputedStyle(pin).strokeWidth) >= 5);
  },

  // How the focused element looks to someone who needs to find it.
  focused() {
    const element = document.activeElement, box = element.getBoundingClientRect();
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [above, below] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    return {
      text: element.textContent.trim(),
      html: this.named(element),
      inside: left <= right && above <= below,
      covered: !this.shows(element, left, right, above, below),
      outlined: this.outlined(element),
    };
  },

  // WCAG 2.2, 2.4.11: at one of nine points of the box, at least, nothing foreign lies on the element.
  shows(element, left, right, above, below) {
    const parts = [0.1, 0.5, 0.9];
    return parts.some(across => parts.some(down => {
      const top = document.elementFromPoint(left + across * (right - left), above + down * (below - above));
      return top && (element.contains(top) || top.contains(element));
    }));
  },

  // The stops of the Tab key, in order.
  tabStops() {
    return this.visible(this.stops).map(this.named);
  },

  // Stops at which the focus is outside, covered or without an outline. Press Tab once before: the browser draws outlines
  // for people with a keyboard only.
  unseenFocus() {
    return this.visible(this.stops)
      .map(element => { element.focus(); return this.focused(); })
      .filter(({inside, covered, outlined}) => !inside || covered || !outlined);
  },

  // WCAG 2.2, 2.5.8: controls of less than 24 by 24 pixels that are neither words in a line nor far from all others.
  smallTargets() {
    const targets = this.visible(this.stops).map(element => ({element, box: this.reach(element)}));
    const near = (one, other) => {
      const x = one.box.x + one.box.width / 2, y = one.box.y + one.box.height / 2, {left, right, top, bottom} = other.box;
      return Math.hypot(x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom)) < 12;
    };
    return targets
      .filter(({element, box}) => (box.width < 24 || box.height < 24) && !this.inLine(element))
      .filter(target => targets.some(other => other.element !== target.element && near(target, other)))
      .map(({element}) => this.named(element));
  },

  // The box that a click may hit: that of the label or of the whole card where these carry the click.
  reach(element) {
    const carriers = [element, ...(element.labels ?? []), element.closest(".card, .option")].filter(Boolean);
    const boxes = carriers.map(carrier => carrier.getBoundingClientRect());
    return boxes.reduce((largest, box) => (box.width * box.height > largest.width * largest.height ? box : largest));
  },

  inLine(element) {
    const words = element.parentElement.textContent.trim().length > element.textContent.trim().length;
    return getComputedStyle(element).display === "inline" && words;
  },

  // WCAG 2.2, 1.4.12: readers may set these, and nothing may be lost.
  spaceOut() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}"
      + " p {margin-block-end: 2em !important}");
    document.adoptedStyleSheets = [sheet];
  },

  // Words that their own box cuts off.
  cutText() {
    return this.visible("main :is(h1, h2, h3, p, li, dd, td, figcaption, a, button, label)")
      .filter(element => !element.closest(".visually-hidden"))
      .filter(element => ["hidden", "clip"].includes(getComputedStyle(element).overflowX))
      .filter(element => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      .map(this.named);
  },
})
