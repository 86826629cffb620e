package org.fabrique.benchmarks;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a measure ran on. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final long MEGABYTE = 1 << 20;

    private Machine() {}

    /** Returns one line: day, cores, processor, virtual machine, the most heap and how it is collected. */
    static String said() throws IOException {
        Runtime runtime = Runtime.getRuntime();
        return "%s; %d cores, %s; %s %s; -Xmx%dm, %s"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        runtime.availableProcessors(),
                        processor(),
                        System.getProperty("java.vm.name"),
                        Runtime.version(),
                        runtime.maxMemory() / MEGABYTE,
                        collectors());
    }

    private static String processor() throws IOException {
        if (!Files.isReadable(PROCESSORS)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    private static String collectors() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean::getName)
                .collect(Collectors.joining(" and "));
    }
}
