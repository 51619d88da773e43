package maison.loyalty.lifecycle;

import java.util.List;
import maison.loyalty.lifecycle.DraftCommand.DiscardDraft;
import maison.loyalty.lifecycle.DraftCommand.SaveDraft;
import maison.loyalty.lifecycle.DraftEvent.DraftDiscarded;
import maison.loyalty.lifecycle.DraftEvent.DraftSaved;
import maison.loyalty.lifecycle.DraftRefusal.DraftOver;
import maison.loyalty.lifecycle.DraftRefusal.DraftUnknown;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of a draft. Whether its content could be run does not matter here: what is half
/// written is kept too.
public final class DraftDecider implements Decider<DraftCommand, Draft, DraftEvent, DraftRefusal> {

    @Override
    public Draft initial() {
        return Draft.NONE;
    }

    @Override
    public Decision<DraftEvent, DraftRefusal> decide(DraftCommand command, Draft draft) {
        return switch (command) {
            case SaveDraft _ when draft.discarded() -> Decision.refuse(new DraftOver());
            case SaveDraft save when save.rules().equals(draft.rules()) -> Decision.alreadyDone();
            case SaveDraft(var rules, var by, var now) ->
                    Decision.acceptAll(List.of(new DraftSaved(now, rules, by)));
            case DiscardDraft _ when draft.rules() == null -> Decision.refuse(new DraftUnknown());
            case DiscardDraft _ when draft.discarded() -> Decision.alreadyDone();
            case DiscardDraft(var by, var now) ->
                    Decision.acceptAll(List.of(new DraftDiscarded(now, by)));
        };
    }

    @Override
    public Draft evolve(Draft draft, DraftEvent event) {
        return switch (event) {
            case DraftSaved(var at, var rules, var by) -> draft.saved(rules, by, at);
            case DraftDiscarded _ -> draft.over();
        };
    }
}
