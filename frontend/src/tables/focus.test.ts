// @vitest-environment happy-dom
/* Nobody at the keyboard is left nowhere. */
import { afterEach, describe, expect, it } from "vitest";
import { holdFocus } from "../inside/focus";
import { keepsFocus } from "./focus";

const turn = () => new Promise((resolve) => setTimeout(resolve));
let region: HTMLElement;

function page(html: string): HTMLElement {
  region = document.createElement("section");
  region.innerHTML = html;
  for (const one of region.querySelectorAll<HTMLElement>("*")) one.checkVisibility = () => !one.hidden;
  document.body.append(region);
  keepsFocus(region);
  return region;
}

const at = (id: string): HTMLElement => region.querySelector<HTMLElement>(`#${id}`)!;

describe("what takes the focus when what had it is gone", () => {
  afterEach(() => region.remove());

  it("is what stands nearest: in the same group first, then further out", async () => {
    page('<button id="far"></button><div><p id="group"><button id="pin"></button><button id="unseen" hidden></button><button id="host"></button></p></div>');
    at("pin").focus();
    at("pin").remove();
    await turn();
    expect(document.activeElement).toBe(at("host"));
    at("group").remove();
    await turn();
    expect(document.activeElement).toBe(at("far"));
  });

  it("is something that can be pressed, when the button can be pressed no more", async () => {
    page('<p><button id="put"></button><button id="take"></button></p>');
    at("put").focus();
    (at("put") as HTMLButtonElement).disabled = true;
    await turn();
    expect(document.activeElement).toBe(at("take"));
  });

  it("is nothing, where somebody has gone on already", async () => {
    page('<p><button id="a"></button><button id="b"></button></p><textarea id="words"></textarea>');
    at("a").focus();
    at("words").focus();
    at("a").remove();
    await turn();
    expect(document.activeElement).toBe(at("words"));
  });

  it("is the nearest, too, where the page puts the focus on the whole region; who goes there stays there", async () => {
    const place = document.createElement("main");
    place.id = "place";
    place.tabIndex = -1;
    document.body.append(place);
    const release = holdFocus();
    place.append(page('<p><button id="a"></button><button id="b"></button></p>'));
    at("a").focus();
    at("a").remove();
    await turn();
    expect(document.activeElement).toBe(at("b"));
    place.focus();
    at("b").remove();
    await turn();
    expect(document.activeElement).toBe(place);
    release();
    place.remove();
  });
});
