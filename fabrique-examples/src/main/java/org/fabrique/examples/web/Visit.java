package org.fabrique.examples.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.Message;
import org.fabrique.core.PartialDate;
import org.fabrique.core.access.AccessPolicy;
import org.fabrique.core.access.Action;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.Decision;
import org.fabrique.core.access.Subject;
import org.fabrique.core.access.SubjectKind;
import org.fabrique.core.access.Visibility;
import org.fabrique.core.network.Fabrique;
import org.fabrique.core.territory.Territory;
import org.fabrique.core.territory.TerritoryCode;
import org.fabrique.core.theme.Audience;
import org.fabrique.core.theme.Theme;
import org.fabrique.core.theme.ThemeCode;
import org.fabrique.engine.Workshop;
import org.jspecify.annotations.Nullable;

/**
 * One request of somebody: who asks, in which language, and what a template needs to answer. It lives as long as the request.
 */
public final class Visit {

    private static final String KEY = "visit";

    private final House house;
    private final TemplateEngine templates;
    private final Context request;
    private final SignIn.Part part;
    private final Locale locale;
    private final Seal seal;

    private Visit(House house, TemplateEngine templates, Seal seal, Context request) {
        this.house = house;
        this.templates = templates;
        this.seal = seal;
        this.request = request;
        this.part = house.signIn().who(request);
        this.locale = Language.of(request);
    }

    static void begin(House house, TemplateEngine templates, Seal seal, Context request) {
        request.attribute(KEY, new Visit(house, templates, seal, request));
    }

    /** Tells whether a request has come as far as to be a visit. */
    static boolean isIn(Context request) {
        return request.attribute(KEY) != null;
    }

    /** Returns the visit a request belongs to. */
    public static Visit of(Context request) {
        Visit visit = request.attribute(KEY);
        if (visit == null) {
            throw new IllegalStateException("No visit has begun: " + request.path());
        }
        return visit;
    }

    // Who, and what they can do.

    public House house() {
        return house;
    }

    public Actor actor() {
        return part.actor();
    }

    public SignIn.Part part() {
        return part;
    }

    /** Returns who the visitor may choose to be instead. */
    public List<SignIn.Part> parts() {
        return house.signIn().parts(request);
    }

    public Workshop workshop() {
        return house.engine().as(actor());
    }

    /** Tells whether the visitor may do something, and why not: what a page offers. The engine decides again when it is done. */
    public Decision may(Action action, SubjectKind kind, @Nullable FabriqueId fabrique, Visibility visibility) {
        return AccessPolicy.standard().decide(actor(), action, new Subject(kind, fabrique, visibility));
    }

    /** Tells whether the visitor may do something to private things of a kind, for one of their fabriques or for none. */
    public boolean may(Action action, SubjectKind kind) {
        return may(action, kind, null, Visibility.PRIVATE).allowed()
                || actor().fabriques().stream()
                        .anyMatch(each ->
                                may(action, kind, each, Visibility.PRIVATE).allowed());
    }

    // Words.

    public Locale locale() {
        return locale;
    }

    /** Returns the tag of the language the page is in. */
    public String language() {
        return locale.getLanguage();
    }

    public String say(String fr, String en) {
        return say(Message.of(fr, en));
    }

    public String say(Message message) {
        return message.in(locale);
    }

    /** Returns a number of things, in the form the language has for it. */
    public String count(long number, String frOne, String frMany, String enOne, String enMany) {
        boolean one = locale.equals(Locale.FRENCH) ? Math.abs(number) < 2 : number == 1;
        return number(number) + " " + (one ? say(frOne, enOne) : say(frMany, enMany));
    }

    public String number(Number number) {
        return java.text.NumberFormat.getInstance(locale).format(number);
    }

    public String day(LocalDate day) {
        String told = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(locale)
                .format(day);
        boolean isFirst = day.getDayOfMonth() == 1 && locale.equals(Locale.FRENCH);
        return isFirst ? told.replaceFirst("^1 ", "1er ") : told;
    }

    /** Returns a date as far as it is known. */
    public String day(@Nullable PartialDate day) {
        return day == null ? unknown() : day.isExact() ? day(day.earliest()) : day.toString();
    }

    public String unknown() {
        return say("inconnu", "unknown");
    }

    /** Returns the name of a place. */
    public String place(@Nullable TerritoryCode code) {
        return code == null
                ? say("territoire inconnu", "unknown territory")
                : house.places().find(code).map(Territory::name).orElse(code.toString());
    }

    /** Returns the name of a fabrique. */
    public String fabrique(FabriqueId id) {
        return Seen.by(() -> workshop().fabriques().get(id).value())
                .map(Fabrique::name)
                .orElse(id.value());
    }

    public String theme(ThemeCode code) {
        return house.themes().find(code).map(Theme::label).map(this::say).orElse(code.value());
    }

    public String audience(Audience audience) {
        return audience.coded().map(coded -> say(coded.label())).orElse(audience.value());
    }

    // The request.

    /** Returns where the visitor is, with what was asked there. */
    public String here() {
        String asked = request.queryString();
        return asked == null ? request.path() : request.path() + "?" + asked;
    }

    public String path() {
        return request.path();
    }

    /** Returns the word that shows a form was given by this front end. */
    public String seal() {
        return seal.of(request);
    }

    /** Tells whether only a part of the page was asked for, by the page that holds it. */
    public boolean isPart() {
        return request.header("HX-Request") != null;
    }

    /** Returns text for a part of an address. */
    public static String url(Object text) {
        return URLEncoder.encode(text.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    // The answer.

    /** Answers with a page. */
    public void show(String template, Object page) {
        StringOutput output = new StringOutput();
        templates.render(template + ".jte", Map.of("v", this, "page", page), output);
        request.contentType("text/html; charset=utf-8").result(output.toString());
    }

    /** Answers with a page that says what is wrong with what was asked. */
    public void show(HttpStatus status, String template, Object page) {
        request.status(status);
        show(template, page);
    }

    /** Sends the visitor to a page: what was asked for is done, and coming back does not do it again. */
    public void goTo(String path) {
        request.redirect(path, HttpStatus.SEE_OTHER);
    }
}
