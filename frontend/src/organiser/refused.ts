/* How a form tells its fields what is wrong with them. */
export const REFUSED = Symbol("refused");

export interface Refused {
  /** The sentence for the control with this id, or "". */
  at(id: string): string;
}
