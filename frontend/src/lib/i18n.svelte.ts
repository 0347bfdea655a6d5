/* The words of the interface: the same Fluent files the server reads. May not contain a sentence itself. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Locale = "de" | "en";
export type Catalogue = "access" | "answers" | "common" | "floor" | "gathering" | "harvest" | "hidden" | "house" | "inside" | "later" | "legal" | "looking" | "moderation" | "organiser" | "overview" | "recording" | "rehearsal" | "sound" | "spoken" | "tables" | "voice";
export type Address = "sie" | "du";
type Args = Record<string, FluentVariable>;

const LOCALES: readonly Locale[] = ["de", "en"];
const CHOICE = "resonanz.locale";
const sources = import.meta.glob<string>("../../../app/locales/*/{access,answers,common,floor,gathering,harvest,hidden,house,inside,later,legal,looking,moderation,organiser,overview,recording,rehearsal,sound,spoken,tables,voice}.ftl", { query: "?raw", import: "default" });

class Words {
  locale = $state<Locale>("de");
  /** What a dialogue says about itself; passed to every message. */
  defaults = $state.raw<Args>({ address: "sie", collective: "", company: "" });
  #bundles = $state.raw<Partial<Record<Locale, FluentBundle>>>({});
  #loaded = new Map<string, Promise<FluentResource | null>>();
  #wanted = new Set<Catalogue>();

  /** Loads catalogues in the language of this person and keeps loading them when the language changes. */
  async load(...catalogues: Catalogue[]): Promise<void> {
    catalogues.forEach((catalogue) => this.#wanted.add(catalogue));
    await this.#fill(this.locale);
  }

  /** Changes the language at once everywhere; `remember` keeps a choice somebody made with their own hand. */
  async use(locale: Locale, { remember = false } = {}): Promise<void> {
    if (remember) keep(locale);
    await this.#fill(locale);
    this.locale = locale;
    document.documentElement.lang = locale;
  }

  /** Takes the first language of a dialogue that this person reads, unless they chose one themselves. */
  async agree(languages: readonly string[]): Promise<void> {
    const offered = languages.filter(isLocale);
    const wished = chosen() ?? preferred(navigator.languages, offered) ?? offered[0];
    if (wished) await this.use(wished);
  }

  /** Sets the form of address and the words of a dialogue for every message from now on. */
  speakOf(defaults: { address?: Address; collective?: string; company?: string; company_people?: string }): void {
    this.defaults = { ...this.defaults, ...defaults };
  }

  /** One message, formatted. A missing one shows its id and complains in the console, it never breaks a page. */
  text(id: string, args?: Args): string {
    const bundle = this.#bundles[this.locale];
    const [name, attribute] = id.split(".", 2) as [string, string?];
    const message = bundle?.getMessage(name);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    if (!bundle || !pattern) return missing(id, bundle);
    const errors: Error[] = [];
    const text = bundle.formatPattern(pattern, { ...this.defaults, company_people: this.#people(bundle), ...args }, errors);
    errors.forEach((error) => console.error(`words: ${id}`, error));
    return text;
  }

  /** Whether the loaded catalogues know this id (error codes of newer servers may be unknown). */
  knows(id: string): boolean {
    return this.#bundles[this.locale]?.hasMessage(id) ?? false;
  }

  /** How the company's people are called; those who said nothing about it are "von {company}". */
  #people(bundle: FluentBundle): FluentVariable {
    const { company_people: own, company } = this.defaults;
    const otherwise = bundle.getMessage("company-people-default")?.value;
    return own || !company || !otherwise ? (own ?? "") : bundle.formatPattern(otherwise, { company });
  }

  async #fill(locale: Locale): Promise<void> {
    const resources = await Promise.all([...this.#wanted].sort().map((catalogue) => this.#resource(locale, catalogue)));
    const bundle = new FluentBundle(locale, { useIsolating: false });
    resources.forEach((resource) => resource && bundle.addResource(resource, { allowOverrides: true }));
    this.#bundles = { ...this.#bundles, [locale]: bundle };
  }

  #resource(locale: Locale, catalogue: Catalogue): Promise<FluentResource | null> {
    const path = `../../../app/locales/${locale}/${catalogue}.ftl`;
    const known = this.#loaded.get(path);
    if (known) return known;
    const load = sources[path];
    const promise = load ? load().then((source) => new FluentResource(source)) : Promise.resolve(null);
    promise.catch(() => this.#loaded.delete(path));
    this.#loaded.set(path, promise);
    return promise;
  }
}

export const words = new Words();
/** Short for templates: `t("line-away", { time })`. Reactive to the language. */
export const t = (id: string, args?: Args): string => words.text(id, args);

export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}

/** The language to begin with: `?lang=`, then one's own earlier choice, then the browser's, then German. */
export function firstLocale(search = location.search): Locale {
  const asked = new URLSearchParams(search).get("lang");
  if (asked && isLocale(asked)) return asked;
  return chosen() ?? preferred(navigator.languages, LOCALES) ?? "de";
}

/** The first of a person's languages that is offered; regions are ignored (de-CH reads de). */
export function preferred(wishes: readonly string[], offered: readonly Locale[]): Locale | null {
  for (const wish of wishes) {
    const plain = wish.slice(0, 2).toLowerCase();
    const found = offered.find((locale) => locale === plain);
    if (found) return found;
  }
  return null;
}

function chosen(): Locale | null {
  try {
    const kept = localStorage.getItem(CHOICE);
    return kept && isLocale(kept) ? kept : null;
  } catch {
    return null;
  }
}

function keep(locale: Locale): void {
  try {
    localStorage.setItem(CHOICE, locale);
  } catch {
    /* a browser that keeps nothing still speaks the language until it is closed */
  }
}

function missing(id: string, bundle: FluentBundle | undefined): string {
  if (bundle) console.error(`words: no message ${id}`);
  return bundle ? id : "";
}
