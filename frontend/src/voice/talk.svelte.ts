/* My voice in one dialogue: whether I am there with sound, my microphone and its switch, why I am not heard. Nobody but me
   opens my microphone, and where I am changes nothing about it. */
import { untrack } from "svelte";
import { get } from "$lib/api";
import { t } from "$lib/i18n.svelte";
import { browserWorld } from "$lib/live/connection";
import { randomId } from "$lib/live/outbox";
import type { OfVoice } from "$lib/live/room.svelte";
import type { GatheringDocument, VoiceDocument, VoiceWays } from "../generated/api";
import type { Place } from "../inside/place.svelte";
import { choice, choose, MicrophoneTrouble, onAllowed, onChosen, onDevicesChanged, openMicrophone, type Choice, type Verdict } from "./devices";
import { Ears } from "./ears";
import { heardBy, packetAt, type Standpoint } from "./heard";
import { Session, type State } from "./session";

/** What the one button says and does. `ready`: open, but nobody hears me where I am. */
export type Face = "enter" | "joining" | "listens" | "blocked" | "muted" | "off" | "ready" | "live";

export class Talk {
  readonly place: Place;
  state = $state.raw<State>({ standing: "off", hindrance: null, turnAt: null, way: null });
  chosen = $state.raw<Choice>(choice());
  /** My switch. */
  on = $state(false);
  /** Open for as long as something is held down. */
  holding = $state(false);
  /** The browser asks, or opens the microphone. */
  opening = $state(false);
  trouble = $state.raw<MicrophoneTrouble | null>(null);
  /** Whether it is asked how I wish to take part. */
  asking = $state(false);
  /** Whether the browser plays nothing until something is pressed. */
  silent = $state(false);
  /** So long I spoke this evening, ms; the house tells nobody else. */
  spoken = $state(0);
  /** The notice I put away. */
  put = $state<string | null>(null);

