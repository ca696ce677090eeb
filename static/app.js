// The general behaviours of every page. Each is an improvement: without them all pages still work.
import "./theme-toggle.js";
import "./places.js";
import "./keys.js";
import "./ask.js";
import "./outline.js";
import "./margin.js";
import "./poll.js";
import "./form.js";
import "./copy.js";
import "./returning.js";
import "./hand.js";
import "./cite.js";
import "./instants.js";
import "./marks.js";
import "./talk.js";
import "./quoting.js";
import "./reach.js";
