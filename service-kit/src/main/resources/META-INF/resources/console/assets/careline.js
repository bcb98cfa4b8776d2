/* The little that a page does by itself: keep what was typed, lock when left alone, follow what is new. */
(() => {
  "use strict";
  const page = document.body.dataset;
  const cover = document.getElementById("cover");
  const drafts = () => [...document.querySelectorAll("form[data-draft]")];
  const script = { "X-Requested-With": "JavaScript", "Accept": "text/html" };
  const changed = new WeakSet();
  let leaving = false;

  const again = () => { leaving = true; location.replace(page.here || page.root + "/console/"); };
  const say = (text) => { document.getElementById("said").textContent = text; };
  const copy = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

  /* A page from the back/forward cache may belong to somebody who has signed out. */
  addEventListener("pageshow", (event) => { if (event.persisted) { document.body.classList.add("covered"); again(); } });

  /* A form is sent once, however often it is pressed. */
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sending) { event.preventDefault(); return; }
    if (form.matches("[data-draft]")) { event.preventDefault(); send(form, event.submitter); return; }
    form.dataset.sending = "yes";
    leaving = true;
    setTimeout(() => { delete form.dataset.sending; }, 8000);
  });

  /* A form with data-draft stays on the page until the server has taken it. */
  async function send(form, submitter) {
    const body = new URLSearchParams(new FormData(form, submitter));
    form.dataset.sending = "yes";
    form.setAttribute("aria-busy", "true");
    say(copy("sending").textContent);
    form.querySelectorAll(".draft-notice").forEach((old) => old.remove());
    try {
      const answer = await fetch(submitter?.getAttribute("formaction") || form.action, {
        method: "POST", body, headers: { ...script, "Careline-Account": page.account }
      });
      await taken(form, answer);
    } catch {
      show(form, copy("not-sent"));
    } finally {
      delete form.dataset.sending;
      form.removeAttribute("aria-busy");
    }
  }

  async function taken(form, answer) {
    if (answer.status === 499 || answer.status === 401) {
      show(form, copy("session-ended"));
    } else if (answer.ok) {
      leaving = true;
      if (answer.redirected) { location.replace(answer.url); } else { replace(await answer.text()); }
    } else {
      await refused(form, answer);
    }
  }

  /* Whoever signed in meanwhile sees nothing of what another typed. */
  async function refused(form, answer) {
    const session = await fetch(page.root + "/console/session", { headers: script }).catch(() => null);
    if (session?.ok && session.headers.get("Careline-Account") !== page.account) { again(); return; }
    const html = await answer.text();
    const filledIn = parsed(html).querySelector(`form[data-draft="${form.dataset.draft}"]`);
    if (filledIn) { filledInAgain(html, form.dataset.draft); return; }
    const problem = parsed(html).querySelector(".problem");
    show(form, problem ?? copy("not-sent"));
    form.querySelectorAll("[data-field]").forEach((wrong) => mark(form, wrong));
  }

  /* A page that shows the form again, with what was typed and what is wrong beside it. */
  function filledInAgain(html, draft) {
    replace(html);
    changed.add(document.querySelector(`form[data-draft="${draft}"]`));
    const problem = document.querySelector("#content .problem");
    problem?.scrollIntoView({ block: "center" });
    problem?.focus();
  }

  function mark(form, wrong) {
    const field = form.elements.namedItem(wrong.dataset.field);
    const input = field instanceof RadioNodeList ? field[0] : field;
    if (!input) { return; }
    input.setAttribute("aria-invalid", "true");
    wrong.querySelector("code")?.remove();
    const link = (isChoice(input) && input.closest("fieldset")?.querySelector("legend") || input.labels?.[0])?.textContent?.trim();
    if (link) { wrong.prepend(link.split("\n")[0] + " "); }
  }

  function show(form, notice) {
    notice.classList.add("draft-notice");
    form.querySelectorAll("[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
    form.prepend(notice);
    notice.scrollIntoView({ block: "center" });
    notice.focus();
  }

  const parsed = (html) => new DOMParser().parseFromString(html, "text/html");

  /* A confirm step: its page takes this one's place, in the same history entry. */
  function replace(html) {
    const next = parsed(html);
    document.title = next.title;
    document.getElementById("content").replaceWith(next.getElementById("content"));
    htmx?.process(document.getElementById("content"));
    begin(document.getElementById("content"));
    document.getElementById("content").focus();
    scrollTo(0, 0);
    leaving = false;
  }

  document.addEventListener("input", (event) => {
    const form = event.target.form;
    if (form?.matches("[data-draft]")) { changed.add(form); leaving = false; }
  });
  addEventListener("beforeunload", (event) => {
    if (!leaving && drafts().some((form) => changed.has(form))) { event.preventDefault(); }
  });

  /* What was chosen or typed while an answer was on its way stands, also in a part that the answer brings anew. */
  const latest = new Map();
  const isChoice = (input) => input.type === "radio" || input.type === "checkbox";
  document.addEventListener("input", (event) => {
    const { name, type, value, checked } = event.target;
    if (name) { latest.set(type === "checkbox" ? `${name} ${value}` : name, { name, value, checked, at: performance.now() }); }
  }, true);
  document.addEventListener("htmx:beforeSend", (event) => { event.detail.xhr.sentAt = performance.now(); });
  document.addEventListener("htmx:afterSwap", (event) => {
    const sentAt = event.detail.xhr?.sentAt ?? Infinity;
    for (const { name, value, checked, at } of latest.values()) {
      if (at <= sentAt) { continue; }
      for (const input of document.getElementsByName(name)) {
        if (!isChoice(input)) { input.value = value; } else if (input.value === value) { input.checked = checked; }
      }
    }
  });

  /* On a narrow screen the place one is at may stand outside it. */
  document.querySelectorAll(".places [aria-current]").forEach((place) => {
    const bar = place.closest(".places");
    bar.scrollLeft = place.offsetLeft - (bar.clientWidth - place.offsetWidth) / 2;
  });

  /* Left alone: the content is covered, and who a person is leaves the page altogether. */
  let touched = Date.now();
  const identities = () => document.querySelectorAll("[data-identity]");
  const minutes = () => Number(identities().length ? page.identityIdle : page.idle) || 10;
  const covered = () => document.body.classList.contains("covered");
  /* Work in one page of this browser keeps the session of all of them, at all four services. */
  let noted = 0;
  function touch() {
    if (covered()) { return; }
    touched = Date.now();
    if (touched - noted < 5000) { return; }
    noted = touched;
    document.cookie = `careline-touched=${touched}; path=/; SameSite=Lax`;
  }
  const touchedAnywhere = () => Math.max(touched, Number(/(?:^|; )careline-touched=(\d+)/.exec(document.cookie)?.[1] ?? 0));
  for (const sign of ["pointerdown", "keydown", "wheel", "touchstart"]) {
    addEventListener(sign, touch, { passive: true, capture: true });
  }
  touch();

  /* The whole browser was left alone: from now on the service asks for the password. */
  let locked = false;
  async function lockSession() {
    if (locked || Date.now() - touchedAnywhere() < minutes() * 60000) { return true; }
    const answer = await fetch(page.root + "/console/lock", { method: "POST", headers: script }).catch(() => null);
    locked = answer !== null;
    return locked;
  }
  function lock() {
    if (!page.account || covered()) { return; }
    if (!identities().length && document.querySelector("[data-watched]")) { return; }
    identities().forEach((who) => { who.replaceChildren(); who.dataset.hidden = "yes"; });
    document.body.classList.add("covered");
    cover.hidden = false;
    cover.querySelector("button").focus();
  }
  const look = () => {
    if (Date.now() - touched > minutes() * 60000) { lock(); }
    if (covered() && page.account) { lockSession(); }
  };
  setInterval(look, 5000);
  document.addEventListener("visibilitychange", look);

  cover.querySelector("button").addEventListener("click", async () => {
    const known = await lockSession();
    if (known && !drafts().some((form) => changed.has(form))) { again(); return; }
    const session = await fetch(page.root + "/console/session", { headers: script }).catch(() => null);
    cover.querySelectorAll(".draft-notice").forEach((old) => old.remove());
    const same = session?.ok && session.headers.get("Careline-Account") === page.account;
    const stillLocked = session?.headers.get("Careline-Locked") === "true";
    if (known && same && !stillLocked) {
      locked = false;
      cover.hidden = true;
      document.body.classList.remove("covered");
      touch();
    } else if (session?.ok && !same) {
      again();
    } else {
      const notice = copy(!session || !known ? "not-sent" : same ? "unlock-first" : "session-ended");
      notice.classList.add("draft-notice");
      cover.append(notice);
    }
  });

  /* data-stream="/…": an element that hears of something new asks htmx for itself again (hx-trigger="news"). */
  function begin(root) {
    root.querySelectorAll("[data-stream]").forEach((live) => {
      const stream = new EventSource(live.dataset.stream);
      const news = () => live.isConnected ? live.dispatchEvent(new CustomEvent("news", { bubbles: false })) : stream.close();
      let opened = false;
      stream.addEventListener("open", () => { if (opened) { news(); } opened = true; });
      stream.addEventListener("message", news);
      (live.dataset.events || "").split(" ").filter(Boolean).forEach((name) => stream.addEventListener(name, news));
    });
    root.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => print()));
  }
  begin(document);

  /* A part that was asked for and did not come says so in its place; one that asks by itself asks again. */
  function fault(detail, problem) {
    if (detail.target.closest("[data-live], [data-stream]")) { return; }
    const notice = problem ?? copy("not-sent");
    notice.classList.add("draft-notice");
    detail.target.querySelectorAll(":scope > .draft-notice").forEach((old) => old.remove());
    detail.target.prepend(notice);
    notice.focus();
  }
  document.addEventListener("htmx:sendError", (event) => fault(event.detail, null));
  document.addEventListener("htmx:timeout", (event) => fault(event.detail, null));

  /* A part of a page whose session has ended says so in its place. */
  document.addEventListener("htmx:beforeRequest", () => { if (document.body.classList.contains("covered") && identities().length) { touched = 0; } });
  document.addEventListener("htmx:configRequest", (event) => {
    event.detail.headers["X-Requested-With"] = "JavaScript";
    event.detail.headers["Careline-Account"] = page.account;
    event.detail.headers["Accept"] = "text/html";
  });
  document.addEventListener("htmx:responseError", (event) => {
    const status = event.detail.xhr.status;
    if (status !== 499 && status !== 401) {
      fault(event.detail, parsed(event.detail.xhr.responseText).querySelector(".problem"));
      return;
    }
    if (!document.querySelector("main > .session-ended")) {
      const notice = copy("session-ended");
      notice.classList.add("session-ended");
      document.getElementById("content").prepend(notice);
    }
  });
})();
