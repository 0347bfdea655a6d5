/* The Tischdecke of my table as I see it: what the server knows, and over it what I am doing this moment. What I put,
   move or take away shows at once; it gives way to what is stored, or comes back when the server says no. */
import { SvelteMap, SvelteSet } from "svelte/reactivity";
import { randomId } from "$lib/live/outbox";
import type { Refusal } from "$lib/live/room.svelte";
import type { CommandName, Commands } from "$lib/types";
import { laidLines, lying, onTable, type Item } from "./cloth";
import { spaced } from "./crowd";
import type { Tables } from "./tables.svelte";
import type { ClothItem, Point, Shape } from "./types";

export type Tool = "look" | "text" | "stroke" | "arrow" | "heart";

export class Cloth {
  readonly #tables: Tables;
  tool = $state<Tool>("look");
  /** What is picked on the cloth. */
  picked = $state<string | null>(null);
  /** Where words are being written, and the words. */
  writing = $state.raw<Point | null>(null);
  text = $state("");
  trouble = $state("");
  readonly #drafts = new SvelteMap<string, ClothItem>();
  readonly #moves = new SvelteMap<string, Point>();
  readonly #gone = new SvelteSet<string>();
  /** What I put there since I sat down, newest last. */
  readonly #put: string[] = $state([]);

  readonly known: Readonly<Record<string, ClothItem>> = $derived.by(() => this.#tables.table?.cloth ?? {});
  readonly places: Readonly<Record<string, Point>> = $derived.by(() => this.#tables.table?.places ?? {});
  readonly #lines: Item[] = $derived.by(() => laidLines(this.#tables.table?.lines ?? {}, this.places, this.#tables.table?.rounds ?? {}, this.#moves));
  readonly items: Item[] = $derived.by(() => spaced([...this.#lines, ...this.#things], this.#moves));
  readonly #things: Item[] = $derived.by(() => lying(this.known, new Set(this.#tables.room.mine?.cloth ?? []), this.#drafts, this.#moves, this.#gone));
  readonly pickedOne: Item | null = $derived.by(() => this.items.find((one) => one.id === this.picked) ?? null);
  readonly undoable: boolean = $derived.by(() => this.#put.some((id) => this.items.some((one) => one.id === id)));

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** What is stored needs no draft any more. Call whenever the cloth has changed. */
  settle(): void {
    for (const id of this.#drafts.keys()) if (id in this.known) this.#drafts.delete(id);
    for (const id of this.#gone) if (!(id in this.known) && !this.#drafts.has(id)) this.#gone.delete(id);
    for (const [id, to] of this.#moves) {
      const at = this.known[id]?.points[0] ?? this.places[id];
      if (!this.#held && at && at[0] === to[0] && at[1] === to[1]) this.#moves.delete(id);
    }
  }
  #held: string | null = null;

  /** Another table: nothing of the old one is in the way. Words begun on the cloth stay with their author. */
  leave(): void {
    for (const kept of [this.#drafts, this.#moves, this.#gone]) kept.clear();
    this.#put.length = 0;
    this.picked = this.writing = null;
    this.trouble = "";
  }

  put(shape: Shape, points: readonly Point[], text = ""): string {
    const item = randomId();
    const laid = points.map((point) => onTable(point, shape));
    this.#drafts.set(item, { shape, points: laid, text: shape === "text" ? text : null, round: this.#tables.doc?.round ?? 1 });
    this.#put.push(item);
    this.trouble = "";
    this.#give("put_on_cloth", { step: this.#step, item, shape, points: laid, text }, () => {
      this.#drafts.delete(item);
      if (shape === "text" && this.text === "") [this.text, this.writing] = [text, laid[0] ?? null];
    });
    return item;
  }

  /** Puts the words that were written where they were written. @returns whether there were any */
  write(): boolean {
    const [at, text] = [this.writing, this.text.trim()];
    this.writing = null;
    this.text = "";
    if (at !== null && text !== "") this.put("text", [at], text);
    return text !== "";
  }

  /** While something is dragged: it is there already, nobody else knows. */
  drag(item: Item, to: Point): void {
    this.#held = item.id;
    this.#moves.set(item.id, onTable(to, item.shape));
  }

  /** Lets go of what was dragged. */
  drop(item: Item): void {
    this.#held = null;
    const to = this.#moves.get(item.id);
    if (to && !item.draft) this.#give("move_on_cloth", { step: this.#step, item: item.id, to }, () => this.#moves.delete(item.id));
  }

  shift(item: Item, dx: number, dy: number): void {
    const [x, y] = item.points[0]!;
    this.drag(item, [x + dx, y + dy]);
    this.drop(item);
  }

  remove(item: Item): void {
    this.#gone.add(item.id);
    if (this.picked === item.id) this.picked = null;
    this.#give("remove_from_cloth", { step: this.#step, item: item.id }, () => this.#gone.delete(item.id));
  }

  /** Takes back what I put there last. */
  undo(): void {
    for (let id = this.#put.pop(); id !== undefined; id = this.#put.pop()) {
      const one = this.items.find((item) => item.id === id);
      if (one) return this.remove(one);
    }
  }

  get #step(): string {
    return this.#tables.step;
  }

  #give<N extends CommandName>(name: N, args: Commands[N], back: () => void): void {
    this.#tables.room.command(name, args).catch((reason: Refusal) => {
      back();
      this.trouble = reason.sentence ?? "";
    });
  }
}
