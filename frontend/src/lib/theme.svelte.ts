/* Light or dark: follows the system until somebody chooses. */

export type Theme = "system" | "light" | "dark";
const CHOICE = "resonanz.theme";

class Appearance {
  theme = $state<Theme>(read());

  constructor() {
    show(this.theme);
  }

  choose(theme: Theme): void {
    this.theme = theme;
    show(theme);
    try {
      if (theme === "system") localStorage.removeItem(CHOICE);
      else localStorage.setItem(CHOICE, theme);
    } catch {
      /* not kept, but shown until the page is closed */
    }
  }
}

export const appearance = new Appearance();

function read(): Theme {
  try {
    const kept = localStorage.getItem(CHOICE);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
}

function show(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset["theme"];
  else dataset["theme"] = theme;
}
