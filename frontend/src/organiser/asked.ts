/* What a facilitator would say of a question before it is put to people: open, short, one at a time. Advice, never a
   refusal: whoever knows better asks as they like. */

/** So long a question may be, in signs, to be kept in mind at a table. */
export const QUESTION_SIGNS = 140;

export type Advice = "no-mark" | "closed" | "several" | "long";

/* A sentence that begins with one of these can be answered with yes or no. Without the English “was”: in German that opens. */
const CLOSED = new Set(
  ("ist sind war waren wird werden wirst bist hat haben hast hatte hatten kann können kannst könnte könnten will wollen willst soll sollen " +
    "sollte sollten darf dürfen muss müssen mag mögen möchten möchtest würde würden wäre wären hätte hätten gibt glauben denken " +
    "finden kennen wissen brauchen fühlen wünschen " +
    "is are were do does did has have had can could will would shall should may might must").split(" "),
);

/** What there is to say of this question; nothing of an empty one. */
export function advise(question: string): Advice[] {
  const text = question.trim();
  if (!text) return [];
  const asked = text.match(/[^.!?]*\?/g) ?? [];
  const advice: Advice[] = [];
  if (!text.endsWith("?")) advice.push("no-mark");
  if (asked.some(closed)) advice.push("closed");
  if (asked.length > 1) advice.push("several");
  if (text.length > QUESTION_SIGNS) advice.push("long");
  return advice;
}

/** „Zum Schluss: Haben wir …?“ asks what stands behind the colon. */
function closed(sentence: string): boolean {
  const behind = sentence.slice(sentence.lastIndexOf(":") + 1);
  const first = /[\p{L}’']+/u.exec(behind)?.[0] ?? "";
  return CLOSED.has(first.toLocaleLowerCase());
}
