package maison.purchase.shopfront.item;

import static maison.platform.eventstore.Decision.accept;
import static maison.platform.eventstore.Decision.alreadyDone;
import static maison.platform.eventstore.Decision.refuse;

import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;
import maison.purchase.shopfront.item.Item.Discontinued;
import maison.purchase.shopfront.item.Item.Listed;
import maison.purchase.shopfront.item.Item.Unknown;
import maison.purchase.shopfront.item.ItemCommand.DescribeItem;
import maison.purchase.shopfront.item.ItemCommand.DiscontinueItem;
import maison.purchase.shopfront.item.ItemEvent.ItemDescribed;
import maison.purchase.shopfront.item.ItemEvent.ItemDiscontinued;
import maison.purchase.shopfront.item.ItemRefusal.ItemKnownOtherwise;
import maison.purchase.shopfront.item.ItemRefusal.ItemUnknown;

/// The rules of an item: what is said twice is written once, and nothing is overwritten unseen.
public final class ItemDecider implements Decider<ItemCommand, Item, ItemEvent, ItemRefusal> {

    @Override
    public Item initial() {
        return new Unknown();
    }

    @Override
    public Decision<ItemEvent, ItemRefusal> decide(ItemCommand command, Item item) {
        return switch (command) {
            case DescribeItem wanted -> decideDescribe(wanted, item);
            case DiscontinueItem(var at) ->
                    switch (item) {
                        case Unknown() -> refuse(new ItemUnknown());
                        case Listed(var details) -> accept(new ItemDiscontinued(details, at));
                        case Discontinued _ -> alreadyDone();
                    };
        };
    }

    private static Decision<ItemEvent, ItemRefusal> decideDescribe(DescribeItem wanted, Item item) {
        var described = new ItemDescribed(wanted.details(), wanted.schemaVersion(), wanted.at());
        return switch (item) {
            case Unknown() -> accept(described);
            case Listed(var before) when before.equals(wanted.details()) -> alreadyDone();
            case Listed _, Discontinued _ when wanted.mayChange() -> accept(described);
            case Listed _, Discontinued _ -> refuse(new ItemKnownOtherwise());
        };
    }

    @Override
    public Item evolve(Item item, ItemEvent event) {
        return switch (event) {
            case ItemDescribed(var details, _, _) -> new Listed(details);
            case ItemDiscontinued(var details, _) -> new Discontinued(details);
        };
    }
}
