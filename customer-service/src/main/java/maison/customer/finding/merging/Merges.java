package maison.customer.finding.merging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import maison.customer.Customers;
import maison.customer.identity.customer.CustomerEvent;
import maison.customer.identity.customer.CustomerEvent.CustomerAbsorbed;
import maison.customer.identity.customer.CustomerEvent.CustomerLetGo;
import maison.customer.identity.customer.CustomerEvent.CustomerMerged;
import maison.customer.identity.customer.CustomerEvent.CustomerUnmerged;
import maison.customer.identity.customer.Field;
import maison.customer.identity.customer.Survival;
import maison.customer.identity.profile.Profiles;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The merges of a person, as their own events tell them.
@Singleton
final class Merges {

    /// One merge, with how it was taken back if it was.
    @Schema(name = "Merge")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Merge(
            UUID mergeId,
            @Schema(description = "The survivor") UUID customerId,
            @Schema(description = "Whose id stands for the survivor") UUID absorbed,
            @Schema(description = "Whose value is shown, where it is not the survivor's own")
                    Map<Field, Survival> fields,
            Instant at,
            String by,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy) {

        Merge undone(Instant when, String who) {
            return new Merge(mergeId, customerId, absorbed, fields, at, by, when, who);
        }
    }

    private final Customers customers;
    private final Profiles profiles;

    Merges(Customers customers, Profiles profiles) {
        this.customers = customers;
        this.profiles = profiles;
    }

    /// All merges in which any id of a person took part, the latest first.
    List<Merge> of(UUID customer) {
        var merges = new LinkedHashMap<UUID, Merge>();
        for (var id : profiles.idsOf(customer)) {
            customers.load(id).events().forEach(each -> take(each, merges));
        }
        return merges.values().stream()
                .sorted(Comparator.comparing(Merge::at).thenComparing(Merge::mergeId).reversed())
                .toList();
    }

    /// A merge of this person that stands.
    ///
    /// @throws ProblemException 404 if there is none, or none any more
    Merge standing(UUID customer, UUID mergeId) {
        return of(customer).stream()
                .filter(each -> each.mergeId().equals(mergeId) && each.undoneAt() == null)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("merge"));
    }

    private static void take(RecordedEvent<CustomerEvent> recorded, Map<UUID, Merge> merges) {
        var actor = recorded.envelope().context().actor();
        var by = actor.kind().name().toLowerCase(Locale.ROOT) + " " + actor.id();
        switch (recorded.event()) {
            case CustomerAbsorbed(var survivor, var merge, var absorbed, var fields, var at) ->
                    merges.merge(
                            merge,
                            new Merge(merge, survivor, absorbed, fields, at, by, null, null),
                            (known, told) ->
                                    known.undoneAt() == null
                                            ? told
                                            : told.undone(
                                                    known.undoneAt(),
                                                    String.valueOf(known.undoneBy())));
            case CustomerMerged(var absorbed, var merge, var survivor, var at) ->
                    merges.putIfAbsent(
                            merge,
                            new Merge(merge, survivor, absorbed, Map.of(), at, by, null, null));
            case CustomerLetGo(_, var merge, _, var at) ->
                    merges.computeIfPresent(merge, (_, known) -> known.undone(at, by));
            case CustomerUnmerged(_, var merge, _, _, var at) ->
                    merges.computeIfPresent(merge, (_, known) -> known.undone(at, by));
            default -> {
                // Nothing else joins anybody.
            }
        }
    }
}
