/* What a ruler finds wrong on this screen, in words; an empty list if nothing. Evaluated in the page by the tests. */
() => {
  const SMALLEST_TARGET_PX = 24;
  const found = [];
  const name = (one) => `${one.tagName.toLowerCase()}${one.id ? "#" + one.id : ""}.${[...one.classList].join(".")} "${(one.getAttribute("aria-label") || one.innerText || one.value || "").trim().slice(0, 40)}"`;
  const seen = (one) => {
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    return one.checkVisibility({ visibilityProperty: true }) && style.display !== "none" && box.width > 0 && box.height > 0 && !one.closest(".vh, [hidden], [inert]");
  };
  /* The part of a box that its scrolling or cutting ancestors and the window let through. */
  const through = (one) => {
    const box = one.getBoundingClientRect();
    let [left, top, right, bottom] = [box.left, box.top, box.right, box.bottom];
    for (let up = one.parentElement; up; up = up.parentElement) {
      if (getComputedStyle(up).overflow === "visible") continue;
      const frame = up.getBoundingClientRect();
      [left, top, right, bottom] = [Math.max(left, frame.left), Math.max(top, frame.top), Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
    }
    return { left: Math.max(left, 0), top: Math.max(top, 0), right: Math.min(right, innerWidth), bottom: Math.min(bottom, innerHeight) };
  };

  /* A bar that stays while the page scrolls below it hides nothing for good; nor does a menu somebody has opened, nor
     the line "12 neue" at the end of a list that scrolls out from under it. */
  const stays = (one) => {
    for (let up = one; up; up = up.parentElement) if (["sticky", "fixed"].includes(getComputedStyle(up).position)) return true;
    return false;
  };

  if (document.documentElement.scrollWidth > innerWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5).slice(0, 3).map(name);
    found.push(`the page scrolls sideways by ${document.documentElement.scrollWidth - innerWidth} px: ${wide.join(", ")}`);
  }

  /* Boxes that scroll only downwards must not be wider inside than outside; what is cut off is lost. */
  for (const one of document.querySelectorAll("main, aside, header, nav, section, form, dialog, ol, ul, .scroll, .sheet, .frame, .cols, .acts, .row")) {
    if (!seen(one)) continue;
    const style = getComputedStyle(one);
    if (style.overflowX === "visible" || one.scrollWidth <= one.clientWidth + 1) continue;
    if (!one.matches("[data-wide]")) found.push(`${name(one)} is ${one.scrollWidth - one.clientWidth} px wider inside than outside`);
  }

  /* Where a line says who and when, its dots stay with what stands before them: none begins a line, none stands off. */
  for (const one of document.querySelectorAll(".src, .by"))
    if (seen(one) && /[ \n\t]\u00a0?·/.test(one.textContent)) found.push(`${name(one)} has a dot that may begin a line`);

  const controls = [...document.querySelectorAll("button, a[href], input, select, textarea, summary, [role=button]")].filter(seen);
  for (const one of controls) {
    const style = getComputedStyle(one);
    if (style.pointerEvents === "none" || one.classList.contains("skip")) continue;
    const target = one.matches("input[type=radio], input[type=checkbox]") ? one.closest("label") ?? one : one;
    const box = target.getBoundingClientRect();
    const inSentence = style.display === "inline" || one.matches("p > .plain, span > .plain");
    if (!inSentence && (box.width < SMALLEST_TARGET_PX - 0.5 || box.height < SMALLEST_TARGET_PX - 0.5))
      found.push(`${name(one)} is a target of only ${box.width.toFixed(0)} × ${box.height.toFixed(0)} px`);

    /* Words inside a button stay inside it. */
    if (one.matches("button, a.btn, summary, label") && one.innerText.trim() !== "" && parseFloat(style.fontSize) > 2) {
      const range = document.createRange();
      range.selectNodeContents(one);
      const hidden = new Set([...one.querySelectorAll(".vh")]);
      const words = [...range.getClientRects()].filter((rect) => rect.width > 1 && rect.height > 1);
      const over = hidden.size > 0 ? 0 : Math.max(0, ...words.map((rect) => Math.max(rect.right - box.right, box.left - rect.left, rect.bottom - box.bottom - 2, box.top - rect.top - 2)));
      if (over > 1.5 && !inSentence) found.push(`${name(one)} does not hold its words: ${over.toFixed(1)} px too much`);
    }

    /* What is on the screen can be hit: nothing lies over its middle. */
    const part = through(target);
    if (part.right - part.left < 8 || part.bottom - part.top < 8) continue;
    const hit = document.elementFromPoint((part.left + part.right) / 2, (part.top + part.bottom) / 2);
    if (hit && !stays(hit) && !hit.closest(".sheet, .held") && hit !== one && !target.contains(hit) && !hit.contains(one) && !document.querySelector("dialog[open]"))
      found.push(`${name(one)} is covered by ${name(hit)}`);
  }
  return found;
};
