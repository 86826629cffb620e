package org.fabrique.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The law of the form: what was written is read as the same value, for every record the domain has. Values are invented
 * from a seed and do not shrink: the text in the message is the sample.
 */
class RoundTripTest {

    private static final FabriqueJson JSON = FabriqueJson.standard();
    private static final List<Class<?>> TYPES = DomainTypes.records();

    @Property(tries = 150)
    void whatIsWrittenIsReadAsTheSame(@ForAll("values") Object value) {
        String text = JSON.write(value);

        assertThat(JSON.read(text, value.getClass())).as(text).isEqualTo(value);
    }

    @Property(tries = 150)
    void printingWhatWasParsedChangesNothing(@ForAll("values") Object value) {
        String text = JSON.write(value);
        Object read = JSON.read(JSON.writeIndented(value), value.getClass());

        assertThat(JSON.write(read)).isEqualTo(text);
    }

    @Property(tries = 150)
    void onlyThePartsOfARecordAreWritten(@ForAll("values") Object value) {
        JsonNode tree = JsonMapper.shared().readTree(JSON.write(value));
        List<String> parts = Arrays.stream(value.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        if (tree.isObject()) {
            assertThat(tree.propertyNames())
                    .isSubsetOf(Stream.concat(parts.stream(), Stream.of("type")).toList());
        } else {
            assertThat(tree.isString()).isTrue();
        }
    }

    @Property(tries = 100)
    void theLocaleOfTheMachineDoesNotMatter(@ForAll("values") Object value) {
        String text = JSON.write(value);
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
        try {
            assertThat(FabriqueJson.standard().withLimits(Limits.standard()).write(value))
                    .isEqualTo(text);
            assertThat(JSON.read(text, value.getClass())).isEqualTo(value);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Example
    void everyRecordOfTheDomainCanBeInventedAndRead() {
        Inventor inventor = new Inventor(new Random(28));

        assertThat(TYPES).hasSizeGreaterThan(50).allSatisfy(type -> {
            Object value = inventor.value(type);
            assertThat(JSON.read(JSON.write(value), type)).isEqualTo(value);
        });
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.randomValue(random -> invented(random));
    }

    private static Object invented(Random random) {
        return new Inventor(random).value(TYPES.get(random.nextInt(TYPES.size())));
    }
}
