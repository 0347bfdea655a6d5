import { describe, expect, it } from "vitest";
import type { Person } from "$lib/types";
import { chosen, written } from "./chosen";
import { at, field, neighbour, SMALLEST } from "./field";
import { changes, mark, sizes } from "./marks";
import { calls, needs, next, waited } from "./needs";
import type { HelpdeskDoc, TablesDoc } from "./shapes";
import { entered, typed } from "./typed";
import { Views, type TableView } from "./views";

const view = (table: number, changed: Partial<TableView> = {}): TableView => {
  const people = Array.from({ length: 4 }, (_, i) => ({ id: `p${table}-${i}`, name: `P ${i}`, company: false, here: true }));
  return { table, people, here: 4, free: 0, host: people[0]!.id, hosted: true, mergedInto: null, help: null, wishes: false, lines: 0, ...changed };
};
const help = (at: number, by: string | null = null) => ({ reason: "technical" as const, at, by });

describe("the map", () => {
  it.each([1, 2, 3, 9, 10, 40, 41, 250, 400])("has a place for each of %i tables, and none lies over another", (n) => {
    for (const [width, height] of [[716, 560], [390, 500], [304, 400], [1000, 300]] as const) {
      const map = field(n, width, height);
      expect(map.spots).toHaveLength(n);
      for (const spot of map.spots) {
        expect(spot.x).toBeGreaterThan(0);
        expect(spot.x).toBeLessThan(width);
        expect(spot.y).toBeLessThanOrEqual(map.height);
      }
      for (let i = 1; i < n; i++) expect(Math.hypot(map.spots[i]!.x - map.spots[i - 1]!.x, map.spots[i]!.y - map.spots[i - 1]!.y)).toBeGreaterThanOrEqual(SMALLEST - 3);
    }
  });

  it("is entered at any table and left at none", () => {
    const map = field(250, 716, 560);
    expect(neighbour(map, 250, 0, "left")).toBe(0);
    expect(neighbour(map, 250, 0, "up")).toBe(0);
    expect(neighbour(map, 250, 0, "down")).toBe(map.cols);
    expect(neighbour(map, 250, 249, "right")).toBe(249);
    expect(neighbour(map, 250, 3, "after")).toBe(3 + 5 * map.cols);
    expect(neighbour(map, 250, 3, "last")).toBe(249);
    for (const step of ["left", "right", "up", "down", "first", "last", "begin", "end", "before", "after"] as const)
      for (let table = 0; table < 250; table += 7) {
        const to = neighbour(map, 250, table, step);
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(250);
      }
  });

  it("finds the table under a finger, and nothing in an aisle's middle or far away", () => {
    const map = field(250, 716, 560);
    const spot = map.spots[116]!;
    expect(at(map, spot.x + 4, spot.y - 4)).toBe(116);
    expect(at(map, -200, -200)).toBeNull();
  });
});

describe("a table's drawing", () => {
  it("changes in one part when somebody leaves, and not at all when somebody writes", () => {
    const size = sizes(34);
    expect(changes(mark(view(1), size), mark(view(1, { lines: 1 }), size))).toEqual([]);
    expect(changes(mark(view(1), size), mark(view(1, { host: null, hosted: false }), size))).toEqual(["hosted"]);
    expect(changes(mark(view(1), size), mark(view(1), size))).toEqual([]);
    expect(changes(undefined, mark(view(1), size))).toContain("here");
  });

  it("shows the company by shape, who is away by another, and empty chairs", () => {
    const people = [{ id: "a", name: "A", company: true, here: true }, { id: "b", name: "B", company: false, here: false }];
    const drawn = mark(view(1, { people, free: 3 }), sizes(60));
    for (const part of [drawn.company, drawn.away, drawn.free]) expect(part).not.toBe("");
    expect(mark(view(1, { free: 1 }), sizes(60)).free).toBe("");
    expect(drawn.company).toContain("L");
  });
});

describe("who needs me", () => {
  it("begins with help nobody has taken, the longest wait first", () => {
    const list = needs([view(1, { help: help(2_000) }), view(2, { help: help(1_000) }), view(3, { help: help(500, "peer") })], "ines");
    expect(list.map((need) => [need.view.table, need.why[0]])).toEqual([[2, "help"], [1, "help"], [3, "taken"]]);
  });

  it("puts what I took myself on top: I am on my way there", () => {
    expect(needs([view(1, { help: help(1_000) }), view(2, { help: help(2_000, "ines") })], "ines").map((need) => need.view.table)).toEqual([2, 1]);
  });

  it("then names wishes for time, tables with too few, and tables without a host", () => {
    const list = needs([view(1, { host: null, hosted: false }), view(2, { here: 2 }), view(3, { wishes: true }), view(4, { here: 1 }), view(5, { hosted: false })], "ines");
    expect(list.map((need) => [need.view.table, need.why[0]])).toEqual([[3, "wishes"], [4, "alone"], [2, "few"], [1, "no_host"], [5, "host_away"]]);
  });

  it("takes silence for no alarm: how much a table writes plays no part", () => {
    expect(needs([view(1, { lines: 0 }), view(2, { lines: 40 })], "ines")).toEqual([]);
  });

  it("does not tell the company's people from others", () => {
    const staff = view(1);
    const mixed = view(1, { people: staff.people.map((one) => ({ ...one, company: true })) });
    expect(needs([mixed], "ines")).toEqual(needs([staff], "ines"));
  });

  it("names every reason a table has", () => {
    expect(needs([view(1, { here: 2, hosted: false, host: null, help: help(1) })], "ines")[0]!.why).toEqual(["help", "few", "no_host"]);
  });

  it("gives tables time to find a host, and lets pairs do without", () => {
    expect(needs([view(1, { host: null, hosted: false })], "ines", false)).toEqual([]);
    expect(needs([view(10_001, { host: null, hosted: false, here: 2 })], "ines")).toEqual([]);
    expect(needs([view(10_001, { host: null, hosted: false, here: 1 })], "ines")[0]!.why).toEqual(["alone"]);
  });

  it("is silent about tables that were merged, and about free ones", () => {
    expect(needs([view(1, { mergedInto: 2, here: 0, people: [], hosted: false }), view(3, { people: [], here: 0, hosted: false, host: null })], "ines")).toEqual([]);
  });

  it("leads from one to the next and round again, past what others took", () => {
    const list = needs([view(1, { help: help(1) }), view(2, { help: help(2, "peer") }), view(3, { here: 2 })], "ines");
    expect(next(list, null)).toBe(1);
    expect(next(list, 1)).toBe(3);
    expect(next(list, 3)).toBe(1);
    expect(next([], 3)).toBeNull();
  });

  it("lists calls by their waiting time", () => {
    expect(calls([view(1, { help: help(9) }), view(2), view(3, { help: help(3) }), view(4, { help: help(1, "peer") })]).map((one) => one.table)).toEqual([3, 1, 4]);
    expect(waited(0, 119_000)).toBe(1);
    expect(waited(5_000, 0)).toBe(0);
  });
});

