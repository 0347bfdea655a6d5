/* How the tables of a World Café are counted: by the server from 0, by people from 1; pairs have numbers of their own. */
import type { HelpdeskDocument, TableDocument, TableHelp, TableInRoom, TablesDocument, ToldTables } from "../../generated/api";

export type { TableHelp, TableInRoom, ToldTables };
export type TablesDoc = TablesDocument;
export type HelpdeskDoc = HelpdeskDocument;
export type TableDoc = TableDocument;

/** Pairs are counted from here. */
export const PAIRS = 10_000;

export const isPair = (table: number): boolean => table >= PAIRS;
/** How a table is called by people. */
export const numberOf = (table: number): number => (isPair(table) ? table - PAIRS : table) + 1;
