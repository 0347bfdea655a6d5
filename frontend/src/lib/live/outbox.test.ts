import { describe, expect, it } from "vitest";
import { Drafts } from "./drafts";
import { FLEETING_MS, Outbox, randomId } from "./outbox";
import { BrowserStore, MemoryStore } from "./storage";
import { ServerClock } from "./clock";
import { presenceOf } from "./presence";

const words = (contribution: string, text = "Wenn der Strom weg ist") =>
  ({ contribution, step: "s1", text, reply_to: null, relation: null, spoken: false }) as const;
const NO = { code: "text_too_long", message: "", temporary: false };

describe("outbox", () => {
  it("keeps commands in the order they were given, across a reload", () => {
    const store = new MemoryStore();
    const before = new Outbox(store, "o/");
    before.add("b", "contribute", words("c1"), 10);
    before.add("a", "resonate", { contribution: "c0", stance: "same" }, 10);
    expect(new Outbox(store, "o/").due(11).send.map((one) => one.id)).toEqual(["b", "a"]);
  });

  it("forgets what was answered, whichever tab heard the answer", () => {
    const store = new MemoryStore();
    const [one, other] = [new Outbox(store, "o/"), new Outbox(store, "o/")];
    one.add("a", "contribute", words("c1"), 1);
    other.done("a");
    expect(one.all()).toEqual([]);
  });

  it("keeps refused words with the reason, does not send them again, and lets other refused commands go", () => {
    const outbox = new Outbox(new MemoryStore(), "o/");
    outbox.add("a", "contribute", words("c1"), 1);
    outbox.add("b", "resonate", { contribution: "c0", stance: "same" }, 2);
    outbox.reject("a", NO);
    outbox.reject("b", NO);
    expect(outbox.due(3).send).toEqual([]);
    expect(outbox.all().map((one) => [one.id, one.rejected?.code])).toEqual([["a", "text_too_long"]]);
  });

  it("does not open a step minutes after somebody wanted it", () => {
    const outbox = new Outbox(new MemoryStore(), "o/");
    outbox.add("a", "open_step", { step: "s2", after: "s1" }, 0);
    expect(outbox.due(FLEETING_MS).send).toHaveLength(1);
    const { send, late } = outbox.due(FLEETING_MS + 2);
    expect(send).toEqual([]);
    expect(late).toHaveLength(1);
  });

  it("makes ids of 22 url-safe letters", () => {
    expect(randomId()).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(randomId()).not.toBe(randomId());
  });
});

describe("drafts", () => {
  const draft = (text: string, at = 1) => ({ text, step: "s1", to: null, act: "say" as const, at });

  it("gives a reloaded tab its own words back and leaves another living tab's alone", () => {
    const store = new MemoryStore();
    new Drafts(store, "d/", "one").keep(draft("mine"));
    new Drafts(store, "d/", "two").keep(draft("theirs", 2));
    expect(new Drafts(store, "d/", "one").adopt(new Set(["one", "two"]), "say")?.text).toBe("mine");
    expect(new Drafts(store, "d/", "three").adopt(new Set(["one", "two", "three"]), "say")).toBeNull();
  });

  it("takes over the newest words of a tab that is gone, once", () => {
    const store = new MemoryStore();
    new Drafts(store, "d/", "gone").keep(draft("older", 1));
    new Drafts(store, "d/", "gone too").keep(draft("newer", 2));
    expect(new Drafts(store, "d/", "new").adopt(new Set(["new"]), "say")?.text).toBe("newer");
    expect(new Drafts(store, "d/", "next").adopt(new Set(["new", "next"]), "say")?.text).toBe("older");
  });

  it("keeps a correction beside the words one was writing", () => {
    const drafts = new Drafts(new MemoryStore(), "d/", "one");
    drafts.keep(draft("new words"));
    drafts.keep({ ...draft("corrected"), act: "correct", to: "c1" });
    expect(drafts.adopt(new Set(["one"]), "say")?.text).toBe("new words");
    expect(drafts.adopt(new Set(["one"]), "correct")?.text).toBe("corrected");
  });

  it("drops an emptied draft", () => {
    const store = new MemoryStore();
    const drafts = new Drafts(store, "d/", "one");
    drafts.keep(draft("words"));
    drafts.keep(draft("  "));
    expect(store.keys("d/")).toEqual([]);
  });
});

describe("storage", () => {
  it("falls back to memory when the browser keeps nothing", () => {
    const refusing = new BrowserStore(() => {
      throw new DOMException("denied", "SecurityError");
    });
    refusing.set("a", "1");
    expect(refusing.get("a")).toBe("1");
    expect(refusing.keys("a")).toEqual(["a"]);
    refusing.remove("a");
    expect(refusing.get("a")).toBeNull();
  });

  it("keeps in memory what no longer fits on the disk", () => {
    const full = new BrowserStore(
      () => ({ getItem: () => null, removeItem: () => {}, setItem: () => { throw new DOMException("full", "QuotaExceededError"); } }) as unknown as Storage,
    );
    full.set("a", "1");
    expect(full.get("a")).toBe("1");
  });
});

describe("clock", () => {
  it("believes the fastest message of late and learns a corrected clock", () => {
    const clock = new ServerClock();
    clock.sample(1_000_000, 400);
    clock.sample(1_000_900, 1_000);
    expect(clock.now(2_000)).toBe(1_001_900);
    for (let i = 0; i < 20; i++) clock.sample(500_000 + i, i);
    expect(clock.now(0)).toBe(500_000);
  });
});

describe("presence", () => {
  it("reads bit i of byte i>>3 as 1<<(i&7)", () => {
    const bits = btoa(String.fromCharCode(0b0000_0101, 0b1000_0000));
    const here = presenceOf(bits, 3);
    expect([0, 1, 2, 3, 14, 15, 16, 999].filter(here.has)).toEqual([0, 2, 15]);
    expect(here.count).toBe(3);
  });

  it("takes an unreadable one for nobody", () => {
    expect(presenceOf("§§", 4).has(0)).toBe(false);
  });
});
