package maison.analytics.ingesting;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// One thing that is told, to be told in any order and any number of times.
sealed interface Fact {

    record Sold(Facts.Sale sale) implements Fact {}

    record Returned(Facts.Return back) implements Fact {}

    record Erased(UUID customer) implements Fact {}

    static Facts batch(List<Fact> facts) {
        return new Facts(
                of(facts, Sold.class).map(Sold::sale).toList(),
                of(facts, Returned.class).map(Returned::back).toList(),
                of(facts, Erased.class).map(Erased::customer).toList());
    }

    private static <T> Stream<T> of(List<Fact> facts, Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }
}
