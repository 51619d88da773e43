package maison.purchase.job;

import java.util.List;
import maison.purchase.job.JobEvent.IncidentKind;
import maison.purchase.job.JobEvent.JobReceived;
import maison.purchase.job.JobEvent.Told;

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
    record MakeReady(Stamp stamp, List<Charge> charges) implements JobCommand {

        public MakeReady {
            charges = List.copyOf(charges);
        }

        @Override
        public String storeId() {
            return stamp.storeId();
        }
    }

    /// Give the pieces to the client and settle what is owed.
    record PickUp(Stamp stamp, Collection collection) implements JobCommand {

        @Override
        public String storeId() {
            return stamp.storeId();
        }
    }

    /// Give up.
    record Cancel(Stamp stamp, String reason) implements JobCommand {

        @Override
        public String storeId() {
            return stamp.storeId();
        }
    }
}
