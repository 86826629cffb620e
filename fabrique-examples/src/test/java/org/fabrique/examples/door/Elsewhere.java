package org.fabrique.examples.door;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An engine in another process. It is asked on its standard input, a line each, and answers a line. */
final class Elsewhere implements Somewhere {

    private final Process process;
    private final BufferedReader answers;
    private final PrintStream questions;
    private final String name;

    private Elsewhere(Process process, String name) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.name = name;
    }

    public static void main(String[] arguments) throws IOException {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Here here = Here.on(Place.of(arguments), arguments[2])) {
            String question = questions.readLine();
            while (question != null) {
                System.out.println(answer(here, question.split(" ", 2)));
                question = questions.readLine();
            }
        }
    }

    private static String answer(Here here, String[] question) {
        String word = question[1];
        switch (question[0]) {
            case "keep" -> here.keep(word);
            case "await" -> here.await(word);
            case "work" -> here.work();
            case "rest" -> {
                return Integer.toString(here.rest());
            }
            default -> {
                return here.matched(word);
            }
        }
        return "done";
    }

    /**
     * Starts an engine in another process.
     *
     * @param scratch where the driver unpacks a library
     */
    static Elsewhere on(Place place, String name, Path scratch) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + scratch,
                "-cp",
                System.getProperty("java.class.path"),
                Elsewhere.class.getName()));
        command.addAll(place.arguments());
        command.add(name);
        try {
            return new Elsewhere(
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start(),
                    name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String ask(String question, String word) {
        questions.println(question + " " + word);
        try {
            String answer = answers.readLine();
            if (answer == null) {
                throw new AssertionError("The process of %s ended by itself.".formatted(name));
            }
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void keep(String word) {
        ask("keep", word);
    }

    @Override
    public void await(String word) {
        ask("await", word);
    }

    @Override
    public String matched(String word) {
        return ask("matched", word);
    }

    @Override
    public void work() {
        ask("work", "");
    }

    @Override
    public int rest() {
        return Integer.parseInt(ask("rest", ""));
    }

    /** It ends with its input. */
    @Override
    public void close() {
        questions.close();
        process.onExit().join();
    }
}
