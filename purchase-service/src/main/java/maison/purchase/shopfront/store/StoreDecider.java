package maison.purchase.shopfront.store;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.shopfront.store.Store.Described;
import maison.purchase.shopfront.store.Store.Unknown;
import maison.purchase.shopfront.store.StoreCommand.DescribeStore;
import maison.purchase.shopfront.store.StoreEvent.StoreDescribed;
import maison.purchase.shopfront.store.StoreRefusal.StoreKnownOtherwise;

/// The rules of a store's record: nothing is written twice, and nothing is overwritten unseen.
public final class StoreDecider implements Decider<StoreCommand, Store, StoreEvent, StoreRefusal> {

    @Override
    public Store initial() {
        return new Unknown();
    }

    @Override
    public Decision<StoreEvent, StoreRefusal> decide(StoreCommand command, Store store) {
        return switch (command) {
            case DescribeStore(var details, boolean mayChange, var at) ->
                    switch (store) {
                        case Unknown() -> accept(new StoreDescribed(details, at));
                        case Described(var before) when before.equals(details) -> alreadyDone();
                        case Described _ when mayChange -> accept(new StoreDescribed(details, at));
                        case Described _ -> refuse(new StoreKnownOtherwise());
                    };
        };
    }

    @Override
    public Store evolve(Store store, StoreEvent event) {
        return switch (event) {
            case StoreDescribed(var details, _) -> new Described(details);
        };
    }
}
