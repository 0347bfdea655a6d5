/* Draws the tables into one SVG and afterwards changes only what has changed: somebody who comes is one attribute. Told by
   the caller when to draw; knows nothing of the room. */
import type { Field } from "./field";
import { changes, mark, sizes, type Mark, type Sizes } from "./marks";
import type { TableView } from "./views";

const SVG = "http://www.w3.org/2000/svg";
type Part = "here" | "company" | "away" | "free";
const PARTS: readonly Part[] = ["free", "away", "here", "company"];

interface Drawn {
  group: SVGGElement;
  cloth: SVGCircleElement;
  parts: Partial<Record<Part, SVGPathElement>>;
  names: SVGTextElement | null;
  text: SVGTextElement;
  view: TableView | null;
  mark: Mark | undefined;
  named: string;
}

export class Painter {
  readonly #root: SVGGElement;
  readonly #tables = new Map<number, Drawn>();
  #field: Field | null = null;
  #sizes: Sizes = sizes(0);
  #settled = false;
  /** How many attributes were written by the last drawing; for tests. */
  touched = 0;

  constructor(root: SVGGElement) {
    this.#root = root;
  }

  /** @param label what stands on a table; @param names who sits there, a line each, where there is room for it;
   *  @param settled whether tables without a host are marked */
  draw(field: Field, views: readonly TableView[], first: number, label: (table: number) => string, names: (view: TableView) => readonly string[], settled: boolean): void {
    this.touched = 0;
    if (settled !== this.#settled) for (const drawn of this.#tables.values()) drawn.view = null;
    this.#settled = settled;
    if (field !== this.#field) this.#lay(field);
    const there = new Set<number>();
    for (const view of views) {
      const spot = field.spots[view.table - first];
      if (!spot) continue;
      there.add(view.table);
      if (this.#tables.get(view.table)?.view !== view) this.#one(view, spot, label, names(view));
    }
    for (const [table, drawn] of this.#tables) if (!there.has(table)) this.#remove(table, drawn);
  }

  /** Another field: everything is laid anew, once. */
  #lay(field: Field): void {
    this.#field = field;
    this.#sizes = sizes(field.cell);
    for (const [table, drawn] of this.#tables) this.#remove(table, drawn);
  }

  #remove(table: number, drawn: Drawn): void {
    drawn.group.remove();
    this.#tables.delete(table);
  }

  #one(view: TableView, spot: { x: number; y: number }, label: (table: number) => string, names: readonly string[]): void {
    const drawn = this.#tables.get(view.table) ?? this.#create(view.table, spot, label(view.table));
    const now = mark(view, this.#sizes, this.#settled);
    const changed = changes(drawn.mark, now);
    for (const member of changed) this.#change(drawn, member, now);
    drawn.mark = now;
    drawn.view = view;
    const named = names.join("\n");
    if (named !== drawn.named) this.#name(drawn, names, named);
  }

  #create(table: number, { x, y }: { x: number; y: number }, label: string): Drawn {
    const group = this.#put(this.#root, "g", { class: "t", transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` });
    const cloth = this.#put(group, "circle", { class: "cloth", r: this.#sizes.r.toFixed(1) });
    const text = this.#put(group, "text", { class: "no", "font-size": String(this.#sizes.text) });
    text.textContent = label;
    const drawn: Drawn = { group, cloth, parts: {}, names: null, text, view: null, mark: undefined, named: "" };
    this.#tables.set(table, drawn);
    return drawn;
  }

  #change(drawn: Drawn, member: keyof Mark, now: Mark): void {
    if (member === "hosted" || member === "merged" || member === "help") this.#toggle(drawn, member, member === "hosted" ? !now.hosted : now[member]);
    else if (PARTS.includes(member)) this.#part(drawn, member, now[member]);
  }

  #toggle(drawn: Drawn, member: "hosted" | "merged" | "help", on: boolean): void {
    const name = member === "hosted" ? "alone" : member;
    if (drawn.group.classList.contains(name) === on) return;
    drawn.group.classList.toggle(name, on);
    this.touched++;
  }

  #part(drawn: Drawn, part: Part, d: string): void {
    if (d === "" && !drawn.parts[part]) return;
    drawn.parts[part] ??= this.#put(drawn.group, "path", { class: part }, drawn.cloth);
    drawn.parts[part].setAttribute("d", d);
    this.touched++;
  }

  #name(drawn: Drawn, names: readonly string[], named: string): void {
    drawn.names ??= this.#put(drawn.group, "text", { class: "names" });
    const { r, d } = this.#sizes;
    drawn.names.replaceChildren(...names.map((name, index) => {
      const line = document.createElementNS(SVG, "tspan");
      line.setAttribute("x", "0");
      line.setAttribute("y", (r + d * 2 + 12 + index * 17).toFixed(1));
      line.textContent = name;
      return line;
    }));
    drawn.named = named;
    this.touched++;
  }

  #put<K extends keyof SVGElementTagNameMap>(into: SVGGElement, name: K, attributes: Record<string, string>, before: Element | null = null): SVGElementTagNameMap[K] {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    into.insertBefore(element, before);
    this.touched++;
    return element;
  }
}
