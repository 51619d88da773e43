package maison.customer.tailoring.fit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import maison.customer.tailoring.fit.FitEvent.AlterationLearned;
import maison.customer.tailoring.fit.FitEvent.PiecePinned;

/// What a decision needs to know.
///
/// @param pins what each piece is made from
/// @param findings each that was ever recorded
public record FitHistory(Map<MadePiece, MadeFrom> pins, Map<UUID, AlterationLearned> findings) {

    public FitHistory {
        pins = Map.copyOf(pins);
        findings = Map.copyOf(findings);
    }

    static FitHistory none() {
        return new FitHistory(Map.of(), Map.of());
    }

    FitHistory with(PiecePinned pinned) {
        var now = new HashMap<>(pins);
        now.put(pinned.piece(), pinned.from());
        return new FitHistory(now, findings);
    }

    FitHistory with(AlterationLearned learned) {
        var now = new HashMap<>(findings);
        now.put(learned.findingId(), learned);
        return new FitHistory(pins, now);
    }
}
