package org.fabrique.examples.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Wrong usage: said with the usage of the command, exit code 2. */
final class Usage {

    private Usage() {}

    static void require(CommandSpec command, boolean right, String otherwise) {
        if (!right) {
            throw new ParameterException(command.commandLine(), otherwise);
        }
    }
}
