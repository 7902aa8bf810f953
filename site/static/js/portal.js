// Small comforts. Every page works without this file.
const root = document.documentElement;

const theme = document.querySelector('#darstellung');
if (theme) {
  theme.value = root.dataset.theme ?? '';
  theme.addEventListener('change', () => {
    if (theme.value) root.dataset.theme = theme.value; else delete root.dataset.theme;
    try { theme.value ? localStorage.setItem('darstellung', theme.value) : localStorage.removeItem('darstellung'); } catch {}
  });
}

for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => print());

for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent.trim());
    button.querySelector('[role=status]').textContent = ` – ${button.dataset.copied}`;
  });
}
