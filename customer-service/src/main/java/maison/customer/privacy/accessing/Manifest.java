package maison.customer.privacy.accessing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.customer.privacy.access.Export;
import maison.customer.privacy.accessing.ExportFiles.Kept;

/// What is in an export: which services were asked what and when, how much there was, and the
/// fingerprint of every file; and what is not in it, and why.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Manifest(
        UUID customerId,
        UUID exportId,
        Instant requestedAt,
        Instant completedAt,
        Instant availableUntil,
        List<Collected> sections,
        List<FileView> files,
        List<Withheld> withheld) {

    static final String FILE = "manifest.json";

    /// One kind of data.
    record Collected(String section, String service, int items, Instant collectedAt, String file) {}

    /// One file.
    record FileView(String name, String mediaType, long bytes, String sha256) {}

    /// What is left out.
    record Withheld(String what, String why) {}

    /// The same for everybody, so that it tells nobody whether there is any of it.
    static final List<Withheld> WITHHELD =
            List.of(
                    new Withheld(
                            "names and contacts of people whom you told us about, and of other"
                                    + " customers",
                            "they are theirs (GDPR, article 15(4)); that there is a relation, and"
                                    + " of which kind, is in relations.json"),
                    new Withheld(
                            "what other customers mean to give you, wish for you or share with you",
                            "it is theirs until they show it to you (GDPR, article 15(4))"),
                    new Withheld(
                            "notes that their authors kept to themselves",
                            "a privacy officer looks at them one by one for what they say of others,"
                                    + " when you ask for them"),
                    new Withheld(
                            "who of the staff looked, wrote or served",
                            "they are people too; which sort of person it was is shown"),
                    new Withheld(
                            "staff's lists of work",
                            "they say what to do and when; what they rest on is in the other"
                                    + " files"),
                    new Withheld(
                            "search tokens and wrapped keys",
                            "they are made from what is shown, with keys of ours, and tell nothing"
                                    + " more"));

    static Manifest of(
            UUID customer, Export export, Instant completedAt, Instant until, List<Kept> files) {
        var sections =
                Section.ALL.stream()
                        .flatMap(section ->
                                files.stream()
                                        .filter(file -> file.name().equals(section.file()))
                                        .map(file ->
                                                new Collected(
                                                        section.name(),
                                                        section.service(),
                                                        file.items(),
                                                        file.collectedAt(),
                                                        file.name())))
                        .toList();
        return new Manifest(
                customer,
                export.exportId(),
                export.requestedAt(),
                completedAt,
                until,
                sections,
                files.stream()
                        .map(file ->
                                new FileView(
                                        file.name(), file.mediaType(), file.bytes(), file.sha256()))
                        .toList(),
                WITHHELD);
    }
}
