import { describe, expect, it } from "vitest";
import type { Op } from "../types";
import { applied, Documents } from "./documents";

/** A small seeded generator, so that a failing case can be run again. */
function lot(seed: number): (below: number) => number {
  let x = (seed * 2654435761) % 2147483647 || 1;
  return (below) => (x = (x * 16807) % 2147483647) % below;
}

interface History {
  docs: unknown[];
  ops: Op[][];
}

/** A history as the server writes it: sets and deletes of items by id, of their fields, and of counters. */
function history(seed: number, length: number): History {
  const pick = lot(seed);
  const docs: unknown[] = [{ items: {}, total: 0 }];
  const ops: Op[][] = [];
  for (let at = 1; at <= length; at++) {
    const items = (docs[at - 1] as { items: Record<string, unknown> }).items;
    const ids = Object.keys(items);
    const known = ids[pick(Math.max(1, ids.length))];
    const change: Op[][] = [
      [["=", ["items", `c${at}`], { n: at, text: `words ${at}`, marks: { a: 1 } }], ["=", ["total"], at]],
      known ? [["=", ["items", known, "text"], `corrected ${at}`]] : [["=", ["total"], at]],
      known ? [["-", ["items", known]]] : [["=", ["total"], -at]],
      known ? [["=", ["items", known, "marks", `m${pick(3)}`], at]] : [["-", ["items", "nobody"]]],
    ];
    const one = change[pick(4)]!;
    ops.push(one);
    docs.push(applied(docs[at - 1], one));
  }
  return { docs, ops };
}

describe("snapshot + deltas", () => {
  it("give the same document for every cut and any overlap of the deltas", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const length = 30;
      const { docs, ops } = history(seed, length);
      const pick = lot(seed + 1000);
      for (let cut = 0; cut <= length; cut++) {
        const documents = new Documents();
        documents.snapshot("stream", cut + 1, docs[cut]);
        let known = cut;
        while (known < length) {
          const from = Math.max(0, known - pick(4));
          const to = Math.min(length, from + 1 + pick(6));
          documents.delta("stream", from + 1, to + 1, ops.slice(from, to).flat());
          known = Math.max(known, to);
        }
        expect(documents.get("stream"), `seed ${seed} cut ${cut}`).toEqual(docs[length]);
      }
    }
  });

  it("leaves the given document as it was and shares what no path touches", () => {
    const before = { items: { a: { text: "one" }, b: { text: "two" } }, total: 2 };
    const kept = structuredClone(before);
    const after = applied(before, [["=", ["items", "a", "text"], "three"], ["-", ["items", "nobody", "text"]]]) as typeof before;
    expect(before).toEqual(kept);
    expect(after.items.a.text).toBe("three");
    expect(after.items.b).toBe(before.items.b);
  });

  it("takes an operation whose parent does not exist for void", () => {
    const doc = { items: { a: { n: 1 } } };
    expect(applied(doc, [["=", ["items", "b", "n"], 2], ["=", ["items", "a", "n", "deeper"], 2], ["-", ["elsewhere", "a"]]])).toEqual(doc);
  });

  it("replaces the whole document at the empty path", () => {
    expect(applied({ a: 1 }, [["=", [], { b: 2 }]])).toEqual({ b: 2 });
  });

  it("takes __proto__ for a name like any other", () => {
    const after = applied({ items: {} }, [["=", ["items", "__proto__"], { n: 0 }], ["=", ["items", "__proto__", "n"], 1]]) as { items: object };
    expect(Object.keys(after.items)).toEqual(["__proto__"]);
    expect(applied({ items: {} }, [["=", ["items", "constructor", "n"], 1]])).toEqual({ items: {} });
    expect(({} as { n?: number }).n).toBeUndefined();
  });
});

describe("versions", () => {
  it("ignores what is already known and calls a hole a gap", () => {
    const documents = new Documents();
    documents.snapshot("stage", 5, { a: 1 });
    expect(documents.delta("stage", 3, 5, [["=", ["a"], 9]])).toBe("old");
    expect(documents.delta("stage", 7, 8, [["=", ["a"], 9]])).toBe("gap");
    expect(documents.get("stage")).toEqual({ a: 1 });
    expect(documents.delta("stage", 5, 8, [["=", ["a"], 2]])).toBe("applied");
    expect(documents.versions(["stage", "stream"])).toEqual({ stage: 8, stream: 0 });
  });

  it("asks once for what is missing, until it comes", () => {
    const documents = new Documents();
    documents.snapshot("stage", 5, { a: 1 });
    expect(documents.again("stage")).toBe(true);
    expect(documents.again("stage")).toBe(false);
    expect(documents.delta("stage", 7, 8, [["=", ["a"], 9]])).toBe("gap");
    expect(documents.delta("stage", 5, 8, [["=", ["a"], 4]])).toBe("applied");
    expect(documents.again("stage")).toBe(true);
    documents.snapshot("stage", 12, { a: 3 });
    expect(documents.again("stage")).toBe(true);
  });

  it("forgets versions in a new epoch but keeps showing what it had", () => {
    const documents = new Documents();
    documents.joined("first");
    documents.snapshot("stage", 5, { a: 1 });
    documents.joined("second");
    expect(documents.versions(["stage"])).toEqual({ stage: 0 });
    expect(documents.get("stage")).toEqual({ a: 1 });
    expect(documents.delta("stage", 0, 6, [["=", ["a"], 9]])).toBe("gap");
  });

  it("finds topics a ping says are newer", () => {
    const documents = new Documents();
    documents.snapshot("stage", 5, {});
    documents.snapshot("stream", 9, {});
    expect(documents.behind({ stage: 6, stream: 9, elsewhere: 3 })).toEqual(["stage"]);
  });
});
