package maison.purchase.counter.checkout;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import maison.purchase.counter.asking.Identified;
import maison.purchase.counter.asking.Identified.Known;
import maison.purchase.counter.asking.Neighbours;
import maison.purchase.counter.asking.Quote;
import maison.purchase.counter.checkout.Checkout.Lack;
import maison.purchase.counter.checkout.Checkout.Sum;
import maison.purchase.counter.checkout.Checkout.Waiting;
import maison.purchase.counter.checkout.Checkout.Who;
import maison.purchase.counter.checkout.Part.Missing;
import maison.purchase.counter.checkout.Part.NotAsked;
import maison.purchase.counter.checkout.Part.Reason;
import maison.purchase.counter.checkout.Parts.Asked;
import maison.purchase.intake.CheckoutWish;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Composes the answer: who it is first, since the rest depends on it; with an id in hand all at
/// once. Whatever happens to the others, it answers by its deadline.
@Singleton
final class CheckoutAnswer {

    private static final String CUSTOMER = "customer";
    private static final String LOYALTY = "loyalty";
    private static final String WAITING = "waiting";
    private static final int UUID_LENGTH = 36;

    private final Neighbours neighbours;
    private final WaitingReader waiting;
    private final Parts parts;
    private final Clock clock;
    private final Duration patience;

    /// @param patience how long the other services have, all together
    CheckoutAnswer(
            Neighbours neighbours,
            WaitingReader waiting,
            Parts parts,
            Clock clock,
            @ConfigProperty(name = "maison.checkout.patience") Duration patience) {
        this.neighbours = neighbours;
        this.waiting = waiting;
        this.parts = parts;
        this.clock = clock;
        this.patience = patience;
    }

    Checkout to(CheckoutWish wish, Neighbours.Caller caller) {
        String identifier = wish.identifier();
        if (identifier == null) {
            return answer(
                    wish,
                    Who.nobody("walk-in", null),
                    new NotAsked<>(),
                    new NotAsked<>(),
                    new NotAsked<>());
        }
        long deadline = System.nanoTime() + patience.toNanos();
        UUID given = id(identifier).orElse(null);
        Asked<Identified> identified =
                parts.ask(CUSTOMER, () -> neighbours.identify(identifier, wish, caller));
        if (given != null) {
            Asked<Quote> quoted = quote(given, wish, caller);
            Part<Waiting> ours = ours(given, wish);
            Part<Identified> known = parts.await(identified, deadline);
            return known.orNull() != null && found(known.orNull()) == null
                    ? nobody(wish, known)
                    : answer(wish, who(known, given), known, parts.await(quoted, deadline), ours);
        }
        Part<Identified> known = parts.await(identified, deadline);
        if (known instanceof Missing<Identified>) {
            return answer(
                    wish,
                    Who.nobody("unknown", null),
                    known,
                    parts.missing(LOYALTY, Reason.CUSTOMER_UNKNOWN),
                    parts.missing(WAITING, Reason.CUSTOMER_UNKNOWN));
        }
        UUID found = found(known.orNull());
        if (found == null) {
            return nobody(wish, known);
        }
        Asked<Quote> quoted = quote(found, wish, caller);
        Part<Waiting> ours = ours(found, wish);
        return answer(wish, who(known, found), known, parts.await(quoted, deadline), ours);
    }

    private Asked<Quote> quote(UUID customer, CheckoutWish wish, Neighbours.Caller caller) {
        return parts.ask(LOYALTY, () -> neighbours.quote(customer, wish, caller));
    }

    private Part<Waiting> ours(UUID customer, CheckoutWish wish) {
        return parts.read(WAITING, () -> waiting.of(customer, wish.storeId(), clock.instant()));
    }

    private static Checkout nobody(CheckoutWish wish, Part<Identified> known) {
        return answer(wish, who(known, null), known, new NotAsked<>(), new NotAsked<>());
    }

    private static Checkout answer(
            CheckoutWish wish,
            Who who,
            Part<Identified> known,
            Part<Quote> quoted,
            Part<Waiting> ours) {
        Quote quote = quoted.orNull();
        return new Checkout(
                wish.storeId(),
                wish.occurredAt(),
                who,
                new Sum(wish.sum().net(), wish.sum().tax(), wish.sum().total()),
                quote == null ? null : quote.in(thisMonth(who)),
                ours.orNull(),
                lacks(known, quoted, ours));
    }

    private static @Nullable Boolean thisMonth(Who who) {
        return who.birthday() == null ? null : who.birthday().thisMonth();
    }

    private static List<Lack> lacks(Part<?> known, Part<?> quoted, Part<?> ours) {
        var lacks = new ArrayList<Lack>();
        add(lacks, CUSTOMER, known);
        add(lacks, LOYALTY, quoted);
        add(lacks, WAITING, ours);
        return lacks;
    }

    private static void add(List<Lack> lacks, String name, Part<?> part) {
        if (part instanceof Missing<?>(var reason)) {
            lacks.add(new Lack(name, reason));
        }
    }

    private static Who who(Part<Identified> known, @Nullable UUID given) {
        Identified identified = known.orNull();
        if (identified == null) {
            return Who.nobody("unknown", given);
        }
        Known customer = identified.customer();
        return customer == null
                ? new Who(
                        identified.outcome(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        identified.candidates(),
                        identified.more())
                : new Who(
                        identified.outcome(),
                        customer.customerId(),
                        customer.greeting(),
                        customer.language(),
                        customer.birthday(),
                        customer.alerts(),
                        null,
                        null);
    }

    private static @Nullable UUID found(@Nullable Identified identified) {
        Known customer = identified == null ? null : identified.customer();
        return customer == null ? null : customer.customerId();
    }

    private static Optional<UUID> id(String identifier) {
        String text = identifier.strip();
        try {
            return text.length() == UUID_LENGTH
                    ? Optional.of(UUID.fromString(text))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
