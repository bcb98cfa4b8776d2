/* The board renews itself, but never under somebody's hands: then it only says that it has changed. */
(() => {
  "use strict";
  const news = document.getElementById("news");
  const inHand = (board) => board.querySelector("details[open], [data-identity]:not(:empty)")
    || (document.activeElement !== document.body && board.contains(document.activeElement));

  document.addEventListener("htmx:beforeSwap", (event) => {
    const board = event.detail.target;
    if (board.id !== "board" || !event.detail.shouldSwap) { return; }
    if (inHand(board)) {
      event.detail.shouldSwap = false;
      news.hidden = false;
    } else {
      news.hidden = true;
    }
  });
})();
