package maison.customer.privacy.erasing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import maison.customer.privacy.erasure.VerificationScan.Verification;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the customer may be told about their erasure. It holds no personal data.
///
/// It is made from facts that never change (the event, the release log), so it reads the same
/// whenever it is asked for.
@Schema(name = "ErasureCertificate")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Certificate(
        UUID customerId,
        @Schema(description = "Every id that the person was known under, all of them erased")
                List<UUID> ids,
        UUID eventId,
        Instant erasedAt,
        By by,
        @Schema(examples = "request-of-customer") String reason,
        @Schema(description = "Which fields can never be opened again") List<String> erased,
        @Schema(
                        description =
                                "What other services destroy once they hear of it, mostly within"
                                        + " seconds; one that is down does so as soon as it is back")
                List<Elsewhere> erasedElsewhere,
        @Schema(description = "What is kept, and why") List<Kept> kept,
        @Schema(description = "Contacts that had been given out before") List<HandedOut> handedOut,
        @Schema(description = "Hash of the erasure in the customer's chain of events")
                String chainHead,
        @Schema(
                        description =
                                "Every table that knows customers was looked through for their former"
                                        + " values; absent if there were none")
                @Nullable Verification verification) {

    /// Who carried it out.
    @Schema(name = "CertificateActor")
    record By(@Schema(examples = "staff") String kind, String id) {}

    /// What another service holds of a customer under a key of its own.
    @Schema(name = "ErasedElsewhere")
    record Elsewhere(@Schema(examples = "purchase") String service, String what) {}

    @Schema(name = "Kept")
    record Kept(String what, String why) {}

    @Schema(name = "HandedOut")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HandedOut(
            Instant at,
            By to,
            String purpose,
            String channel,
            @Schema(description = "The wording that allowed it") @Nullable String textVersion) {}

    /// The same for everybody: whether a customer had any of it, only that service knows.
    static final List<Elsewhere> ERASED_ELSEWHERE =
            List.of(
                    new Elsewhere("purchase", "gift messages to the customer"),
                    new Elsewhere("purchase", "the customer's own words when a piece was taken in"),
                    new Elsewhere(
                            "purchase",
                            "serial and certificate numbers of the customer's pieces, and what they"
                                    + " said of pieces that were bought elsewhere"));

    /// The same for everybody: it follows from what the services store at all.
    static final List<Kept> KEPT =
            List.of(
                    new Kept(
                            "customer id, and the dates of registration, corrections and erasure",
                            "they tie together records that name nobody, and prove this erasure"),
                    new Kept(
                            "numbers in other systems and the language of the registration",
                            "so that an import cannot bring the customer back unseen"),
                    new Kept(
                            "consents given and revoked, with wording, place and time",
                            "proof that past messages were allowed"),
                    new Kept(
                            "purchases, amounts, taxes and dates without a name",
                            "tax and commercial law ask for them"),
                    new Kept(
                            "points, tiers and totals without a name",
                            "the books must add up after the erasure as before"),
                    new Kept(
                            "that there were notes, relations, wishes, gifts, photos,"
                                    + " documents, scans, tasks and staff who looked after them: ids, dates and codes without a"
                                    + " word of what they said",
                            "the work of staff must stay accountable, and a surprise for somebody"
                                    + " else a surprise"),
                    new Kept(
                            "the log of who read the data and to whom contacts were given",
                            "accountability for what was done with the data"),
                    new Kept(
                            "scores in surveys, and how recoveries ended, without words",
                            "what was learned from them names nobody"),
                    new Kept(
                            "backups until they expire",
                            "in them the sealed fields and the wrapped key still lie together; they"
                                    + " are restored only together with this erasure"));
}
