/** @typedef {import('playwright-core').Page} Page */

/** What a person does in the workbench, one function a deed; each ends when its result can be seen. */

/**
 * Opens a file from the Explorer.
 * @param {Page} page
 * @param {string} name
 */
export async function openFile(page, name) {
  await page.locator('.explorer-folders-view').getByText(name, { exact: true }).dblclick();
  await page.locator('.tab.active').getByText(name).waitFor();
  await page.locator('.monaco-editor .view-line').first().waitFor();
}

/**
 * Waits until something is underlined in the editor.
 * @param {Page} page
 * @param {'error' | 'warning' | 'info'} severity
 */
export async function seeSquiggle(page, severity) {
  await page.locator(`.squiggly-${severity}`).first().waitFor();
}

/**
 * Points at words in the editor and waits for the hover, which must say `expected`.
 * @param {Page} page
 * @param {string} words
 * @param {string} expected
 */
export async function hoverOver(page, words, expected) {
  await untilSeen(page.locator('.monaco-hover:visible').getByText(expected).first(), async () => {
    await page.mouse.move(1, 1);
    const { x, y } = await placeOf(page, words);
    await page.mouse.move(x, y);
  });
}

/**
 * Does something until its result is seen: a lens that arrives just then moves the text under pointer and menu, and a
 * person would do it again.
 * @param {import('playwright-core').Locator} result
 * @param {() => Promise<unknown>} deed
 */
async function untilSeen(result, deed) {
  for (let attempt = 1; attempt < 5; attempt++) {
    await deed();
    const seen = result.waitFor({ timeout: 5000 }).then(() => true);
    if (await seen.catch(() => false)) return;
  }
  await deed();
  await result.waitFor();
}

/**
 * Puts the cursor on words and opens the menu of the light bulb, which must offer `title`.
 * @param {Page} page
 * @param {string} words
 * @param {string | RegExp} title
 */
export async function openLightBulb(page, words, title) {
  await clickOn(page, words);
  // Under a resting pointer the hover would come up again and take the keystroke.
  await page.mouse.move(1, 1);
  await page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
  await untilSeen(action(page, title), () => page.keyboard.press('Control+.'));
}

/**
 * Takes a quick fix from the light bulb's open menu.
 * @param {Page} page
 * @param {string | RegExp} title
 */
export async function takeFix(page, title) {
  await action(page, title).click();
  await action(page, title).waitFor({ state: 'detached' });
}

/**
 * Unfolds the Outline view, which must show `heading`.
 * @param {Page} page
 * @param {string} heading
 */
export async function seeOutline(page, heading) {
  await command(page, 'Explorer: Focus on Outline View');
  await page.locator('.outline-pane').getByText(heading).first().waitFor();
}

/**
 * Waits until the visible part of the editor says `words`.
 * @param {Page} page
 * @param {string} words
 */
export async function seeText(page, words) {
  await page.locator('.monaco-editor .view-line').filter({ hasText: words }).first().waitFor();
}

/**
 * Opens the list of figures, which must show `figure`.
 * @param {Page} page
 * @param {string} figure
 */
export async function seeFigures(page, figure) {
  await command(page, 'Gouji: Show Figures');
  await page.locator('.pane', { hasText: 'Figures' }).getByText(figure).first().waitFor();
}

/**
 * Opens the Problems panel, which must list something.
 * @param {Page} page
 */
export async function seeProblems(page) {
  await command(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
}

/**
 * Runs a command from the palette by its title.
 * @param {Page} page
 * @param {string} title
 */
export async function command(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget:visible input').fill(`>${title}`);
  const entry = page.locator('.quick-input-list-entry').getByText(title).first();
  await entry.click();
  // The box itself may stay, where the command asks for something.
  await entry.waitFor({ state: 'hidden' });
}

/**
 * Types into the input box that asks for `title`, and accepts.
 * @param {Page} page
 * @param {string} title
 * @param {string} text
 */
export async function answer(page, title, text) {
  const box = page.locator('.quick-input-widget:visible');
  await box.locator('.quick-input-title').getByText(title).waitFor();
  await box.locator('input').fill(text);
  await box.locator('input').press('Enter');
}

/**
 * Chooses from the list that a command has opened.
 * @param {Page} page
 * @param {string} label
 */
export async function choose(page, label) {
  await page.locator('.quick-input-list-entry').getByText(label, { exact: true }).first().click();
}

/**
 * Puts another word in the place of one in the editor.
 * @param {Page} page
 * @param {string} word
 * @param {string} other
 */
export async function replaceWord(page, word, other) {
  const { x, y } = await placeOf(page, word);
  await page.mouse.dblclick(x, y);
  await page.keyboard.type(other);
}

/**
 * Waits for a notification that says `words`.
 * @param {Page} page
 * @param {string} words
 */
export async function seeMessage(page, words) {
  await page.locator('.notifications-toasts').getByText(words).first().waitFor();
}

/**
 * Puts the cursor on words in the editor.
 * @param {Page} page
 * @param {string} words
 */
export async function clickOn(page, words) {
  const { x, y } = await placeOf(page, words);
  await page.mouse.click(x, y);
}

/**
 * The middle of the place in the editor where `words` stand first; they may not run over tokens or contain a blank.
 * @param {Page} page
 * @param {string} words
 */
async function placeOf(page, words) {
  const token = page.locator('.view-line span span').filter({ hasText: words }).first();
  return token.evaluate((element, wanted) => {
    const text = element.firstChild ?? element;
    const start = (text.textContent ?? '').indexOf(wanted);
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + wanted.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, words);
}

/**
 * @param {Page} page
 * @param {string | RegExp} title
 */
function action(page, title) {
  return page.locator('.action-widget').getByText(title).first();
}