  readonly muted = $derived.by(() => this.place.room.mine?.muted ?? null);
  readonly speaks = $derived.by(() => this.chosen.way === "speak");
  readonly #at = $derived.by(() => this.#standpoint());
  readonly reach = $derived(this.#at ? heardBy(this.#at) : "nobody");
  readonly face: Face = $derived.by(() => this.#face());

  #microphone: MediaStreamTrack | null = null;
  #told: Verdict | null = null;
  #opened = 0;
  readonly #session: Session;
  readonly #ears = new Ears((silent) => (this.silent = silent));
  readonly #ends: (() => void)[] = [];

  constructor(place: Place) {
    this.place = place;
    const { room } = place;
    this.#session = new Session(
      {
        ...browserWorld,
        peer: (iceServers) => new RTCPeerConnection({ iceServers, bundlePolicy: "max-bundle" }),
        ways: () => get<VoiceWays>(`${room.base}/api/voice`),
        send: (frame) => room.send(frame),
        id: randomId,
      },
      {
        state: (state) => this.#is(state),
        heard: (slot, track) => this.#ears.hear(slot, track),
        urgent: () => room.role === "moderator" || place.turn?.participant === room.participant,
      },
    );
    room.onVoice = (frame) => this.#hear(frame);
    this.spoken = Number(room.store.get(room.key("spoken"))) || 0;
    this.#follow();
  }

  /** Whether I am there with sound, or about to be again. */
  get there(): boolean {
    return this.state.standing !== "off" && this.state.standing !== "impossible";
  }

  /** The one button: comes in with sound, else switches the microphone. */
  press(): void {
    if (this.opening) return;
    if (!this.there) return this.chosen.way === null ? void (this.asking = !this.asking) : void this.enter(this.chosen.way);
    this.#ears.play();
    if (!this.speaks) this.asking = !this.asking;
    else if (this.#microphone === null) void this.enter("speak");
    else if (this.muted) this.heardAgain();
    else this.toggle();
  }

  /** Comes in with sound; may be called to choose the other way, too. */
  async enter(way: "speak" | "write"): Promise<void> {
    this.asking = false;
    this.put = null;
    if (way !== this.chosen.way) this.chosen = choose({ way });
    this.#ears.play();
    if (way === "speak") await this.#open();
    else this.#shut();
    this.#session.start();
  }

  /** No sound any more, until I want it again. */
  leave(): void {
    this.asking = false;
    this.#session.stop();
    this.#shut();
    this.trouble = null;
  }

  toggle(): void {
    if (this.#microphone === null || this.muted) return;
    this.on = !this.on;
    this.#apply();
  }

  /** Talks for as long as something is held down. */
  hold(down: boolean): void {
    if (down === this.holding || (down && (this.#microphone === null || this.muted !== null))) return;
    this.holding = down;
    if (down) this.on = false;
    this.#apply();
  }

  /** After noise, or when it was only to be quiet, one comes back by oneself; the microphone stays off until it is switched on. */
  heardAgain(): void {
    if (this.muted !== null && this.muted !== "conduct") this.place.room.command("unmute", { participant: this.place.room.participant }).catch(() => {});
    else this.put = null;
  }

  /** The key: on and off, said to whoever does not look. */
  key(): void {
    if (!this.there || !this.speaks || this.muted || this.#microphone === null) return this.press();
    this.toggle();
    this.place.speech.say(t(!this.on ? "voice-say-off" : this.reach === "nobody" ? "voice-say-ready" : "voice-say-on"));
  }

  play(): void {
    this.#ears.play();
  }

  close(): void {
    this.#ends.forEach((end) => end());
    this.place.room.onVoice = null;
    this.#session.stop();
    this.#shut();
    this.#ears.close();
  }

  async #open(): Promise<void> {
    if (this.#microphone?.readyState === "live") return;
    const opened = ++this.#opened;
    this.opening = true;
    try {
      const stream = await openMicrophone(this.chosen);
      const track = stream.getAudioTracks()[0]!;
      if (opened !== this.#opened) return track.stop();
      track.onended = () => void this.#lost();
      this.#microphone = track;
      this.trouble = null;
    } catch (reason) {
      if (opened === this.#opened && reason instanceof MicrophoneTrouble) this.trouble = reason;
    }
    if (opened !== this.#opened) return;
    this.opening = false;
    if (this.#microphone === null) this.on = false;
    this.#apply();
  }

  #shut(): void {
    this.#opened++;
    this.opening = this.on = this.holding = false;
    if (this.#microphone) this.#microphone.onended = null;
    this.#microphone?.stop();
    this.#microphone = null;
    this.#apply();
  }

  /** It was unplugged: another one, in the same state. */
  async #lost(): Promise<void> {
    this.#microphone = null;
    if (this.speaks && this.there) await this.#open();
  }

  #apply(): void {
    const live = (this.on || this.holding) && this.muted === null && this.#microphone !== null;
    if (this.#microphone) this.#microphone.enabled = live;
    this.#session.microphone(this.#microphone, live);
  }

  #hear(frame: OfVoice | null): void {
    if (frame === null) this.#session.joined();
    else if (frame.t === "spoken") this.#spoke(frame.ms);
    else this.#session.hear(frame);
  }

  /** Added up in this browser alone; it outlives the page. */
  #spoke(ms: number): void {
    const { room } = this.place;
    this.spoken += ms;
    room.store.set(room.key("spoken"), String(this.spoken));
  }

  #is(state: State): void {
    this.state = state;
    if (state.standing === "up" && state.way !== null) this.#tell(state.way);
    if (state.hindrance === "network") this.#tell("blocked");
    if (state.standing === "impossible") this.#shut();
  }

  /** How many the network lets no voice through is counted for the documentation. */
  #tell(sound: Verdict): void {
    if (sound === this.#told) return;
    this.#told = sound;
    this.place.room.command("tell_sound", { sound }).catch(() => {});
  }

  #follow(): void {
    const hurry = () => this.#session.hurry();
    const leave = () => this.#session.stop();
    window.addEventListener("online", hurry);
    window.addEventListener("pagehide", leave);
    this.#ends.push(
      () => window.removeEventListener("online", hurry),
      () => window.removeEventListener("pagehide", leave),
      onChosen((chosen) => this.#chose(chosen)),
      onDevicesChanged(() => this.trouble?.kind === "missing" && this.there && void this.#open()),
      onAllowed(() => this.trouble?.kind === "blocked" && this.there && void this.#open()),
      $effect.root(() => {
        // whoever is muted is heard again only by their own hand
        $effect(() => {
          const muted = this.muted !== null;
          untrack(() => muted && this.#hush());
        });
        $effect(() => {
          const ms = this.#at && packetAt(this.#at);
          untrack(() => ms && this.#session.packets(ms));
        });
      }),
    );
  }

  #hush(): void {
    const heard = this.on || this.holding;
    this.on = this.holding = false;
    this.put = null;
    this.#apply();
    if (heard) this.place.speech.say(t("voice-say-muted"));
  }

  /** Chosen elsewhere on this page: in the sound check, in the menu. */
  #chose(chosen: Choice): void {
    const before = this.chosen;
    this.chosen = chosen;
    if (chosen.loudspeaker !== before.loudspeaker) this.#ears.move();
    if (!this.there) {
      // whoever has just tried their sound is there with it
      if (chosen.way === "speak" && chosen.works !== null && before.works === null) void this.enter("speak");
    } else if (chosen.way === "speak" && (before.way !== "speak" || chosen.microphone !== before.microphone)) void this.#again();
    else if (chosen.way === "write" && before.way !== "write") this.#shut();
  }

  /** Another microphone, in the same state. */
  async #again(): Promise<void> {
    const before = this.#microphone;
    if (before) before.onended = null;
    this.#microphone = null;
    await this.#open();
    before?.stop();
  }

  #face(): Face {
    if (!this.there) return this.opening ? "joining" : "enter";
    if (!this.speaks) return "listens";
    if (this.opening) return "joining";
    if (this.trouble !== null) return "blocked";
    if (this.muted !== null) return "muted";
    if (!this.on && !this.holding) return this.state.standing === "up" || this.state.standing === "away" ? "off" : "joining";
    return this.reach === "nobody" || this.state.standing !== "up" ? "ready" : "live";
  }

  #standpoint(): Standpoint | null {
    const { room, tables, overview, turn } = this.place;
    const { stage, step } = room;
    if (stage === null || step === null) return null;
    return {
      phase: stage.phase,
      method: step.method,
      floor: step.floor,
      capacity: stage.setup.capacity,
      moderator: room.role === "moderator",
      seated: room.role === "moderator" ? (overview?.visited ?? null) !== null : tables !== null && tables.number !== null,
      spot: room.doc<GatheringDocument>("gathering")?.spots[room.participant] ?? 0,
      toAll: room.doc<VoiceDocument>("voice")?.to_all[room.participant] !== undefined,
      turn: turn?.participant === room.participant,
    };
  }
}
