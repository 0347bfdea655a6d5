/* A contribution of the stream, with what the wire leaves out because it says nothing. */
import type { Contribution, StreamItem } from "../types";

const NOTHING = {
  kind: null, reply_to: null, relation: null, corrected_at: null, withdrawn_at: null, withdrawn_by: null, erased: false,
  noted_by: null, spoken: false, confirmed_at: null, hidden: null, table: null,
} as const;

/** The same item always gives the same object, so that what did not change is not drawn anew. */
const known = new WeakMap<StreamItem, Contribution>();

export function whole(item: StreamItem): Contribution {
  const found = known.get(item) ?? { ...NOTHING, ...item };
  known.set(item, found);
  return found;
}
