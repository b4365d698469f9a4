// Asks for the next index number again while its scheme is being changed in the form.
const shown = document.querySelector("[data-gk-number-example]");
if (shown) {
  const names = ["index_family", "index_unit", "index_period", "index_width"];
  const fields = names.map((name) => document.querySelector(`[name="${name}"]`));
  let waiting;
  const ask = async () => {
    const query = new URLSearchParams(fields.map((field, i) => [names[i], field.value]));
    const answer = await fetch(`${shown.dataset.gkNumberExample}?${query}`, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (!answer.ok) return;
    const { number, why } = await answer.json();
    shown.querySelector("[data-number]").textContent = number;
    shown.querySelector("[data-why]").textContent = why;
  };
  const later = () => { clearTimeout(waiting); waiting = setTimeout(ask, 250); };
  fields.forEach((field) => { field.addEventListener("input", later); field.addEventListener("change", later); });
}
