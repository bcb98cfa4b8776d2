/* What a filing form does by itself: the identity number says birth date and sex; what does not apply is not shown. */
(() => {
  "use strict";
  const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const MALE = "1", FEMALE = "2";
  const form = (element) => element.closest("form");
  const chosen = (within, name) => within.querySelector(`[name="${CSS.escape(name)}"]:checked`)?.value ?? "";

  /* GB 11643: S = Σ a[i]·w[i], the eighteenth character is "10X98765432"[S mod 11]. */
  function judged(typed) {
    const number = typed.normalize("NFKC").replace(/\s/g, "").toUpperCase();
    if (!/^[0-9]{17}[0-9X]$/.test(number)) { return { fault: "shape" }; }
    const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
    if ("10X98765432"[sum % 11] !== number[17]) { return { fault: "checksum" }; }
    const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
    const day = new Date(`${birth}T00:00:00Z`);
    if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== birth || birth < "1900-01-01") { return { fault: "date" }; }
    if (birth > today()) { return { fault: "future" }; }
    return { birth, sex: Number(number[16]) % 2 === 1 ? MALE : FEMALE };
  }

  const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());

  const empty = (within) => !within.elements.namedItem("birthDate")?.value && !chosen(within, "sex");

  /* A file that says otherwise than its number is not changed by being looked at; one that says nothing is filled, also when the number was typed before this script came. Said once the number is whole; while it is being typed only counting would be said. */
  function read(input, filling) {
    const within = form(input);
    const says = within.querySelector("#document-says");
    const typed = input.value.trim();
    if (!input.dataset.citizen.split(" ").includes(chosen(within, "documentType")) || typed.length < 18 && document.activeElement === input || !typed) {
      says.textContent = "";
      says.className = "hint";
      return;
    }
    const number = judged(typed);
    says.textContent = input.dataset[number.fault ?? "fits"];
    says.className = number.fault ? "wrong" : "hint green";
    if (!number.fault && filling) { fill(within, number); }
  }

  function fill(within, number) {
    const birth = within.elements.namedItem("birthDate");
    const sex = within.querySelector(`[name="sex"][value="${number.sex}"]`);
    if (birth.value !== number.birth) { birth.value = number.birth; }
    if (sex && !sex.checked) { sex.checked = true; }
    age(within);
  }

  function age(within) {
    const birth = within.elements.namedItem("birthDate")?.value;
    const now = today();
    const minor = Boolean(birth) && `${Number(birth.slice(0, 4)) + 18}${birth.slice(4)}` > now;
    within.querySelectorAll("[data-minor]").forEach((notice) => { notice.hidden = !minor; });
  }

  function apply(within) {
    within.querySelectorAll("[data-when]").forEach((part) => {
      const applies = part.dataset.is.split(" ").includes(chosen(within, part.dataset.when));
      if (part.dataset.opens === undefined) { part.hidden = !applies; } else if (applies) { part.open = true; }
    });
  }

  /* A code of another disorder would only be refused. */
  function clearCode(within) {
    const code = within.elements.namedItem("diagnosis.icd10");
    const fits = [...within.querySelectorAll('[data-when="diagnosis.disorder"]:not([hidden]) [name="diagnosis.category"]')]
      .map((category) => category.value);
    if (code && fits.length && !fits.some((category) => code.value.toUpperCase().startsWith(category))) { code.value = ""; }
    within.querySelectorAll('[data-when="diagnosis.disorder"][hidden] :checked').forEach((category) => { category.checked = false; });
  }

  function begin() {
    document.querySelectorAll("form").forEach((within) => {
      if (within.querySelector("[data-when]")) { apply(within); }
      age(within);
    });
    document.querySelectorAll('[data-citizen]:not([aria-invalid="true"])').forEach((input) => read(input, empty(form(input))));
  }

  document.addEventListener("input", (event) => {
    if (event.target.dataset.citizen) { read(event.target, true); }
    if (event.target.name === "birthDate") { age(form(event.target)); }
  });
  document.addEventListener("change", (event) => {
    const within = form(event.target);
    if (!within) { return; }
    apply(within);
    if (event.target.name === "diagnosis.disorder") { clearCode(within); }
    within.querySelectorAll("[data-citizen]").forEach((input) => read(input, event.target.name === "documentType"));
  });
  document.addEventListener("focusout", (event) => {
    if (event.target.dataset?.citizen) { setTimeout(() => read(event.target, false)); }
  });
  /* The form shown again by the frame's script is a new one. */
  new MutationObserver(begin).observe(document.body, { childList: true });
  begin();
})();
