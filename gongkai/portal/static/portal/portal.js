/* Extras of the public pages. Everything here may be absent: the pages work without it. */
(function () {
  "use strict";

  var MODES = ["elder", "contrast"];

  function stored(name) {
    try {
      return window.localStorage.getItem("mode-" + name) === "on";
    } catch (error) {
      return false;
    }
  }

  function store(name, on) {
    try {
      window.localStorage.setItem("mode-" + name, on ? "on" : "off");
    } catch (error) {
      /* Storage may be switched off: the mode then holds for this page alone. */
    }
  }

  function applyModes() {
    MODES.forEach(function (name) {
      document.getElementById("mode-" + name).checked = stored(name);
    });
  }

  /* The script stands right after the two switches, so a remembered mode is set before anything is drawn. */
  applyModes();
  MODES.forEach(function (name) {
    document.getElementById("mode-" + name).addEventListener("change", function () {
      store(name, this.checked);
    });
  });
  window.addEventListener("pageshow", applyModes);

  function each(selector, action) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), action);
  }

  function offerPrinting() {
    each("[data-print]", function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        window.print();
      });
    });
    window.addEventListener("beforeprint", function () {
      var now = new Date();
      var day = [now.getFullYear(), ("0" + (now.getMonth() + 1)).slice(-2), ("0" + now.getDate()).slice(-2)];
      each("[data-print-date]", function (place) {
        place.textContent = place.getAttribute("data-print-date") + " " + day.join("-");
      });
    });
  }

  /* A text with a table wider than itself scrolls sideways: the keyboard has to reach it. */
  function reachWideTexts() {
    each(".body", function (text) {
      if (text.scrollWidth > text.clientWidth) {
        text.tabIndex = 0;
      }
    });
  }

  var READABLE = "h1, h2, h3, h4, p, li, caption, td, th, dt, dd";

  /* The pieces of the page in reading order: what is hidden or lies inside another piece is left out. */
  function pieces() {
    var root = document.querySelector("[data-read]") || document.getElementById("main");
    return Array.prototype.filter.call(root.querySelectorAll(READABLE), function (element) {
      var inner = element.parentElement.closest(READABLE);
      var nested = inner && root.contains(inner);
      return !nested && element.offsetParent !== null && element.textContent.trim() && !element.closest(".aloud, form, .tools");
    });
  }

  function offerReading() {
    var place = document.querySelector("[data-aloud]");
    if (!place || !("speechSynthesis" in window)) {
      return;
    }
    var button = place.querySelector("button");
    var start = button.textContent;
    var stop = button.getAttribute("data-stop");
    var run = 0;

    function show(reading) {
      button.textContent = reading ? stop : start;
      button.setAttribute("aria-pressed", reading ? "true" : "false");
    }

    function halt() {
      run += 1;
      window.speechSynthesis.cancel();
      each(".being-read", function (element) {
        element.classList.remove("being-read");
      });
      show(false);
    }

    /* One piece at a time: browsers break off long utterances. A stopped run is known by its number. */
    function read(list, index, mine) {
      if (mine !== run) {
        return;
      }
      if (index >= list.length) {
        halt();
        return;
      }
      var element = list[index];
      var speech = new SpeechSynthesisUtterance(element.textContent.trim());
      var marked = element.closest("[lang]");
      speech.lang = marked && marked.lang.indexOf("en") === 0 ? "en" : "zh-CN";
      speech.rate = 0.9;
      element.classList.add("being-read");
      speech.onend = speech.onerror = function () {
        element.classList.remove("being-read");
        read(list, index + 1, mine);
      };
      window.speechSynthesis.speak(speech);
    }

    button.addEventListener("click", function () {
      if (button.getAttribute("aria-pressed") === "true") {
        halt();
        return;
      }
      window.speechSynthesis.cancel();
      run += 1;
      show(true);
      read(pieces(), 0, run);
    });
    document.getElementById("mode-elder").addEventListener("change", halt);
    window.addEventListener("pagehide", halt);
    place.hidden = false;
  }

  document.addEventListener("DOMContentLoaded", function () {
    offerPrinting();
    reachWideTexts();
    offerReading();
  });
})();
