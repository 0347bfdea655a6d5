/* Lets the documentation grow while the dialogue runs: fetches this page again and exchanges what has changed, by id.
   Never writes markup from text: the new page is parsed into a document of its own and its nodes are adopted. The
   reader's place, focus and selection stay. May not know what a documentation says. */

const WHILE_RUNNING_MS = 5_000;
const WHEN_CLOSED_MS = 60_000;
const TIMEOUT_MS = 20_000;
/* A page of ten thousand lines takes a while to fetch and compare; this often the time it took is waited at least. */
const REST_FACTOR = 20;
const SPREAD = 0.2;
const TELL_AT_MOST_EVERY_MS = 30_000;
const GONE = new Set([401, 403, 404, 410]);

const root = document.documentElement;
let seen = null;
let looked = performance.now();
let took = 0;
let told = -Infinity;
let stopped = false;
let timer = 0;

document.addEventListener("visibilitychange", () => {
  if (!document.hidden && performance.now() - looked > pause()) look();
});
overdue(document);
later();

/* What was promised by a day that has passed is overdue. The page itself depends on no clock, so that it can be kept. */
function overdue(page) {
  const today = new Date().toISOString().slice(0, 10);
  for (const due of page.querySelectorAll("time[data-due]")) {
    if (!due.dataset.due || due.dataset.due >= today || due.classList.contains("due")) continue;
    due.classList.add("due");
    due.append(`, ${due.dataset.overdue}`);
  }
}

function pause() {
  const wanted = root.dataset.phase === "closed" ? WHEN_CLOSED_MS : WHILE_RUNNING_MS;
  return Math.max(wanted, Math.min(took * REST_FACTOR, WHEN_CLOSED_MS));
}

function later() {
  clearTimeout(timer);
  if (!stopped) timer = setTimeout(look, pause() * (1 + Math.random() * SPREAD));
}

async function look() {
  clearTimeout(timer);
  if (!document.hidden) {
    looked = performance.now();
    try {
      await fetched();
    } catch {
      /* offline or late: the page stays readable, and the next look finds what is new */
    }
    took = performance.now() - looked;
  }
  later();
}

async function fetched() {
  const answer = await fetch(location.pathname + location.search, {
    headers: seen ? { "If-None-Match": seen } : {},
    cache: "no-store",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (GONE.has(answer.status)) stopped = true; // it is no longer ours to read; what is on the screen stays
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!fresh.getElementById("book")) return;
  if (style(fresh) !== style(document)) return location.reload(); // the house was renewed
  overdue(fresh);
  seen = grow(fresh) ? answer.headers.get("ETag") : null;
}

function style(page) {
  return page.querySelector("link[rel=stylesheet]")?.getAttribute("href");
}

/* Exchanges what changed. False if something had to wait, because somebody has it marked. */
function grow(fresh) {
  const place = reading();
  root.style.overflowAnchor = "none"; // the place is kept here, by the line one reads, not twice
  const lines = document.querySelectorAll("article.line").length;
  const whole = merged(document.getElementById("book"), fresh.getElementById("book"));
  root.dataset.phase = fresh.documentElement.dataset.phase;
  document.title = fresh.title;
  stay(place);
  requestAnimationFrame(() => requestAnimationFrame(() => (root.style.overflowAnchor = "")));
  if (document.querySelectorAll("article.line").length > lines) tell();
  return whole;
}

function merged(old, fresh) {
  if (old.isEqualNode(fresh)) return true;
  if (old.hasAttribute("data-keyed") && fresh.hasAttribute("data-keyed")) return children(old, fresh);
  if (marked(old)) return false;
  const focused = focus(old);
  old.replaceWith(document.adoptNode(fresh));
  if (focused) fresh.querySelector(focused)?.focus({ preventScroll: true });
  return true;
}

/* Both have children with ids only: keep those that are the same, exchange, add, remove the others, in the new order. */
function children(old, fresh) {
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  if (!fresh.hasAttribute("class")) old.removeAttribute("class");
  const known = new Map([...old.children].map((child) => [child.id, child]));
  let whole = true;
  let before = null;
  for (const child of [...fresh.children]) {
    const own = known.get(child.id);
    known.delete(child.id);
    if (own) whole = merged(own, child) && whole;
    const now = own ? (own.isConnected ? own : child) : document.adoptNode(child);
    const next = before ? before.nextElementSibling : old.firstElementChild;
    if (now !== next) old.insertBefore(now, next);
    before = now;
  }
  for (const gone of known.values()) gone.remove();
  return whole;
}

function marked(node) {
  const selection = getSelection();
  return Boolean(selection && !selection.isCollapsed && selection.rangeCount && selection.getRangeAt(0).intersectsNode(node));
}

/* How to find again what has the focus in `node`: by id, else by where it leads. */
function focus(node) {
  const active = document.activeElement;
  if (!active || active === node || !node.contains(active)) return null;
  if (active.id) return `#${CSS.escape(active.id)}`;
  const href = active.getAttribute("href");
  return href && `a[href="${CSS.escape(href)}"]`;
}

/* The line at the top of the screen, and how high it stands. */
function reading() {
  if (scrollY < 1) return null;
  const middle = Math.min(innerWidth / 2, 420);
  for (const y of [8, 60, 140]) {
    const found = document.elementFromPoint(middle, y)?.closest("[id]:not([data-keyed])");
    if (found) return { id: found.id, top: found.getBoundingClientRect().top };
  }
  return null;
}

function stay(place) {
  const found = place && document.getElementById(place.id);
  if (found) scrollBy({ top: found.getBoundingClientRect().top - place.top, behavior: "instant" });
}

/* Tells who listens instead of looks that there is something new; not more often than one can bear. */
function tell() {
  const news = document.getElementById("news");
  if (!news || performance.now() - told < TELL_AT_MOST_EVERY_MS) return;
  told = performance.now();
  news.textContent = "";
  setTimeout(() => (news.textContent = news.dataset.words), 100);
}
