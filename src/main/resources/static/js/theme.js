// Before the page is drawn, lest it flash.
const theme = localStorage.getItem("theme");
if (theme) document.documentElement.dataset.theme = theme;
