package maison.purchase.counter.asking;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whom customer-service knows by an identifier. Personal: it is passed on to the till and neither
/// kept nor logged. Fields that are not named here are ignored on purpose.
///
/// @param outcome `found`, `several`, `not-found`, `card-blocked` or `unreadable`
@JsonIgnoreProperties(ignoreUnknown = true)
public record Identified(
        String outcome,
        @Nullable Known customer,
        @Nullable List<Candidate> candidates,
        @Nullable Boolean more) {

    /// An answer without an outcome is none.
    public Identified {
        Objects.requireNonNull(outcome, "outcome");
    }

    /// Somebody who was found.
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Known(
            UUID customerId,
            @Nullable String greeting,
            @Nullable String language,
            @Nullable Birthday birthday,
            @Nullable List<Alert> alerts) {

        public Known {
            Objects.requireNonNull(customerId, "customerId");
        }

        @Override
        public String toString() {
            return "Known[…]";
        }
    }

    /// What may be said of a birthday at a counter.
    ///
    /// @param soon within the days that the house looks ahead, today included
    @Schema(
            name = "CheckoutBirthday",
            requiredProperties = {"today", "soon", "thisMonth"})
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Birthday(boolean today, boolean soon, boolean thisMonth) {}

    /// What the clerk must know.
    @Schema(
            name = "CheckoutAlert",
            requiredProperties = {"kind", "text"})
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Alert(
            @Schema(enumeration = {"allergy", "dislike", "caution"}) String kind,
            @Schema(examples = "Nickel: no white gold below 18k") String text,
            @Nullable LocalDate since) {

        @Override
        public String toString() {
            return "Alert[…]";
        }
    }

    /// One of several who share what was given.
    @Schema(name = "CheckoutCandidate", requiredProperties = "customerId")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Candidate(
            UUID customerId, @Schema(examples = "Layla") @Nullable String greeting) {

        @Override
        public String toString() {
            return "Candidate[…]";
        }
    }

    @Override
    public String toString() {
        return "Identified[" + outcome + "]";
    }
}
