/* Where in this browser, and where in its system, a microphone is allowed. Only to say the right sentence: nothing else
   may depend on it. */

export type Browser = "chrome" | "edge" | "firefox" | "safari" | "chrome-android" | "firefox-android" | "samsung" | "safari-ios" | "app-ios" | "other";
export type System = "windows" | "macos" | "ios" | "android" | "other";

export function browserOf(agent: string, touch = false): Browser {
  const system = systemOf(agent, touch);
  if (system === "ios") return /CriOS|FxiOS|EdgiOS/.test(agent) ? "app-ios" : "safari-ios";
  if (system === "android") return /SamsungBrowser/.test(agent) ? "samsung" : /Firefox/.test(agent) ? "firefox-android" : /Chrome/.test(agent) ? "chrome-android" : "other";
  if (/Firefox\//.test(agent)) return "firefox";
  if (/Edg\//.test(agent)) return "edge";
  if (/Chrom(e|ium)\//.test(agent)) return "chrome";
  return /Safari\//.test(agent) ? "safari" : "other";
}

/** `touch`: tablets of Apple call themselves desks. */
export function systemOf(agent: string, touch = false): System {
  if (/iPhone|iPad|iPod/.test(agent) || (touch && /Macintosh/.test(agent))) return "ios";
  if (/Android/.test(agent)) return "android";
  if (/Windows/.test(agent)) return "windows";
  return /Macintosh|Mac OS X/.test(agent) ? "macos" : "other";
}
