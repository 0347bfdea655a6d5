// What a person hears of this page: only what its own elements play, aloud, now.
{
  const playing = new Set();
  // How often something was negotiated, or a microphone asked for.
  window.asked = { peers: 0, microphones: 0 };
  window.RTCPeerConnection = class extends RTCPeerConnection {
    setRemoteDescription(...args) {
      window.asked.peers += 1;
      return super.setRemoteDescription(...args);
    }
  };
  const open = navigator.mediaDevices?.getUserMedia;
  if (open)
    navigator.mediaDevices.getUserMedia = function (...args) {
      window.asked.microphones += 1;
      return open.apply(this, args);
    };
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
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

  // For so many seconds: how loud it is in all and at each pitch, as [when, …] at each moment the machine has time.
  window.listen = async (pitches, seconds) => {
    context ??= new AudioContext();
    ear ??= new AnalyserNode(context, { fftSize: 2048, smoothingTimeConstant: 0, minDecibels: -150 });
    await context.resume();
    const waves = new Float32Array(ear.fftSize);
    const bins = new Float32Array(ear.frequencyBinCount);
    const hz = context.sampleRate / ear.fftSize;
    const begun = context.currentTime + 0.4; // until then comes what was on its way
    const heard = [];
    return new Promise((done) => {
      const timer = setInterval(() => {
        listenTo();
        ear.getFloatTimeDomainData(waves);
        ear.getFloatFrequencyData(bins);
        const now = context.currentTime - begun;
        if (now < 0) return;
        const loud = Math.sqrt(waves.reduce((sum, wave) => sum + wave * wave, 0) / waves.length);
        const pitched = pitches.map((pitch) => 10 ** (Math.max(-150, ...bins.slice(Math.round(pitch / hz) - 1, Math.round(pitch / hz) + 2)) / 20));
        heard.push([now, loud, ...pitched]);
        if (now < seconds) return;
        clearInterval(timer);
        done(heard);
      }, 10);
    });
  };
}
