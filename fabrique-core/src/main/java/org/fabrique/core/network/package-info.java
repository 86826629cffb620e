/**
 * The network and the local structures that run the method: their dated membership, what they gather for, and what they
 * share.
 * <p>
 * The entry point is {@link org.fabrique.core.network.Fabrique}.
 * <pre>{@code
 * Membership member = Membership.begin(
 *                 new NetworkId("fai"),
 *                 new FabriqueId("bfc"),
 *                 MembershipStep.of(MembershipStatus.CANDIDATE, PartialDate.of(Year.of(2012))))
 *         .then(MembershipStep.experimenting(new ExperimentationGroupId("2014"), PartialDate.of(Year.of(2014))))
 *         .then(MembershipStep.of(MembershipStatus.LABELLED, PartialDate.of(Year.of(2016))));
 * Truth labelled = member.had(MembershipStatus.LABELLED, LocalDate.of(2016, 6, 1));
 * }</pre>
 */
@NullMarked
package org.fabrique.core.network;

import org.jspecify.annotations.NullMarked;
