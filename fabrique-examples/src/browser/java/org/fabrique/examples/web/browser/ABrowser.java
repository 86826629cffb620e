package org.fabrique.examples.web.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests the browser, started once for all of them. */
public final class ABrowser implements ParameterResolver {

    private record Started(Chromium chromium) implements AutoCloseable {

        @Override
        public void close() {
            chromium.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(ExtensionContext.Namespace.create(ABrowser.class))
                .getOrComputeIfAbsent(Started.class, key -> new Started(Chromium.start()), Started.class)
                .chromium();
    }
}
