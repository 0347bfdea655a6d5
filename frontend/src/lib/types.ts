/* The shapes of what goes between browser and server, by the names they have here. All are made from the server's own
   (`make generate`); nothing is described a second time. Times are milliseconds since 1970, UTC. */
import type * as api from "../generated/api";

export type {
  ClientFrame, Contribution, Created, Entered, Kind, Link, Me, OrganiserAnswer, PublicSetup, ServerFrame, Summary,
} from "../generated/api";
export type {
  EditorsDocument as EditorsDoc, GatheredLine, HarvestDocument as HarvestDoc, ShownGatheringAnswer as GatheringAnswer, ShownTheme, ShownWeighing,
} from "../generated/api";
export type {
  Commands, ContributionPage as Page, DutiesDocument as DutiesDoc, DoorAnswer as Door, FloorDocument as FloorDoc, HidingOfMine, MeDocument as MeDoc, ModerationDocument as ModerationDoc, ModeratorsDocument as ModeratorsDoc,
  OwnLine as OwnContribution, PeopleDocument as PeopleDoc, ShownHand as Hand, ShownHiding, ShownPerson as Person, ShownTurn as Turn, StageDocument as StageDoc,
  StageStep as Step, StreamDocument as StreamDoc, StreamItem, DoorDocument as DoorDoc, KnockingDocument as KnockingDoc,
  WaitingDocument as WaitingDoc,
} from "../generated/api";

export type Role = api.ShownPerson["role"];
export type Phase = api.StageDocument["phase"];
export type Reading = api.StageDocument["reading"];
export type Method = api.StageStep["method"];
export type Relation = NonNullable<api.Contribution["relation"]>;
export type Stance = NonNullable<api.Resonate["stance"]>;
export type HideReason = api.Hide["reason"];
export type CommandName = keyof api.Commands;
export type Op = api.DeltaFrame["ops"][number];
/** How often each kind was chosen, by all and by declared group; kinds nobody chose are left out. */
export interface MoodDoc {
  counts: Partial<Record<api.Kind, number>>;
  groups: Record<string, Partial<Record<api.Kind, number>>>;
}
export type Scale = api.Rate["scale"];
export type GatheringDoc = api.GatheringDocument;

/** A refusal. The code may be one this version does not know. */
export type Problem = Pick<api.Problem, "code" | "message" | "temporary"> & { retry_ms?: number | null };

/** One entry of the agenda as the organiser writes it; what the server would fill in is said. */
export type StepSetup = Required<api.Step>;
export type Setup = Required<Omit<api.Setup, "steps">> & { steps: StepSetup[] };
/** One dialogue as its organiser sees it. */
export type Managed = Omit<api.Overview, "setup"> & { setup: Setup };

export const KINDS = [
  "story", "need", "challenge", "wish", "idea", "question", "fear", "worry", "hope", "joy", "matter",
] as const satisfies readonly api.Kind[];
/** Does not compile while a kind of the server is missing above. */
type Missing = Exclude<api.Kind, (typeof KINDS)[number]>;
true satisfies [Missing] extends [never] ? true : Missing;
/** Never shown beside a name unless the author wants it. */
export const FEELINGS: ReadonlySet<api.Kind> = new Set<api.Kind>(["fear", "worry", "hope", "joy"]);
