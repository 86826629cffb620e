package org.fabrique.examples.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Debian's Chromium, or the one whose file is told by the environment as {@code CHROMIUM}. It reaches nothing but this machine. */
final class Chromium implements AutoCloseable {

    private static final Path FILE =
            Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        if (!Files.isExecutable(FILE)) {
            throw new IllegalStateException(
                    FILE + " is not there: apt-get install chromium, or tell where it is by CHROMIUM");
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(FILE)
                                .setArgs(ARGUMENTS)));
    }

    /** Opens a window for somebody who reads a language. */
    Window window(java.net.URI address, Way way) {
        return new Window(
                address,
                way,
                browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(address.toString())
                        .setLocale(way.locale())
                        .setJavaScriptEnabled(way.scripts())
                        .setViewportSize(1100, 800)));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
