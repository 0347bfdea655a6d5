/* Everything a screen needs of voice, fetched at once and only where people may talk. */
import type { Place } from "../inside/place.svelte";
import Microphone from "./Microphone.svelte";
import Note from "./Note.svelte";
import Sound from "./Sound.svelte";
import Who from "./Who.svelte";
import { Talk } from "./talk.svelte";

export interface Voice {
  talk: Talk;
  /** The button in the bar. */
  Microphone: typeof Microphone;
  /** What is to be said of my sound, under the question. */
  Note: typeof Note;
  /** What is chosen seldom, in the menu. */
  Sound: typeof Sound;
  /** Who speaks, and how my microphone stands, in words. */
  Who: typeof Who;
}

export const voice = (place: Place): Voice => ({ talk: new Talk(place), Microphone, Note, Sound, Who });
