package org.fabrique.core.privacy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fabrique.core.Message;
import org.fabrique.core.Text;
import org.fabrique.core.stakeholder.Person;
import org.fabrique.core.stakeholder.Personal;
import org.fabrique.core.stakeholder.StakeholderId;
import org.jspecify.annotations.Nullable;

/**
 * What the erasure of a person removes, what it leaves and why. It says so and removes nothing: that is for whoever
 * keeps the data.
 * <p>
 * The record of the person goes; identities stay where the history of the work needs them, and then lead to nobody.
 * While a law orders to keep data, the record stays for that purpose alone. Words written by people are not looked into:
 * whoever finds a person named in a need redacts the need.
 *
 * @param goes what is removed
 * @param stays what is left, each with its reason
 * @param toTell the other controllers that know the person and are told (RGPD, article 19), in their order
 */
public record Erasure(StakeholderId person, LocalDate on, List<Part> goes, List<Part> stays, List<Controller> toTell) {

    /** What kind of thing a part is. */
    public enum Kind {
        PERSONAL_DATA("donnée personnelle", "personal data"),
        PROCESSING("traitement", "processing"),
        CONSENT("consentement", "consent"),
        LINK("lien", "link");

        private final Message label;

        Kind(String fr, String en) {
            this.label = Message.of(fr, en);
        }

        public Message label() {
            return label;
        }
    }

    /**
     * One thing that goes or stays. It names the thing and never says what stands in it.
     *
     * @param name which one of its kind, such as {@code phone} or {@code need:35b2}
     * @param until the first day it need not stay any more, or null when it does not depend on time
     */
    public record Part(
            Kind kind, String name, Message why, @Nullable LocalDate until) {
        public Part {
            requireNonNull(kind, "kind");
            name = Text.line(name, "name of a part");
            requireNonNull(why, "why");
        }
    }

    private static final Message ASKED = Message.of("La personne le demande.", "The person asks for it.");
    private static final Message DUTY = Message.of(
            "La loi oblige à le garder, à cette seule fin.", "The law orders to keep it, for this purpose alone.");
    private static final Message PROOF =
            Message.of("C'est la preuve de l'accord, sans autre donnée.", "It proves the consent, without other data.");
    private static final Message HISTORY = Message.of(
            "L'histoire reste ; sans fiche, l'identifiant ne mène à personne.",
            "History stays; without a record the identity leads to nobody.");

    public Erasure {
        requireNonNull(person, "person");
        requireNonNull(on, "on");
        goes = List.copyOf(goes);
        stays = List.copyOf(stays);
        toTell = List.copyOf(new TreeSet<>(toTell));
    }

    /**
     * Returns what erasing the record of a person on a day does. Of all that is given only what concerns the person
     * counts, and asking again gives the same answer. What other controllers keep is for them to erase: they are told.
     *
     * @param policy tells which purposes are duties of the controller of the record, and for how long
     */
    public static Erasure of(
            Person person,
            LocalDate on,
            RetentionPolicy policy,
            Collection<Processing> processings,
            Collection<Consent> consents,
            Collection<Link> links) {
        List<Processing> known =
                only(processings, processing -> processing.person().equals(person.id()));
        List<Consent> agreed = only(consents, consent -> consent.person().equals(person.id()));
        List<Link> linked = only(links, link -> link.who().equals(person.id()));
        List<Part> kept = duties(person, on, policy, known);
        Stream<Part> proofs = agreed.stream().map(Erasure::proof);
        Stream<Part> history = linked.stream().map(Erasure::history).distinct();
        return new Erasure(
                person.id(),
                on,
                all(data(ASKED, null).filter(part -> kept.isEmpty()), asked(person, on, policy, known)),
                all(kept.stream(), proofs, history),
                others(person, known, agreed, linked));
    }

    /** Tells whether the record of the person goes. */
    public boolean removesThePerson() {
        return goes.stream().anyMatch(part -> part.kind() == Kind.PERSONAL_DATA);
    }

    /** What a law orders to keep, and with it the record until the last of these duties ends. */
    private static List<Part> duties(Person person, LocalDate on, RetentionPolicy policy, List<Processing> known) {
        List<Processing> duties = only(known, one -> isOwn(person, one) && policy.isDutyOn(one, on));
        Stream<Part> record = duties.stream().map(policy::reviewOn).max(LocalDate::compareTo).stream()
                .flatMap(until -> data(DUTY, until));
        return all(record, duties.stream().map(one -> part(one, DUTY, policy.reviewOn(one))));
    }

    private static Stream<Part> asked(Person person, LocalDate on, RetentionPolicy policy, List<Processing> known) {
        return known.stream()
                .filter(one -> isOwn(person, one) && !policy.isDutyOn(one, on))
                .map(one -> part(one, ASKED, null));
    }

    private static boolean isOwn(Person person, Processing processing) {
        return processing.controller().equals(Controller.of(person.controller()));
    }

    private static Part proof(Consent consent) {
        return new Part(Kind.CONSENT, consent.textVersion(), PROOF, null);
    }

    private static Part history(Link link) {
        return new Part(Kind.LINK, link.in(), HISTORY, null);
    }

    private static List<Controller> others(
            Person person, List<Processing> processings, List<Consent> consents, List<Link> links) {
        return Stream.of(
                        processings.stream().map(Processing::controller),
                        consents.stream().map(Consent::controller),
                        links.stream().map(Link::controller))
                .flatMap(controllers -> controllers)
                .filter(controller -> !controller.equals(Controller.of(person.controller())))
                .toList();
    }

    /** Every component of the record that is marked as personal, also one that is added tomorrow. */
    private static Stream<Part> data(Message why, @Nullable LocalDate until) {
        return Arrays.stream(Person.class.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Personal.class))
                .map(component -> new Part(Kind.PERSONAL_DATA, component.getName(), why, until));
    }

    private static Part part(Processing processing, Message why, @Nullable LocalDate until) {
        return new Part(Kind.PROCESSING, processing.purpose().name(), why, until);
    }

    private static <T> List<T> only(Collection<T> among, Predicate<T> wanted) {
        return among.stream().filter(wanted).toList();
    }

    @SafeVarargs
    private static List<Part> all(Stream<Part>... parts) {
        return Stream.of(parts).flatMap(part -> part).toList();
    }
}
