// The fields for running text get the name of their block, which Wagtail shows beside them but does not tie to them.
const name = () => {
  for (const field of document.querySelectorAll('[role="textbox"][contenteditable]:not([aria-label])')) {
    const heading = field.closest(".w-panel")?.querySelector(".w-panel__heading");
    if (heading) field.setAttribute("aria-label", heading.textContent.trim());
  }
};
new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
name();
