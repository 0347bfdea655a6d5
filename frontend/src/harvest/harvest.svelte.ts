/* The harvest as one person sees it: themes in their order, the lines under them, and what the author is asked.
   Reads documents only; knows nothing of how anything looks. */
import type { EditorsDoc, GatheredLine, GatheringAnswer, HarvestDoc, ShownTheme } from "$lib/types";
import type { Place } from "../inside/place.svelte";

export type Theme = ShownTheme & { id: string };
export type Line = GatheredLine & { id: string };
/** „Haben wir Sie richtig verstanden?" about one line in one theme. `before`: what was said to an older heading. */
export interface Question {
  key: string;
  theme: Theme;
  line: Line;
  before: GatheringAnswer | null;
}
/** A „Nein, eher so" and what became of it. `open`: nothing yet. */
export interface Objection {
  key: string;
  theme: Theme;
  line: Line;
  said: GatheringAnswer;
  open: boolean;
  elsewhere: Theme[];
}

const NOTHING: HarvestDoc = { open: false, themes: {}, lines: {}, answers: {}, weighing: {} };

export class Harvest {
  readonly place: Place;
  readonly doc: HarvestDoc = $derived.by(() => (this.place.editor ? this.editors : null) ?? this.place.room.doc<HarvestDoc>("harvest") ?? NOTHING);
  readonly editors: EditorsDoc | null = $derived.by(() => this.place.room.doc<EditorsDoc>("editors"));
  readonly themes: Theme[] = $derived.by(() => Object.entries(this.doc.themes).map(([id, theme]) => ({ id, ...theme })).sort((a, b) => a.n - b.n));
  /** Whether it is too late to change themes, since points lie on them. */
  readonly frozen: boolean = $derived.by(() => Object.values(this.doc.weighing).some((one) => one.weighed > 0));
  /** Whether authors are still asked. */
  readonly asks: boolean = $derived.by(() => this.doc.open && !this.place.closed && Object.keys(this.doc.weighing).length === 0);
  readonly questions: Question[] = $derived.by(() => (this.asks ? this.themes.flatMap((theme) => this.#mine(theme)) : []));
  readonly objections: Objection[] = $derived.by(() => this.#objections());

  constructor(place: Place) {
    this.place = place;
  }

  line(id: string): Line | null {
    const line = this.doc.lines[id];
    return line ? { id, ...line } : null;
  }

  lines(theme: ShownTheme): Line[] {
    return theme.order.map((id) => this.line(id)).filter((line) => line !== null);
  }

  answer(line: string, theme: string): GatheringAnswer | null {
    return this.doc.answers[line]?.[theme] ?? null;
  }

  /** Every theme a line stands in. */
  of(line: string): Theme[] {
    return this.themes.filter((theme) => theme.order.includes(line));
  }

  /** The weighing that is open, or the one that ended last. */
  weighing(step: string): HarvestDoc["weighing"][string] | null {
    return this.doc.weighing[step] ?? null;
  }

  #mine(theme: Theme): Question[] {
    const own = this.lines(theme).filter((line) => line.by === this.place.room.participant);
    return own
      .map((line) => ({ key: `${theme.id} ${line.id} ${theme.heading}`, theme, line, before: this.answer(line.id, theme.id) }))
      .filter(({ before }) => before === null || before.to !== theme.heading);
  }

  #objections(): Objection[] {
    const list: Objection[] = [];
    for (const [id, of] of Object.entries(this.doc.answers)) {
      const line = this.line(id);
      for (const theme of this.themes) {
        const said = of[theme.id];
        if (!said || said.agrees || !line) continue;
        const elsewhere = this.of(id).filter((other) => other.id !== theme.id && !said.then.includes(other.id));
        const renamed = said.to !== theme.heading;
        const open = !said.left && !renamed && elsewhere.length === 0;
        list.push({ key: `${theme.id} ${id}`, theme, line, said, open: open || (said.left && elsewhere.length === 0 && said.text !== null), elsewhere });
      }
    }
    return list.sort((a, b) => Number(b.open) - Number(a.open) || a.said.at - b.said.at);
  }
}

const known = new WeakMap<Place, Harvest>();

/** One for each place: everything that shows the harvest reads the same. */
export function harvestOf(place: Place): Harvest {
  const there = known.get(place);
  if (there) return there;
  // it outlives the screen that asks first: what it derives must not end with that screen
  $effect.root(() => void known.set(place, new Harvest(place)));
  return known.get(place)!;
}

/** T1 · T5 */
export const numbers = (themes: readonly Pick<Theme, "n">[]): string => themes.map((theme) => `T${theme.n}`).join(" · ");
