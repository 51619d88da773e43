package maison.customer.finding.identifying;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import maison.customer.clienteling.alerts.AlertList.Alert;
import maison.customer.identity.person.Birthday;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whom a till has before it, as far as it needs to know.
///
/// @param customer who was found, if it was one
/// @param candidates among whom to choose, if it was several
/// @param more whether there are more candidates than are named
@Schema(name = "Identified", requiredProperties = "outcome")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Identified(
        @Schema(
                        description =
                                "`unreadable` is no phone, e-mail, card or id; `card-blocked` tells"
                                        + " nobody whose card it was",
                        enumeration = {
                            "found",
                            "several",
                            "not-found",
                            "card-blocked",
                            "unreadable"
                        })
                String outcome,
        @Nullable Known customer,
        List<Candidate> candidates,
        @Nullable Boolean more) {

    /// Somebody who was found.
    ///
    /// @param greeting the name to greet with
    @Schema(
            name = "IdentifiedCustomer",
            requiredProperties = {"customerId", "alerts"})
    record Known(
            UUID customerId,
            @Schema(examples = "Layla") @Nullable String greeting,
            @Schema(examples = "ar-SA") @Nullable String language,
            @Schema(
                            description =
                                    "Absent if the birthday is not known, or another day than today"
                                            + " was asked for")
                    @Nullable BirthdayFlags birthday,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Alert> alerts) {}

    /// One of several who share what was given.
    @Schema(name = "Candidate", requiredProperties = "customerId")
    record Candidate(UUID customerId, @Schema(examples = "Layla") @Nullable String greeting) {}

    /// What may be said of a birthday at a counter: never the date.
    ///
    /// @param soon within the days that the house looks ahead, today included
    /// @param thisMonth for what a birthday gives in its whole month
    @Schema(
            name = "BirthdayFlags",
            requiredProperties = {"today", "soon", "thisMonth"})
    record BirthdayFlags(boolean today, boolean soon, boolean thisMonth) {

        /// @param today where the till is
        static BirthdayFlags of(Birthday birthday, LocalDate today, int daysAhead) {
            LocalDate next = birthday.day().atYear(today.getYear());
            if (next.isBefore(today)) {
                next = birthday.day().atYear(today.getYear() + 1);
            }
            return new BirthdayFlags(
                    next.equals(today),
                    !next.isAfter(today.plusDays(daysAhead)),
                    birthday.day().getMonth() == today.getMonth());
        }
    }

    static Identified nobody(String outcome) {
        return new Identified(outcome, null, List.of(), null);
    }

    static Identified one(Known customer) {
        return new Identified("found", customer, List.of(), null);
    }

    static Identified several(List<Candidate> candidates, boolean more) {
        return new Identified("several", null, candidates, more ? true : null);
    }
}
