// The place at hand is in sight, however many places the row has beside it.
const here = document.querySelector(".places [aria-current]");
if (here) here.parentElement.scrollLeft += here.getBoundingClientRect().left - here.parentElement.getBoundingClientRect().left - here.parentElement.clientWidth / 3;
