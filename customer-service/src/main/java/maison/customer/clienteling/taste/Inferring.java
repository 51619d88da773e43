package maison.customer.clienteling.taste;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Infers what somebody likes from what they bought and kept.
///
/// Each sale that kept something of a value counts once, weighed by its age: half as much after two
/// years. The score of a value is its weight as a share of the weight of its topic, with one more
/// sale of nothing added to the topic (Laplace's rule of succession in its simplest form), so that
/// few purchases say little. One sale alone is no preference.
public final class Inferring {

    private static final Duration HALF_LIFE = Duration.ofDays(730);
    private static final int SALES_MIN = 2;
    private static final int EVIDENCE_MAX = 20;
    private static final int DIGITS = 3;

    private Inferring() {}

    /// What seems to be liked, by topic and then the highest score first.
    public static List<Inference> from(Collection<Bought> bought, Instant now) {
        var sales = new LinkedHashMap<Liking, Map<UUID, Instant>>();
        var topics = new EnumMap<Topic, Double>(Topic.class);
        bought.stream()
                .filter(each -> each.kept().signum() > 0 && !each.at().isAfter(now))
                .sorted(Comparator.comparing(Bought::at).reversed().thenComparing(Bought::saleId))
                .forEach(each -> {
                    var of = sales.computeIfAbsent(each.liking(), _ -> new LinkedHashMap<>());
                    if (of.putIfAbsent(each.saleId(), each.at()) == null) {
                        topics.merge(each.liking().topic(), weight(each.at(), now), Double::sum);
                    }
                });
        var inferences = new ArrayList<Inference>();
        sales.forEach((liking, of) -> {
            if (of.size() >= SALES_MIN) {
                inferences.add(
                        inference(liking, of, topics.getOrDefault(liking.topic(), 0.0), now));
            }
        });
        inferences.sort(
                Comparator.comparing((Inference each) -> each.liking().topic())
                        .thenComparing(Inference::score, Comparator.reverseOrder())
                        .thenComparing(each -> each.liking().value()));
        return inferences;
    }

    private static Inference inference(
            Liking liking, Map<UUID, Instant> sales, double topic, Instant now) {
        double weight = sales.values().stream().mapToDouble(at -> weight(at, now)).sum();
        var evidence = new LinkedHashSet<>(sales.keySet()).stream().limit(EVIDENCE_MAX).toList();
        return new Inference(
                liking,
                BigDecimal.valueOf(weight / (topic + 1)).setScale(DIGITS, RoundingMode.HALF_EVEN),
                evidence,
                sales.values().iterator().next());
    }

    private static double weight(Instant at, Instant now) {
        double halves = (double) Duration.between(at, now).toSeconds() / HALF_LIFE.toSeconds();
        return Math.pow(0.5, halves);
    }
}
