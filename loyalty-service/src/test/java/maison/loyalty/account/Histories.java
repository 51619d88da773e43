package maison.loyalty.account;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Makes up what a customer may have bought and brought back over the years.
public final class Histories {

    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    private Histories() {}

    /// A sale with what came back of it.
    public record Trade(Sale sale, List<Return> returns) {
        List<Fact> facts() {
            var facts = new ArrayList<Fact>(returns);
            facts.addFirst(sale);
            return facts;
        }
    }

    /// A sale before it has a name of its own.
    record Spec(int hour, List<Integer> nets, String currency, List<Integer> back, long seed) {}

    /// Histories whose sales are named after the prefix.
    public static Arbitrary<List<Trade>> of(String prefix) {
        Arbitrary<Integer> hours = Arbitraries.integers().between(0, 45_000);
        Arbitrary<List<Integer>> nets =
                Arbitraries.integers().between(0, 700_000).list().ofMinSize(1).ofMaxSize(3);
        Arbitrary<String> currency = Arbitraries.of("USD", "SAR", "GBP", "JPY");
        Arbitrary<List<Integer>> backAfterHours =
                Arbitraries.integers().between(0, 20_000).list().ofMaxSize(3);
        Arbitrary<Long> seeds = Arbitraries.longs();
        return Combinators.combine(hours, nets, currency, backAfterHours, seeds)
                .as(Spec::new)
                .list()
                .ofMaxSize(12)
                .map(specs -> trades(prefix, specs));
    }

    private static List<Trade> trades(String prefix, List<Spec> specs) {
        var trades = new ArrayList<Trade>();
        for (Spec spec : specs) {
            trades.add(trade(prefix + "-" + trades.size(), spec));
        }
        return trades;
    }

    private static Trade trade(String name, Spec spec) {
        var random = new Random(spec.seed());
        Instant at = FIRST.plus(Duration.ofHours(spec.hour()));
        var lines = new ArrayList<SaleLine>();
        for (int i = 0; i < spec.nets().size(); i++) {
            lines.add(Tills.line("line-" + i, 1L + random.nextInt(3), spec.nets().get(i)));
        }
        var sale = Tills.sale(name, at, spec.currency(), lines.toArray(SaleLine[]::new));
        var returns = new ArrayList<Return>();
        for (int i = 0; i < spec.back().size(); i++) {
            Instant when = at.plus(Duration.ofHours(spec.back().get(i)));
            returns.add(partOf(sale, name + "-back-" + i, when, random));
        }
        return new Trade(sale, returns);
    }

    private static Return partOf(Sale sale, String name, Instant at, Random random) {
        SaleLine line = sale.lines().get(random.nextInt(sale.lines().size()));
        long quantity = 1L + random.nextInt(line.quantity().intValueExact());
        long net = line.netMinor() * quantity / line.quantity().longValueExact();
        return Tills.back(
                name, sale, at, new Return.Line(line.lineId(), BigDecimal.valueOf(quantity), net));
    }

    /// All facts in business order.
    public static List<Fact> facts(List<Trade> trades) {
        var facts = new ArrayList<Fact>();
        trades.forEach(trade -> facts.addAll(trade.facts()));
        facts.sort(Comparator.comparing(Fact::at).thenComparing(Fact::id));
        return facts;
    }
}
