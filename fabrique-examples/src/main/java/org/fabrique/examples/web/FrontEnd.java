package org.fabrique.examples.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.staticfiles.Location;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.fabrique.examples.web.api.Api;
import org.fabrique.examples.web.catalogue.SolutionPages;
import org.fabrique.examples.web.exchange.ImportPages;
import org.fabrique.examples.web.initiative.InitiativePages;
import org.fabrique.examples.web.match.MatchPages;
import org.fabrique.examples.web.need.NeedPages;
import org.fabrique.examples.web.network.NetworkPages;
import org.fabrique.examples.web.privacy.PrivacyPages;
import org.fabrique.examples.web.report.ReportPages;

/**
 * The web front end of a small Fabrique. It listens on this machine alone, for one that signs nobody in.
 * <pre>{@code
 * try (FrontEnd frontEnd = FrontEnd.start(House.ofPlayedRoles(engine, storage, FrenchTerritories.load()), 8080)) {
 *     System.out.println(frontEnd.address());
 *     …
 * }
 * }</pre>
 * Closing it ends the answers; the engine stays its owner's. This type is thread-safe.
 */
public final class FrontEnd implements AutoCloseable {

    /** Lets the machine choose a port that is free. */
    public static final int ANY_PORT = 0;

    private static final String TEMPLATES = "org.fabrique.examples.web.templates";
    private static final String ASSETS = "/org/fabrique/examples/web/assets";
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org";
    private static final Map<String, String> A_DAY = Map.of("Cache-Control", "max-age=86400");
    private static final long LARGEST_FORM = 1_000_000;
    private static final int MOST_THREADS = 64;

    private final Javalin server;

    private FrontEnd(Javalin server) {
        this.server = server;
    }

    /**
     * Starts to answer.
     *
     * @param port where, on this machine; {@link #ANY_PORT} for one that is free
     */
    public static FrontEnd start(House house, int port) {
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, FrontEnd.class.getClassLoader(), TEMPLATES);
        Javalin server = Javalin.create(config -> {
            settle(config);
            new Guards(house, templates).on(config.routes);
            Trouble.on(config.routes);
            pages(house).forEach(pages -> pages.on(config.routes));
        });
        String here = InetAddress.getLoopbackAddress().getHostAddress();
        return new FrontEnd(server.start(here, port));
    }

    private static List<Pages> pages(House house) {
        return List.of(
                new WelcomePages(),
                new NeedPages(),
                new MatchPages(),
                new InitiativePages(),
                new SolutionPages(),
                new NetworkPages(),
                new ReportPages(),
                new PrivacyPages(),
                new ImportPages(),
                new Api(house));
    }

    private static void settle(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = LARGEST_FORM;
        config.http.prefer405over404 = true;
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS);
        config.jetty.multipartConfig.maxFileSize(Guards.LARGEST_FILE, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxTotalRequestSize(Guards.LARGEST_FILE, SizeUnit.BYTES);
        assets(config, "/assets", ASSETS);
        assets(config, "/assets/htmx", HTMX);
    }

    private static void assets(JavalinConfig config, String path, String folder) {
        config.staticFiles.add(files -> {
            files.hostedPath = path;
            files.directory = folder;
            files.location = Location.CLASSPATH;
            files.headers = A_DAY;
        });
    }

    /** Returns where it answers. */
    public URI address() {
        return URI.create("http://localhost:" + server.port());
    }

    /** Returns what it answers: the method and the path of each route. */
    List<String> routes() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint)
                .filter(route -> route.method.isHttpMethod())
                .map(route -> route.method.name() + " " + route.path)
                .toList();
    }

    /** Ends the answers, once those under way are given. */
    @Override
    public void close() {
        server.stop();
    }
}
