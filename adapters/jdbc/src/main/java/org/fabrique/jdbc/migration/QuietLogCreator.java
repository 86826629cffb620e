package org.fabrique.jdbc.migration;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in a whisper what Flyway says aloud: its news are only worth a look when something is wrong. */
public final class QuietLogCreator implements LogCreator {

    @Override
    public Log createLogger(Class<?> speaker) {
        return new Quiet(LoggerFactory.getLogger(speaker));
    }

    private record Quiet(Logger logger) implements Log {

        @Override
        public boolean isDebugEnabled() {
            return logger.isTraceEnabled();
        }

        @Override
        public void debug(String message) {
            logger.trace(message);
        }

        @Override
        public void info(String message) {
            logger.debug(message);
        }

        @Override
        public void notice(String message) {
            logger.debug(message);
        }

        @Override
        public void warn(String message) {
            logger.warn(message);
        }

        @Override
        public void error(String message) {
            logger.error(message);
        }

        @Override
        public void error(String message, Exception failure) {
            logger.error(message, failure);
        }
    }
}
