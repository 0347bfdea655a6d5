// What a person hears of this page: only what its own elements play, aloud, now.
{
  const playing = new Set();
  // How often a way to the house was made, or a microphone asked for.
  window.asked = { peers: 0, microphones: 0 };
  let peer;
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...args) {
      super(...args);
      window.asked.peers += 1;
      peer = this;
    }
  };
  // For so many seconds: how many packets of my voice leave in one of them.
  const left = async () => [...(await peer.getStats()).values()].find(({ type }) => type === "outbound-rtp");
  window.packets = async (seconds) => {
    const before = await left();
    for (;;) {
      await new Promise((done) => setTimeout(done, 100));
      const now = await left();
      const passed = (now.timestamp - before.timestamp) / 1_000;
      if (passed >= seconds) return (now.packetsSent - before.packetsSent) / passed;
    }
  };
  // A microphone that is pulled out, and whether another one is there; one that is plugged in.
  const opened = new Set();
  let gone = false;
  window.pullOut = (another) => {
    gone = !another;
    for (const track of opened) {
      track.stop();
      track.dispatchEvent(new Event("ended"));
    }
  };
  window.plugIn = () => {
    gone = false;
    navigator.mediaDevices.dispatchEvent(new Event("devicechange"));
  };
  const open = navigator.mediaDevices?.getUserMedia;
  if (open)
    navigator.mediaDevices.getUserMedia = async function (...args) {
      window.asked.microphones += 1;
      if (gone) throw new DOMException("Requested device not found", "NotFoundError");
      const stream = await open.apply(this, args);
      stream.getTracks().forEach((track) => opened.add(track));
      return stream;
    };
  // Browsers that play nothing before somebody pressed something.
  window.strict = false;
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    if (window.strict) return Promise.reject(new DOMException("play() can only be initiated by a user gesture.", "NotAllowedError"));
    playing.add(this);
    return play.call(this);
  };
  let context, ear;
  const sources = new Map();

  const listenTo = () => {
    for (const element of playing) {
      const stream = element.srcObject;
      const audible = stream instanceof MediaStream && !element.paused && !element.muted && element.volume > 0;
      const known = sources.get(element);
      if (known?.stream === (audible ? stream : undefined)) continue;
      known?.node.disconnect();
      sources.delete(element);
      if (!audible) continue;
      const node = context.createMediaStreamSource(stream);
      node.connect(ear);
      sources.set(element, { stream, node });
    }
  };

  // How loud these samples are at each pitch, seen through one of the usual windows.
  const WINDOW = 2048;
  const HOP = 960;
  const lens = Array.from({ length: WINDOW }, (_, i) => (0.42 - 0.5 * Math.cos((2 * Math.PI * i) / WINDOW) + 0.08 * Math.cos((4 * Math.PI * i) / WINDOW)) / WINDOW);
  const wavesOf = (pitch, rate) => [Math.cos, Math.sin].map((wave) => lens.map((part, i) => part * wave((2 * Math.PI * pitch * i) / rate)));
  const along = (samples, from, wave) => wave.reduce((sum, part, i) => sum + part * samples[from + i], 0);

  // For so many seconds: how loud it is in all and at each pitch, as [when, …]. What was played while the machine had no
  // time to look is looked at afterwards.
  window.listen = async (pitches, seconds) => {
    context ??= new AudioContext();
    ear ??= new AnalyserNode(context, { fftSize: 32768 });
    await context.resume();
    const rate = context.sampleRate;
    const seen = pitches.map((pitch) => wavesOf(pitch, rate));
    const kept = new Float32Array(ear.fftSize);
    let from = context.currentTime + 0.4; // until then comes what was on its way
    const begun = from;
    const heard = [];
    return new Promise((done) => {
      const timer = setInterval(() => {
        listenTo();
        const now = context.currentTime;
        if (now < from + WINDOW / rate) return;
        ear.getFloatTimeDomainData(kept);
        let at = Math.max(0, kept.length - Math.round((now - from) * rate));
        for (; at + WINDOW <= kept.length; at += HOP) {
          const part = kept.subarray(at, at + WINDOW);
          const loud = Math.sqrt(part.reduce((sum, wave) => sum + wave * wave, 0) / WINDOW);
          const pitched = seen.map((waves) => Math.hypot(...waves.map((wave) => along(kept, at, wave))));
          heard.push([now - begun - (kept.length - at) / rate, loud, ...pitched]);
        }
        from = now - (kept.length - at) / rate;
        if (now - begun < seconds) return;
        clearInterval(timer);
        done(heard);
      }, 100);
    });
  };
}
