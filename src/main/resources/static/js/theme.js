// Runs before the page is drawn, so that a chosen appearance never flashes.
const theme = localStorage.getItem("theme");
if (theme) document.documentElement.dataset.theme = theme;
