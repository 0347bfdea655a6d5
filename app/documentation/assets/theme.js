/* Light or dark as somebody chose it elsewhere in this house, before the first stroke is drawn. */
try {
  const chosen = localStorage.getItem("resonanz.theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  /* no storage: the system decides */
}
