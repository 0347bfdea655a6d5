/* Where the browser side begins. */
import { mount } from "svelte";
import App from "./App.svelte";
import { firstLocale, words } from "./lib/i18n.svelte";
import "./lib/theme.svelte";
import "./styles/tokens.css";
import "./styles/base.css";

await words.use(firstLocale());
await words.load("common", "inside");
mount(App, { target: document.getElementById("app")! });
