/* What the organiser's part of the HTTP interface answers, word for word. Times are milliseconds since 1970, UTC. */
import type { Phase, Reading, Role, Setup } from "$lib/types";

export interface Summary {
  id: string;
  title: string;
  /** Local time of the dialogue's own zone. */
  starts_at: string;
  zone: string;
  phase: Phase;
  people: number;
  contributions: number;
}

export interface Link {
  id: string;
  role: Role;
  label: string;
  url: string;
  revoked: boolean;
  created_at: number;
}

export interface Managed {
  id: string;
  setup: Setup;
  phase: Phase;
  reading: Reading;
  current_step: string;
  links: Link[];
  people: number;
  contributions: number;
  seq: number;
}
