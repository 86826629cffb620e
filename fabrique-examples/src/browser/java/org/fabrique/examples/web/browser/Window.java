package org.fabrique.examples.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A window of the browser, used as a person does: by what is written on the page. When it is closed, nothing may have gone
 * wrong behind that person's back: no error of a script, no breach of the security policy, no request to another machine.
 */
final class Window implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Locator.FilterOptions SEEN = new Locator.FilterOptions().setVisible(true);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final Pattern SHEETS = Pattern.compile("/Type /Pages.*?/Count (\\d+)", Pattern.DOTALL);

    private final URI address;
    private final Way way;
    private final BrowserContext context;
    private final Page page;
    private final List<String> wrong = new ArrayList<>();

    Window(URI address, Way way, BrowserContext context) {
        this.address = address;
        this.way = way;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> wrong.add("a script failed: " + error));
        page.onRequest(request -> see(request.url()));
        page.onResponse(this::answered);
        page.onDialog(dialog -> {
            wrong.add("a dialog opened: " + dialog.message());
            dialog.dismiss();
        });
    }

    private void hear(ConsoleMessage message) {
        boolean isStatus = message.text().startsWith("Failed to load resource");
        if (message.type().equals("error") && !isStatus) {
            wrong.add("the console says: " + message.text());
        }
    }

    private void see(String url) {
        if (!url.startsWith(address.toString() + "/") && !url.startsWith("data:") && !url.equals("about:blank")) {
            wrong.add("another machine was asked: " + url);
        }
    }

    /** A page may be refused; what it is made of may not. */
    private void answered(Response response) {
        boolean isPart = !response.request().isNavigationRequest();
        if (response.status() >= 500 || isPart && response.status() >= 400) {
            wrong.add(response.status() + " for " + response.url());
        }
    }

    Page page() {
        return page;
    }

    Way way() {
        return way;
    }

    /** Chooses who to be, as the pages offer it. */
    Window being(String part) {
        page.navigate("/");
        page.locator("#part").selectOption(part);
        press("Changer", "Change");
        return this;
    }

    /** Opens a page, and tells how it was answered. */
    int open(String path) {
        return page.navigate(path).status();
    }

    void fill(String fr, String en, String text) {
        field(fr, en).fill(text);
    }

    void choose(String fr, String en, String option) {
        field(fr, en).selectOption(option);
    }

    Locator field(String fr, String en) {
        return page.locator("main")
                .getByLabel(way.say(fr, en))
                .and(page.locator("input, textarea, select"))
                .filter(SEEN)
                .first();
    }

    void press(String fr, String en) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(way.say(fr, en)).setExact(true))
                .filter(SEEN)
                .first()
                .click();
    }

    void follow(String fr, String en) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(way.say(fr, en)))
                .first()
                .click();
    }

    /** Opens what is folded under a line of text. */
    void unfold(String fr, String en) {
        page.locator("summary", new Page.LocatorOptions().setHasText(way.say(fr, en)))
                .first()
                .click();
    }

    String title() {
        return page.locator("h1").textContent();
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** Tells whether the page says something. */
    boolean says(String fr, String en) {
        return text().contains(way.say(fr, en));
    }

    /** Returns the text of the one thing a selector finds, once it is there. */
    String shown(String selector) {
        return page.locator(selector).innerText();
    }

    /** Returns the pages of this front end that links of the page lead to. */
    @SuppressWarnings("unchecked")
    List<String> leadsTo() {
        return ((List<String>) page.evaluate("() => [...document.querySelectorAll('a[href^=\"/\"]:not([download])')]"
                        + ".map(a => a.getAttribute('href').replace(/#.*/, ''))"))
                .stream()
                        .filter(path -> !path.contains("openapi") && !path.matches(".*\\.(csv|xlsx|json)(\\?.*)?"))
                        .toList();
    }

    /** Returns what stands out of the window to the right, as it begins; what scrolls by itself may. */
    @SuppressWarnings("unchecked")
    List<String> tooWide() {
        return (List<String>) page.evaluate("""
                () => document.scrollingElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                  .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
                  .map(each => each.outerHTML.slice(0, 90))""");
    }

    /** Returns the text, or the name, of what has the focus. */
    String focused() {
        return (String) page.evaluate("() => document.activeElement.innerText || document.activeElement.name");
    }

    boolean isSomethingFocused() {
        return (Boolean) page.evaluate("() => document.activeElement !== document.body");
    }

    /** Tells whether what has the focus shows it, by a ring or by its colours. */
    boolean isFocusShown() {
        return (Boolean) page.evaluate("() => { const style = getComputedStyle(document.activeElement);"
                + " return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; }");
    }

    /** Tells whether a text that was typed became a script that ran. */
    boolean isHurt() {
        return (Boolean) page.evaluate("() => window.hurt !== undefined");
    }

    /** Returns on how many sheets of paper the page is printed. */
    int pagesPrinted() {
        String pdf = new String(page.pdf(), StandardCharsets.ISO_8859_1);
        Matcher count = SHEETS.matcher(pdf);
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1));
    }

    /** Keeps a picture of the page, to be looked at. */
    Window picture(String name) {
        String file = "%s-%s.png".formatted(name, way.name().toLowerCase(Locale.ROOT));
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true));
        return this;
    }

    /** Returns what keeps people out: of labels, contrast, order, language (WCAG, by axe-core, which is a script itself). */
    List<String> barriers() {
        return !way.scripts()
                ? List.of()
                : new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(rule -> GRAVE.contains(rule.getImpact()))
                                .map(rule -> rule.getId() + ": "
                                        + rule.getNodes().get(0).getHtml())
                                .toList();
    }

    Window isForEveryone() {
        assertThat(barriers()).as("%s, %s", page.url(), way).isEmpty();
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(wrong).as("what went wrong unseen, %s", way).isEmpty();
    }
}
