// Axe finds nothing in the states between rest and rest: a lesson's card, its outcome and its end, presenting, the Export dialog, what was
// refused; each in dark and in the system's own colours.
import { LESSONS } from "../../www/lessons/content/all.js";
import { tasksOf } from "../../www/lessons/machine.js";
import { expect, test } from "./fixtures.js";
import { LessonsPage } from "./pages/lessons-page.js";
import { LookPage } from "./pages/look-page.js";
import { MISSING_MODEL } from "./pages/pictures-page.js";

const CHARGES = LESSONS.find(({ id }) => id === "charges") ?? LESSONS[0];

for (const [what, use] of /** @type {const} */ ([
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
])) {
  test.describe(what, () => {
    test.use({ ...use, allowedErrors: MISSING_MODEL });

    test("a lesson: its card, an outcome, presenting, its end", async ({ page, expectAccessible }) => {
      test.slow();
      const lessons = new LessonsPage(page);
      await lessons.open();
      await lessons.start(CHARGES.title);
      await test.step("the card", expectAccessible);
      await lessons.press(lessons.next);
      const [task] = tasksOf(CHARGES);
      await lessons.predict(task, 0.2);
      await lessons.run(task);
      await lessons.press(lessons.check);
      await expect(lessons.outcome).toBeVisible();
      await test.step("an outcome", expectAccessible);
      await lessons.card.getByRole("button", { name: "Present lesson" }).click();
      await test.step("presenting", expectAccessible);
      await page.keyboard.press("Escape");
      for (let left = CHARGES.steps.length; left > 0 && !(await lessons.line.isVisible()); left--) {
        await lessons.skip.or(lessons.next).first().click();
      }
      await expect(lessons.line).toBeVisible();
      await test.step("the end", expectAccessible);
    });

    test("the Export dialog of every laboratory", async ({ page, expectAccessible }) => {
      test.slow();
      const lessons = new LessonsPage(page);
      await page.goto("/");
      for (const name of ["Forces", "Points", "Words", "Pictures", "Lessons"]) {
        await lessons.tab(name).click();
        await expect(lessons.status).not.toHaveText("Loading.");
        await page.getByRole("button", { name: "Export", exact: true }).click();
        await expect(page.getByRole("dialog").getByRole("listitem").first()).toBeVisible();
        await test.step(name, expectAccessible);
        await page.keyboard.press("Escape");
      }
    });

    test("what was refused, in Pictures and in Forces", async ({ page, expectAccessible }) => {
      const look = new LookPage(page);
      await look.open();
      await look.give("notes.png", Buffer.from("these are notes"));
      await expect(look.panel).toContainText("notes.png");
      await test.step("Pictures", expectAccessible);
      await look.tab("Forces").click();
      const charge = page.getByRole("spinbutton", { name: "Atom A, particle 1, charge", exact: true });
      await charge.fill("7");
      await page.keyboard.press("Tab");
      await expect(charge).toHaveAttribute("aria-invalid", "true");
      await test.step("Forces", expectAccessible);
    });
  });
}
