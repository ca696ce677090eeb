// An instant is told by the clocks where the text is negotiated; by the clock of whoever reads it in a word beside.
const clock = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });
for (const told of document.querySelectorAll("time[datetime*='T']:not([title])")) {
  told.title = `${clock.format(new Date(told.dateTime))}, your time`;
}
