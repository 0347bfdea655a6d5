// A browser with a headset, as small as can be: joins, answers, and says how loud each pitch is that comes in.
window.join = async (slots) => {
  const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
  const microphone = await navigator.mediaDevices.getUserMedia({ audio: plain });
  const pc = (window.pc = new RTCPeerConnection({ iceServers: [] }));
  const context = (window.context = new AudioContext());
  window.elements = [];
  window.ear = new AnalyserNode(context, { fftSize: 2048, smoothingTimeConstant: 0, minDecibels: -150 });
  pc.addTransceiver(microphone.getAudioTracks()[0], { direction: 'sendonly' });
  for (let slot = 0; slot < slots; slot++) pc.addTransceiver('audio', { direction: 'recvonly' });
  pc.ontrack = ({ track }) => {
    const stream = new MediaStream([track]);
    const element = Object.assign(new Audio(), { muted: true, srcObject: stream }); // without one nothing flows
    element.play();
    window.elements.push(element);
    context.createMediaStreamSource(stream).connect(window.ear);
  };
  await pc.setLocalDescription(await pc.createOffer());
  return pc.localDescription.sdp;
};

window.answered = async (sdp) => {
  const up = new Promise((done) => {
    window.pc.onconnectionstatechange = () => window.pc.connectionState === 'connected' && done();
  });
  await window.pc.setRemoteDescription({ type: 'answer', sdp });
  await up;
};

// For so many seconds: how loud it is at each pitch, as [when, one after the other …], whenever the machine has time.
window.listen = (pitches, seconds) =>
  new Promise((done) => {
    const heard = [];
    const begun = window.context.currentTime + 0.4; // until then comes what was on its way
    const bins = new Float32Array(window.ear.frequencyBinCount);
    const hz = window.context.sampleRate / window.ear.fftSize;
    const timer = setInterval(() => {
      window.ear.getFloatFrequencyData(bins);
      const now = window.context.currentTime - begun;
      if (now < 0) return;
      const loud = pitches.map((pitch) => {
        const near = bins.slice(Math.round(pitch / hz) - 2, Math.round(pitch / hz) + 3);
        return 10 ** (Math.max(-150, ...near) / 20);
      });
      heard.push([now, ...loud]);
      if (now < seconds) return;
      clearInterval(timer);
      done(heard);
    }, 10);
  });

window.received = async () => {
  const found = { packets: 0, lost: 0 };
  for (const one of (await window.pc.getStats()).values()) {
    if (one.type !== 'inbound-rtp') continue;
    found.packets += one.packetsReceived;
    found.lost += one.packetsLost;
  }
  return found;
};
