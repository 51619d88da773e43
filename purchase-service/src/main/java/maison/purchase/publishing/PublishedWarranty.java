package maison.purchase.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import maison.purchase.aftercare.warranty.WarrantyEvent.ClaimDecided;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyExtended;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyRegistered;
import org.jspecify.annotations.Nullable;

/// The events of topic `maison.warranties`. Fields are added, never changed; there are no numbers.
sealed interface PublishedWarranty {

    /// `maison.warranty.registered.v1`
    ///
    /// @param endsAt the end of its last day at the store
    /// @param automatic whether it came with the sale
    record Registered(
            UUID warrantyId,
            UUID belongingId,
            String storeId,
            Instant occurredAt,
            LocalDate startsOn,
            int months,
            Instant endsAt,
            boolean transferable,
            boolean automatic)
            implements PublishedWarranty {

        static Registered of(UUID id, WarrantyRegistered event) {
            return new Registered(
                    id,
                    event.belongingId(),
                    event.storeId(),
                    event.occurredAt(),
                    event.startsOn(),
                    event.terms().months(),
                    event.endsAt(),
                    event.terms().transferable(),
                    event.automatic());
        }
    }

    /// `maison.warranty.extended.v1`
    record Extended(
            UUID warrantyId,
            String storeId,
            Instant occurredAt,
            int months,
            @Nullable UUID saleId,
            Instant endsAt)
            implements PublishedWarranty {

        static Extended of(UUID id, WarrantyExtended event) {
            return new Extended(
                    id,
                    event.note().storeId(),
                    event.occurredAt(),
                    event.months(),
                    event.saleId(),
                    event.endsAt());
        }
    }

    /// `maison.warranty.claim-decided.v1`
    ///
    /// @param reasons why it is not covered, as codes; empty if it is
    record Claimed(
            UUID warrantyId,
            UUID claimId,
            UUID jobId,
            String cause,
            String storeId,
            Instant occurredAt,
            boolean covered,
            List<String> reasons)
            implements PublishedWarranty {

        static Claimed of(UUID id, ClaimDecided event) {
            return new Claimed(
                    id,
                    event.note().stepId(),
                    event.jobId(),
                    event.cause(),
                    event.note().storeId(),
                    event.occurredAt(),
                    event.reasons().isEmpty(),
                    event.reasons().stream()
                            .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .toList());
        }
    }
}
