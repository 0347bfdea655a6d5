/* The shapes of docs/protocol.md: what the server sends, word for word. Times are milliseconds since 1970, UTC. */

export type Role = "participant" | "representative" | "moderator" | "projector";
export const KINDS = ["story", "need", "challenge", "wish", "idea", "question", "fear", "worry", "hope", "joy", "matter"] as const;
export type Kind = (typeof KINDS)[number];
/** Never shown beside a name unless the author wants it. */
export const FEELINGS: ReadonlySet<Kind> = new Set<Kind>(["fear", "worry", "hope", "joy"]);
export type Phase = "foyer" | "running" | "closed";
export type Relation = "reply" | "ask_back";
export type Stance = "same" | "differs";
export type Method = "foyer" | "plenary";
export type Reading = "participants" | "public" | "nobody";

/** What everybody may know about how a dialogue was set up. */
export interface PublicSetup {
  title: string;
  welcome: string;
  company: string;
  company_people: string;
  collective: string;
  /** Local time of `zone`, for instance 2027-03-11T17:30. */
  starts_at: string;
  minutes: number | null;
  zone: string;
  languages: string[];
  address: "sie" | "du";
  charter: string[];
  kinds: Kind[];
  capacity: number;
  moderation: string[];
}

/** One entry of the agenda as the organiser writes it. */
export interface StepSetup {
  id: string;
  method: Method;
  title: string;
  question: string;
  text: string;
  minutes: number | null;
  cue: string;
}

export interface Setup extends PublicSetup {
  steps: StepSetup[];
}

export interface Step {
  n: number;
  method: Method;
  title: string;
  question: string;
  text: string;
  minutes: number | null;
  opened_at: number | null;
  closed_at: number | null;
}

export interface StageDoc {
  phase: Phase;
  setup: PublicSetup;
  steps: Record<string, Step>;
  current: string;
  clock: { started_at: number; ends_at: number } | null;
  announcement: { id: string; text: string; at: number } | null;
  reading: Reading;
  closed_at: number | null;
}

export interface Contribution {
  id: string;
  n: number;
  step: string;
  by: string | null;
  at: number;
  text: string | null;
  kind?: Kind | null;
  reply_to: string | null;
  relation: Relation | null;
  corrected_at: number | null;
  withdrawn_at: number | null;
  erased: boolean;
}

export interface StreamDoc {
  items: Record<string, Contribution>;
  total: number;
}

export interface Person {
  name: string | null;
  role: Role;
  ordinal: number;
}

export interface PeopleDoc {
  items: Record<string, Person>;
}

export interface MoodDoc {
  counts: Partial<Record<Kind, number>>;
}

export interface ModeratorsDoc {
  cues: Record<string, string>;
}

export interface OwnContribution {
  n: number;
  step: string;
  text: string | null;
  kind: Kind | null;
  named: boolean;
  at: number;
  corrected_at: number | null;
  withdrawn_at: number | null;
}

export interface MeDoc {
  contributions: Record<string, OwnContribution>;
  stances: Record<string, Stance>;
  echoes: Record<string, { same?: "one" | "several"; differs?: "one" | "several" }>;
  replies: Record<string, { n: number; to: string; by: string | null; relation: Relation; at: number }>;
}

/** What every command is called and carries. */
export interface Commands {
  contribute: { contribution: string; step: string; text: string; reply_to: string | null; relation: Relation | null };
  set_kind: { contribution: string; kind: Kind | null; named: boolean };
  correct: { contribution: string; text: string };
  withdraw: { contribution: string };
  resonate: { contribution: string; stance: Stance | null };
  open_step: { step: string; after: string };
  extend: { step: string; minutes: number };
  close_dialogue: { after: string };
  announce: { announcement: string; text: string };
}
export type CommandName = keyof Commands;

export interface Problem {
  code: string;
  message: string;
  temporary: boolean;
}

export type Op = ["=", string[], unknown] | ["-", string[]];

export type ServerFrame =
  | { t: "joined"; epoch: string; participant: string; role: Role; ordinal: number; topics: string[]; now: number }
  | { t: "snapshot"; topic: string; version: number; doc: unknown }
  | { t: "delta"; topic: string; from: number; to: number; ops: Op[] }
  | { t: "reply"; id: string; ok: true; seq: number }
  | { t: "reply"; id: string; ok: false; error: Problem }
  | { t: "not_shown"; topics: string[]; error: Problem }
  | { t: "presence"; version: number; count: number; bits: string }
  | { t: "ping"; now: number; heads: Record<string, number> }
  | { t: "goodbye"; code: number; reason: string; retry_ms: number | null };

export type ClientFrame =
  | { t: "join"; epoch: string | null; topics: Record<string, number>; locale: string }
  | { t: "subscribe"; topics: Record<string, number> }
  | { t: "unsubscribe"; topics: string[] }
  | { t: "command"; id: string; name: string; args: unknown }
  | { t: "pong" };

/** What the door says before any name is given. */
export interface Door {
  role: Role;
  returning: { participant: string; name: string } | null;
  dialogue: PublicSetup;
  phase: Phase;
  present: number;
  capacity: number;
  moderators: string[];
  server_time: number;
}

export interface Entered {
  participant: string;
  token: string;
  name: string;
  role: Role;
  location: string;
}

export interface Me {
  participant: string;
  name: string;
  role: Role;
  token: string;
}
