package maison.analytics.ingesting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/// What may happen between a shop and its customers.
final class Stories implements ArbitrarySupplier<List<Fact>> {

    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    static Fact sold(int id, UUID customer, int day, String currency, String net) {
        return new Fact.Sold(
                new Facts.Sale(
                        new UUID(1, id),
                        customer,
                        DAY.plusDays(day),
                        currency,
                        new BigDecimal(net)));
    }

    static Fact returned(int id, @Nullable UUID sale, @Nullable UUID customer, String net) {
        return new Fact.Returned(
                new Facts.Return(new UUID(2, id), sale, customer, "GBP", new BigDecimal(net)));
    }

    /// Few customers, days and amounts, so that the same ones meet.
    @Override
    public Arbitrary<List<Fact>> get() {
        var customers = Arbitraries.integers().between(1, 3).map(id -> new UUID(0, id));
        var days = Arbitraries.integers().between(0, 4);
        var currencies = Arbitraries.of("GBP", "GBP", "SAR");
        var nets = Arbitraries.of("0.00", "10", "20.00", "20.50");
        var sales =
                Combinators.combine(customers, days, currencies, nets)
                        .as((customer, day, currency, net) -> sold(0, customer, day, currency, net))
                        .list()
                        .ofMaxSize(8);
        var linked =
                Combinators.combine(Arbitraries.integers().between(1, 9), nets)
                        .as((sale, net) -> returned(0, new UUID(1, sale), null, net));
        var unlinked =
                Combinators.combine(customers, nets)
                        .as((customer, net) -> returned(0, null, customer, net));
        var erased = customers.<Fact>map(Fact.Erased::new).list().ofMaxSize(1);
        return Combinators.combine(
                        sales, linked.list().ofMaxSize(5), unlinked.list().ofMaxSize(2), erased)
                .as(Stories::numbered);
    }

    /// Gives every sale and return an id of its own.
    private static List<Fact> numbered(
            List<Fact> sales, List<Fact> linked, List<Fact> unlinked, List<Fact> erased) {
        var story = new ArrayList<Fact>();
        int id = 0;
        for (List<Fact> some : List.of(sales, linked, unlinked)) {
            for (Fact fact : some) {
                id++;
                story.add(withId(fact, id));
            }
        }
        story.addAll(erased);
        return story;
    }

    private static Fact withId(Fact fact, int id) {
        return switch (fact) {
            case Fact.Sold(var s) ->
                    new Fact.Sold(
                            new Facts.Sale(
                                    new UUID(1, id), s.customer(), s.day(), s.currency(), s.net()));
            case Fact.Returned(var r) ->
                    new Fact.Returned(
                            new Facts.Return(
                                    new UUID(2, id),
                                    r.sale(),
                                    r.customer(),
                                    r.currency(),
                                    r.net()));
            case Fact.Erased _ -> fact;
        };
    }
}
