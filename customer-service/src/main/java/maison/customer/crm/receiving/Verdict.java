package maison.customer.crm.receiving;

import java.time.Instant;
import maison.customer.crm.crmsystem.ConflictRule;

/// What becomes of a field that another system changed.
enum Verdict {
    /// Their value stands.
    TAKE,
    /// Ours does, and they hear it again.
    KEEP,
    /// Staff decide; ours stands until then.
    ASK;

    /// Only a field that was changed on both sides, neither knowing of the other, is in conflict.
    ///
    /// @param unseen whether somebody else changed it here, and the system had not seen that
    /// @param ours when it was changed here
    /// @param theirs when it was changed there; at the same moment, ours stands
    static Verdict of(ConflictRule rule, boolean unseen, Instant ours, Instant theirs) {
        if (!unseen) {
            return TAKE;
        }
        return switch (rule) {
            case THEIRS -> TAKE;
            case OURS -> KEEP;
            case LATEST -> theirs.isAfter(ours) ? TAKE : KEEP;
            case ASK -> ASK;
        };
    }
}
