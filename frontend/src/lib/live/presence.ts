/* Who is here: a bitset by ordinal, newest wins, whole. */

export interface Presence {
  count: number;
  /** Whether the person with this ordinal has a connection. */
  has(ordinal: number): boolean;
}

export const NOBODY: Presence = { count: 0, has: () => false };

/** Reads the base64 bitset of a presence frame; bit i of byte i>>3 is 1<<(i&7). An unreadable one is nobody. */
export function presenceOf(bits: string, count: number): Presence {
  const bytes = decode(bits);
  return { count, has: (ordinal) => ((bytes[ordinal >> 3] ?? 0) & (1 << (ordinal & 7))) !== 0 };
}

function decode(bits: string): Uint8Array {
  try {
    return Uint8Array.from(atob(bits), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
