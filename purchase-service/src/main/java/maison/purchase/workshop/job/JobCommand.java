package maison.purchase.workshop.job;

import java.util.List;
import java.util.UUID;
import maison.purchase.workshop.job.JobEvent.IncidentKind;
import maison.purchase.workshop.job.JobEvent.JobReceived;
import maison.purchase.workshop.job.JobEvent.Told;
import org.jspecify.annotations.Nullable;

/// What a job can be asked to do.
public sealed interface JobCommand {

    /// Where it takes place.
    String storeId();

    /// Take a job in; the counter's facts are taken as they are.
    record TakeIn(JobReceived facts) implements JobCommand {

        @Override
        public String storeId() {
            return facts.storeId();
        }
    }

    /// Record a step that took place, if it may have.
    record TakeStep(Told facts) implements JobCommand {

        @Override
        public String storeId() {
            return facts.stamp().storeId();
        }
    }

    /// Record a loss, a find or a damage.
    record ReportIncident(Stamp stamp, IncidentKind kind, String pieceId, String account)
            implements JobCommand {

        @Override
        public String storeId() {
            return stamp.storeId();
        }
    }

    /// Say that the client can come.
    ///
    /// @param charges what they will owe; empty for the approved estimate
    /// @param taxInclusive whether their prices are told with the tax in them; null for not
    record MakeReady(Stamp stamp, List<Charge> charges, @Nullable Boolean taxInclusive)
            implements JobCommand {

        public MakeReady {
            charges = List.copyOf(charges);
        }

        /// At prices without tax.
        public MakeReady(Stamp stamp, List<Charge> charges) {
            this(stamp, charges, null);
        }

        @Override
        public String storeId() {
            return stamp.storeId();
        }
    }

    /// Give the pieces to the client and settle what is owed.
    ///
    /// @param approvalId a manager's leave for what goes back
    record PickUp(Stamp stamp, Collection collection, @Nullable UUID approvalId)
            implements JobCommand {

        /// With no manager's leave.
        public PickUp(Stamp stamp, Collection collection) {
            this(stamp, collection, null);
        }

        @Override
        public String storeId() {
            return stamp.storeId();
        }
    }

    /// Give up.
    ///
    /// @param approvalId a manager's leave for the refund
    record Cancel(Stamp stamp, String reason, @Nullable UUID approvalId) implements JobCommand {

        /// With no manager's leave.
        public Cancel(Stamp stamp, String reason) {
            this(stamp, reason, null);
        }

        @Override
        public String storeId() {
            return stamp.storeId();
        }
    }
}
