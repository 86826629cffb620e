package org.fabrique.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.persistence.InMemoryStorage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every public method of the workshop, called in every way a stranger can: what another fabrique keeps for itself shows in no
 * answer and in no failure, and the answers are those of a world where it is not.
 */
class TheDoorLetsNothingOutTest {

    private static final String TOKEN = "jalousement";

    @ParameterizedTest
    @EnumSource(
            value = ActorRole.class,
            names = {"SYSTEM", "PRIVACY_OFFICER"},
            mode = EnumSource.Mode.EXCLUDE)
    void toWhoeverIsOfAnotherFabrique(ActorRole role) {
        Actor stranger = Actor.of(new ActorId("stranger"), role, World.BRETAGNE);
        List<String> told = everythingTold(stranger, World.withSecrets(TOKEN));
        assertThat(told).hasSizeGreaterThan(100).noneMatch(answer -> answer.contains(TOKEN));
    }

    @ParameterizedTest
    @EnumSource(
            value = ActorRole.class,
            names = {"SYSTEM", "PRIVACY_OFFICER"},
            mode = EnumSource.Mode.EXCLUDE)
    void noAnswerDependsOnWhatIsHidden(ActorRole role) {
        Actor stranger = Actor.of(new ActorId("stranger"), role, World.BRETAGNE);
        assertThat(everythingRead(stranger, World.withSecrets(TOKEN)))
                .isEqualTo(everythingRead(stranger, World.withoutSecrets()));
    }

    @ParameterizedTest
    @EnumSource(
            value = ActorRole.class,
            names = {"FABRIQUE_ANIMATOR", "FABRIQUE_MEMBER"})
    void butWhoeverWorksForTheFabriqueIsTold(ActorRole role) {
        Actor own = Actor.of(new ActorId("own"), role, World.LIMOUSIN);
        assertThat(everythingRead(own, World.withSecrets(TOKEN))).anyMatch(answer -> answer.contains(TOKEN));
    }

    private static FabriqueEngine opened() {
        return FabriqueEngine.open(new InMemoryStorage())
                .with(Clock.fixed(Instant.parse("2026-11-28T10:00:00Z"), ZoneOffset.UTC));
    }

    private static List<String> everythingTold(Actor actor, World world) {
        try (FabriqueEngine engine = opened()) {
            world.keep(engine);
            return calls(world, false)
                    .map(call -> call.answer(engine.as(actor)))
                    .toList();
        }
    }

    private static List<String> everythingRead(Actor actor, World world) {
        try (FabriqueEngine engine = opened()) {
            world.keep(engine);
            return calls(world, true).map(call -> call.answer(engine.as(actor))).toList();
        }
    }

    /** Every public method of the workshop and of every noun, with every argument the world knows for it. */
    private static Stream<Call> calls(World world, boolean readsOnly) {
        Stream<Call> nouns = methods(Workshop.class)
                .filter(noun -> noun.getParameterCount() == 0)
                .flatMap(noun -> calls(noun.getName(), workshop -> noun.invoke(workshop), noun.getReturnType(), world));
        Stream<Call> own = calls("workshop", workshop -> workshop, Workshop.class, world)
                .filter(call -> call.method().getParameterCount() > 0)
                .filter(call -> !call.method().getName().equals("once"));
        return Stream.concat(nouns, own)
                .filter(call -> !readsOnly || World.READS.contains(call.method().getName()));
    }

    private static Stream<Call> calls(String name, Noun noun, Class<?> type, World world) {
        return methods(type)
                .flatMap(method ->
                        world.arguments(method, type).map(arguments -> new Call(world, name, noun, method, arguments)));
    }

    private interface Noun {
        Object of(Workshop workshop) throws IllegalAccessException, InvocationTargetException;
    }

    static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString));
    }

    private record Call(World world, String name, Noun noun, Method method, List<Object> arguments) {

        /** Returns all that is told: the answer, or the failure with all its causes. */
        String answer(Workshop workshop) {
            String asked = "%s.%s %s: ".formatted(name, method.getName(), arguments.size());
            try {
                Object answer = method.invoke(noun.of(workshop), arguments.toArray());
                return asked + Told.by(answer) + Told.by(world.exported());
            } catch (InvocationTargetException refused) {
                return asked + Told.byFailure(refused.getCause());
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(closed);
            }
        }
    }
}
