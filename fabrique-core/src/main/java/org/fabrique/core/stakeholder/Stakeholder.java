package org.fabrique.core.stakeholder;

/**
 * Anybody who takes part: an organisation or a person.
 * <p>
 * What they are is not what they do: a stakeholder can hold several dated {@link Role}s.
 */
public sealed interface Stakeholder permits Organisation, Person {

    StakeholderId id();

    /** Returns the name people use. For a {@link Person} this is personal data. */
    String name();
}
