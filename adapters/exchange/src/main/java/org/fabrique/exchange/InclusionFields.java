package org.fabrique.exchange;

import java.util.List;
import java.util.Set;
import org.fabrique.json.Codes;
import org.fabrique.json.JsonObject;

/** The fields of structures and services in the schema of data·inclusion, 1.0.8 of 27 April 2026. */
final class InclusionFields {

    private static final Codes<String> KNOWN = Codes.of(
            List.of(
                    "source",
                    "id",
                    "nom",
                    "date_maj",
                    "description",
                    "lien_source",
                    "siret",
                    "commune",
                    "code_postal",
                    "code_insee",
                    "adresse",
                    "complement_adresse",
                    "longitude",
                    "latitude",
                    "telephone",
                    "courriel",
                    "site_web",
                    "horaires_accueil",
                    "accessibilite_lieu",
                    "reseaux_porteurs",
                    "structure_id",
                    "type",
                    "thematiques",
                    "frais",
                    "frais_precisions",
                    "publics",
                    "publics_precisions",
                    "conditions_acces",
                    "modes_accueil",
                    "zone_eligibilite",
                    "contact_nom_prenom",
                    "lien_mobilisation",
                    "modes_mobilisation",
                    "mobilisable_par",
                    "mobilisation_precisions",
                    "volume_horaire_hebdomadaire",
                    "nombre_semaines"),
            name -> name);

    /** Fields of the schema before 1.0 that went away. */
    private static final Set<String> GONE =
            Set.of("rna", "typologie", "labels_nationaux", "labels_autres", "zone_diffusion_type", "thematique");

    private InclusionFields() {}

    /** Refuses the mistakes among the fields of an entry: old ones, and those that are nearly one of the schema. Servers add their own. */
    static void check(JsonObject entry) {
        entry.names().forEach(name -> check(entry, name));
    }

    private static void check(JsonObject entry, String name) {
        List<String> meant = KNOWN.find(name).isPresent() ? List.of() : KNOWN.closest(name);
        if (GONE.contains(name)) {
            refuseOld(entry, name);
        } else if (!meant.isEmpty()) {
            JsonCells.refuseUnknown(entry, name, meant);
        }
    }

    private static void refuseOld(JsonObject entry, String name) {
        entry.refuse(
                "UNKNOWN_FIELD",
                name,
                "",
                "ce champ est d'avant la version 1.0 du schéma : prenez un export récent",
                "this field is older than version 1.0 of the schema: take a recent export");
    }
}
