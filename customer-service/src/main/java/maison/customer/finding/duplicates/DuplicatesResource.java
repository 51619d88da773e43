package maison.customer.finding.duplicates;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import maison.customer.finding.duplicates.DuplicatePairs.Pair;
import maison.customer.finding.duplicates.Duplicates.Candidate;
import maison.customer.identity.customer.Field;
import maison.customer.identity.person.PersonName;
import maison.customer.identity.profile.CustomerRows;
import maison.customer.identity.profile.OpenedProfiles;
import maison.customer.identity.profile.ProfileRow;
import maison.customer.identity.profile.Profiles;
import maison.customer.privacy.readlog.Looks;
import maison.platform.http.ProblemException;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Who may be the same person as a customer, by name, for staff who have the customer before them.
@Path("/v1/customers/{id}/duplicates")
@RolesAllowed({Roles.ASSOCIATE, Roles.MANAGER, Roles.ADMIN})
@RunOnVirtualThread
@Tag(name = "Merging")
@APIResponse(responseCode = "404", ref = "UnknownCustomer")
@APIResponse(responseCode = "410", ref = "CustomerErased")
class DuplicatesResource {

    /// Somebody who may be the same person.
    @Schema(name = "Duplicate")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Duplicate(
            UUID customerId,
            @Schema(examples = "Layla Haddad") @Nullable String name,
            int score,
            List<Reason> reasons,
            @Schema(description = "When somebody said that they are two")
                    @Nullable Instant dismissedAt,
            @Nullable String dismissedBy) {

        @Override
        public String toString() {
            return "Duplicate[" + customerId + "]";
        }
    }

    @Schema(name = "DuplicateList")
    record DuplicateList(List<Duplicate> items) {}

    private final Duplicates duplicates;
    private final DuplicatePairs pairs;
    private final CustomerRows rows;
    private final Profiles profiles;
    private final OpenedProfiles opened;
    private final Looks looks;
    private final Caller caller;
    private final Jdbi jdbi;
    private final Clock clock;

    DuplicatesResource(
            Duplicates duplicates,
            DuplicatePairs pairs,
            CustomerRows rows,
            Profiles profiles,
            OpenedProfiles opened,
            Looks looks,
            Caller caller,
            Jdbi jdbi,
            Clock clock) {
        this.duplicates = duplicates;
        this.pairs = pairs;
        this.rows = rows;
        this.profiles = profiles;
        this.opened = opened;
        this.looks = looks;
        this.caller = caller;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listDuplicatesOf",
            summary = "Who may be the same person, the most alike first",
            description = "Compared as they are now. Every name that is shown is logged.")
    @APIResponse(responseCode = "200", description = "At most twenty; empty if nobody is alike")
    public DuplicateList list(@PathParam("id") UUID id) {
        var row = rows.present(id);
        var candidates = duplicates.of(row);
        var dismissed = dismissed(row.customerId());
        var names = names(candidates);
        looks.shown(names.keySet(), "duplicates", EnumSet.of(Field.NAME));
        var items = new ArrayList<Duplicate>();
        for (var each : candidates) {
            var pair = dismissed.get(each.customerId());
            items.add(
                    new Duplicate(
                            each.customerId(),
                            names.get(each.customerId()),
                            each.score(),
                            each.reasons(),
                            pair == null ? null : pair.dismissedAt(),
                            pair == null ? null : pair.dismissedBy()));
        }
        return new DuplicateList(items);
    }

    private Map<UUID, Pair> dismissed(UUID customer) {
        var dismissed = new HashMap<UUID, Pair>();
        for (var pair : pairs.dismissed(customer)) {
            dismissed.put(pair.one().equals(customer) ? pair.other() : pair.one(), pair);
        }
        return dismissed;
    }

    private Map<UUID, String> names(List<Candidate> candidates) {
        var names = new HashMap<UUID, String>();
        for (var row : profiles.findAll(candidates.stream().map(Candidate::customerId).toList())) {
            name(row).forEach(name -> names.put(row.customerId(), name.display()));
        }
        return names;
    }

    private Stream<PersonName> name(ProfileRow row) {
        return opened.open(row).stream().flatMap(person -> Stream.ofNullable(person.name()));
    }

    @PUT
    @Path("/{other}/dismissal")
    @Operation(
            operationId = "dismissDuplicate",
            summary = "Say that two who look alike are two",
            description =
                    "Remembered with who said so and when. The pair is not asked about again unless"
                            + " there is a new reason to. Safe to repeat.")
    @APIResponse(responseCode = "204", description = "Remembered")
    public void dismiss(
            @PathParam("id") UUID id,
            @Parameter(description = "The other customer") @PathParam("other") UUID other) {
        var row = rows.present(id);
        var survivor = rows.present(other).customerId();
        if (row.customerId().equals(survivor)) {
            throw ProblemException.notFound("duplicate");
        }
        var reasons =
                duplicates.of(row).stream()
                        .filter(each -> each.customerId().equals(survivor))
                        .map(Candidate::reasons)
                        .findFirst()
                        .orElseThrow(() -> ProblemException.notFound("duplicate"));
        jdbi.useTransaction(handle ->
                DuplicatePairs.dismiss(
                        handle,
                        row.customerId(),
                        survivor,
                        reasons,
                        caller.actor().id(),
                        clock.instant()));
    }
}
