package org.fabrique.core.stakeholder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Those who make an initiative, a network or a programme happen together, with their roles in the order they joined.
 * <p>
 * It is not a legal body: a coalition has no name of its own and signs nothing.
 */
public record Coalition(List<Role> roles) {

    public Coalition {
        roles = List.copyOf(roles);
    }

    public static Coalition empty() {
        return new Coalition(List.of());
    }

    public Coalition with(Role role) {
        List<Role> more = new ArrayList<>(roles);
        more.add(role);
        return new Coalition(more);
    }

    /** Returns the roles known to be held on a day, in the order they were taken. */
    public List<Role> on(LocalDate day) {
        return roles.stream().filter(role -> role.isOn(day)).toList();
    }

    /**
     * Returns the roles somebody is known to have held on a day, in the order they were taken: one actor can hold several.
     */
    public List<RoleKind> heldBy(StakeholderId who, LocalDate day) {
        return on(day).stream()
                .filter(role -> role.who().equals(who))
                .map(Role::kind)
                .distinct()
                .toList();
    }

    /** Returns everybody who ever took part, once, in the order they joined. */
    public List<StakeholderId> members() {
        return roles.stream().map(Role::who).distinct().toList();
    }
}
