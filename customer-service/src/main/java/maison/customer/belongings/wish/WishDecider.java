package maison.customer.belongings.wish;

import maison.customer.belongings.wish.Wish.Gone;
import maison.customer.belongings.wish.Wish.Line;
import maison.customer.belongings.wish.Wish.Made;
import maison.customer.belongings.wish.Wish.Unmade;
import maison.customer.belongings.wish.WishCommand.Change;
import maison.customer.belongings.wish.WishCommand.Drop;
import maison.customer.belongings.wish.WishCommand.Fulfil;
import maison.customer.belongings.wish.WishCommand.Make;
import maison.customer.belongings.wish.WishEvent.WishChanged;
import maison.customer.belongings.wish.WishEvent.WishDropped;
import maison.customer.belongings.wish.WishEvent.WishFulfilled;
import maison.customer.belongings.wish.WishEvent.WishMade;
import maison.customer.belongings.wish.WishRefusal.Dropped;
import maison.customer.belongings.wish.WishRefusal.FulfilledAlready;
import maison.customer.belongings.wish.WishRefusal.ToThemselves;
import maison.customer.belongings.wish.WishRefusal.WishIdTaken;
import maison.customer.belongings.wish.WishRefusal.WishUnknown;
import maison.platform.eventstore.Decider;
import maison.platform.eventstore.Decision;

/// The rules of wishes: fulfilled once, dropped for good.
public final class WishDecider implements Decider<WishCommand, Wish, WishEvent, WishRefusal> {

    @Override
    public Wish initial() {
        return new Unmade();
    }

    @Override
    public Decision<WishEvent, WishRefusal> decide(WishCommand command, Wish wish) {
        return switch (wish) {
            case Unmade() -> decideUnmade(command);
            case Made made -> decideMade(command, made);
            case Gone() -> decideGone(command);
        };
    }

    private static Decision<WishEvent, WishRefusal> decideUnmade(WishCommand command) {
        return switch (command) {
            case Make make
                    when make.recipient() != null
                            && make.customerId().equals(make.recipient().customerId()) ->
                    Decision.refuse(new ToThemselves());
            case Make(var customer, var id, var sku, var recipient, var words, var at) ->
                    Decision.accept(new WishMade(customer, id, sku, recipient, words, at));
            case Change _, Fulfil _, Drop _ -> Decision.refuse(new WishUnknown());
        };
    }

    private static Decision<WishEvent, WishRefusal> decideMade(WishCommand command, Made wish) {
        return switch (command) {
            case Make _ -> Decision.refuse(new WishIdTaken());
            case Change change
                    when change.recipient() != null
                            && wish.customerId().equals(change.recipient().customerId()) ->
                    Decision.refuse(new ToThemselves());
            case Change(var sku, var recipient, var words, var at) ->
                    Decision.accept(
                            new WishChanged(
                                    wish.customerId(), wish.wishId(), sku, recipient, words, at));
            case Fulfil(var sale, var line, _)
                    when new Line(sale, line).equals(wish.fulfilment()) ->
                    Decision.alreadyDone();
            case Fulfil _ when wish.fulfilment() != null -> Decision.refuse(new FulfilledAlready());
            case Fulfil(var sale, var line, var at) ->
                    Decision.accept(
                            new WishFulfilled(wish.customerId(), wish.wishId(), sale, line, at));
            case Drop(var at) ->
                    Decision.accept(new WishDropped(wish.customerId(), wish.wishId(), at));
        };
    }

    private static Decision<WishEvent, WishRefusal> decideGone(WishCommand command) {
        return switch (command) {
            case Make _ -> Decision.refuse(new WishIdTaken());
            case Change _, Fulfil _ -> Decision.refuse(new Dropped());
            case Drop _ -> Decision.alreadyDone();
        };
    }

    @Override
    public Wish evolve(Wish wish, WishEvent event) {
        return switch (event) {
            case WishMade(var customer, var id, var sku, var recipient, var words, _) ->
                    new Made(customer, id, sku, recipient, words, null);
            case WishChanged(var customer, var id, var sku, var recipient, var words, _) ->
                    new Made(customer, id, sku, recipient, words, made(wish).fulfilment());
            case WishFulfilled(var customer, var id, var sale, var line, _) -> {
                var made = made(wish);
                yield new Made(
                        customer,
                        id,
                        made.sku(),
                        made.recipient(),
                        made.words(),
                        new Line(sale, line));
            }
            case WishDropped _ -> new Gone();
        };
    }

    private static Made made(Wish wish) {
        return switch (wish) {
            case Made made -> made;
            case Unmade(), Gone() ->
                    throw new IllegalStateException("A wish changed that is not there");
        };
    }
}
