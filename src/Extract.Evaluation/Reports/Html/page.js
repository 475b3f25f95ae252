"use strict";
(() => {
  const filter = document.querySelector(".filter");
  if (!filter) return;
  const [error, type, change] = ["error", "type", "change"].map(name => filter.querySelector(`[name=${name}]`));
  const facts = [...document.querySelectorAll(".facts li")];
  const marks = [...document.querySelectorAll("section.article mark")];
  const sections = [...document.querySelectorAll("section.article")];
  const says = filter.querySelector("output");

  function apply() {
    let shown = 0;
    const visible = new Set();
    for (const fact of facts) {
      const errors = fact.dataset.errors.split(" ").filter(Boolean);
      const fits = (!error.value || (error.value === "any" ? errors.length > 0 : errors.includes(error.value)))
        && (!type.value || fact.dataset.type === type.value)
        && (!change || !change.value || fact.dataset.change === change.value);
      fact.hidden = !fits;
      if (fits) {
        shown++;
        visible.add(fact.id);
      }
    }
    for (const section of sections) section.hidden = !section.querySelector(".facts li:not([hidden])");
    for (const mark of marks) mark.classList.toggle("dim", !mark.dataset.facts.split(" ").some(id => visible.has(id)));
    says.textContent = `${shown} of ${facts.length} facts`;
  }

  filter.addEventListener("change", apply);
  document.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#']");
    const to = link && document.getElementById(link.getAttribute("href").slice(1));
    if (!to) return;
    to.hidden = false;
    const folded = to.closest("details");
    if (folded) folded.open = true;
    to.tabIndex = -1;
    to.focus({ preventScroll: true });
  });
  apply();
})();
