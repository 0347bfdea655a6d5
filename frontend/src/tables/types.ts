/* The shapes of the tables, by the names they have here. All are made from the server's own. */
import type * as api from "../generated/api";

export type {
  ClothItem, SaidAtTable, SeatOfMe, TableDocument as TableDoc, TableHelp, TableInRoom, TablesDocument as TablesDoc,
} from "../generated/api";
export type HelpReason = api.AskForHelp["reason"];
export const HELP_REASONS: readonly HelpReason[] = ["content", "conduct", "technical", "other"];
export type Shape = api.PutOnCloth["shape"];
/** On the cloth, 0 to 1,000 from its left and its upper edge. */
export type Point = [number, number];
