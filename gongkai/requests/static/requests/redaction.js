// Drawing a box on the page fills in its place in the form below; the form works without this.
(() => {
  const sheet = document.querySelector(".rd-sheet");
  const form = document.getElementById("rd-draw");
  if (!sheet || !form) return;
  const drawn = document.createElement("span");
  drawn.className = "rd-box rd-box--drawn";
  drawn.hidden = true;
  sheet.append(drawn);
  sheet.classList.add("rd-sheet--drawing");
  let from = null;

  const place = (event) => {
    const edge = sheet.getBoundingClientRect();
    const inside = (value) => Math.min(Math.max(value, 0), 1);
    return [inside((event.clientX - edge.left) / edge.width), inside((event.clientY - edge.top) / edge.height)];
  };

  const show = ([x, y]) => {
    const sides = {
      left: Math.min(x, from[0]), top: Math.min(y, from[1]),
      width: Math.abs(x - from[0]), height: Math.abs(y - from[1]),
    };
    for (const [name, share] of Object.entries(sides)) {
      drawn.style[name] = `${100 * share}%`;
      const whole = ["left", "width"].includes(name) ? sheet.dataset.wide : sheet.dataset.high;
      form.elements[name].value = (share * whole).toFixed(1);
    }
    drawn.hidden = false;
  };

  sheet.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.pointerType === "touch") return;
    from = place(event);
    sheet.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  sheet.addEventListener("pointermove", (event) => { if (from) show(place(event)); });
  sheet.addEventListener("pointerup", (event) => {
    if (!from) return;
    show(place(event));
    from = null;
    form.elements.ground.focus();
  });
  sheet.addEventListener("pointercancel", () => { from = null; drawn.hidden = true; });
})();
