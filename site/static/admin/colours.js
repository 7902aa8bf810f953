/* A network's colour: a picker beside the digits, and samples that follow what is typed. */

const pause = 200; // milliseconds without a key

const picker = (field) => {
  const input = document.createElement("input");
  input.type = "color";
  input.setAttribute("aria-label", field.labels[0]?.textContent.trim() ?? "");
  input.addEventListener("input", () => {
    field.value = input.value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return input;
};

const enhance = (box) => {
  const field = box.querySelector("input");
  const samples = box.querySelector(".colour-samples");
  const choice = picker(field);
  let timer, asked;

  const refresh = async () => {
    const colour = (asked = field.value);
    const answer = await fetch(`${box.dataset.colours}?${new URLSearchParams({ colour })}`);
    if (answer.ok && asked === colour) samples.innerHTML = await answer.text();
  };

  choice.value = field.value;
  field.after(choice);
  field.addEventListener("input", () => {
    const digits = field.value.match(/^\s*#?([\da-f]{6})\s*$/i);
    if (digits) choice.value = `#${digits[1]}`;
    clearTimeout(timer);
    timer = setTimeout(refresh, pause);
  });
};

document.querySelectorAll("[data-colours]").forEach(enhance);
