package maison.analytics.assessment;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Optional;
import maison.analytics.segment.Comparison;
import maison.analytics.segment.Condition;
import maison.analytics.segment.Input;
import maison.analytics.segment.Rule;
import maison.analytics.segment.Segment;
import maison.analytics.segment.SegmentRules;
import maison.platform.eventstore.EventJson;
import org.jdbi.v3.core.Handle;

/// The versions of the segment rules, as JSON in a table.
public final class StoredRules {

    private record StoredRule(String segment, List<List<StoredCondition>> any) {}

    private record StoredCondition(String input, String comparison, double threshold) {}

    private StoredRules() {}

    public static SegmentRules current(Handle handle) {
        return handle.createQuery(
                        "select version, rules from segment_rules order by version desc limit 1")
                .map((row, _) -> read(row.getInt("version"), row.getString("rules")))
                .one();
    }

    public static Optional<SegmentRules> find(Handle handle, int version) {
        return handle.createQuery("select version, rules from segment_rules where version = :v")
                .bind("v", version)
                .map((row, _) -> read(row.getInt("version"), row.getString("rules")))
                .findOne();
    }

    static SegmentRules read(int version, String json) {
        var stored = EventJson.read(json, new TypeReference<List<StoredRule>>() {});
        return new SegmentRules(version, stored.stream().map(StoredRules::rule).toList());
    }

    private static Rule rule(StoredRule stored) {
        var segment =
                Segment.of(stored.segment())
                        .orElseThrow(() ->
                                new IllegalStateException("No such segment: " + stored.segment()));
        return new Rule(
                segment,
                stored.any().stream()
                        .map(all -> all.stream().map(StoredRules::condition).toList())
                        .toList());
    }

    private static Condition condition(StoredCondition stored) {
        return new Condition(
                Input.of(stored.input()), Comparison.of(stored.comparison()), stored.threshold());
    }
}
