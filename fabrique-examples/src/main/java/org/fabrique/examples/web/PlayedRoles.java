package org.fabrique.examples.web;

import static org.fabrique.core.access.ActorRole.FABRIQUE_ANIMATOR;
import static org.fabrique.core.access.ActorRole.FABRIQUE_MEMBER;
import static org.fabrique.core.access.ActorRole.NETWORK_ANIMATOR;
import static org.fabrique.core.access.ActorRole.PARTNER;
import static org.fabrique.core.access.ActorRole.PRIVACY_OFFICER;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.network.Fabrique;
import org.fabrique.engine.FabriqueEngine;
import org.fabrique.persistence.Versioned;

/** For a demonstration on one's own machine: nobody signs in, each visitor chooses who to be. */
final class PlayedRoles implements SignIn {

    /** Holds the part of a visitor. */
    static final String COOKIE = "part";

    /** Says the part of a program. */
    static final String HEADER = "Fabrique-Part";

    /** Holds them as long as a request, so that they are read once. */
    private static final String PARTS = "parts";

    private static final Part ANYBODY = new Part("public", "Le public", "The public", Actor.anybody());

    private final FabriqueEngine engine;

    PlayedRoles(FabriqueEngine engine) {
        this.engine = engine;
    }

    /** The part that was chosen; else the animator of the first fabrique, so that the first page shows something. */
    @Override
    public Part who(Context request) {
        String chosen = request.cookie(COOKIE);
        List<Part> parts = parts(request);
        return parts.stream()
                .filter(part -> part.code().equals(chosen))
                .findFirst()
                .orElse(chosen == null ? parts.get(0) : ANYBODY);
    }

    @Override
    public Optional<Actor> program(Context request) {
        String said = request.header(HEADER);
        return said == null
                ? Optional.of(Actor.anybody())
                : parts(request).stream()
                        .filter(part -> part.code().equals(said))
                        .findFirst()
                        .map(Part::actor);
    }

    @Override
    public String scheme() {
        return HEADER;
    }

    @Override
    public List<Part> parts(Context request) {
        return request.attributeOrCompute(PARTS, asked -> read());
    }

    private List<Part> read() {
        Stream<Part> fabriques =
                engine.as(Actor.of(new ActorId("front-end"), ActorRole.SYSTEM)).fabriques().all().stream()
                        .map(Versioned::value)
                        .sorted(Comparator.comparing(Fabrique::name).thenComparing(Fabrique::id))
                        .flatMap(PlayedRoles::of);
        return Stream.concat(fabriques, ofNone()).toList();
    }

    private static Stream<Part> of(Fabrique fabrique) {
        String name = fabrique.name();
        return Stream.of(
                part(FABRIQUE_ANIMATOR, "Animation, " + name, "Animator, " + name, fabrique),
                part(FABRIQUE_MEMBER, "Équipe, " + name, "Team member, " + name, fabrique),
                part(PARTNER, "Partenaire, " + name, "Partner, " + name, fabrique));
    }

    private static Stream<Part> ofNone() {
        return Stream.of(
                part(NETWORK_ANIMATOR, "Animation du réseau", "Network animator"),
                part(PRIVACY_OFFICER, "Délégué à la protection des données", "Privacy officer"),
                ANYBODY);
    }

    private static Part part(ActorRole role, String fr, String en, Fabrique... of) {
        String code = Stream.concat(
                        Stream.of(role.name().toLowerCase(java.util.Locale.ROOT)),
                        Stream.of(of).map(fabrique -> fabrique.id().value()))
                .reduce((left, right) -> left + "." + right)
                .orElseThrow();
        return new Part(
                code,
                fr,
                en,
                Actor.of(
                        new ActorId("demo." + known(code)),
                        role,
                        Stream.of(of).map(Fabrique::id).toArray(org.fabrique.core.FabriqueId[]::new)));
    }

    /** The code, when whoever acts can be called by it wherever the library names them. */
    private static String known(String code) {
        return code.matches("[a-z0-9._-]{1,100}")
                ? code
                : UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
