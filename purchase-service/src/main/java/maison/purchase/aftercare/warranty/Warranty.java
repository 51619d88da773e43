package maison.purchase.aftercare.warranty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.purchase.aftercare.warranty.WarrantyEvent.ClaimDecided;
import maison.purchase.aftercare.warranty.WarrantyEvent.Step;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyExtended;
import maison.purchase.aftercare.warranty.WarrantyEvent.WarrantyRegistered;

/// What is known of a warranty.
public sealed interface Warranty {

    /// Nothing was written down.
    record Unwritten() implements Warranty {}

    /// Promised.
    ///
    /// @param cover with what it was extended by
    /// @param steps in order
    record Promised(WarrantyRegistered facts, Cover cover, List<Step> steps) implements Warranty {

        public Promised {
            steps = List.copyOf(steps);
        }

        /// As it was promised at first.
        public static Promised of(WarrantyRegistered facts) {
            return new Promised(facts, facts.cover(), List.of());
        }

        Promised with(Step step) {
            var more = new ArrayList<>(steps);
            more.add(step);
            return switch (step) {
                case WarrantyExtended longer ->
                        new Promised(facts, cover.plus(longer.months()), more);
                case ClaimDecided _ -> new Promised(facts, cover, more);
            };
        }

        /// When it begins.
        public Instant startsAt() {
            return cover.startsOn().atStartOfDay(zone()).toInstant();
        }

        /// From when on it covers nothing.
        public Instant endsAt() {
            return cover.endsAt(zone());
        }

        ZoneId zone() {
            return ZoneId.of(facts.zone());
        }

        /// The step with this id.
        public Optional<Step> step(UUID stepId) {
            return steps.stream().filter(each -> each.note().stepId().equals(stepId)).findFirst();
        }
    }
}
