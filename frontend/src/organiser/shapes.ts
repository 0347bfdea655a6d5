/* What the organiser's part of the HTTP interface answers, made from the server's shapes. */
export type { Created, Link, Managed, OrganiserAnswer, Summary } from "$lib/types";
export type { Account, Colleague, MadeLink, OneTimeLinkAnswer, OpenLink, Owner, Readiness, ReadyFinding, RecoveryCodes, Welcome } from "../generated/api";
