package maison.purchase.atelier.bespoke;

import java.time.Instant;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderAccepted;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderCancelled;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderDelivered;
import maison.purchase.atelier.bespoke.BespokeEvent.OrderQuoted;
import org.jspecify.annotations.Nullable;

/// What a decision needs to know about a bespoke order.
public sealed interface BespokeOrder {

    /// Before anything was offered.
    record Unquoted() implements BespokeOrder {}

    /// An order that exists.
    sealed interface Placed extends BespokeOrder {

        OrderQuoted quote();

        Link link();

        Placed with(Link link);
    }

    /// Offered, not yet accepted.
    record Quoted(OrderQuoted quote, Link link) implements Placed {

        @Override
        public Quoted with(Link newLink) {
            return new Quoted(quote, newLink);
        }
    }

    /// Accepted, and in work.
    record Making(
            OrderQuoted quote,
            OrderAccepted acceptance,
            Ledger ledger,
            Production production,
            Link link)
            implements Placed {

        @Override
        public Making with(Link newLink) {
            return new Making(quote, acceptance, ledger, production, newLink);
        }

        Making with(Ledger newLedger) {
            return new Making(quote, acceptance, newLedger, production, link);
        }

        Making with(Production newProduction) {
            return new Making(quote, acceptance, ledger, newProduction, link);
        }

        /// Where it is.
        public Workflow.Stage stage() {
            return quote.workflow().stages().get(production.stage());
        }
    }

    /// With the client.
    record Delivered(Making made, OrderDelivered delivery) implements Placed {

        @Override
        public OrderQuoted quote() {
            return made.quote();
        }

        @Override
        public Link link() {
            return made.link();
        }

        @Override
        public Delivered with(Link newLink) {
            return new Delivered(made.with(newLink), delivery);
        }
    }

    /// Ended without a sale.
    ///
    /// @param before what it was
    record Cancelled(Placed before, OrderCancelled cancellation) implements Placed {

        @Override
        public OrderQuoted quote() {
            return before.quote();
        }

        @Override
        public Link link() {
            return before.link();
        }

        @Override
        public Cancelled with(Link newLink) {
            return new Cancelled(before.with(newLink), cancellation);
        }
    }

    /// The link to the status.
    ///
    /// @param version counts the revocations
    /// @param expiresAt absent if no link of this version was given out
    record Link(int version, @Nullable Instant expiresAt) {

        static final Link NONE = new Link(1, null);
    }
}
