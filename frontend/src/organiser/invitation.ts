/* A letter one can send as it stands. The wording is in organiser.ftl; here it is only put together. */
import { t, type Locale } from "$lib/i18n.svelte";
import type { Setup } from "$lib/types";
import { dayText, later, timeText } from "./dates";

/** "17:30 bis 20:00 Uhr", or only the beginning when no length is planned. */
export function timesText(setup: Pick<Setup, "starts_at" | "minutes">): string {
  const start = timeText(setup.starts_at);
  return setup.minutes ? t("when-range", { start, end: timeText(later(setup.starts_at, setup.minutes)) }) : t("when-start", { start });
}

export function invitation(setup: Setup, url: string, locale: Locale): string {
  const { address, title, welcome, company } = setup;
  const day = t("invitation-on", { day: dayText(setup.starts_at, locale), time: timesText(setup) });
  const names = new Intl.ListFormat(locale, { type: "conjunction" }).format(setup.moderation);
  const paragraphs = [
    t("invitation-greeting", { address }),
    t("invitation-why", { address, title, day }),
    welcome,
    t("invitation-how", { address }),
    setup.moderation.length ? t(setup.moderation.length > 1 ? "invitation-moderation-many" : "invitation-moderation", { names }) : "",
    `${t("invitation-link", { address })}\n${url}`,
    t("invitation-kept", { address }),
    company,
  ];
  return paragraphs.filter(Boolean).join("\n\n");
}
