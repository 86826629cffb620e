package org.fabrique.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fabrique.core.FabriqueId;
import org.fabrique.core.access.AccessPolicy;
import org.fabrique.core.access.Actor;
import org.fabrique.core.access.ActorId;
import org.fabrique.core.access.ActorRole;
import org.fabrique.core.access.Subject;
import org.fabrique.persistence.InMemoryStorage;
import org.fabrique.persistence.Kind;
import org.fabrique.persistence.Versioned;
import org.fabrique.persistence.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Programs drawn by lot: people of three fabriques, in every role, call any public method with anything. No answer, failure
 * or line that is printed holds a token of a thing that who calls may not see.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ARandomProgramTest {

    /** How many programs; more with {@code -Dfabrique.programs=500}. */
    private static final int PROGRAMS = Integer.getInteger("fabrique.programs", 100);

    private static final int CALLS = 50;

    /** How many things people try to keep before a program begins. */
    private static final int THINGS = 30;

    private static final long SEED = Long.getLong("fabrique.seed", 20_180_328L);
    private static final Pattern TOKEN = Pattern.compile("zq[a-z]+x[a-z]+\\d+xf\\dz");
    private static final List<ActorRole> ROLES = Stream.of(ActorRole.values())
            .filter(role -> role != ActorRole.SYSTEM && role != ActorRole.PRIVACY_OFFICER)
            .toList();

    private int answered;
    private int shown;

    @Test
    void tellsNobodyWhatIsHidden() {
        List<String> leaks = new ArrayList<>();
        for (int number = 0; number < PROGRAMS; number++) {
            leaks.addAll(new Program(number).run());
        }
        assertThat(leaks).isEmpty();
        assertThat(answered).as("calls that were answered").isGreaterThan(PROGRAMS * CALLS / 4);
        assertThat(shown).as("tokens shown to who may see them").isGreaterThan(PROGRAMS * CALLS / 10);
    }

    /** One program, on a storage of its own. */
    private final class Program {

        private final int number;
        private final Random chance;
        private final Improvised said;
        private final List<Call> calls = Call.all();
        private final List<Call> reads = Call.named(World.READS);
        private final List<Call> creations = Call.named(Set.of("add", "capture", "open", "take"));

        Program(int number) {
            this.number = number;
            this.chance = new Random(SEED + number);
            this.said = new Improvised(chance);
        }

        List<String> run() {
            List<String> leaks = new ArrayList<>();
            try (FabriqueEngine engine = FabriqueEngine.open(new InMemoryStorage())
                    .with(Clock.fixed(Instant.parse("2026-11-28T10:00:00Z"), ZoneOffset.UTC))) {
                IntStream.range(0, THINGS).forEach(thing -> leaks.addAll(call(engine, -1, creations)));
                IntStream.range(0, CALLS)
                        .forEach(at -> leaks.addAll(call(engine, at, chance.nextBoolean() ? reads : calls)));
            }
            return leaks;
        }

        /** Two calls in three are made by who may do most, so that there is something to be seen. */
        private List<String> call(FabriqueEngine engine, int at, List<Call> among) {
            FabriqueId fabrique = Improvised.FABRIQUES.get(chance.nextInt(Improvised.FABRIQUES.size()));
            ActorRole role =
                    chance.nextInt(3) > 0 ? ActorRole.FABRIQUE_ANIMATOR : ROLES.get(chance.nextInt(ROLES.size()));
            Actor actor = Actor.of(new ActorId("somebody"), role, fabrique);
            Call call = among.get(chance.nextInt(among.size()));
            List<Object> arguments = said.arguments(call.method(), call.type(), fabrique);
            Set<String> mayBeTold = visible(engine, actor);
            mayBeTold.addAll(tokens(arguments.toString()));
            String told = told(engine.as(actor), call, arguments);
            mayBeTold.addAll(visible(engine, actor));
            Set<String> tokens = tokens(told);
            shown += tokens.size();
            tokens.removeAll(mayBeTold);
            return tokens.stream()
                    .map(token -> "program %d, call %d: %s tells a %s %s".formatted(number, at, call, role, token))
                    .toList();
        }

        private String told(Workshop workshop, Call call, List<Object> arguments) {
            PrintStream out = System.out;
            PrintStream err = System.err;
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
            System.setOut(both);
            System.setErr(both);
            try {
                String told = call.answer(workshop, arguments);
                answered++;
                return told + printed.toString(StandardCharsets.UTF_8);
            } catch (InvocationTargetException refused) {
                return Told.byFailure(refused.getCause()) + printed.toString(StandardCharsets.UTF_8);
            } finally {
                System.setOut(out);
                System.setErr(err);
            }
        }

        /** Returns the tokens of the things that the actor may see as they are kept now. */
        private Set<String> visible(FabriqueEngine engine, Actor actor) {
            return said.tokens().entrySet().stream()
                    .filter(each -> isVisible(engine, actor, each.getValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        private boolean isVisible(FabriqueEngine engine, Actor actor, Improvised.Owned owned) {
            return kept(engine, owned.kind(), owned.id())
                    .map(ARandomProgramTest::subject)
                    .filter(subject -> owned.fabrique().equals(subject.fabrique()))
                    .filter(subject -> AccessPolicy.standard().canSee(actor, subject))
                    .isPresent();
        }
    }

    private static Subject subject(Object thing) {
        try {
            return (Subject)
                    Subjects.class.getDeclaredMethod("of", thing.getClass()).invoke(null, thing);
        } catch (ReflectiveOperationException none) {
            throw new AssertionError("No subject of " + thing.getClass(), none);
        }
    }

    @SuppressWarnings("unchecked")
    private static <I, T, Q extends Query<T>> Optional<T> kept(FabriqueEngine engine, Kind<?, ?, ?> kind, Object id) {
        Kind<I, T, Q> one = (Kind<I, T, Q>) kind;
        return engine.storage().read(view -> view.register(one).find((I) id).map(Versioned::value));
    }

    private static Set<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** A public method of a noun, or of the workshop itself. */
    private record Call(Method noun, Method method, Class<?> type) {

        static List<Call> all() {
            Stream<Call> nouns = TheDoorLetsNothingOutTest.methods(Workshop.class)
                    .filter(noun -> noun.getParameterCount() == 0)
                    .flatMap(noun -> TheDoorLetsNothingOutTest.methods(noun.getReturnType())
                            .map(method -> new Call(noun, method, noun.getReturnType())));
            Stream<Call> own = TheDoorLetsNothingOutTest.methods(Workshop.class)
                    .filter(method -> method.getName().equals("search"))
                    .map(method -> new Call(null, method, Workshop.class));
            return Stream.concat(nouns, own).toList();
        }

        static List<Call> named(Set<String> names) {
            return all().stream()
                    .filter(call -> names.contains(call.method().getName()))
                    .toList();
        }

        String answer(Workshop workshop, List<Object> arguments) throws InvocationTargetException {
            try {
                Object on = noun == null ? workshop : noun.invoke(workshop);
                return Told.by(method.invoke(on, arguments.toArray()));
            } catch (IllegalAccessException closed) {
                throw new IllegalStateException(closed);
            }
        }

        @Override
        public String toString() {
            return (noun == null ? "" : noun.getName() + ".") + method.getName();
        }
    }
}
