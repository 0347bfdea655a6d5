/* Writing along: nothing begun is lost, nothing goes to another name but by the scribe's own hand. */
import { describe, expect, it } from "vitest";
import { MemoryStore } from "$lib/live/storage";
import type { Commands, Contribution } from "$lib/types";
import type { Place } from "../inside/place.svelte";
import { Scribe } from "./scribe.svelte";

type Sent = { name: string; args: Partial<Commands["note"]> };
const seated = ["uwe", "fatma", "georg", "me"].map((id, ordinal) => ({ id, person: { name: `${id} x`, ordinal, role: "participant" } }));

/** The part of a place a scribe looks at. */
function at(store = new MemoryStore()) {
  const sent: Sent[] = [];
  const room = {
    participant: "me", store, stage: { current: "s1" }, pending: [] as unknown[], contributions: [] as Contribution[],
    key: (name: string) => `${name}/`,
    command: (name: string, args: Sent["args"]) => (sent.push({ name, args }), Promise.resolve()),
  };
  const place = { room, seated, speaking: null as string | null, composer: { close: () => {} } };
  const scribe = new Scribe(place as unknown as Place);
  const type = (text: string) => {
    scribe.text += text;
    scribe.keep();
  };
  return { scribe, room, place, sent, type, store };
}

describe("a line", () => {
  it("goes to its speaker; the next begins at once with the same one", () => {
    const { scribe, sent, type } = at();
    scribe.turn("uwe");
    type("Vier Stunden ohne Strom.");
    scribe.send();
    type("Und kein Mensch am Telefon.");
    scribe.send();
    expect(sent.map((one) => [one.name, one.args.said_by, one.args.text])).toEqual([
      ["note", "uwe", "Vier Stunden ohne Strom."], ["note", "uwe", "Und kein Mensch am Telefon."],
    ]);
  });

  it("of one's own is said and written by oneself", () => {
    const { scribe, sent, type } = at();
    scribe.turn("me");
    type("Ich auch.");
    scribe.send();
    expect(sent[0]!.name).toBe("contribute");
    expect(sent[0]!.args).toMatchObject({ spoken: true, text: "Ich auch." });
  });

  it("of nobody is not sent; whoever is chosen then gets it", () => {
    const { scribe, sent, type } = at();
    type("Wer war das?");
    scribe.send();
    expect([sent, scribe.problem !== null, scribe.choosing]).toEqual([[], true, 1]);
    scribe.turn("georg");
    scribe.send();
    expect(sent[0]!.args).toMatchObject({ said_by: "georg", text: "Wer war das?" });
  });

  it("belongs to the step it was begun in", () => {
    const { scribe, room, sent, type } = at();
    scribe.turn("uwe");
    type("Noch zur ersten Frage.");
    room.stage.current = "s2";
    type(" Wirklich.");
    scribe.send();
    type("Zur zweiten.");
    scribe.send();
    expect(sent.map((one) => one.args.step)).toEqual(["s1", "s2"]);
  });
});

describe("when the floor moves", () => {
  it("what is typed stays with its speaker, and nobody is changed to by itself", () => {
    const { scribe, place, type } = at();
    scribe.turn("uwe");
    type("Im Februar");
    place.speaking = "fatma";
    type(" war der Strom weg");
    expect([scribe.speaker, scribe.text]).toEqual(["uwe", "Im Februar war der Strom weg"]);
    scribe.turn("fatma");
    expect(scribe.text).toBe("");
    scribe.turn("uwe");
    expect(scribe.text).toBe("Im Februar war der Strom weg");
  });

  it("everything begun survives a reload", async () => {
    const { scribe, type, store } = at();
    await scribe.resume();
    for (const [speaker, text] of [["uwe", "Im Februar"], ["fatma", "Bei mir kam"]] as const) {
      scribe.turn(speaker);
      type(text);
    }
    const again = at(store).scribe;
    await again.resume();
    expect([again.speaker, again.text, again.begun.map((one) => [one.speaker, one.text])]).toEqual(["fatma", "Bei mir kam", [["uwe", "Im Februar"]]]);
  });

  it("words that come back are added, never put over others", () => {
    const { scribe, type } = at();
    scribe.turn("uwe");
    type("Schon getippt");
    scribe.takeBack("Zurückgenommen", "s1", null);
    expect([scribe.text, scribe.begun.map((one) => one.text)]).toEqual(["Zurückgenommen", ["Schon getippt"]]);
    scribe.turn("uwe");
    expect(scribe.text).toBe("Schon getippt\nZurückgenommen");
  });
});

it("whatever somebody does, every letter goes to the one it was typed for, once", () => {
  let seed = 7;
  const chance = (n: number) => (seed = (seed * 16807) % 2147483647) % n;
  const { scribe, sent, type } = at();
  scribe.turn("uwe");
  const typed = new Map<string, string>();
  for (let n = 0; n < 2_000; n++) {
    const act = chance(10);
    if (act < 5) {
      type(`${n} `);
      typed.set(scribe.speaker!, `${typed.get(scribe.speaker!) ?? ""}${n} `);
    } else if (act < 7) scribe.turn(["uwe", "fatma", "georg"][chance(3)]!);
    else if (act < 8 && scribe.text === "") scribe.next(chance(2) ? 1 : -1);
    else scribe.send();
  }
  for (const { speaker } of [...scribe.begun]) {
    scribe.turn(speaker!);
    scribe.send();
  }
  scribe.send();
  const got = new Map<string, string>();
  sent.forEach(({ args }) => got.set(args.said_by ?? "me", `${got.get(args.said_by ?? "me") ?? ""}${args.text} `));
  expect(got).toEqual(typed);
});
