/* Taking back the last thing one did at the desk: what is the opposite of a command, and what it takes for granted.
   Pure. The opposite carries what its sender believes, so that the rules refuse it (`moved_on`) when somebody has
   built on what was done. What cannot be undone is not remembered: minutes given, words said, a dialogue closed. */
import type { CommandName, Commands, ModerationDoc, StageDoc } from "$lib/types";

/** What was the case when a command was given. */
export interface Before {
  stage: StageDoc;
  moderation: ModerationDoc | null;
}

export interface Wish<N extends CommandName = CommandName> {
  name: N;
  args: Commands[N];
}

/** One thing that was done. `id` names the sentence in the catalogue, `undo-<id>`. */
export interface Done {
  id: string;
  /** What the sentence is filled with: a step's title, for instance. */
  detail: Record<string, string | number>;
  undo: Wish;
  at: number;
}

/** So many things can be taken back, one after the other. */
export const KEPT = 20;

const wish = <N extends CommandName>(name: N, args: Commands[N]): Wish => ({ name, args }) as Wish;

type Opposites = { [N in CommandName]?: (args: Commands[N], before: Before) => Omit<Done, "at"> | null };

const OPPOSITES: Opposites = {
  open_step: ({ step }, { stage }) => {
    const [from, to] = [stage.steps[stage.current], stage.steps[step]];
    if (stage.phase !== "running" || !from || !to || from.n === 0) return null; // nobody goes back to the arrival
    return { id: "step", detail: { step: to.title }, undo: wish("open_step", { step: stage.current, after: step }) };
  },
  hide: ({ contribution, read }) => ({ id: "hide", detail: {}, undo: wish("unhide", { contribution, read: read ?? null }) }),
  unhide: ({ contribution, read }, { moderation }) => {
    const hiding = moderation?.hidings[contribution];
    if (!hiding?.words) return null;
    return { id: "unhide", detail: {}, undo: wish("hide", { contribution, reason: hiding.reason, words: hiding.words, read: read ?? null }) };
  },
  set_slow_mode: ({ seconds, was }) => ({ id: "slow", detail: { seconds }, undo: wish("set_slow_mode", { seconds: was, was: seconds }) }),
  hand_over: ({ participant, after }) => ({ id: "lead", detail: {}, undo: wish("hand_over", { participant: after, after: participant }) }),
  set_lobby: ({ on }) => ({ id: "lobby", detail: {}, undo: wish("set_lobby", { on: !on }) }),
  run_list: ({ by_itself }) => ({ id: "list", detail: {}, undo: wish("run_list", { by_itself: !by_itself }) }),
  pause_clock: ({ step }) => ({ id: "clock", detail: {}, undo: wish("resume_clock", { step }) }),
  resume_clock: ({ step }) => ({ id: "clock", detail: {}, undo: wish("pause_clock", { step }) }),
};

/** What was done by a command, with its opposite; null: it cannot be taken back. */
export function done<N extends CommandName>(name: N, args: Commands[N], before: Before, at: number): Done | null {
  const found = (OPPOSITES[name] as ((args: Commands[N], before: Before) => Omit<Done, "at"> | null) | undefined)?.(args, before);
  return found ? { ...found, at } : null;
}

/** With one thing more; the oldest is forgotten. */
export const pushed = (stack: readonly Done[], one: Done): Done[] => [...stack, one].slice(-KEPT);

/** Without that one. */
export const without = (stack: readonly Done[], one: Done): Done[] => stack.filter((other) => other !== one);
