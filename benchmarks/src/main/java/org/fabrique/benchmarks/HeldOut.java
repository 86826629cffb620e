package org.fabrique.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ranks the judged cases with a lexicon that does not know them, so that what is general shows.
 * <p>
 * {@code terms}: without the terms of the lexicon that stand in the texts of this case and of no other (accents, capitals
 * and plurals aside). {@code families}: without the family of the case. {@code halves}: without half of all families, that
 * of the case among them, so that the solution looked for is not the only one whose family is unknown. Each lexicon stands
 * before that of the engine on the class path of {@code rank}.
 * <p>
 * Arguments: {@code terms}, {@code families} or {@code halves}, the folder of the cases, the catalogue, and the run to write.
 */
public final class HeldOut {

    private static final Path LISTS = Path.of("org", "fabrique", "matching", "text");
    private static final List<String> NAMES = List.of("families.tsv", "everyday-needs.tsv", "further-families.tsv");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<String> queries;
    private final Path catalogue;
    private final Path run;

    private HeldOut(List<String> queries, Path catalogue, Path run) {
        this.queries = queries;
        this.catalogue = catalogue;
        this.run = run;
    }

    /** Writes one run for all cases. */
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[1]);
        List<JsonNode> cases = Files.readAllLines(folder.resolve("cases.jsonl")).stream()
                .map(JSON::readTree)
                .toList();
        Function<JsonNode, Set<String>> kept = switch (arguments[0]) {
            case "terms" -> termsOnlyIn(cases)::get;
            case "families" -> each -> Set.of(text(each, "solution_family"));
            case "halves" -> {
                Map<Boolean, Set<String>> halves = halves();
                yield each -> halfOf(text(each, "solution_family"), halves);
            }
            default -> throw new IllegalArgumentException("Unknown way to hold out: " + arguments[0]);
        };
        Map<Set<String>, List<String>> folds = cases.stream()
                .collect(Collectors.groupingBy(
                        kept, LinkedHashMap::new, Collectors.mapping(each -> text(each, "id"), Collectors.toList())));
        List<String> queries = Files.readAllLines(folder.resolve("queries.jsonl"));
        HeldOut heldOut = new HeldOut(queries, Path.of(arguments[2]), Path.of(arguments[3]));
        Files.deleteIfExists(heldOut.run);
        for (Map.Entry<Set<String>, List<String>> fold : folds.entrySet()) {
            Set<String> out = fold.getKey();
            heldOut.rank(
                    fold.getValue(),
                    arguments[0].equals("terms")
                            ? line -> without(out, line)
                            : line -> out.contains(line.split("\t", 2)[0]) ? "" : line);
        }
    }

    /** The families of the lexicon whose hash is even, or those whose hash is odd: those on the side of this one, and itself. */
    private static Set<String> halfOf(String family, Map<Boolean, Set<String>> halves) {
        Set<String> half = new TreeSet<>(halves.get(isEven(family)));
        half.add(family);
        return half;
    }

    private static Map<Boolean, Set<String>> halves() throws IOException {
        Set<String> families = new TreeSet<>();
        for (String name : NAMES) {
            lexicon(name).map(line -> line.split("\t", 2)[0]).forEach(families::add);
        }
        return families.stream().collect(Collectors.partitioningBy(HeldOut::isEven, Collectors.toSet()));
    }

    private static boolean isEven(String family) {
        return Math.floorMod(family.hashCode(), 2) == 0;
    }

    /** Ranks these cases with each line of the lexicon changed so; an empty line is left out. */
    private void rank(List<String> ids, Function<String, String> change) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("held-out");
        Path lists = Files.createDirectories(work.resolve(LISTS));
        for (String name : NAMES) {
            Files.write(
                    lists.resolve(name),
                    lexicon(name)
                            .map(change)
                            .filter(Predicate.not(String::isEmpty))
                            .toList());
        }
        Path asked = work.resolve("queries.jsonl");
        Path answers = work.resolve("run");
        Files.write(
                asked,
                queries.stream()
                        .filter(line -> ids.contains(text(JSON.readTree(line), "id")))
                        .toList());
        command(work + ":" + System.getProperty("java.class.path"), asked, answers);
        Files.write(run, Files.readAllLines(answers), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        delete(work);
    }

    private void command(String classPath, Path asked, Path answers) throws IOException, InterruptedException {
        List<String> words = List.of("rank", "--catalogue", catalogue.toString(), "--queries", asked.toString());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "org.fabrique.examples.cli.Main"));
        command.addAll(words);
        command.addAll(List.of("--run", answers.toString()));
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("The command %s ended with %d.".formatted(command, exit));
        }
    }

    /** Returns, for each case, the terms of the lexicon that stand in its texts alone. */
    private static Map<JsonNode, Set<String>> termsOnlyIn(List<JsonNode> cases) throws IOException {
        Map<JsonNode, String> texts = new LinkedHashMap<>();
        cases.forEach(each -> texts.put(
                each,
                folded(Stream.of("need_title", "need_text", "solution_title", "solution_text")
                        .map(part -> text(each, part))
                        .collect(Collectors.joining(" ")))));
        Map<JsonNode, Set<String>> only = new LinkedHashMap<>();
        cases.forEach(each -> only.put(each, new TreeSet<>()));
        for (String name : NAMES) {
            lexicon(name).flatMap(HeldOut::terms).forEach(term -> {
                String folded = folded(term);
                List<JsonNode> holders = texts.entrySet().stream()
                        .filter(each -> each.getValue().contains(folded))
                        .map(Map.Entry::getKey)
                        .toList();
                if (holders.size() == 1) {
                    only.computeIfAbsent(holders.get(0), each -> new TreeSet<>())
                            .add(term);
                }
            });
        }
        return only;
    }

    private static Stream<String> terms(String line) {
        return Arrays.stream(line.split("\t", 3)[2].split(" ; ")).map(String::strip);
    }

    private static String without(Set<String> out, String line) {
        String rest = terms(line).filter(term -> !out.contains(term)).collect(Collectors.joining(" ; "));
        return rest.isEmpty() ? "" : line.substring(0, line.lastIndexOf('\t') + 1) + rest;
    }

    private static Stream<String> lexicon(String name) throws IOException {
        String path = "/" + LISTS.resolve(name);
        try (InputStream list = HeldOut.class.getResourceAsStream(path)) {
            if (list == null) {
                throw new IllegalStateException("The lexicon %s is not on the class path.".formatted(path));
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }

    /** The words of a text between blanks, in small letters, without accents and plural endings. */
    private static String folded(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .map(word -> word.replaceAll("[sx]$", ""))
                .collect(Collectors.joining(" ", " ", " "));
    }

    private static String text(JsonNode object, String part) {
        return object.path(part).asString("");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(each);
            }
        }
    }
}
