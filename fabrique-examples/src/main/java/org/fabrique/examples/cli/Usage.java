package org.fabrique.examples.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Wrong usage: said with the usage of the command, exit code 2. */
final class Usage {

    private Usage() {}

    static ParameterException wrong(CommandSpec command, String otherwise) {
        return new ParameterException(command.commandLine(), otherwise);
    }

    static void require(CommandSpec command, boolean right, String otherwise) {
        if (!right) {
            throw wrong(command, otherwise);
        }
    }
}
