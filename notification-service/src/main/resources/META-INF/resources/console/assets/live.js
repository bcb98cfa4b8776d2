/* An open inbox or board: hears at once that something changed, asks for its list, counts in the title, sounds for alarms. */
(() => {
  "use strict";
  const live = document.querySelector("[data-live]");
  if (!live) { return; }
  const title = document.title;
  const notLive = document.getElementById("not-live");
  const button = document.getElementById("sound");
  const waits = document.getElementById("sound-waits");
  const SILENCE = 6500;
  const UNDER_WAY = 1500;
  const LOOK_BY_ITSELF = 5000;
  const BEEP = 4000;
  let stream = null;
  let heardAt = Date.now();
  let openedAt = 0;
  let patience = 1000;
  let unseen = 0;

  /* One list at a time is asked for; what changes meanwhile asks once more. One that hangs is given up (hx-sync). */
  let askedAt = 0;
  let more = false;
  function news(now) {
    if (!now && askedAt && Date.now() - askedAt < UNDER_WAY) { more = true; return; }
    more = false;
    live.dispatchEvent(new CustomEvent("news", { bubbles: false }));
  }
  live.addEventListener("htmx:beforeRequest", (event) => { if (event.detail.elt === live) { askedAt = Date.now(); } });
  live.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.elt !== live) { return; }
    askedAt = 0;
    if (more && event.detail.successful) { news(true); }
  });

  function count(figures) {
    if (figures.unseen > unseen && document.getElementById("said")) {
      document.getElementById("said").textContent = button?.dataset.news ?? "";
    }
    const more = figures.unseen > unseen;
    unseen = figures.unseen;
    document.title = figures.waiting > 0 ? `(${figures.waiting}) ${title}` : title;
    if (more) { beep(); }
  }

  function counted() {
    const shown = live.querySelector("[data-waiting]");
    if (shown) { count({ waiting: Number(shown.dataset.waiting), unseen: Number(shown.dataset.unseen) }); }
  }

  /* The stream. What was missed while it was away is in the list that is asked for when it is back. */
  function open() {
    stream?.close();
    openedAt = Date.now();
    stream = new EventSource(live.dataset.live);
    let fresh = true;
    const heard = () => { heardAt = Date.now(); if (notLive) { notLive.hidden = true; } };
    stream.addEventListener("open", () => {
      patience = Math.min(5000, Math.max(1000, 4 * (Date.now() - openedAt)));
      fresh = true;
      heard();
    });
    stream.addEventListener("beat", heard);
    stream.addEventListener("error", (event) => { if (event.target.readyState === EventSource.CLOSED) { patience = Math.min(4000, 2 * patience); } });
    stream.addEventListener("changed", (event) => { heard(); count(JSON.parse(event.data)); news(fresh); fresh = false; });
  }

  function watch() {
    const now = Date.now();
    const silent = now - heardAt > SILENCE;
    if (notLive) { notLive.hidden = !silent; }
    if ((silent || stream.readyState === EventSource.CLOSED) && now - openedAt > patience) { open(); }
  }

  addEventListener("online", open);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && Date.now() - heardAt > SILENCE) { open(); news(); }
  });
  addEventListener("pagehide", () => stream?.close());
  setInterval(watch, 250);
  setInterval(() => { if (Date.now() - heardAt > SILENCE) { news(); } }, LOOK_BY_ITSELF);
  live.addEventListener("htmx:afterSwap", counted);

  /* Sound: only after it was allowed by a tap, and again and again until the alarm is opened. */
  let audio = null;
  const allowed = () => localStorage.getItem("careline-sound") === "yes";

  function beep() {
    if (!allowed() || unseen === 0) { return; }
    audio = audio ?? new AudioContext();
    if (audio.state !== "running") {
      audio.resume().catch(() => undefined);
      if (waits) { waits.hidden = false; }
      return;
    }
    if (waits) { waits.hidden = true; }
    for (const start of [0, 0.25, 0.5]) {
      const tone = audio.createOscillator();
      const loudness = audio.createGain();
      tone.frequency.value = 880;
      loudness.gain.setValueAtTime(0.2, audio.currentTime + start);
      loudness.gain.setValueAtTime(0, audio.currentTime + start + 0.15);
      tone.connect(loudness).connect(audio.destination);
      tone.start(audio.currentTime + start);
      tone.stop(audio.currentTime + start + 0.15);
    }
  }

  function label() {
    button.hidden = false;
    button.textContent = allowed() ? button.dataset.heard : button.dataset.muted;
    button.setAttribute("aria-pressed", String(allowed()));
  }

  if (button) {
    label();
    button.addEventListener("click", () => {
      localStorage.setItem("careline-sound", allowed() ? "no" : "yes");
      label();
      if (allowed()) { audio = audio ?? new AudioContext(); audio.resume().then(beep); } else if (waits) { waits.hidden = true; }
    });
    addEventListener("pointerdown", () => { if (audio && audio.state !== "running" && allowed()) { audio.resume().then(beep); } });
    setInterval(beep, BEEP);
  }

  counted();
  open();
})();
