package org.fabrique.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where commands are typed: what the last one wrote.
 *
 * @param out its results
 * @param err what it said besides
 */
record Terminal(StringWriter out, StringWriter err) {

    Terminal() {
        this(new StringWriter(), new StringWriter());
    }

    /** Runs a command and returns its exit code; what the one before wrote is gone. */
    int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /** Returns the results, which are JSON. */
    JsonNode answer() {
        return JsonMapper.shared().readTree(out.toString());
    }
}
