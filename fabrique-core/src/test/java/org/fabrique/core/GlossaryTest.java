package org.fabrique.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One French word, one English word, one type: each type that the glossary names is there. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("../docs/glossary.md");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Set<String> DOMAIN = domain();

    record Row(String french, String english, String types) {}

    @ParameterizedTest
    @MethodSource("rows")
    void everyWordIsAWordOfTheDomain(Row row) {
        List<String> types = NAME.matcher(row.types())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(types).isNotEmpty();
        assertThat(DOMAIN).containsAll(types);
    }

    @Test
    void noFrenchWordStandsTwice() throws IOException {
        assertThat(rows()).extracting(Row::french).doesNotHaveDuplicates();
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(GLOSSARY).stream()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> line.split(" *\\| *"))
                .map(cells -> new Row(cells[1], cells[2], cells[3]))
                .toList();
    }

    /** Every public type of the domain, and each of its members, as the glossary writes them: {@code Gate.Body}. */
    private static Set<String> domain() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.fabrique.core").stream()
                        .flatMap(type -> Stream.concat(
                                Stream.of(named(type)),
                                type.getMembers().stream()
                                        .map(JavaMember::getName)
                                        .map(member -> named(type) + "." + member)))
                        .collect(Collectors.toSet());
    }

    private static String named(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }
}
