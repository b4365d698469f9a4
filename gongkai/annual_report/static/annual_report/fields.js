// A field's button puts its token into the text where the cursor stands; without it the token is copied by hand.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-token]");
  const text = document.getElementById("id_text");
  if (!button || !text) return;
  text.setRangeText(button.dataset.token, text.selectionStart, text.selectionEnd, "end");
  text.focus();
});
