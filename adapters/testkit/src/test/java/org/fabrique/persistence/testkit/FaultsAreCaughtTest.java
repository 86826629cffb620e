package org.fabrique.persistence.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.fabrique.persistence.Storage;
import org.fabrique.persistence.StorageException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The contract bites: each fault planted in a storage that is otherwise right is noticed by the case named for it. */
class FaultsAreCaughtTest {

    private static @Nullable Fault planted;

    /** Not found by the build: only the cases below run it. */
    static class Planted extends StorageContract {
        private final FaultyStorage.Disk disk = new FaultyStorage.Disk();

        @Override
        protected Storage openEmpty() {
            return new FaultyStorage(disk, planted);
        }

        @Override
        protected Storage reopen() {
            return new FaultyStorage(disk, planted);
        }
    }

    @Test
    void withoutAFaultEveryCasePasses() {
        planted = null;
        TestExecutionSummary summary = run(descriptor -> FilterResult.included("all"));
        assertThat(summary.getFailures()).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isGreaterThan(250);
        assertThat(summary.getTestsSkippedCount() + summary.getTestsAbortedCount())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void eachFaultIsCaughtByTheCaseNamedForIt(Fault fault) {
        planted = fault;
        TestExecutionSummary summary =
                run(descriptor -> FilterResult.includedIf(isNamed(descriptor, fault.caughtBy())));
        assertThat(summary.getTestsFoundCount())
                .as("cases named " + fault.caughtBy())
                .isPositive();
        assertThat(summary.getFailures())
                .as("complaints of " + fault.caughtBy())
                .isNotEmpty()
                .allMatch(failure -> isComplaint(failure.getException()));
    }

    /** A storage that refuses what it must not refuse is caught by its own words. */
    private static boolean isComplaint(Throwable failure) {
        return failure instanceof AssertionError || failure instanceof StorageException;
    }

    private static TestExecutionSummary run(PostDiscoveryFilter filter) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Planted.class))
                                .filters(filter)
                                .build(),
                        listener);
        return listener.getSummary();
    }

    private static boolean isNamed(TestDescriptor descriptor, String name) {
        return descriptor
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName().equals(name))
                .orElse(true);
    }
}
