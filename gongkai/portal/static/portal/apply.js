/* Proof of work for the form that sends a request. Without scripts the form is sent without one. */
(function () {
  "use strict";

  var form = document.querySelector("form[data-challenge]");
  if (!form || !window.crypto || !window.crypto.subtle || !window.TextEncoder) {
    return;
  }
  var told = JSON.parse(form.getAttribute("data-challenge"));
  var encoder = new TextEncoder();
  var STEP = 500;

  function hex(buffer) {
    return Array.prototype.map
      .call(new Uint8Array(buffer), function (byte) {
        return ("0" + byte.toString(16)).slice(-2);
      })
      .join("");
  }

  function tried(number) {
    return window.crypto.subtle.digest(told.algorithm, encoder.encode(told.salt + number)).then(hex);
  }

  function solve(from) {
    var numbers = [];
    for (var number = from; number < from + STEP && number <= told.maxnumber; number += 1) {
      numbers.push(number);
    }
    if (!numbers.length) {
      return Promise.resolve(null);
    }
    return Promise.all(numbers.map(tried)).then(function (digests) {
      var place = digests.indexOf(told.challenge);
      return place < 0 ? solve(from + STEP) : numbers[place];
    });
  }

  var solved = solve(0).then(
    function (number) {
      if (number === null) {
        return;
      }
      form.elements.altcha.value = window.btoa(
        JSON.stringify({
          algorithm: told.algorithm,
          challenge: told.challenge,
          number: number,
          salt: told.salt,
          signature: told.signature,
        })
      );
    },
    function () {}
  );

  var sending = false;
  form.addEventListener("submit", function (event) {
    if (sending) {
      event.preventDefault();
      return;
    }
    sending = true;
    if (form.elements.altcha.value) {
      return;
    }
    event.preventDefault();
    document.querySelector(".asking-working").hidden = false;
    solved.then(function () {
      form.submit();
    });
  });
  /* Back from the next page: the form may be sent again, which leads to the same receipt. */
  window.addEventListener("pageshow", function () {
    sending = false;
  });
})();