describe("a typed number", () => {
  it("goes off as soon as no other table could be meant", () => {
    expect(typed("", "3", 9)).toEqual({ kind: "go", table: 2 });
    expect(typed("", "1", 250)).toEqual({ kind: "typing", digits: "1" });
    expect(typed("1", "1", 250)).toEqual({ kind: "typing", digits: "11" });
    expect(typed("11", "7", 250)).toEqual({ kind: "go", table: 116 });
    expect(typed("3", "0", 250)).toEqual({ kind: "go", table: 29 });
  });

  it("means back where it is a lonely 0, and nothing where there is no such table", () => {
    expect(typed("", "0", 250)).toEqual({ kind: "back" });
    expect(typed("25", "9", 250)).toEqual({ kind: "none", digits: "259" });
    expect(entered("1", 250)).toBe(0);
    expect(entered("", 250)).toBeNull();
    expect(entered("300", 250)).toBeNull();
  });
});

describe("tables chosen by their numbers", () => {
  it("are understood as people write them", () => {
    expect(chosen("3, 7, 12-15", 20)).toEqual({ tables: [2, 6, 11, 12, 13, 14], wrong: [] });
    expect(chosen("3 7 5 – 6", 20).tables).toEqual([2, 4, 5, 6]);
    expect(chosen("", 20)).toEqual({ tables: [], wrong: [] });
  });

  it("name what nobody can understand", () => {
    expect(chosen("3, x, 21, 9-7", 20)).toEqual({ tables: [2], wrong: ["x", "21", "9-7"] });
  });

  it("are written as short as they can be", () => {
    expect(written([0, 3, 4, 5, 8, 9])).toBe("1, 4–6, 9, 10");
    expect(chosen(written([0, 3, 4, 5, 8, 9]), 20).tables).toEqual([0, 3, 4, 5, 8, 9]);
  });
});

describe("what is known of a table", () => {
  const person = (name: string, role: Person["role"] = "participant") => ({ name, role, ordinal: 1 }) as Person;
  const tables = { step: "s3", round: 1, phase: "seated", sits_at: 1, choice: false, next: {}, tables: { "0": { people: ["a", "b"], host: "a", free: 2, merged_into: null }, "10": { people: [], host: null, free: 0, merged_into: 0 } } } as TablesDoc;
  const desk = { help: { "0": help(7) }, more_minutes: [0], lines: { "0": 4 }, visits: {}, told: {}, pairs: {}, pinned: {}, undo: {}, met_again: {} } as HelpdeskDoc;

  it("is put together from what the server tells, and who is gone has no name", () => {
    const [first, last] = new Views().of(tables, desk, { person: (id) => (id === "a" ? person("Ana", "representative") : null), isHere: () => true });
    expect(first).toMatchObject({ table: 0, here: 1, hosted: true, wishes: true, lines: 4, help: { at: 7 } });
    expect(first!.people).toEqual([{ id: "a", name: "Ana", company: true, here: true }, { id: "b", name: null, company: false, here: false }]);
    expect(last!.mergedInto).toBe(0);
  });

  it("stays the same object where nothing has changed, and the same list where nothing has at all", () => {
    const views = new Views();
    const knowing = { person: () => person("Ana"), isHere: () => true };
    const before = views.of(tables, desk, knowing);
    expect(views.of({ ...tables, tables: { ...tables.tables } }, { ...desk }, knowing)).toBe(before);
    const after = views.of(tables, { ...desk, lines: { "0": 5 } }, knowing);
    expect(after[0]).not.toBe(before[0]);
    expect(after[0]!.people).toBe(before[0]!.people);
    expect(after[1]).toBe(before[1]);
    expect(views.of(tables, { ...desk, lines: { "0": 5 } }, { ...knowing, isHere: (id) => id !== "b" })[0]).toMatchObject({ here: 1 });
  });

  it("is nothing as long as nothing is known", () => {
    expect(new Views().of(null, null, { person: () => null, isHere: () => false })).toEqual([]);
  });
});
