/* Suggestions below a search field: a combobox with a list (ARIA 1.2). Without this file the field just searches. */

const pause = 150; // milliseconds without a key
const shortest = 2; // letters

const element = (name, attributes, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
};

const suggestionsFor = async (field, signal) => {
  const query = new URLSearchParams({ q: field.value.trim() });
  const networks = new FormData(field.form).getAll("netzwerk");
  if (networks.length === 1) query.set("netzwerk", networks[0]);
  const headers = { Accept: "application/json" };
  const answer = await fetch(`${field.dataset.suggestions}?${query}`, { headers, signal });
  return answer.ok ? answer.json() : { suggestions: [], said: "" };
};

const option = ({ text, detail, url }, id) =>
  element(
    "div",
    { role: "option", id, "aria-selected": "false", "data-url": url },
    element("span", {}, text),
    ...(detail ? [" ", element("small", {}, detail)] : []),
  );

/* Options of one sort under what they are called. */
const groups = (suggestions, list) => {
  const found = new Map();
  suggestions.forEach((suggestion, place) => {
    const title = `${list}-${suggestion.sort}`;
    if (!found.has(title)) {
      const label = element("span", { id: title, role: "presentation" }, suggestion.label);
      found.set(title, element("div", { role: "group", "aria-labelledby": title }, label));
    }
    found.get(title).append(option(suggestion, `${list}-${place}`));
  });
  return [...found.values()];
};

const enhance = (field) => {
  const list = `${field.id}-suggestions`;
  const listbox = element("div", { role: "listbox", id: list, class: "suggestions", "aria-label": field.dataset.label, hidden: "" });
  const said = element("span", { class: "visually-hidden", "aria-live": "polite" });
  const options = () => [...listbox.querySelectorAll("[role=option]")];
  let timer, request, active;

  const activate = (chosen) => {
    active?.setAttribute("aria-selected", "false");
    active = chosen;
    active?.setAttribute("aria-selected", "true");
    active?.scrollIntoView({ block: "nearest" });
    if (active) field.setAttribute("aria-activedescendant", active.id);
    else field.removeAttribute("aria-activedescendant");
  };

  const show = (open) => {
    listbox.hidden = !open;
    field.setAttribute("aria-expanded", String(open));
    activate(undefined);
  };

  const close = () => {
    clearTimeout(timer);
    request?.abort();
    show(false);
  };

  const go = (chosen) => {
    close();
    location.assign(chosen.dataset.url);
  };

  const refresh = async () => {
    request?.abort();
    request = new AbortController();
    try {
      const answer = await suggestionsFor(field, request.signal);
      listbox.replaceChildren(...groups(answer.suggestions, list));
      said.textContent = answer.said;
      show(answer.suggestions.length > 0);
    } catch {
      // aborted by the next letter, or the server cannot be reached: the field still searches
    }
  };

  const move = (step) => {
    const all = options();
    if (listbox.hidden) return show(all.length > 0);
    const places = [undefined, ...all]; // between the last and the first one lies the field itself
    activate(places.at((places.indexOf(active) + step) % places.length));
  };

  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => active && go(active),
    Escape: () => (listbox.hidden ? (field.value = "") : close()),
  };

  field.type = "text"; // a search field cannot be a combobox
  for (const [name, value] of Object.entries({
    role: "combobox", inputmode: "search", enterkeyhint: "search",
    "aria-autocomplete": "list", "aria-controls": list, "aria-expanded": "false",
  })) field.setAttribute(name, value);
  field.form.append(listbox, said);

  field.addEventListener("input", () => {
    clearTimeout(timer);
    if (field.value.trim().length < shortest) return close();
    timer = setTimeout(refresh, pause);
  });
  field.addEventListener("keydown", (event) => {
    const waiting = event.key === "Enter" && !active;
    if (!(event.key in keys) || event.isComposing || waiting) return;
    event.preventDefault();
    keys[event.key]();
  });
  field.addEventListener("blur", close);
  field.form.addEventListener("submit", close);
  listbox.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps the focus
  listbox.addEventListener("click", (event) => {
    const chosen = event.target.closest("[role=option]");
    if (chosen) go(chosen);
  });
};

document.querySelectorAll("[data-suggestions]").forEach(enhance);
